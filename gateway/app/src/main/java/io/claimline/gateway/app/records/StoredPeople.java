package io.claimline.gateway.app.records;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.floor.People;
import io.claimline.gateway.store.people.User;
import io.claimline.gateway.store.people.Users;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Agents from the users of the store. Who was read before is answered from memory and read again meanwhile: an order of an agent waits for no
 * database, and goes on when there is none.
 */
public final class StoredPeople implements People {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPeople.class);

    /** How long an agent is taken to be as last read: orders come many times a minute, new names and skills do not. */
    private static final Duration BELIEVED = Duration.ofSeconds(15);

    private final Users users;
    private final InstantSource clock;
    private final Map<AgentId, Read> known = new ConcurrentHashMap<>();

    private record Read(Person person, Instant at) {}

    public StoredPeople(Users users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    /** The agent; one who was read before is told at once, and read again behind that when it was a while ago. */
    @Override
    public Future<Person> person(AgentId id) {
        var remembered = known.get(id);
        if (remembered == null) {
            return read(id);
        }
        if (clock.instant().isAfter(remembered.at.plus(BELIEVED))) {
            read(id).onFailure(failure -> LOG.debug("Agent {} could not be read again", id, failure));
        }
        return Future.succeededFuture(remembered.person);
    }

    @Override
    public Future<Person> asOfNow(AgentId id) {
        return read(id).recover(failure -> {
            var remembered = known.get(id);
            return remembered == null ? Future.failedFuture(failure) : Future.succeededFuture(remembered.person);
        });
    }

    private Future<Person> read(AgentId id) {
        return Stages.future(users.find(id)).compose(found -> {
            if (found.isEmpty()) {
                known.remove(id);
                return Future.failedFuture(new Floor.Refusal(
                        "There is no agent " + id + " any more. Sign in again, or ask an administrator."));
            }
            var person = person(found.get());
            known.put(id, new Read(person, clock.instant()));
            return Future.succeededFuture(person);
        });
    }

    private static Person person(User user) {
        var profile = new AgentProfile(user.id(), user.name(), user.skills());
        return new Person(profile, user.seat(), user.site().name(), user.site().zone());
    }
}
