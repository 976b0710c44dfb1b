package io.claimline.gateway.store.people;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class PeopleTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final AgentId ana = new AgentId(Samples.fresh());

    @Test
    void shouldKeepEverythingAUserSays() {
        assertThat(await(users().add(user("hash")))).isTrue();
        assertThat(await(users().add(user("other")))).isFalse();
        assertThat(await(users().find(ana))).contains(user("hash"));
        assertThat(await(users().all())).contains(user("hash"));
    }

    @Test
    void shouldChangeAPasswordAndNothingElse() {
        await(users().save(user("old")));
        assertThat(await(users().changePassword(ana, "new"))).isTrue();
        assertThat(await(users().find(ana))).contains(user("new"));
        assertThat(await(users().changePassword(new AgentId(Samples.fresh()), "new")))
                .isFalse();
    }

    @Test
    void shouldNotTellTheHashToLogs() {
        assertThat(user("secret").toString()).doesNotContain("secret");
    }

    private User user(String hash) {
        var manila = new Site("Manila", ZoneId.of("Asia/Manila"));
        return new User(ana, "Ana Cruz", Role.AGENT, hash, 7, manila, Set.of("spanish", "denials"));
    }

    private Users users() {
        return new Users(DATABASE.on(server));
    }
}
