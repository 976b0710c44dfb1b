package io.claimline.gateway.store.strategy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.claimline.dialer.strategy.AccountFacts.Promise;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.strategy.StoredAccount.Ordered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An account as stored: what imports tell of it; beside it what was promised, paid and told since, which imports do not know yet; and its progress, which only the planner changes. None
 * overwrites another.
 *
 * <p>A hundred thousand are read for each plan, and most of what that costs is taking documents apart. So what is never asked for by itself is packed: the server sees one value.
 */
final class AccountDocument {
    static final String ID = "_id";
    static final String BALANCES = "balances";
    static final String PART = "part";
    static final String REVISION = "revision";
    static final String KNOWN = "known";
    private static final String PROMISE = "promise";
    private static final String LEFT = "left";
    private static final String TOLD = "told";
    private static final String REOPENED = "reopened";
    private static final String PROGRESS = "progress";
    private static final String ORDERED = "ordered";
    /** Every balance that was in this life of the account. */
    private static final String LIFE = "life";
    /** Balances that were handed to somebody when a former life ended: nobody is reminded of them any more. */
    private static final String CLOSED = "closed";
    /** How far it came in its former lives, the latest last. */
    private static final String FORMER = "former";

    private static final String LIVES = "lives";
    private static final int MOST_FORMER = 20;

    /** With a hundred thousand accounts, four hundred in each. */
    private static final int PARTS = 256;

    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final Shape<Known> SHAPE = Shape.of(Known.class);
    private static final Shape<Promise> PROMISED = Shape.of(Promise.class);
    private static final Shape<Account.Told> SAID = Shape.of(Account.Told.class);
    private static final Shape<Account.Balance> BALANCE = Shape.of(Account.Balance.class);
    private static final Shape<Progress> STEPS = Shape.of(Progress.class);
    private static final Shape<Ordered> ORDER = Shape.of(Ordered.class);

    private AccountDocument() {}

    private static Binary packed(Document document) {
        var bytes = new RawBsonDocument(document, CODEC).getByteBuffer();
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return new Binary(copy);
    }

    private static Document unpacked(Binary packed) {
        return new RawBsonDocument(packed.getData()).decode(CODEC);
    }

    /** Accounts are read in parts, for a server that answers with all at once must hold all at once. */
    static List<String> parts(StrategyId strategy) {
        return IntStream.range(0, PARTS).mapToObj(part -> strategy + ":" + part).toList();
    }

    private static String part(StrategyId strategy, String key) {
        return strategy + ":" + Math.floorMod(key.hashCode(), PARTS);
    }

    /** Brings the account under its strategy, or what is known of it up to date. */
    static UpdateOneModel<Document> known(Account account) {
        var update = Updates.combine(
                Updates.set(KNOWN, packed(SHAPE.write(Known.of(account)))),
                Updates.set(
                        BALANCES,
                        account.balances().stream().map(Account.Balance::id).toList()),
                Updates.addEachToSet(
                        LIFE,
                        account.balances().stream().map(Account.Balance::id).toList()),
                Updates.unset(REOPENED),
                Updates.setOnInsert(PART, part(account.progress().strategy(), account.key())),
                Updates.setOnInsert(PROGRESS, packed(STEPS.write(account.progress()))),
                Updates.setOnInsert(REVISION, 0L));
        return new UpdateOneModel<>(Filters.eq(ID, account.key()), update, new UpdateOptions().upsert(true));
    }

    /** It begins anew; what it came to is kept. */
    static Bson renewed(Accounts.Life before, Account now, Accounts.Anew anew, Instant at) {
        var former = new Document(
                        PROGRESS, packed(STEPS.write(before.stored().account().progress())))
                .append("until", Date.from(at));
        var closed = before.closes(anew);
        var ids = now.balances().stream().map(Account.Balance::id).toList();
        var changes = new ArrayList<>(List.of(
                Updates.set(KNOWN, packed(SHAPE.write(Known.of(now)))),
                Updates.set(BALANCES, ids),
                Updates.set(
                        LIFE, ids.stream().filter(id -> !closed.contains(id)).toList()),
                Updates.addEachToSet(CLOSED, List.copyOf(closed)),
                Updates.unset(REOPENED),
                Updates.set(PART, part(now.progress().strategy(), now.key())),
                Updates.set(PROGRESS, packed(STEPS.write(now.progress()))),
                Updates.pushEach(FORMER, List.of(former), new PushOptions().slice(-MOST_FORMER)),
                Updates.set(LIVES, before.stored().life() + 1),
                Updates.inc(REVISION, 1L)));
        if (anew == Accounts.Anew.NEW_BALANCE) {
            changes.add(Updates.unset(PROMISE));
        }
        return Updates.combine(changes);
    }

