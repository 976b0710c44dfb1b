package io.claimline.gateway.app.security;

import io.claimline.gateway.app.config.GatewaySettings.Session;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sign-ins. They live in the store, so that a restarted gateway, or another one, knows them. What was read is believed for a few seconds:
 * a sign-out takes effect on other gateways within {@link #BELIEVED}. While the store is silent, those who were signed in stay so: a call must
 * not end because a database does.
 */
public final class Sessions {
    /** How long a session and its account are used without asking the store again. */
    static final Duration BELIEVED = Duration.ofSeconds(5);
    /** How long the store may take before what was read earlier is used again, and for how long it is then not asked. */
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private static final Duration SILENT = Duration.ofSeconds(15);

    /** Use is written down at most this often. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private static final int REMEMBERED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final Accounts accounts;
    private final SessionStore store;
    private final Session settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(StoredSession session, Account account, Instant readAt) {
        Known readAt(Instant at) {
            return new Known(session, account, at);
        }
    }

    public Sessions(Accounts accounts, SessionStore store, Session settings, InstantSource clock) {
        this.accounts = accounts;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Signs a user in whose password was checked. */
    public Future<SignedIn> open(Account account) {
        var token = SessionToken.draw(random);
        var now = clock.instant();
        var session = new StoredSession(token.hash(), account.id().value(), now, now, false);
        return store.put(session).map(v -> new SignedIn(account, token, false));
    }

    /** Whose session the token is, if it is one and not over; that counts as use. */
    public Future<Optional<SignedIn>> check(SessionToken token) {
        var now = clock.instant();
        var hash = token.hash();
        var remembered = known.get(hash);
        if (remembered != null && now.isBefore(remembered.readAt.plus(BELIEVED))) {
            return use(remembered, token, now);
        }
        var asked = store.find(hash).compose(found -> found.isEmpty() ? none(hash) : read(found.get(), token, now));
        return remembered == null
                ? asked
                : asked.timeout(ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                        .recover(
                                silent -> use(remembered.readAt(now.plus(SILENT).minus(BELIEVED)), token, now));
    }

    /** Locks the desk of the session, or opens it again; other gateways follow within {@link #BELIEVED}. */
    public Future<Void> lock(SessionToken token, boolean locked) {
        var hash = token.hash();
        known.computeIfPresent(hash, (h, k) -> new Known(k.session.locked(locked), k.account, k.readAt));
        return store.lock(hash, locked ? Optional.of(clock.instant()) : Optional.empty());
    }

    /** Whether the desk of a session that was checked here is locked, as far as this gateway knows at this moment. */
    public boolean locked(SignedIn signedIn) {
        var k = known.get(signedIn.token().hash());
        return k == null ? signedIn.locked() : k.session.locked();
    }

    /** Signs out. */
    public Future<Void> close(SessionToken token) {
        known.remove(token.hash());
        return store.remove(token.hash());
    }

    /** Forgets what is over. */
    public Future<Long> sweep() {
        var now = clock.instant();
        known.values().removeIf(k -> k.session.expired(now, settings.idle(), settings.absolute()));
        return store.sweep(now.minus(settings.idle()));
    }

    private Future<Optional<SignedIn>> read(StoredSession session, SessionToken token, Instant now) {
        return accounts.find(session.user()).compose(account -> {
            if (account.isEmpty()) {
                return none(session.hash());
            }
            return use(new Known(session, account.get(), now), token, now);
        });
    }

    private Future<Optional<SignedIn>> use(Known k, SessionToken token, Instant now) {
        if (k.session.expired(now, settings.idle(), settings.absolute())) {
            return close(token).map(v -> Optional.empty());
        }
        boolean write = !now.isBefore(k.session.seenAt().plus(SEEN_STEP));
        var session = write ? k.session.seen(now) : k.session;
        remember(new Known(session, k.account, k.readAt));
        if (write) {
            store.touch(session.hash(), now)
                    .onFailure(failure -> LOG.debug("The use of a sign-in was not written down", failure));
        }
        return Future.succeededFuture(Optional.of(new SignedIn(k.account, token, k.session.locked())));
    }

    private void remember(Known k) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(k.session.hash(), k);
    }

    private Future<Optional<SignedIn>> none(String hash) {
        known.remove(hash);
        return Future.succeededFuture(Optional.empty());
    }
}
