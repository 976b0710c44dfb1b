package io.claimline.gateway.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.floor.People;
import io.claimline.gateway.store.embedded.EmbeddedServer;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.people.Role;
import io.claimline.gateway.store.people.Site;
import io.claimline.gateway.store.people.User;
import io.claimline.gateway.store.people.Users;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPeopleTest {
    private static final AgentId AGENT = new AgentId("agent1");

    @TempDir
    Path folder;

    private EmbeddedServer server;
    private MongoLink link;
    private Users users;
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private StoredPeople people;

    @BeforeEach
    void open() throws IOException {
        server = EmbeddedServer.open(folder.resolve("store.mv"), 0);
        link = MongoLink.to(server.uri());
        users = new Users(link);
        people = new StoredPeople(users, () -> now);
        save("english");
    }

    @AfterEach
    void close() {
        link.close();
        server.close();
    }

    @Test
    void shouldReadAnewWhoJoinsButNotWhoGivesAnOrder() throws Exception {
        assertThat(skills(people.person(AGENT))).containsExactly("english");
        save("spanish");
        assertThat(skills(people.person(AGENT))).containsExactly("english");
        assertThat(skills(people.asOfNow(AGENT))).containsExactly("spanish");
        assertThat(skills(people.person(AGENT))).containsExactly("spanish");
    }

    @Test
    void shouldTellWhatItKnowsAtOnceAndReadAgainBehindThatAfterAWhile() throws Exception {
        assertThat(skills(people.person(AGENT))).containsExactly("english");
        save("spanish");
        now = now.plusSeconds(16);
        assertThat(skills(people.person(AGENT))).containsExactly("english");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!skills(people.person(AGENT)).contains("spanish")) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void shouldTellWhatItKnowsWhileTheStoreIsAway() throws Exception {
        assertThat(skills(people.person(AGENT))).containsExactly("english");
        server.close();
        assertThat(skills(people.asOfNow(AGENT))).containsExactly("english");
    }

    private void save(String skill) {
        var user = new User(AGENT, "Agent 1", Role.AGENT, "hash", 1, new Site("Manila", ZoneOffset.UTC), Set.of(skill));
        users.save(user).join();
    }

    private static Set<String> skills(Future<People.Person> person) throws Exception {
        return await(person).profile().skills();
    }

    private static People.Person await(Future<People.Person> person) throws Exception {
        return person.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
