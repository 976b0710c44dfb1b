package io.claimline.gateway.app.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.reminder.Language;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.strategy.TryResult;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CameOfTest {
    private static TryResult came(CallResult result, Point... points) {
        Map<Point, Instant> reached =
                Arrays.stream(points).collect(Collectors.toMap(Function.identity(), point -> Instant.EPOCH));
        return CameOf.of(new Attempt(
                new CallId("call00001"),
                1,
                new LeadId("lead:1"),
                new Fence(1),
                new CampaignId("reminders"),
                new E164("+12125550123"),
                new DecisionId("decision1"),
                new NodeId("gw-a"),
                null,
                Timeline.EMPTY,
                new Ending.Closed(result, "over", HangupCause.UNKNOWN),
                null,
                null,
                new Path(reached, "", 0, Language.ENGLISH, null, null)));
    }

    @Test
    void shouldGoByWhatWasSaidBeforeHowTheCallEnded() {
        assertThat(came(CallResult.REMINDED, Point.GREETED, Point.VERIFIED, Point.HEARD_BALANCE))
                .isEqualTo(TryResult.HEARD);
        assertThat(came(CallResult.CONNECTED, Point.HEARD_BALANCE, Point.PROMISED))
                .isEqualTo(TryResult.PROMISED);
        assertThat(came(CallResult.MACHINE, Point.MACHINE, Point.MESSAGE_LEFT)).isEqualTo(TryResult.MESSAGE_LEFT);
        assertThat(came(CallResult.INTERRUPTED, Point.GREETED)).isEqualTo(TryResult.INTERRUPTED);
    }

    @Test
    void shouldHeedARefusalAboveAll() {
        assertThat(came(CallResult.REMINDED, Point.PROMISED, Point.OPTED_OUT)).isEqualTo(TryResult.OPTED_OUT);
        assertThat(came(CallResult.REMINDED, Point.GREETED, Point.WRONG_PERSON)).isEqualTo(TryResult.WRONG_PERSON);
    }

    @Test
    void shouldTellAPersonWhoHungUpFromOneWhoNeverAnswered() {
        assertThat(came(CallResult.REMINDED, Point.GREETED)).isEqualTo(TryResult.HUNG_UP_EARLY);
        assertThat(came(CallResult.NO_ANSWER)).isEqualTo(TryResult.NO_ANSWER);
        assertThat(came(CallResult.MACHINE, Point.MACHINE)).isEqualTo(TryResult.MACHINE);
    }
}
