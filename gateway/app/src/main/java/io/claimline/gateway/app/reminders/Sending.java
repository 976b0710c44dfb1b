package io.claimline.gateway.app.reminders;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Revocation;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.plan.Account;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where messages of strategies are left: the outbox. */
public interface Sending {
    /** Nothing can be sent; steps fall back to their other media. */
    Sending NOTHING = new Sending() {
        @Override
        public Set<Medium> reaches(Account account, Permitted permitted) {
            return Set.of();
        }

        @Override
        public Future<Void> send(String key, Account account, Medium medium) {
            return Future.failedFuture("nothing can be sent by " + medium);
        }

        @Override
        public Future<Map<String, TryResult>> came(List<String> keys, boolean letters) {
            return Future.succeededFuture(Map.of());
        }

        @Override
        public Future<Boolean> takeBack(String key, Medium medium, String reason) {
            return Future.succeededFuture(true);
        }
    };

    /**
     * What the person allowed and refused.
     *
     * @param allowed at the number of the account and at e-mail addresses of the person, and not taken back
     * @param refused what was refused since or before
     */
    record Permitted(List<LedgerEntry> allowed, List<Revocation> refused) {
        /** Whether this way to the number is allowed, or to the e-mail address when no number is named, and not refused since. */
        public boolean by(Channel channel, @Nullable E164 number, Predicate<LedgerEntry> where) {
            return allowed.stream()
                    .filter(where)
                    .filter(entry -> entry.statement() instanceof Statement.Allows allows
                            && allows.channels().contains(channel))
                    .anyMatch(entry -> refused.stream()
                            .noneMatch(one ->
                                    one.names(number, channel) && !entry.at().isAfter(one.at())));
        }
    }

    /**
     * By which written media the person can be reached: there are an address and consent. Answered from memory, for it is asked for every account of a plan.
     *
     */
    Set<Medium> reaches(Account account, Permitted permitted);

    /**
     * Takes a message to be sent. Completes when it cannot be lost any more.
     *
     * @param key the same for the same message, which is sent once however often it is left here
     */
    Future<Void> send(String key, Account account, Medium medium);

    /**
     * What came of messages. Completes with those of which something did: one that left or arrived was sent, one that failed reached nobody, one that the rules suppressed is refused. What
     * waits is not among them.
     *
     * @param letters whether these are letters
     */
    Future<Map<String, TryResult>> came(List<String> keys, boolean letters);

    /** Takes back a message that did not leave yet. Completes with whether it will not leave any more. */
    Future<Boolean> takeBack(String key, Medium medium, String reason);
}
