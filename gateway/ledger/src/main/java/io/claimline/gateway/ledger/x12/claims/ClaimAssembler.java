package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.claim.ClaimNumber;
import io.claimline.gateway.ledger.claim.ClaimType;
import io.claimline.gateway.ledger.claim.Frequency;
import io.claimline.gateway.ledger.claim.PlaceOfService;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.party.BillingProvider;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Segment;
import io.claimline.gateway.ledger.x12.claims.Loop.Area;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts claims together from the segments of transactions, and hands each on when it is whole: its levels, itself and
 * its lines are in memory, nothing else but the keys of the claims handed on.
 */
final class ClaimAssembler {
    private final Reading reading;
    private final Consumer<? super ImportedClaim> consumer;
    private final Account account;
    private final Hierarchy hierarchy;
    private final ComponentDelimiter components;
    private final Map<ClaimKey, Integer> mentions = new HashMap<>();
    private Loop loop = Loop.HEADER;
    private ClaimType type = ClaimType.PROFESSIONAL;
    private Optional<LocalDate> submitted = Optional.empty();
    private @Nullable PartyDraft party;
    private @Nullable ClaimDraft claim;
    private int claims;
    private Money charges = Money.ZERO;

    ClaimAssembler(Reading reading, Consumer<? super ImportedClaim> consumer) {
        this.reading = reading;
        this.consumer = consumer;
        this.account = new Account(reading);
        this.hierarchy = new Hierarchy(reading);
        this.components = new ComponentDelimiter(reading);
    }

    int claims() {
        return claims;
    }

    Money charges() {
        return charges;
    }

    void startTransaction(ClaimType newType) {
        type = newType;
        loop = Loop.HEADER;
        party = null;
        submitted = Optional.empty();
        account.startTransaction();
        hierarchy.startTransaction();
        components.startTransaction();
    }

    void endTransaction() {
        finishClaim();
        account.check();
    }

    /** Takes a segment between ST and SE. */
    void take(Segment segment) {
        reading.enter(loop.label);
        Loop next = LoopPath.after(loop, segment);
        if (next == null) {
            String found = segment.id().equals("NM1") ? "NM1*" + segment.get(1) : segment.id();
            String expected = LoopPath.expected(loop, segment);
            reading.report(ProblemCode.UNEXPECTED_SEGMENT, segment, 0, found, expected);
            return;
        }
        loop = next;
        reading.enter(loop.label);
        switch (segment.id()) {
            case "BHT" -> submitted = reading.date(segment, 4);
            case "HL" -> startLevel(segment);
            case "CLM" -> startClaim(segment);
            case "NM1" -> startParty(segment);
            default -> content(components.apply(segment));
        }
    }

    private void startLevel(Segment segment) {
        finishClaim();
        account.check();
        party = null;
        hierarchy.take(segment);
        account.startLevel(segment, loop.area);
    }

    private void startClaim(Segment segment) {
        finishClaim();
        account.check();
        party = null;
        reading.about(segment.get(1));
        claim = new ClaimDraft(components.apply(segment), type, reading);
    }

    private void startParty(Segment segment) {
        ClaimDraft current = claim;
        if (loop.area.withinClaim() && current != null) {
            party = new PartyDraft(segment, reading);
            current.party(segment, party, loop);
        } else {
            party = account.party(segment, loop);
        }
    }

    private void content(Segment segment) {
        boolean ofParty = loop.allows("NM1");
        if (!ofParty) {
            party = null;
        }
        if (party != null) {
            party.add(segment, reading);
        } else if (claim != null) {
            claim.add(segment, loop, reading);
        } else if (segment.id().equals("SBR") && loop.area == Area.SUBSCRIBER) {
            account.policy(segment);
        }
    }

    private void finishClaim() {
        ClaimDraft draft = claim;
        if (draft == null) {
            return;
        }
        claim = null;
        draft.check(reading);
        if (account.patientAssumed()) {
            reading.report(
                    ProblemCode.PATIENT_ASSUMED,
                    draft.start().place(0, Loop.CLAIM.label),
                    "a subscriber who is not said to be the patient (SBR02 is not 18)",
                    "a patient level (HL*…*23)");
        }
        claims++;
        charges = charges.plus(draft.charge());
        if (!reading.problems().hasErrors()) {
            deliver(draft);
        }
        reading.about("");
    }

    private void deliver(ClaimDraft draft) {
        Claim built = build(draft);
        int mention = mentions.merge(built.key(), 1, Integer::sum);
        if (mention > 1) {
            reading.report(
                    ProblemCode.REPEATED_CLAIM,
                    draft.start().place(1, Loop.CLAIM.label),
                    "mention " + mention + " of this claim",
                    "each claim once in a file");
        }
        if (!reading.problems().hasErrors()) {
            consumer.accept(
                    new ImportedClaim(built.occurrence(mention), draft.start().number(), reading.aboutClaim()));
        }
    }

    private Claim build(ClaimDraft draft) {
        Segment start = draft.start();
        BillingProvider provider = account.provider();
        ClaimNumber number = new ClaimNumber(start.get(1));
        Optional<ServiceDates> dates = draft.dates();
        return new Claim(
                ClaimKey.of(provider, number, draft.charge(), dates.map(ServiceDates::from)),
                number,
                type,
                draft.charge(),
                new PlaceOfService(start.get(5), start.get(5, 2).equals("A")),
                new Frequency(start.get(5, 3)),
                dates,
                submitted,
                provider,
                draft.rendering(),
                account.patient(),
                account.coverage(),
                draft.diagnoses(),
                draft.lines().stream().map(LineDraft::build).toList(),
                draft.references(),
                draft.otherPayers().stream().map(OtherPayerDraft::build).toList(),
                draft.patientPaid());
    }
}
