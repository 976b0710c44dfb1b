package io.claimline.gateway.app.compliance;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.store.calls.CallLog;
import io.claimline.gateway.store.calls.ContactHistory.Tried;
import io.claimline.gateway.store.said.LedgerBook;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has been between us and many people, in three reads for all of them: for plans, which ask the gate about a hundred thousand at once. Refusals come from the memory of
 * this gateway besides. Looks back {@link #BACK}; the gate reads everything of each person again before a dial.
 */
public final class PlannedContacts {
    /** Longer than any span of the product's rule table counts. */
    public static final Duration BACK = Duration.ofDays(92);

    private final CallLog log;
    private final LedgerBook ledger;

    public PlannedContacts(CallLog log, LedgerBook ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    /**
     * About how much would be read.
     *
     * @param attempts placed within {@link #BACK}
     * @param entries of the ledger
     */
    public record Size(long attempts, long entries) {}

    /** How much would be read, as of {@code now}. */
    public Future<Size> size(Instant now) {
        var attempts = Future.fromCompletionStage(log.placedCount(now.minus(BACK)));
        var entries = Future.fromCompletionStage(ledger.about());
        return Future.all(attempts, entries).map(done -> new Size(attempts.result(), entries.result()));
    }

    /** Reads it, as of {@code now}. Fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
    public Future<Read> read(Instant now) {
        var attempts = Future.fromCompletionStage(log.placed(now.minus(BACK)));
        var outcomes = Future.fromCompletionStage(log.saved(now.minus(BACK)));
        var consents = Future.fromCompletionStage(ledger.consents());
        return Future.all(attempts, outcomes, consents).map(done -> {
            Map<LeadId, List<Outcome>> byLead =
                    outcomes.result().stream().collect(Collectors.groupingBy(Outcome::lead));
            var tried = attempts.result().stream()
                    .map(one -> new Tried(one, Set.of(), byLead.getOrDefault(one.lead(), List.of())))
                    .collect(Collectors.groupingBy(one -> one.attempt().number()));
            var allowed = consents.result().stream()
                    .filter(one -> one.about().number().isPresent())
                    .collect(Collectors.groupingBy(one -> one.about().number().orElseThrow()));
            var mailed = consents.result().stream()
                    .filter(one -> one.about().address().isPresent())
                    .collect(Collectors.groupingBy(one -> one.about().person().orElseThrow()));
            return new Read(tried, allowed, mailed);
        });
    }

    /** What was read. */
    public static final class Read {
        private final Map<E164, List<Tried>> tried;
        private final Map<E164, List<LedgerEntry>> consents;
        private final Map<String, List<LedgerEntry>> mailed;

        Read(
                Map<E164, List<Tried>> tried,
                Map<E164, List<LedgerEntry>> consents,
                Map<String, List<LedgerEntry>> mailed) {
            this.tried = tried;
            this.consents = consents;
            this.mailed = mailed;
        }

        /** The calls placed at that instant or later, in no order. */
        public Stream<Attempt> placedSince(Instant since) {
            return tried.values().stream()
                    .flatMap(List::stream)
                    .map(Tried::attempt)
                    .filter(attempt -> !attempt.cameIn())
                    .filter(attempt -> attempt.timeline()
                            .at(Milestone.PLACED)
                            .filter(at -> !at.isBefore(since))
                            .isPresent());
        }

        /** What a person allowed at e-mail addresses. */
        public List<LedgerEntry> mailed(String person) {
            return mailed.getOrDefault(person, List.of());
        }

        /** What was allowed at a number. */
        public List<LedgerEntry> consents(E164 number) {
            return consents.getOrDefault(number, List.of());
        }

        /** What is known of whom a work item is about, which owes its balances itself to a client. */
        public KnownContact of(Lead lead, Client client) {
            var entries = consents(lead.number());
            var attempts = tried.getOrDefault(lead.number(), List.of()).stream()
                    .map(one -> ContactReader.attempt(one, entries))
                    .toList();
            var debts = lead.claims().stream()
                    .map(claim -> new Debt(claim, BalanceKind.SELF_PAY, client.name(), client.capacity()))
                    .toList();
            return new KnownContact(lead.number(), attempts, entries, debts, List.of());
        }
    }
}
