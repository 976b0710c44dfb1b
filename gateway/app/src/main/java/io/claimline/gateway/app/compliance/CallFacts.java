package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.Dial;
import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.compliance.Facts;
import io.claimline.dialer.compliance.facts.Account;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Destination;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Flag;
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
import io.claimline.gateway.app.client.Clients;
import io.claimline.gateway.app.number.NumberStates;
import java.time.Instant;
import java.util.Collection;
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
    private final CallAccounts accounts;
    private final Standings ledger;
    private final OpenLines lines;
    private final Map<LeadId, Known> known = new ConcurrentHashMap<>();
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    /** What was read, and in which capacity the desk is then told to speak. */
    private record Known(KnownContact contact, Capacity told) {}

    public CallFacts(Premises premises, Clients clients, Standings ledger, OpenLines lines) {
        this.premises = premises;
        this.accounts = new CallAccounts(premises, clients, ledger);
        this.ledger = ledger;
        this.lines = lines;
    }

    /** Remembers what was read about a work item that is now leased here, before its desk is prepared. */
    public void learned(Lead lead, KnownContact contact) {
        known.put(lead.id(), new Known(contact, capacity(contact)));
    }

    /** Remembers what was read once more about a work item whose desk is prepared already. */
    public void learnedAgain(Lead lead, KnownContact contact) {
        known.merge(lead.id(), new Known(contact, capacity(contact)), (old, read) -> new Known(contact, old.told()));
    }

    /** Nothing is owed on these any more: nobody is called about them from now on, whatever was read before. */
    public void settled(Collection<String> balances) {
        settled.addAll(balances);
    }

    /** Something is owed on these again, for a payment went back. */
    public void reopened(Collection<String> balances) {
        settled.removeAll(balances);
    }

    /** A debt that was paid since it was read is settled; the client and what was found out about it stay. */
    private List<Debt> owed(List<Debt> read) {
        return read.stream()
                .map(debt -> settled.contains(debt.id()) ? debt.settled() : debt)
                .toList();
    }

    private Capacity capacity(KnownContact contact) {
        return accounts.now(contact.debts()).capacity();
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
    public E164 shown(Dial dial) {
        return accounts.shown(account(read(dial.lead())), dial.callerId());
    }

    @Override
    public DialFacts of(Dial dial, Instant now) {
        var read = read(dial.lead());
        return switch (dial.to()) {
            case GUEST -> business(dial, read, Set.of(), 0);
            case PARTY -> party(dial, read, lines.to(dial.number()));
        };
    }

    /** As if this had been read about the work item; for questions about work that is not leased here. */
    public DialFacts of(Dial dial, KnownContact contact) {
        return party(showing(dial, contact), Optional.of(contact), lines.to(dial.number()));
    }

    /** The same at a later time, when the calls that go on now are over. */
    public DialFacts ahead(Dial dial, KnownContact contact) {
        return party(showing(dial, contact), Optional.of(contact), 0);
    }

    private Dial showing(Dial dial, KnownContact contact) {
        return dial.showing(accounts.shown(account(Optional.of(contact)), dial.callerId()));
    }

    /**
     * As if a recorded voice called there now, in the place of the call that goes on: what was before it counts, it itself does not.
     */
    public DialFacts recorded(Dial dial) {
        return party(dial.showing(shown(dial)), read(dial.lead()), 0).by(Technology.PRERECORDED);
    }

    private Optional<KnownContact> read(Lead lead) {
        return Optional.ofNullable(known.get(lead.id())).map(Known::contact);
    }

    private Account account(Optional<KnownContact> read) {
        return accounts.now(owed(read.map(KnownContact::debts).orElse(List.of())));
    }

    private DialFacts party(Dial dial, Optional<KnownContact> read, int open) {
        return dial.lead().audience() == Audience.PAYER
                ? business(dial, read, accounts.found(dial.lead().claims(), account(read)), open)
                : patient(dial, read, open);
    }

    /** Of a business its number, and whose account the call is about, are all that matters; nothing known about the patient of the claims binds a call to it. */
    private DialFacts business(Dial dial, Optional<KnownContact> read, Set<Flag> ofAccounts, int open) {
        var account = account(read);
        var standing = ledger.on(Optional.empty(), dial.number());
        return new DialFacts(
                Audience.PAYER,
                where(dial.lead(), dial.number()),
                account,
                new Destination(dial.number(), standing.line(), NumberAt.ELSEWHERE, open),
                origin(dial, account),
                person(List.of(), standing, ofAccounts),
                ledger.unsure().isPresent() ? Set.of(Gap.FLAGS) : Set.of());
    }

    private DialFacts patient(Dial dial, Optional<KnownContact> known, int open) {
        var lead = dial.lead();
        // What was read for another number is not known of this one.
        var read = known.filter(contact -> contact.number().equals(dial.number()));
        var account = account(read);
        var heard = ledger.on(lead.person(), dial.number());
        var said = read.map(one -> Standing.of(
                        Stream.concat(one.ledger().stream(), heard.behind().stream())
                                .toList(),
                        lead.person(),
                        dial.number()))
                .orElse(heard);
        return new DialFacts(
                Audience.PATIENT,
                where(lead, dial.number()),
                account,
                new Destination(dial.number(), said.line(), NumberAt.UNKNOWN, open),
                origin(dial, account),
                person(
                        read.map(KnownContact::attempts).orElse(List.of()),
                        said,
                        accounts.found(lead.claims(), account)),
                gaps(lead, read, account));
    }

    private Set<Gap> gaps(Lead lead, Optional<KnownContact> read, Account account) {
        var gaps = EnumSet.noneOf(Gap.class);
        if (read.isEmpty()) {
            gaps.addAll(UNREAD);
        } else if (toldOtherwise(lead, account)) {
            gaps.add(Gap.ACCOUNT);
        }
        if (ledger.unsure().isPresent()) {
            gaps.addAll(Set.of(Gap.CONSENTS, Gap.FLAGS, Gap.WISHES));
        }
        return gaps;
    }

    /** The desk of a leased work item would speak in a capacity that it no longer has: it is read again first. */
    private boolean toldOtherwise(Lead lead, Account account) {
        return Optional.ofNullable(known.get(lead.id()))
                .filter(one -> one.told() != account.capacity())
                .isPresent();
    }

    private static Person person(List<PriorAttempt> attempts, Standing standing, Set<Flag> ofAccounts) {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(standing.flags());
        flags.addAll(ofAccounts);
        return new Person(attempts, standing.consents(), standing.revocations(), flags, standing.wishes());
    }

    private Origin origin(Dial dial, Account account) {
        return new Origin(
                premises.trunk(), dial.technology(), premises.site(), dial.callerId(), accounts.inventory(account));
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
