package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.Contacted;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.port.LedgerLog;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.client.Clients;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.store.calls.ContactHistory;
import io.claimline.gateway.store.calls.ContactHistory.Held;
import io.claimline.gateway.store.calls.ContactHistory.Tried;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads from the system of record what the rules need to know about a work item. Of payers they need only whose accounts the call is about. */
public final class ContactReader implements Contacts {
    /** How long a consent to be called back exempts a call (12 CFR 1006.14(b)(3)(i)). */
    private static final Duration CALL_BACK = Duration.ofDays(7);
    /** The longest that any shipped rule looks back; a year at most is allowed to a rule, and messages are few. */
    private static final Duration COUNTED = Duration.ofDays(366);

    private final ContactHistory history;
    private final LedgerLog ledger;
    private final Claims claims;
    private final Outbox outbox;
    private final Clients clients;

    public ContactReader(ContactHistory history, LedgerLog ledger, Claims claims, Outbox outbox, Clients clients) {
        this.outbox = outbox;
        this.clients = clients;
        this.history = history;
        this.ledger = ledger;
        this.claims = claims;
    }

    @Override
    public Future<KnownContact> of(Lead lead, Instant now) {
        var debts = Future.all(lead.claims().stream().map(this::debt).toList());
        if (lead.audience() == Audience.PAYER) {
            return debts.map(read -> new KnownContact(lead.number(), List.of(), List.of(), read.list(), List.of()));
        }
        var persons = lead.person().map(Set::of).orElse(Set.of());
        var entries = Future.fromCompletionStage(ledger.about(persons, Set.of(lead.number())));
        var contacts = Future.fromCompletionStage(history.of(lead));
        var written = lead.person().map(person -> written(person, now)).orElse(Future.succeededFuture(List.of()));
        return Future.all(entries, contacts, debts, written)
                .map(read -> known(
                                lead,
                                entries.result(),
                                contacts.result(),
                                debts.result().list(),
                                now)
                        .with(written.result()));
    }

    /** Messages that went, or may have gone, to the person lately. */
    private Future<List<PriorAttempt>> written(String person, Instant now) {
        return Future.fromCompletionStage(outbox.sentTo(person, now.minus(COUNTED)))
                .map(sent -> sent.stream()
                        .filter(message -> !message.purpose().reply())
                        .map(ContactReader::attempt)
                        .toList());
    }

    /** As the rules count it. */
    public static PriorAttempt attempt(OutboxMessage message) {
        var number = message.channel() == MessageChannel.EMAIL ? null : new E164(message.to());
        var at = message.sentAt() == null ? message.changedAt() : message.sentAt();
        return new PriorAttempt(
                at,
                message.channel().way(),
                PriorAttempt.Ending.SENT,
                number,
                Set.copyOf(message.claims()),
                message.purpose().asked());
    }

    /** A claim that is not there, or has no balance, is nobody's to pay as far as is known. */
    private Future<Debt> debt(String claim) {
        return Future.fromCompletionStage(claims.find(new ClaimKey(claim)))
                .map(found -> found.map(StoredClaim::claim)
                        .map(this::debt)
                        .orElseGet(() -> new Debt(claim, BalanceKind.UNKNOWN)));
    }

    private Debt debt(Claim claim) {
        var client = clients.of(claim.provider());
        return new Debt(claim.key().value(), kind(claim), client.name(), client.capacity());
    }

    /** Of claims that were billed, the patient owes only what has no insurance; what a payer leaves to the patient is not posted yet. */
    private static BalanceKind kind(Claim claim) {
        return switch (claim.receivable().responsible()) {
            case Responsible.ByPatient patient ->
                claim.receivable().amount().isPositive() ? BalanceKind.SELF_PAY : BalanceKind.SETTLED;
            case Responsible.ByPayer payer -> BalanceKind.PAYER;
        };
    }

    private static KnownContact known(
            Lead lead, List<LedgerEntry> entries, ContactHistory.Contacts contacts, List<Debt> debts, Instant now) {
        var tried = contacts.tried().stream().map(one -> attempt(one, entries));
        // What ran out was never given back: nobody can tell whether it was dialled.
        var perhaps = contacts.held().stream()
                .filter(held -> over(held, now))
                .map(held -> Contacted.perhaps(held.lease().until(), held.number(), held.claims()));
        var elsewhere = contacts.held().stream()
                .filter(held -> !over(held, now))
                .map(Held::lease)
                .toList();
        return new KnownContact(lead.number(), Stream.concat(tried, perhaps).toList(), entries, debts, elsewhere);
    }

    private static boolean over(Held held, Instant now) {
        return !held.lease().holdsAt(now);
    }

    /** An attempt as the rules count it. */
    static PriorAttempt attempt(Tried tried, List<LedgerEntry> entries) {
        var counted = Contacted.by(tried.attempt(), tried.outcomes(), tried.claims(), false);
        return asked(counted, entries)
                ? Contacted.by(tried.attempt(), tried.outcomes(), tried.claims(), true)
                : counted;
    }

    /** Whether the person had asked, within the days before, to be called back there. */
    private static boolean asked(PriorAttempt attempt, List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry ->
                        entry.statement() instanceof Statement.Allows allows && allows.kind() == Consent.Kind.CALL_BACK)
                .filter(entry -> entry.about().number().equals(Optional.ofNullable(attempt.number())))
                .anyMatch(entry -> entry.at().isBefore(attempt.at())
                        && entry.at().isAfter(attempt.at().minus(CALL_BACK)));
    }
}
