package io.claimline.gateway.app.reminders;

import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.plan.Account;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** Where messages of strategies are left: the outbox. */
public interface Sending {
    /** Nothing can be sent; steps fall back to their other media. */
    Sending NOTHING = new Sending() {
        @Override
        public Set<Medium> reaches(Account account, List<LedgerEntry> allowed) {
            return Set.of();
        }

        @Override
        public Future<Void> send(String key, Account account, Medium medium) {
            return Future.failedFuture("nothing can be sent by " + medium);
        }
    };

    /**
     * By which written media the person can be reached: there are an address and consent. Answered from memory, for it is asked for every account of a plan.
     *
     * @param allowed what was allowed at the number of the account and at e-mail addresses of the person, taken back or not
     */
    Set<Medium> reaches(Account account, List<LedgerEntry> allowed);

    /**
     * Takes a message to be sent. Completes when it cannot be lost any more.
     *
     * @param key the same for the same message, which is sent once however often it is left here
     */
    Future<Void> send(String key, Account account, Medium medium);
}
