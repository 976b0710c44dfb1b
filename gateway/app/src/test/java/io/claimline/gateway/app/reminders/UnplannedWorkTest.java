package io.claimline.gateway.app.reminders;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static io.claimline.gateway.app.reminders.ReminderWorld.REMINDERS;
import static io.claimline.gateway.app.reminders.ReminderWorld.TEN;
import static io.claimline.gateway.app.reminders.ReminderWorld.account;
import static io.claimline.gateway.app.reminders.ReminderWorld.consent;
import static io.claimline.gateway.app.reminders.ReminderWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.strategy.plan.ReminderPlan.State;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.Tries;
import io.claimline.gateway.store.strategy.StoredPlan;
import io.claimline.gateway.store.worklist.StoredWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the worklist of a planned campaign that no plan has ordered. */
class UnplannedWorkTest {
    private static final NodeId NODE = new NodeId("gw-a");

    private final Lead byHand = Samples.lead(REMINDERS, 9, TEN);

    @SuppressWarnings("NullAway.Init")
    private ReminderWorld world;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        world = new ReminderWorld(folder);
        await(world.books.accounts().put(List.of(account(1))));
        await(world.ledger.keep(List.of(consent(account(1)))).toCompletionStage());
        until("the consent is in the store", () -> world.store.undelivered() == 0);
        await(world.store.worklists().add(List.of(byHand)));
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private void planned(State state) {
        await(world.books.plans().add(StoredPlan.added(plan(state))));
    }

    private List<Lead> worklist() {
        await(world.desk.round().toCompletionStage());
        return await(world.store.openWork().of(REMINDERS, 100)).stream()
                .map(StoredWork::lead)
                .toList();
    }

    @Test
    void shouldBeTakenOffAndWhatThePlanOrdersBeTriedOnce() {
        planned(State.ACTIVE);
        assertThat(worklist()).singleElement().satisfies(lead -> {
            assertThat(lead.person()).contains(account(1).key());
            assertThat(lead.tries()).isEqualTo(Tries.ONCE);
        });
        assertThat(worklist()).as("and nothing more in the next round").hasSize(1);
    }

    @Test
    void shouldBeTakenOffOnceItIsGivenBack() {
        var held = await(world.store.worklists().lease(REMINDERS, 1, NODE, TEN, Duration.ofMinutes(5)));
        planned(State.DRAFT);
        assertThat(worklist()).extracting(Lead::id).containsExactly(byHand.id());
        await(world.store.worklists().settle(held.getFirst().lease(), new NextStep.Untouched("for a test")));
        assertThat(worklist()).isEmpty();
    }

    @Test
    void shouldStayWhereNoPlanIsOrThePlanIsOver() {
        assertThat(worklist()).extracting(Lead::id).containsExactly(byHand.id());
        planned(State.STOPPED);
        assertThat(worklist()).extracting(Lead::id).containsExactly(byHand.id());
    }
}
