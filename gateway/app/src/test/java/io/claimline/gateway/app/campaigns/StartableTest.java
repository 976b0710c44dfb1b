package io.claimline.gateway.app.campaigns;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.Window;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.dialer.strategy.selection.Rule;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.strategy.StoredPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartableTest {
    private static final Instant NOW = Instant.parse("2026-11-30T15:00:00Z");
    private static final NodeId NODE = new NodeId("gw-1");
    private static final CampaignId NORTH = new CampaignId("north");
    private static final E164 OURS = new E164("+12025550100");

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private Startable startable;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), NODE, InstantSource.fixed(NOW));
        startable = new Startable(
                store.worklists(),
                store.reminders().plans(),
                store.supervising().callTakers());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private static Campaign campaign(DialMode mode) {
        return CampaignEndpoints.usual(NORTH, "North", Audience.PATIENT, mode, OURS);
    }

    private void look(DialMode mode) {
        await(startable.look(campaign(mode)).toCompletionStage());
    }

    private void assertRefused(DialMode mode, String... says) {
        assertThatThrownBy(() -> look(mode))
                .hasRootCauseInstanceOf(ApiProblem.class)
                .rootCause()
                .message()
                .contains(says);
    }

    private void plan(ReminderPlan.State state) {
        var schedule = new ReminderPlan.Schedule(
                ZoneOffset.UTC, LocalDate.of(2026, 1, 1), null, EnumSet.allOf(DayOfWeek.class));
        var rate = new ReminderPlan.Rate(1, 10, Duration.ofSeconds(45), 100);
        var plan = new ReminderPlan(
                NORTH,
                new StrategyId("usual"),
                new Rule.All(List.of()),
                Window.USUAL,
                schedule,
                rate,
                new CampaignId("agents"),
                state);
        await(store.reminders().plans().add(StoredPlan.added(plan)));
    }

    @Test
    void shouldRefuseACampaignWithoutLeadsWithWhatIsSoAndWhatToDo() {
        assertRefused(
                DialMode.PROGRESSIVE,
                "North has no open work item (0 done)",
                "Fill the worklist from the open claims, or import claims first",
                "can be started all the same");
    }

    @Test
    void shouldStartWithWorkAlsoWhenAllOfItIsLeasedOrPromisedForLaterAndNotWhenAllIsDone() {
        await(store.worklists().add(List.of(Samples.lead(NORTH, 1, NOW))));
        look(DialMode.PREVIEW);
        var leased = await(store.worklists().lease(NORTH, 1, NODE, NOW, Duration.ofMinutes(3)));
        look(DialMode.PREVIEW);
        await(store.worklists().settle(leased.getFirst().lease(), new NextStep.Done("paid")));
        assertRefused(DialMode.PREVIEW, "North has no open work item (1 done)");
        await(store.worklists().add(List.of(Samples.lead(NORTH, 2, NOW.plus(Duration.ofDays(3))))));
        look(DialMode.PREVIEW);
    }

    @Test
    void shouldStartReminderCampaignsOfWhichAPlanGoesOn() {
        assertRefused(DialMode.REMINDER, "no plan of it goes on", "Give it a plan under Reminders");
        plan(ReminderPlan.State.ACTIVE);
        look(DialMode.REMINDER);
        assertRefused(DialMode.PROGRESSIVE, "no open work item");
    }

    @Test
    void shouldNotStartAReminderCampaignBecauseOfAPlanThatIsOver() {
        plan(ReminderPlan.State.STOPPED);
        assertRefused(DialMode.REMINDER, "no plan of it goes on");
    }

    @Test
    void shouldStartTheReminderCampaignThatTakesTheCallsOfStrangers() {
        var takers = store.supervising().callTakers();
        await(takers.choose(OURS, new CampaignId("south"), new AgentId("super1"), NOW));
        assertRefused(DialMode.REMINDER, "not chosen to take the calls of strangers");
        await(takers.choose(OURS, NORTH, new AgentId("super1"), NOW));
        look(DialMode.REMINDER);
    }
}
