package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.contracts.Stages;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.gateway.app.pacing.LearnedText;
import io.claimline.gateway.app.pacing.PaceChange;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictiveFloorTest {
    private static void hangUp(FloorUnderTest test, int call) {
        test.telephony.tell(
                new TelephonyEvent.Gone(Telephony.partyLeg(test.telephony.placed.get(call)), new HangupCause(16, 0)));
    }

    private static List<DayCount> kept(FloorUnderTest test) {
        return Stages.await(test.days.since(test.campaign.id(), 0));
    }

    private static JsonObject report(FloorUnderTest test) {
        return FloorUnderTest.await(test.floor.pacing(test.campaign.id(), 50));
    }

    @Test
    void shouldKeepTheDaysAnswersAndShowTheBudgetAndTheReasons() {
        try (var test = new FloorUnderTest(DialMode.PREDICTIVE, 9)) {
            test.work();
            test.talk(0);
            var today = test.campaign.day(Instant.now());
            until("the answer is kept", () -> kept(test).equals(List.of(new DayCount(today, 1, 0))));
            hangUp(test, 0);
            var report = report(test);
            var budget = report.getJsonObject("now").getJsonObject("today");
            assertThat(budget.getDouble("answers")).isEqualTo(1);
            assertThat(budget.getDouble("left")).isEqualTo(0.03);
            var decisions = report.getJsonArray("decisions").stream()
                    .map(JsonObject.class::cast)
                    .toList();
            assertThat(decisions)
                    .anySatisfy(row -> assertThat(row.getInteger("placed")).isEqualTo(1))
                    .allSatisfy(row -> assertThat(row.getString("bound")).isNotBlank());
        }
    }

    @Test
    void shouldDialAsManyLinesAsTheSupervisorSaysWithinTheLimits() {
        try (var test = new FloorUnderTest(DialMode.PREDICTIVE, 30)) {
            test.work();
            until("one line rings for one agent", () -> test.telephony.placed.size() == 1);
            var limits = new PacingLimits(0.03, 100, 4, 12);
            FloorUnderTest.await(
                    test.floor.tune(test.campaign.id(), new PaceChange(limits, new Steering.Fixed(6)), "super1"));
            until("the lines are in use", () -> test.telephony.placed.size() == 4);
            assertThat(report(test).getJsonObject("now").getString("bound"))
                    .isEqualTo("All lines of the campaign are in use");
            FloorUnderTest.await(
                    test.floor.tune(test.campaign.id(), new PaceChange(limits, new Steering.Progressive()), "super1"));
            test.telephony
                    .placed
                    .subList(0, 2)
                    .forEach(call -> test.telephony.tell(
                            new TelephonyEvent.Gone(Telephony.partyLeg(call), new HangupCause(17, 486))));
            assertThat(report(test).getJsonObject("now").getInteger("inFlight")).isEqualTo(2);
            assertThat(test.telephony.placed).hasSize(4);
        }
    }

    @Test
    void shouldTellWhatThePacerHasLearnedAndForHowManyAgents() {
        try (var test = new FloorUnderTest(DialMode.PREDICTIVE, 9)) {
            test.work();
            test.talk(0);
            var written = FloorUnderTest.await(test.floor.learned(test.campaign.id()));
            var learned = LearnedText.learned(written);
            assertThat(learned.calls()).isEqualTo(1);
            assertThat(learned.conversations()).isZero();
            assertThat(LearnedText.working(written)).isEqualTo(1);
            assertThat(LearnedText.limits(written)).isEqualTo(test.campaign.limits());
            assertThat(LearnedText.write(learned, PacingLimits.USUAL, new Steering.Automatic(), 1)
                            .encode())
                    .isEqualTo(written.encode());
        }
    }

    @Test
    void shouldSayThatNothingLearnsInACampaignThatIsNotPredictive() {
        try (var test = new FloorUnderTest(DialMode.PROGRESSIVE, 1)) {
            var refusal =
                    Stages.failureOf(test.floor.learned(test.campaign.id()).toCompletionStage());
            assertThat(refusal).isInstanceOf(Floor.Refusal.class).hasMessageContaining("is not predictive");
        }
    }
}
