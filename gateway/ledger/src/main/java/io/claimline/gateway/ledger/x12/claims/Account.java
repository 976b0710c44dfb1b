package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.claim.Coverage;
import io.claimline.gateway.ledger.claim.PayerSequence;
import io.claimline.gateway.ledger.party.BillingProvider;
import io.claimline.gateway.ledger.party.Patient;
import io.claimline.gateway.ledger.party.Subscriber;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Segment;
import io.claimline.gateway.ledger.x12.claims.Loop.Area;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The levels above the claims being read: whose claims they are, who insures them and who was treated. */
final class Account {
    private final Reading reading;
    private final Map<Area, Segment> levels = new EnumMap<>(Area.class);
    private final Map<Loop, PartyDraft> parties = new EnumMap<>(Loop.class);
    private final Set<Loop> missing = EnumSet.noneOf(Loop.class);
    private @Nullable Segment policy;

    Account(Reading reading) {
        this.reading = reading;
    }

    void startTransaction() {
        levels.clear();
        parties.clear();
        missing.clear();
        policy = null;
    }

    /** Begins a level, which ends those of its kind and below. */
    void startLevel(Segment level, Area begun) {
        for (Area area : new Area[] {Area.PATIENT, Area.SUBSCRIBER, Area.PROVIDER}) {
            if (area.compareTo(begun) >= 0) {
                levels.remove(area);
                parties.keySet().removeIf(loop -> loop.area == area);
                missing.removeIf(loop -> loop.area == area);
            }
        }
        policy = begun == Area.PATIENT ? policy : null;
        levels.put(begun, level);
    }

    void policy(Segment coverage) {
        if (policy != null) {
            reading.report(ProblemCode.REPEATED_LOOP, coverage, 0, "a second SBR", "one SBR in a subscriber level");
        }
        policy = coverage;
    }

    /** Takes the party that begins with {@code name} in {@code loop}. */
    PartyDraft party(Segment name, Loop loop) {
        PartyDraft party = switch (loop) {
            case BILLING_PROVIDER -> PartyDraft.named(name, reading, "billing provider");
            case SUBSCRIBER -> PartyDraft.named(name, reading, "subscriber");
            case PAYER -> PartyDraft.named(name, reading, "payer");
            case PATIENT -> PartyDraft.named(name, reading, "patient");
            default -> new PartyDraft(name, reading);
        };
        if (parties.put(loop, party) != null) {
            reading.report(ProblemCode.REPEATED_LOOP, name, 0, "this loop a second time", "it once in its level");
        }
        return party;
    }

    /** Says what the levels read so far lack, each once. */
    void check() {
        require(Area.PROVIDER, Loop.BILLING_PROVIDER, "NM1*85, the billing provider");
        require(Area.SUBSCRIBER, Loop.SUBSCRIBER, "NM1*IL, the subscriber");
        require(Area.SUBSCRIBER, Loop.PAYER, "NM1*PR, the payer");
        require(Area.PATIENT, Loop.PATIENT, "NM1*QC, the patient");
        require(Area.SUBSCRIBER, Loop.SUBSCRIBER_LEVEL, "SBR, the policy");
    }

    private void require(Area area, Loop loop, String what) {
        Segment level = levels.get(area);
        boolean there = loop == Loop.SUBSCRIBER_LEVEL ? policy != null : parties.containsKey(loop);
        if (level != null && !there && missing.add(loop)) {
            reading.report(ProblemCode.MISSING_LOOP, level.place(0, loop.label), "nothing", what);
        }
    }

    /** Whether the subscriber is taken for a patient whom nobody named. */
    boolean patientAssumed() {
        return !levels.containsKey(Area.PATIENT)
                && policy != null
                && !policy.get(2).equals("18");
    }

    BillingProvider provider() {
        return known(Loop.BILLING_PROVIDER).billingProvider();
    }

    Coverage coverage() {
        Segment of = policy;
        if (of == null) {
            throw new IllegalStateException("no policy was read");
        }
        PayerSequence sequence = PayerSequence.ofCode(of.get(1));
        return new Coverage(
                sequence, of.get(9), of.get(3), subscriber(), known(Loop.PAYER).payer());
    }

    Patient patient() {
        return levels.containsKey(Area.PATIENT)
                ? known(Loop.PATIENT).patient(subscriber().memberId())
                : subscriber().asPatient();
    }

    private Subscriber subscriber() {
        return known(Loop.SUBSCRIBER).subscriber();
    }

    private PartyDraft known(Loop loop) {
        PartyDraft party = parties.get(loop);
        if (party == null) {
            throw new IllegalStateException("no " + loop + " was read");
        }
        return party;
    }
}
