package io.claimline.gateway.app.security;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Where users are kept. Fails with an {@link java.io.IOException} when the store cannot be reached. */
public interface Accounts {
    /** The user of that login name; empty when there is none, or it is disabled. */
    Future<Optional<Account>> find(String id);

    /** Every user that is not disabled. */
    Future<List<Account>> all();

    /** Adds the user unless there is one of that id. Completes with whether it was added. */
    Future<Boolean> add(Account account);
}
