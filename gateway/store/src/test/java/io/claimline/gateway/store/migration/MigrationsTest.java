package io.claimline.gateway.store.migration;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.failureOf;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.Servers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class MigrationsTest {
    @Parameter
    Servers server = Servers.EMBEDDED;

    private final AtomicInteger runs = new AtomicInteger();
    private final PinnedClock clock = new PinnedClock();
    private MongoLink link;

    @BeforeEach
    void open() {
        link = server.emptyDatabase().orElseThrow();
    }

    @AfterEach
    void drop() {
        Servers.drop(link);
    }

    @Test
    void shouldRunEachStepOnceAndInOrder() {
        assertThat(await(migrations().run(List.of(step("a", "1"))))).containsExactly("a");
        assertThat(await(migrations().run(List.of(step("a", "1"), step("b", "1"), step("c", "1")))))
                .containsExactly("b", "c");
        assertThat(await(migrations().run(List.of(step("a", "1"), step("b", "1"), step("c", "1")))))
                .isEmpty();
        assertThat(runs).hasValue(3);
    }

    @Test
    void shouldRunEachStepOnceWhenTwoGatewaysStartTogether() {
        var one = migrations().run(List.of(step("a", "1"), step("b", "1")));
        var two = migrations().run(List.of(step("a", "1"), step("b", "1")));
        assertThat(await(one).size() + await(two).size()).isEqualTo(2);
        assertThat(runs).hasValue(2);
    }

    @Test
    void shouldRefuseAStepThatWasChangedAfterItRan() {
        await(migrations().run(List.of(step("a", "1"))));
        assertThat(failureOf(migrations().run(List.of(step("a", "2")))))
                .hasMessageContaining("Step 'a' was changed after it ran");
    }

    @Test
    void shouldRefuseADatabaseOfANewerVersion() {
        await(migrations().run(List.of(step("a", "1"), step("b", "1"))));
        assertThat(failureOf(migrations().run(List.of(step("a", "1"))))).hasMessageContaining("newer version");
    }

    @Test
    void shouldTakeTheLockOfAGatewayThatDied() {
        var died = new Step("a", "1", _ -> {
            runs.incrementAndGet();
            return new CompletableFuture<>();
        });
        var hanging = migrations().run(List.of(died));
        until("the step hangs", () -> runs.get() == 1);
        clock.advance(Migrations.LOCK.plusSeconds(1));
        var next = migrations().run(List.of(step("a", "1")));
        assertThat(hanging).isNotDone();
        assertThat(await(next)).containsExactly("a");
    }

    @Test
    void shouldRunTheStepsOfThisVersionTwiceWithoutHarm() {
        for (var step : Schema.steps()) {
            await(step.action().apply(link));
            await(step.action().apply(link));
        }
    }

    private Migrations migrations() {
        return new Migrations(link, Samples.fresh(), clock);
    }

    private Step step(String name, String content) {
        return new Step(name, content, _ -> {
            runs.incrementAndGet();
            return CompletableFuture.completedFuture(null);
        });
    }
}
