package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.call.Call;
import io.claimline.dialer.call.CallPolicy;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.contracts.said.MemoryAuditLog;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.identity.Statement;
import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.reminder.Language;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.gateway.app.identity.IdentityDesk;
import io.claimline.gateway.app.identity.IdentityText;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a person keyed to our voice, at the desk of the agent who has the call then; as after a restart, which leaves the attempt alone. */
class KeyedBeforeTest {
    private static final AgentId ANA = new AgentId("ana");
    private static final JsonObject WORK = new JsonObject()
            .put(
                    "patient",
                    new JsonObject()
                            .put("name", "Pat Example")
                            .put("birthDate", "1971-04-09")
                            .put("memberId", "NFM5550104471")
                            .put("address", "12 Placeholder Lane, Springfield, IL 62704"));

    private final PinnedClock clock = new PinnedClock();
    private final MemoryAuditLog audit = new MemoryAuditLog();
    private final IdentityDesk desk = new IdentityDesk(audit, () -> "id");

    private LiveCall call(Point... reached) {
        var points = Arrays.stream(reached).collect(Collectors.toMap(point -> point, _ -> clock.instant()));
        return call(new Path(points, "", 0, Language.SPANISH, null, null));
    }

    private LiveCall call(@Nullable Path path) {
        var id = new CallId("call00000001");
        var lead = new Lead(
                LeadId.ofCaller(id),
                new CampaignId("reminders"),
                Audience.PATIENT,
                Samples.number(),
                List.of("claim-1"),
                "P. E.",
                Set.of(),
                0,
                clock.instant(),
                0,
                ContactFacts.UNKNOWN,
                "pat",
                null);
        var lease = new Lease(lead.id(), new NodeId("gw-a"), new Fence(1), clock.instant());
        var timeline = Timeline.EMPTY.with(Milestone.PLACED, clock.instant());
        var attempt = new Attempt(
                id,
                1,
                lead.id(),
                lease.fence(),
                lead.campaign(),
                lead.number(),
                null,
                lease.owner(),
                ANA,
                timeline,
                new Ending.Open(),
                null,
                null,
                path);
        var call = new Call(
                id, CallPolicy.patient(Duration.ofSeconds(25)), ANA, new CallState.Talking(ANA), timeline, false);
        return new LiveCall(call, new LeasedLead(lead, lease), attempt, ClaimSteps.NONE, CallRecording.OFF);
    }

    private JsonObject view(LiveCall live) {
        return new IdentityText(desk).view(WORK, Optional.of(live));
    }

    private boolean matched(LiveCall live, Statement said) {
        return await(desk.compare(live, ANA, WORK, said, clock.instant()).toCompletionStage())
                .getBoolean("matched");
    }

    @Test
    void shouldAskForOneThingMoreAfterTheDateOfBirth() {
        var live = call(Point.KEYED_BIRTH_DATE, Point.VERIFIED);
        assertThat(desk.open(live)).isFalse();
        assertThat(view(live).getInteger("needed")).isEqualTo(1);
        assertThat(view(live).getJsonArray("asks"))
                .isEqualTo(new JsonArray().add("address").add("memberId"));
        assertThat(matched(live, new Statement("", "62704", ""))).isTrue();
        assertThat(desk.open(live)).isTrue();
        assertThat(audit.all()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.VERIFIED);
            assertThat(entry.details()).containsEntry("keyed", "birthDate").containsEntry("stated", "address");
        });
    }

    @Test
    void shouldNotOpenForWhatIsNotAsOnFile() {
        var live = call(Point.KEYED_BIRTH_DATE, Point.VERIFIED);
        assertThat(matched(live, new Statement("", "60601", ""))).isFalse();
        assertThat(desk.open(live)).isFalse();
        assertThat(view(live).getInteger("triesLeft")).isEqualTo(2);
    }

    @Test
    void shouldNotTakeTheSameFactForASecondOne() {
        var live = call(Point.KEYED_BIRTH_DATE, Point.VERIFIED);
        assertThatThrownBy(() -> matched(live, new Statement("4/9/1971", "", "")))
                .hasMessageContaining("no try is spent");
        assertThat(desk.open(live)).isFalse();
        assertThat(view(live).getInteger("triesLeft")).isEqualTo(3);
    }

    @Test
    void shouldAskForNothingAfterDateOfBirthAndZip() {
        var live = call(Point.KEYED_BIRTH_DATE, Point.KEYED_ZIP, Point.VERIFIED);
        assertThat(desk.open(live)).isTrue();
        assertThat(view(live).getString("state")).isEqualTo("verified");
    }

    @Test
    void shouldCountNothingThatFitsSeveralPeople() {
        var live = call(Point.KEYED_BIRTH_DATE, Point.KEYED_ZIP, Point.SEVERAL_FIT);
        assertThat(desk.open(live)).isFalse();
        assertThat(view(live).getInteger("needed")).isEqualTo(2);
        var before = CallText.view(live).getJsonObject("before");
        assertThat(before.getString("wants")).isEqualTo("to-be-told-apart");
        assertThat(before.getJsonArray("keyed")).isEmpty();
        assertThat(before.containsKey("keyedAt")).isFalse();
    }

    @Test
    void shouldTellWhoCalledWhatWasKeyedAndWhy() {
        var view = CallText.view(
                call(Point.KEYED_BIRTH_DATE, Point.VERIFIED, Point.WANTED_TO_PAY_BY_CARD, Point.WANTED_A_PERSON));
        assertThat(view.getString("direction")).isEqualTo("in");
        assertThat(view.getJsonObject("before"))
                .isEqualTo(new JsonObject()
                        .put("language", "es")
                        .put("keyed", new JsonArray().add("birthDate"))
                        .put("wants", "card")
                        .put("keyedAt", clock.instant().toString()));
        assertThat(CallText.view(call((Path) null)).containsKey("before"))
                .as("of an agent's own call")
                .isFalse();
    }
}
