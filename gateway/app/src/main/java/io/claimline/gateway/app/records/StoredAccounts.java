package io.claimline.gateway.app.records;

import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.config.GatewaySettings.Site;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.Accounts;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.store.people.User;
import io.claimline.gateway.store.people.Users;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accounts from the users of the store. */
public final class StoredAccounts implements Accounts {
    private final Users users;
    private final Site site;

    /** @param site where new users sit */
    public StoredAccounts(Users users, Site site) {
        this.users = users;
        this.site = site;
    }

    @Override
    public Future<Optional<Account>> find(String id) {
        try {
            return Stages.future(users.find(new AgentId(id))).map(found -> found.map(StoredAccounts::account));
        } catch (IllegalArgumentException e) {
            // Not a name that a user can have.
            return Future.succeededFuture(Optional.empty());
        }
    }

    @Override
    public Future<List<Account>> all() {
        return Stages.future(users.all())
                .map(found -> found.stream().map(StoredAccounts::account).toList());
    }

    @Override
    public Future<Boolean> add(Account account) {
        return Stages.future(users.add(new User(
                account.id(),
                account.name(),
                io.claimline.gateway.store.people.Role.valueOf(account.role().name()),
                account.passwordHash(),
                account.seat(),
                new io.claimline.gateway.store.people.Site(site.name(), site.zone()),
                Set.of())));
    }

    private static Account account(User user) {
        return new Account(user.id(), user.name(), Role.valueOf(user.role().name()), user.seat(), user.passwordHash());
    }
}
