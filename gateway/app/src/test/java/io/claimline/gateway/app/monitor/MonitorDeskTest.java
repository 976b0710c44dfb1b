package io.claimline.gateway.app.monitor;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Script;
import io.claimline.dialer.contracts.ScriptedTelephony;
import io.claimline.dialer.contracts.presence.MemoryPresence;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.dialer.port.Monitoring;
import io.claimline.dialer.port.Telephony;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.monitor.Watch.Supervisor;
import io.claimline.gateway.app.web.FakeFloor;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonitorDeskTest {
    private static final AgentId AGENT = new AgentId("agent1");
    private static final LegId HEADSET = new LegId("cl-a-agent1");
    private static final CallId CALL = new CallId("call00000001");
    private static final Supervisor SUPERVISOR = new Supervisor(new AgentId("super1"), "Supervisor 1", 6);

    private final PinnedClock clock = new PinnedClock();
    private final FakeFloor floor = new FakeFloor();
    private final ScriptedTelephony telephony = new ScriptedTelephony(clock.instant());
    private final MemoryPresence presence = new MemoryPresence(new NodeId("node-1"));
    private final List<AuditEntry> audit = new CopyOnWriteArrayList<>();
    private boolean auditFails;
    private final AtomicInteger ids = new AtomicInteger();

    private MonitorDesk desk(boolean told) {
        var desk = new MonitorDesk(
                new MonitorDesk.Around(floor, telephony, presence, log()),
                told,
                clock,
                () -> "id%06d".formatted(ids.incrementAndGet()));
        desk.start();
        return desk;
    }

    private AuditLog log() {
        return new AuditLog() {
            @Override
            public CompletionStage<Void> keep(AuditEntry entry) {
                if (auditFails) {
                    return CompletableFuture.failedFuture(new IOException("the journal is full"));
                }
                audit.add(entry);
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public CompletionStage<List<AuditEntry>> of(CallId call) {
                return CompletableFuture.completedFuture(audit);
            }
        };
    }

    @BeforeEach
    void headset() {
        telephony.listen(floor::fact);
        telephony.connect();
        telephony.settle();
        telephony.callHeadset(HEADSET, "desk-001");
        telephony.settle();
        floor.line = Optional.of(new Floor.AgentLine(HEADSET, CALL));
    }

    private void begins(MonitorDesk desk, Monitoring how) {
        await(desk.begin(SUPERVISOR, AGENT, how, "Coaching").toCompletionStage());
        telephony.advance(Duration.ofMillis(10));
    }

    private Optional<JsonObject> row() {
        return Optional.ofNullable(await(presence.rows("monitors")).get("super1"))
                .map(JsonObject::new);
    }

    private LegId leg() {
        return telephony.legOf("desk-006").orElseThrow();
    }

    @Test
    void shouldCallTheSupervisorsHeadsetAndShowItOnTheBoard() {
        begins(desk(true), Monitoring.LISTEN);
        assertThat(telephony.orders()).contains("monitor " + leg() + " " + HEADSET + " LISTEN");
        assertThat(row().orElseThrow())
                .isEqualTo(new JsonObject()
                        .put("id", "super1")
                        .put("name", "Supervisor 1")
                        .put("agentId", "agent1")
                        .put("how", "listen")
                        .put("since", clock.instant().toString())
                        .put("up", true)
                        .put("tookOver", false));
    }

    @Test
    void shouldWriteWhoAndWhyBeforeAnythingIsHeard() {
        begins(desk(true), Monitoring.WHISPER);
        assertThat(audit).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.MONITORED);
            assertThat(entry.details())
                    .containsEntry("agent", "agent1")
                    .containsEntry("how", "whisper")
                    .containsEntry("why", "Coaching");
        });
    }

    @Test
    void shouldListenToNothingThatCannotBeWrittenDown() {
        auditFails = true;
        assertThatThrownBy(() -> begins(desk(true), Monitoring.LISTEN)).hasMessageContaining("journal");
        assertThat(telephony.legOf("desk-006")).isEmpty();
    }

    @Test
    void shouldTellTheAgentWhereThePolicySaysSo() {
        begins(desk(true), Monitoring.BARGE);
        assertThat(floor.notices)
                .containsExactly("agent1: Supervisor 1 is on the call, and is heard by the other side too.");
    }

    @Test
    void shouldTellTheAgentNothingWhereThePolicySaysNot() {
        begins(desk(false), Monitoring.LISTEN);
        assertThat(floor.notices).isEmpty();
    }

    @Test
    void shouldChangeHowItIsOnTheLine() {
        var desk = desk(true);
        begins(desk, Monitoring.LISTEN);
        await(desk.change(SUPERVISOR.id(), Monitoring.WHISPER).toCompletionStage());
        assertThat(telephony.orders()).contains("monitor " + leg() + " " + HEADSET + " WHISPER");
        assertThat(row().orElseThrow().getString("how")).isEqualTo("whisper");
        assertThat(audit).hasSize(2);
    }

    @Test
    void shouldLeaveTheLineAndSaySo() {
        var desk = desk(true);
        begins(desk, Monitoring.LISTEN);
        await(desk.end(SUPERVISOR.id()).toCompletionStage());
        telephony.settle();
        assertThat(row()).isEmpty();
        assertThat(floor.notices).last().isEqualTo("agent1: Supervisor 1 has left your line.");
        assertThat(audit).last().extracting(AuditEntry::action).isEqualTo(AuditAction.MONITORING_ENDED);
        await(desk.end(SUPERVISOR.id()).toCompletionStage());
    }

    @Test
    void shouldBeOverWhenTheAgentsHeadsetIsGone() {
        begins(desk(true), Monitoring.LISTEN);
        telephony.hangUpFarEnd(HEADSET);
        telephony.settle();
        assertThat(row()).isEmpty();
    }

    @Test
    void shouldGoFromOneLineToAnotherWithTheSameHeadset() {
        var desk = desk(true);
        begins(desk, Monitoring.LISTEN);
        var headset = leg();
        var other = new LegId("cl-a-agent2");
        telephony.callHeadset(other, "desk-002");
        telephony.settle();
        floor.line = Optional.of(new Floor.AgentLine(other, null));
        await(desk.begin(SUPERVISOR, new AgentId("agent2"), Monitoring.WHISPER, "Help")
                .toCompletionStage());
        assertThat(telephony.orders()).contains("monitor " + headset + " " + other + " WHISPER");
        assertThat(audit)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.MONITORED, AuditAction.MONITORED, AuditAction.MONITORING_ENDED);
        assertThat(audit).last().satisfies(entry -> assertThat(entry.details()).containsEntry("agent", "agent1"));
        assertThat(floor.notices).contains("agent1: Supervisor 1 has left your line.");
        assertThat(row().orElseThrow().getString("agentId")).isEqualTo("agent2");
    }

    @Test
    void shouldUseAHeadsetThatWasCalledAhead() {
        var desk = desk(true);
        await(desk.ready(SUPERVISOR).toCompletionStage());
        await(desk.ready(SUPERVISOR).toCompletionStage());
        telephony.advance(Duration.ofMillis(10));
        var ahead = leg();
        assertThat(row()).as("it is on nobody's line").isEmpty();
        assertThat(audit).isEmpty();
        await(desk.begin(SUPERVISOR, AGENT, Monitoring.LISTEN, "Coaching").toCompletionStage());
        assertThat(leg()).isEqualTo(ahead);
        assertThat(row().orElseThrow().getBoolean("up")).isTrue();
        assertThat(telephony.orders()).contains("monitor " + ahead + " " + HEADSET + " LISTEN");
    }

    @Test
    void shouldGoOnTheLineOnceAHeadsetThatIsStillCalledAnswers() {
        var desk = desk(true);
        telephony.headset("desk-006", Script.Answers.after(Duration.ofSeconds(1)));
        await(desk.ready(SUPERVISOR).toCompletionStage());
        await(desk.begin(SUPERVISOR, AGENT, Monitoring.LISTEN, "Coaching").toCompletionStage());
        assertThat(row().orElseThrow().getBoolean("up")).isFalse();
        telephony.advance(Duration.ofSeconds(2));
        assertThat(row().orElseThrow().getBoolean("up")).isTrue();
        assertThat(telephony.orders().stream().filter(order -> order.startsWith("monitor")))
                .hasSize(1);
    }

    @Test
    void shouldCallAnewWhenTheHeadsetWasLetGo() {
        var desk = desk(true);
        await(desk.ready(SUPERVISOR).toCompletionStage());
        telephony.advance(Telephony.STAND_BY.plusSeconds(1));
        var ahead = leg();
        assertThat(telephony.has(ahead)).isFalse();
        begins(desk, Monitoring.LISTEN);
        assertThat(leg()).isNotEqualTo(ahead);
        assertThat(row()).isPresent();
    }

    @Test
    void shouldLeaveASupervisorAloneWhoTookACallOver() {
        var desk = desk(true);
        begins(desk, Monitoring.BARGE);
        await(desk.takeOver(SUPERVISOR.id()).toCompletionStage());
        assertThat(row().orElseThrow().getBoolean("tookOver")).isTrue();
        assertThatThrownBy(() ->
                        await(desk.change(SUPERVISOR.id(), Monitoring.WHISPER).toCompletionStage()))
                .hasMessageContaining("you speak with the party");
        assertThatThrownBy(() -> begins(desk, Monitoring.LISTEN)).hasMessageContaining("End it before");
        await(desk.end(SUPERVISOR.id()).toCompletionStage());
        telephony.settle();
        assertThat(row()).isEmpty();
    }

    @Test
    void shouldTakeTheAgentsCallOver() {
        var desk = desk(true);
        begins(desk, Monitoring.BARGE);
        await(desk.takeOver(SUPERVISOR.id()).toCompletionStage());
        assertThat(floor.commands).containsExactly("agent1 loses " + CALL + " to Supervisor 1");
        assertThat(audit).last().extracting(AuditEntry::action).isEqualTo(AuditAction.CALL_TAKEN_OVER);
    }

    @Test
    void shouldWriteThatACallWasNotTakenOverWhenItCouldNotBe() {
        var desk = desk(true);
        begins(desk, Monitoring.BARGE);
        floor.refusal = Optional.of("The call is over.");
        assertThatThrownBy(() -> await(desk.takeOver(SUPERVISOR.id()).toCompletionStage()))
                .hasMessageContaining("over");
        assertThat(audit).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.CALL_TAKEN_OVER);
            assertThat(entry.deed().result()).isEqualTo(Deed.Result.REFUSED);
            assertThat(entry.call()).contains(CALL);
        });
        assertThat(row().orElseThrow().getBoolean("tookOver")).isFalse();
    }

    @Test
    void shouldStayOnTheLineWhenTheOtherCannotBeHad() {
        var desk = desk(true);
        begins(desk, Monitoring.LISTEN);
        var first = leg();
        floor.line = Optional.empty();
        assertThatThrownBy(() -> begins(desk, Monitoring.LISTEN)).hasMessageContaining("is off");
        assertThat(telephony.has(first)).isTrue();
        assertThat(row()).isPresent();
    }

    @Test
    void shouldDoNothingWithAHeadsetThatHasNotAnswered() {
        var desk = desk(true);
        await(desk.begin(SUPERVISOR, AGENT, Monitoring.LISTEN, "Coaching").toCompletionStage());
        assertThatThrownBy(() -> await(desk.takeOver(SUPERVISOR.id()).toCompletionStage()))
                .hasMessageContaining("not answered yet");
        assertThatThrownBy(() ->
                        await(desk.change(SUPERVISOR.id(), Monitoring.BARGE).toCompletionStage()))
                .hasMessageContaining("not answered yet");
        assertThat(floor.commands).isEmpty();
    }

    @Test
    void shouldRefuseWithTheReason() {
        var desk = desk(true);
        assertThatThrownBy(() ->
                        await(desk.change(SUPERVISOR.id(), Monitoring.BARGE).toCompletionStage()))
                .hasMessageContaining("nobody's line");
        var seatless = new Supervisor(SUPERVISOR.id(), "Supervisor 1", 0);
        assertThatThrownBy(() -> await(
                        desk.begin(seatless, AGENT, Monitoring.LISTEN, "x").toCompletionStage()))
                .hasMessageContaining("no seat");
        begins(desk, Monitoring.LISTEN);
        floor.line = Optional.of(new Floor.AgentLine(HEADSET, null));
        assertThatThrownBy(() -> await(desk.takeOver(SUPERVISOR.id()).toCompletionStage()))
                .hasMessageContaining("no call");
        floor.line = Optional.empty();
        assertThatThrownBy(() -> begins(desk, Monitoring.LISTEN)).hasMessageContaining("is off");
    }
}
