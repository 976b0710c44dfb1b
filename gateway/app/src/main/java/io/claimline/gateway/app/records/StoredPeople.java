package io.claimline.gateway.app.records;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.floor.People;
import io.claimline.gateway.store.people.User;
import io.claimline.gateway.store.people.Users;
import io.vertx.core.Future;

/** Agents from the users of the store. */
public final class StoredPeople implements People {
    private final Users users;

    public StoredPeople(Users users) {
        this.users = users;
    }

    @Override
    public Future<Person> person(AgentId id) {
        return Stages.future(users.find(id))
                .compose(found -> found.map(user -> Future.succeededFuture(person(user)))
                        .orElseGet(() -> Future.failedFuture(new Floor.Refusal(
                                "There is no agent " + id + " any more. Sign in again, or ask an administrator."))));
    }

    private static Person person(User user) {
        var profile = new AgentProfile(user.id(), user.name(), user.skills());
        return new Person(profile, user.seat(), user.site().name(), user.site().zone());
    }
}
