package io.claimline.gateway.app.security;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Checks a password, at sign-in and when a desk is unlocked: a guess counts wherever it is made. Used from one thread. */
public final class PasswordCheck {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInBrake brake;
    private final InstantSource clock;

    /** What came of it. */
    public sealed interface Result {
        /** It is the password of this account. */
        record Right(Account account) implements Result {}

        /** It is not that of this account; or there is no such user. */
        record Wrong(Optional<Account> account) implements Result {}

        /** It was not looked at, after too many wrong ones; it may be after {@code left}. */
        record TooSoon(Duration left) implements Result {
            /** For whoever asked. */
            public String text() {
                return "Too many wrong passwords. Wait " + (left.toSeconds() + 1) + " seconds, then try again.";
            }
        }
    }

    public PasswordCheck(Accounts accounts, Passwords passwords, SignInBrake brake, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.brake = brake;
        this.clock = clock;
    }

    /** Checks the password of a user who asks from an address. A user who does not exist takes as long as one who does. */
    public Future<Result> of(String user, String password, String address) {
        var wait = brake.waitFor(user, address, clock.instant());
        if (wait.isPositive()) {
            return Future.succeededFuture(new Result.TooSoon(wait));
        }
        return accounts.find(user)
                .compose(found -> found.map(a -> passwords.matches(password, a.passwordHash()))
                        .orElseGet(() -> passwords.matchesNobody(password))
                        .map(right -> judged(user, address, found, right)));
    }

    private Result judged(String user, String address, Optional<Account> account, boolean right) {
        if (account.isEmpty() || !right) {
            brake.failed(user, address, clock.instant());
            return new Result.Wrong(account);
        }
        brake.succeeded(user);
        return new Result.Right(account.get());
    }
}
