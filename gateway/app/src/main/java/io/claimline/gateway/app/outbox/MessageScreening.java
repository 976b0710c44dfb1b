package io.claimline.gateway.app.outbox;

import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.Destination;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Gap;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Origin;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.compliance.CallAccounts;
import io.claimline.gateway.app.compliance.Contacts;
import io.claimline.gateway.app.compliance.KnownContact;
import io.claimline.gateway.app.number.NumberStates;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * May a message be sent now? Judged by the same table and the same engine as calls, from the same facts: what was said, what was tried, where the person may be; at the instant it leaves.
 */
public final class MessageScreening {
    /** The work item that decisions about messages name begins so. */
    public static final String LEAD = "message:";

    private final Gate gate;
    private final Contacts contacts;
    private final Standings ledger;
    private final CallAccounts accounts;
    private final Trunk trunk;
    private final PersonsOfClaims persons;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * @param accounts whose accounts messages are about
     * @param trunk that stands for what messages leave by
     * @param ids draws ids, each once
     */
    public MessageScreening(
            Gate gate,
            Contacts contacts,
            Standings ledger,
            CallAccounts accounts,
            Trunk trunk,
            PersonsOfClaims persons,
            InstantSource clock,
            Supplier<String> ids) {
        this.gate = gate;
        this.contacts = contacts;
        this.ledger = ledger;
        this.accounts = accounts;
        this.trunk = trunk;
        this.persons = persons;
        this.clock = clock;
        this.ids = ids;
    }

    /** Why nobody may be written to just now; empty when each message is decided by itself. */
    public Optional<String> closed() {
        return ledger.unsure();
    }

    /** The decision about this message, to be stored. Fails when what must be known could not be read. */
    public Future<DialDecision> decide(OutboxMessage message) {
        return persons.of(message.claims()).compose(known -> {
            var lead = lead(message, known);
            return contacts.of(lead, clock.instant()).map(contact -> {
                var facts = facts(message, lead, known, contact);
                return gate.look(new DecisionId(ids.get()), lead.id(), facts, clock.instant());
            });
        });
    }

    /** The message as the work item whose contacts are read. An e-mail to somebody without a telephone reads those of nobody's number. */
    private static Lead lead(OutboxMessage message, PersonsOfClaims.Known known) {
        var number = message.channel() == MessageChannel.EMAIL
                ? known.number().orElse(PersonsOfClaims.NOBODY)
                : new E164(message.to());
        return new Lead(
                new LeadId(LEAD + message.id().value()),
                new CampaignId("messages"),
                Audience.PATIENT,
                number,
                message.claims().isEmpty() ? List.of("none") : message.claims(),
                "",
                Set.of(),
                0,
                message.dueAt(),
                0,
                known.facts(number),
                message.person(),
                null);
    }

    private DialFacts facts(OutboxMessage message, Lead lead, PersonsOfClaims.Known known, KnownContact contact) {
        var mail = message.channel() == MessageChannel.EMAIL;
        var standing = mail ? mail(message, contact) : number(lead, contact);
        var account = accounts.now(contact.debts());
        var gaps = ledger.unsure().isPresent() ? Set.of(Gap.CONSENTS, Gap.FLAGS, Gap.WISHES) : Set.<Gap>of();
        return new DialFacts(
                Audience.PATIENT,
                where(lead, mail ? known.number() : Optional.of(lead.number())),
                account,
                new Destination(mail ? null : lead.number(), null, NumberAt.UNKNOWN, 0),
                // Nobody sits behind a message who could see the account.
                new Origin(trunk, message.channel().technology(), AgentSite.ONSHORE, null, Set.of()),
                person(contact.attempts(), standing, accounts.found(lead.claims(), account)),
                gaps);
    }

    private Standing number(Lead lead, KnownContact contact) {
        var heard = ledger.on(lead.person(), lead.number());
        return Standing.of(
                Stream.concat(contact.ledger().stream(), heard.behind().stream())
                        .toList(),
                lead.person(),
                lead.number());
    }

    private Standing mail(OutboxMessage message, KnownContact contact) {
        var person = Optional.ofNullable(message.person()).orElse("");
        var address = new EmailAddress(message.to());
        var heard = ledger.on(person, address);
        return Standing.of(
                Stream.concat(contact.ledger().stream(), heard.behind().stream())
                        .toList(),
                person,
                address);
    }

    private static Person person(List<PriorAttempt> attempts, Standing standing, Set<Flag> ofAccounts) {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(standing.flags());
        flags.addAll(ofAccounts);
        return new Person(attempts, standing.consents(), standing.revocations(), flags, standing.wishes());
    }

    private static Whereabouts where(Lead lead, Optional<E164> number) {
        var contact = lead.contact();
        var states = new HashSet<>(number.map(NumberStates::of).orElse(Set.of()));
        if (!contact.state().isEmpty()) {
            states.add(contact.state());
        }
        var phone = number.isPresent() ? contact.phoneZones() : Set.<String>of();
        return new Whereabouts(phone, contact.addressZones(), null, states, contact.zip());
    }
}