    /** The account with what was and is its. */
    static Accounts.Life life(Document document) {
        var stored = read(document);
        var all = new HashSet<>(document.getList(LIFE, String.class, List.of()));
        stored.account().balances().forEach(balance -> all.add(balance.id()));
        return new Accounts.Life(stored, all, Set.copyOf(document.getList(CLOSED, String.class, List.of())));
    }

    static Bson promised(Promise promise) {
        return Updates.set(PROMISE, PROMISED.write(promise));
    }

    /** A payment went back: what was said to be left of the balance counts no more. */
    static Bson paidBack(String balance) {
        return Updates.combine(
                Updates.pull(LEFT, new Document("_id", balance)), Updates.pull(REOPENED, new Document("_id", balance)));
    }

    static Bson reopened(Account.Balance balance) {
        return Updates.combine(
                Updates.addToSet(REOPENED, BALANCE.write(balance)), Updates.addToSet(BALANCES, balance.id()));
    }

    static Bson told(Account.Told told) {
        return Updates.set(TOLD, SAID.write(told));
    }

    /** Added, so that telling it twice and out of order does no harm: the least that was ever left counts. */
    static Bson left(Account.Balance balance) {
        return Updates.addToSet(LEFT, BALANCE.write(balance));
    }

    static Bson progressed(Progress progress, @Nullable Ordered ordered) {
        var update = Updates.combine(Updates.set(PROGRESS, packed(STEPS.write(progress))), Updates.inc(REVISION, 1L));
        return ordered == null ? update : Updates.combine(update, Updates.set(ORDERED, ORDER.write(ordered)));
    }

    static StoredAccount read(Document document) {
        return read(document, new Sharing());
    }

    /** One of many that are read together. */
    static StoredAccount read(Document document, Sharing sharing) {
        var known = sharing.shared(SHAPE.read(unpacked(document.get(KNOWN, Binary.class))));
        var progress = STEPS.read(unpacked(document.get(PROGRESS, Binary.class)));
        var ordered = document.get(ORDERED, Document.class);
        return new StoredAccount(
                told(document, known.account(progress)),
                document.get(REVISION, Number.class).longValue(),
                ordered == null ? null : ORDER.read(ordered),
                document.get(LIVES, 1));
    }

    private static Account told(Document document, Account account) {
        var left = document.getList(LEFT, Document.class, List.of()).stream()
                .map(BALANCE::read)
                .collect(Collectors.toMap(Account.Balance::id, Account.Balance::cents, Math::min));
        var open = open(document, account);
        var paid = left.isEmpty() && open.equals(account.balances())
                ? account
                : account.owing(open.stream()
                        .map(one -> new Account.Balance(
                                one.id(), Math.min(one.cents(), left.getOrDefault(one.id(), one.cents()))))
                        .toList());
        var promise = document.get(PROMISE, Document.class);
        var owed = promise == null ? paid : paid.promised(PROMISED.read(promise));
        var said = document.get(TOLD, Document.class);
        return said == null ? owed : owed.telling(SAID.read(said));
    }

    /** The balances as imports tell of them, and those that a payment which went back has opened again. */
    private static List<Account.Balance> open(Document document, Account account) {
        var closed = document.getList(CLOSED, String.class, List.of());
        return closed.isEmpty()
                ? reopened(document, account)
                : reopened(document, account).stream()
                        .filter(one -> !closed.contains(one.id()))
                        .toList();
    }

    private static List<Account.Balance> reopened(Document document, Account account) {
        var again = document.getList(REOPENED, Document.class, List.of()).stream()
                .map(BALANCE::read)
                .collect(Collectors.toMap(Account.Balance::id, Function.identity(), (one, other) -> other));
        if (again.isEmpty()) {
            return account.balances();
        }
        var others = account.balances().stream().filter(one -> !again.containsKey(one.id()));
        return Stream.concat(others, again.values().stream()).toList();
    }
}
