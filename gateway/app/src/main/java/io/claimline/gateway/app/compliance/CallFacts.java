package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.Dial;
import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.compliance.Facts;
import io.claimline.dialer.compliance.facts.Account;
import io.claimline.dialer.compliance.facts.Destination;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Gap;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Origin;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.number.NumberStates;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The facts of calls, from memory: what was read about a work item when it was leased, what the ledger has heard since, and the lines now open. What was not read
 * is a gap, and the call is denied for it.
 */
public final class CallFacts implements Facts {
    private static final Set<Gap> UNREAD = Set.of(Gap.HISTORY, Gap.CONSENTS, Gap.ACCOUNT);

    private final Premises premises;
    private final Standings ledger;
    private final OpenLines lines;
    private final Map<LeadId, KnownContact> known = new ConcurrentHashMap<>();

    public CallFacts(Premises premises, Standings ledger, OpenLines lines) {
        this.premises = premises;
        this.ledger = ledger;
        this.lines = lines;
    }

    /** Remembers what was read about a work item that is now leased here. */
    public void learned(Lead lead, KnownContact contact) {
        known.put(lead.id(), contact);
    }

    /** The work item was given back: whoever leases it next reads it anew. */
    public void forget(LeadId lead) {
        known.remove(lead);
    }

    @Override
    public Optional<String> unsure() {
        return ledger.unsure();
    }

    @Override
    public void permitted(DialPermit permit) {
        lines.permitted(permit);
    }

    @Override
    public DialFacts of(Dial dial, Instant now) {
        return switch (dial.to()) {
            case GUEST -> business(dial, Audience.PAYER, 0);
            case PARTY ->
                dial.lead().audience() == Audience.PAYER
                        ? business(dial, Audience.PAYER, lines.to(dial.number()))
                        : patient(dial, read(dial), lines.to(dial.number()));
        };
    }

    /** What was read for another number is not known of this one. */
    private Optional<KnownContact> read(Dial dial) {
        return Optional.ofNullable(known.get(dial.lead().id()))
                .filter(contact -> contact.number().equals(dial.number()));
    }

    /** As if this had been read about the work item; for questions about work that is not leased here. */
    public DialFacts of(Dial dial, KnownContact contact) {
        return of(dial, contact, lines.to(dial.number()));
    }

    /** The same at a later time, when the calls that go on now are over. */
    public DialFacts ahead(Dial dial, KnownContact contact) {
        return of(dial, contact, 0);
    }

    /**
     * As if a recorded voice called there now, in the place of the call that goes on: what was before it counts, it itself does not.
     */
    public DialFacts recorded(Dial dial) {
        var live = dial.lead().audience() == Audience.PAYER
                ? business(dial, Audience.PAYER, 0)
                : patient(dial, read(dial), 0);
        var from = live.origin();
        return new DialFacts(
                live.audience(),
                live.where(),
                live.account(),
                live.destination(),
                new Origin(from.trunk(), Technology.PRERECORDED, from.site(), from.callerId(), from.inventory()),
                live.person(),
                live.gaps());
    }

    private DialFacts of(Dial dial, KnownContact contact, int open) {
        return dial.lead().audience() == Audience.PAYER
                ? business(dial, Audience.PAYER, open)
                : patient(dial, Optional.of(contact), open);
    }

    /** Of a business its number is all that matters; nothing that is known about the patient of its claims binds a call to it. */
    private DialFacts business(Dial dial, Audience audience, int open) {
        var standing = ledger.on(Optional.empty(), dial.number());
        return new DialFacts(
                audience,
                where(dial.lead(), dial.number()),
                new Account(premises.client(), premises.capacity(), List.of()),
                new Destination(dial.number(), standing.line(), NumberAt.ELSEWHERE, open),
                origin(dial),
                person(List.of(), standing),
                ledger.unsure().isPresent() ? Set.of(Gap.FLAGS) : Set.of());
    }

    private DialFacts patient(Dial dial, Optional<KnownContact> read, int open) {
        var lead = dial.lead();
        var heard = ledger.on(lead.person(), dial.number());
        var said = read.map(one -> Standing.of(
                        Stream.concat(one.ledger().stream(), heard.behind().stream())
                                .toList(),
                        lead.person(),
                        dial.number()))
                .orElse(heard);
        var gaps = EnumSet.noneOf(Gap.class);
        if (read.isEmpty()) {
            gaps.addAll(UNREAD);
        }
        if (ledger.unsure().isPresent()) {
            gaps.addAll(Set.of(Gap.CONSENTS, Gap.FLAGS, Gap.WISHES));
        }
        return new DialFacts(
                Audience.PATIENT,
                where(lead, dial.number()),
                new Account(
                        premises.client(),
                        premises.capacity(),
                        read.map(KnownContact::debts).orElse(List.of())),
                new Destination(dial.number(), said.line(), NumberAt.UNKNOWN, open),
                origin(dial),
                person(read.map(KnownContact::attempts).orElse(List.of()), said),
                gaps);
    }

    private static Person person(List<PriorAttempt> attempts, Standing standing) {
        return new Person(attempts, standing.consents(), standing.revocations(), standing.flags(), standing.wishes());
    }

    private Origin origin(Dial dial) {
        return new Origin(premises.trunk(), Technology.LIVE, premises.site(), dial.callerId(), premises.callerIds());
    }

    /** In the state of the address or that of the number: what either forbids is forbidden. */
    private static Whereabouts where(Lead lead, E164 number) {
        var contact = lead.contact();
        var states = new HashSet<>(NumberStates.of(number));
        if (!contact.state().isEmpty()) {
            states.add(contact.state());
        }
        return new Whereabouts(contact.phoneZones(), contact.addressZones(), null, states, contact.zip());
    }
}
