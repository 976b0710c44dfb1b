package io.claimline.gateway.app.records;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.floor.People;
import io.claimline.gateway.store.people.User;
import io.claimline.gateway.store.people.Users;
import io.vertx.core.Future;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Agents from the users of the store. Who was read before is answered from memory and read again meanwhile: an order of an agent waits for no
 * database, and goes on when there is none.
 */
public final class StoredPeople implements People {
    private final Users users;
    private final Map<AgentId, Person> known = new ConcurrentHashMap<>();

    public StoredPeople(Users users) {
        this.users = users;
    }

    @Override
    public Future<Person> person(AgentId id) {
        var read = read(id);
        var remembered = known.get(id);
        return remembered == null ? read : Future.succeededFuture(remembered);
    }

    private Future<Person> read(AgentId id) {
        return Stages.future(users.find(id)).compose(found -> {
            if (found.isEmpty()) {
                known.remove(id);
                return Future.failedFuture(new Floor.Refusal(
                        "There is no agent " + id + " any more. Sign in again, or ask an administrator."));
            }
            var person = person(found.get());
            known.put(id, person);
            return Future.succeededFuture(person);
        });
    }

    private static Person person(User user) {
        var profile = new AgentProfile(user.id(), user.name(), user.skills());
        return new Person(profile, user.seat(), user.site().name(), user.site().zone());
    }
}
