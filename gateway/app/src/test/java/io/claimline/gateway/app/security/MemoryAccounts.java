package io.claimline.gateway.app.security;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Users in memory. */
public final class MemoryAccounts implements Accounts {
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    @Override
    public Future<Optional<Account>> find(String id) {
        return Future.succeededFuture(Optional.ofNullable(accounts.get(id)));
    }

    @Override
    public Future<List<Account>> all() {
        return Future.succeededFuture(List.copyOf(accounts.values()));
    }

    @Override
    public Future<Boolean> add(Account account) {
        return Future.succeededFuture(accounts.putIfAbsent(account.id().value(), account) == null);
    }

    /** As if an administrator had disabled them. */
    public void remove(String id) {
        accounts.remove(id);
    }
}
