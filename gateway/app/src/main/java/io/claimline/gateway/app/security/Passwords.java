package io.claimline.gateway.app.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Hashes passwords with Argon2id (RFC 9106), 19 MiB, two passes, one lane, as OWASP's Password Storage Cheat Sheet asks at least. Two threads
 * do nothing else: a rush of sign-ins must take neither the memory nor the processor of the calls.
 */
public final class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final Argon2Function FUNCTION = Argon2Function.getInstance(MEMORY_KIB, 2, 1, 32, Argon2.ID);

    private final WorkerExecutor threads;
    private final Future<String> nobody;

    public Passwords(Vertx vertx) {
        this.threads = vertx.createSharedWorkerExecutor("passwords", 2);
        this.nobody = hash("nobody's password");
    }

    /** The hash of a password, with a salt of its own. */
    public Future<String> hash(String password) {
        return work(
                () -> Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult());
    }

    /** Whether it is the password of that hash. */
    public Future<Boolean> matches(String password, String hash) {
        return work(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** As slow as {@link #matches}, for a user that does not exist: the time taken must not tell which names exist. */
    public Future<Boolean> matchesNobody(String password) {
        return nobody.compose(hash -> matches(password, hash)).map(right -> false);
    }

    private <T> Future<T> work(Callable<T> hashing) {
        return threads.executeBlocking(hashing, false).map(Objects::requireNonNull);
    }
}
