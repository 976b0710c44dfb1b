package io.claimline.gateway.store.strategy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.Parts;
import io.claimline.gateway.store.strategy.StoredAccount.Ordered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The accounts under strategies, and how far each has come. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Accounts {
    /** Parts in which accounts are counted, to know about how many there are in all. */
    private static final int COUNTED = 8;

    private final MongoLink link;
    private final MongoCollection<Document> accounts;

    /** Accounts at the end of the link. */
    public Accounts(MongoLink link) {
        this.link = link;
        accounts = link.collection("accounts");
    }

    /**
     * Brings accounts under their strategies, with the progress they come with; of those that are there already, what is known is replaced, and the progress stays as it is.
     * Completes with how many are new.
     */
    public CompletableFuture<Integer> put(List<Account> known) {
        if (known.isEmpty()) {
            return CompletableFuture.completedFuture(0);
        }
        return link.one(accounts.bulkWrite(
                        known.stream().map(AccountDocument::known).toList(), new BulkWriteOptions().ordered(false)))
                .thenApply(result -> result.getUpserts().size());
    }

    /**
     * Keeps how far an account has come, if its progress is still that of the revision. Completes with false, and changes nothing, when somebody else was first.
     *
     * @param ordered the work that is ordered with it; null leaves what was ordered last
     */
    public CompletableFuture<Boolean> progressed(
            String key, long revision, Progress progress, @Nullable Ordered ordered) {
        return link.one(accounts.updateOne(
                        Match.all(eq(AccountDocument.ID, key), eq(AccountDocument.REVISION, revision)),
                        AccountDocument.progressed(progress, ordered)))
                .thenApply(result -> result.getMatchedCount() == 1);
    }

    /** Why an account begins anew. */
    public enum Anew {
        /** Its life was over, and a balance came that was not in it. */
        NEW_BALANCE,
        /** It was moved to another strategy. */
        MOVED
    }

    /**
     * An account, and what was in this life of it.
     *
     * @param balances ids of all balances that were
     * @param closed ids of balances that ended with a former life
     */
    public record Life(StoredAccount stored, Set<String> balances, Set<String> closed) {
        /** Copies both. */
        public Life {
            balances = Set.copyOf(balances);
            closed = Set.copyOf(closed);
        }

        /** Whether nothing goes on in it: its strategy has ended it, or all that was in it is paid. */
        public boolean over() {
            return ended() || stored.account().facts().cents() <= 0;
        }

        private boolean ended() {
            return stored.account().progress().ended().isPresent();
        }

        /** Whether one of these was never in it. */
        public boolean lacks(List<Account.Balance> found) {
            return found.stream().anyMatch(one -> !balances.contains(one.id()) && !closed.contains(one.id()));
        }

        /** What is not its any more when it begins anew. What is paid is: it may come back. */
        Set<String> closes(Anew anew) {
            return anew == Anew.NEW_BALANCE && ended() ? balances : Set.of();
        }
    }

    /** Those of the accounts that there are, by key. */
    public CompletableFuture<Map<String, Life>> lives(List<String> keys) {
        return link.all(accounts.find(in(AccountDocument.ID, keys)))
                .thenApply(found -> found.stream()
                        .map(AccountDocument::life)
                        .collect(Collectors.toMap(one -> one.stored().account().key(), Function.identity())));
    }

    /**
     * The account begins anew, with what is known and the progress it comes with; what it came to before is kept. When its strategy had ended it, what was in it then is nobody's to be
     * reminded of any more. Completes with false, and changes nothing, when its progress is not that of {@code before} any more.
     */
    public CompletableFuture<Boolean> renew(Life before, Account now, Anew anew, Instant at) {
        return link.one(accounts.updateOne(
                        Match.all(
                                eq(AccountDocument.ID, now.key()),
                                eq(AccountDocument.REVISION, before.stored().revision())),
                        AccountDocument.renewed(before, now, anew, at)))
                .thenApply(result -> result.getMatchedCount() == 1);
    }

    /** Every account under the strategy, in no particular order, each read once. */
    public CompletableFuture<List<StoredAccount>> under(StrategyId strategy) {
        var all = new ArrayList<StoredAccount>();
        return each(strategy, all::add).thenApply(done -> all);
    }

    /** Hands over every account under the strategy, in no particular order, each once and one after the other; so not all need be held. */
    public CompletableFuture<Void> each(StrategyId strategy, Consumer<StoredAccount> reader) {
        var sharing = new Sharing();
        return Parts.each(AccountDocument.parts(strategy), part -> part(part, sharing), found -> found.forEach(reader));
    }

    /** About how many there are: counted in some of the parts, so that it is told at once. */
    public CompletableFuture<Long> about(StrategyId strategy) {
        var parts = AccountDocument.parts(strategy);
        return link.one(accounts.countDocuments(in(AccountDocument.PART, parts.subList(0, COUNTED))))
                .thenApply(found -> found * parts.size() / COUNTED);
    }

    /** Taken apart beside the thread that reads from the server. */
    private CompletableFuture<List<StoredAccount>> part(String part, Sharing sharing) {
        return link.all(accounts.find(eq(AccountDocument.PART, part)))
                .thenApplyAsync(found -> found.stream()
                        .map(one -> AccountDocument.read(one, sharing))
                        .toList());
    }

    /** The account of that key. */
    public CompletableFuture<Optional<StoredAccount>> find(String key) {
        return link.first(accounts.find(eq(AccountDocument.ID, key)))
                .thenApply(found -> found.map(AccountDocument::read));
    }

    /** The account with that open balance. */
    public CompletableFuture<Optional<StoredAccount>> withBalance(String balance) {
        return link.first(accounts.find(eq(AccountDocument.BALANCES, balance)))
                .thenApply(found -> found.map(AccountDocument::read));
    }

    /** The person promised to pay; the latest promise stands. Completes with false when there is no such account. */
    public CompletableFuture<Boolean> promised(String key, AccountFacts.Promise promise) {
        return changed(key, AccountDocument.promised(promise));
    }

    /**
     * A payment went back, and so much is owed of a balance again, until the next import tells of it. Completes with false when there is no such account. Telling it again changes
     * nothing.
     */
    public CompletableFuture<Boolean> reopened(String key, Account.Balance balance) {
        return changed(key, AccountDocument.paidBack(balance.id()))
                .thenCompose(_ -> changed(key, AccountDocument.reopened(balance)));
    }

    /** This was told of the person. Completes with false when there is no such account. */
    public CompletableFuture<Boolean> told(String key, Account.Told told) {
        return changed(key, AccountDocument.told(told));
    }

    /** So much is left of a balance; the least ever told counts. Completes with false when there is no such account. */
    public CompletableFuture<Boolean> left(String key, Account.Balance balance) {
        return changed(key, AccountDocument.left(balance));
    }

    private CompletableFuture<Boolean> changed(String key, Bson update) {
        return link.one(accounts.updateOne(eq(AccountDocument.ID, key), update))
                .thenApply(result -> result.getMatchedCount() == 1);
    }
}
