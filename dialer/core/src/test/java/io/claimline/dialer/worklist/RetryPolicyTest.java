package io.claimline.dialer.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.reminder.Language;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofHours(4));
    private static final Lead LEAD = new Lead(
            new LeadId("lead-1"),
            new CampaignId("reminders"),
            Audience.PATIENT,
            new E164("+12125550123"),
            List.of("claim-1"),
            "P. P.",
            Set.of(),
            1,
            NOW,
            0,
            ContactFacts.UNKNOWN,
            "person-1",
            null);

    @ParameterizedTest(name = "{0}: again after {1}, counts: {2}")
    @CsvSource({
        "CONNECTED, PT4H, true",
        "NO_ANSWER, PT4H, true",
        "WITHDRAWN, PT4H, true",
        "BUSY, PT4H, true",
        "UNAVAILABLE, PT4H, true",
        "REJECTED, PT4H, true",
        "LOST, PT4H, true",
        "ABANDONED, P1D, true",
        "CALLER_HUNG_UP, P1D, true",
        "REMINDED, P1D, true",
        "MACHINE, P1D, true",
        "INTERRUPTED, P1D, true",
        "FAILED, PT2M, true",
        "CONGESTED, PT2M, false",
        "CANCELLED, PT2M, false"
    })
    void shouldSayWhenToTryAgain(CallResult result, Duration after, boolean counts) {
        assertThat(POLICY.after(result, 0, NOW)).isInstanceOfSatisfying(NextStep.RetryAt.class, retry -> {
            assertThat(retry.at()).isEqualTo(NOW.plus(after));
            assertThat(retry.counts()).isEqualTo(counts);
            assertThat(retry.reason()).isNotBlank();
        });
    }

    @Test
    void shouldNeverTryADisconnectedNumberAgain() {
        assertThat(POLICY.after(CallResult.DISCONNECTED, 0, NOW)).isEqualTo(new NextStep.Done("number not in service"));
    }

    @ParameterizedTest
    @EnumSource(CallResult.class)
    void shouldEndWithTheLastAttemptUnlessTheAttemptDidNotCount(CallResult result) {
        var counts = POLICY.after(result, 1, NOW) instanceof NextStep.RetryAt retry && retry.counts();
        if (counts) {
            assertThat(POLICY.after(result, 2, NOW))
                    .isInstanceOfSatisfying(
                            NextStep.Done.class,
                            done -> assertThat(done.reason()).startsWith("last of 3 attempts: "));
        } else {
            assertThat(POLICY.after(result, 2, NOW)).isEqualTo(POLICY.after(result, 0, NOW));
        }
    }

    /** The first of these points that was reached decides; a reminder that reached none of them is tried again by its result. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "OPTED_OUT VERIFIED PROMISED CALL_BACK, asked not to be called",
        "WRONG_PERSON GREETED, the number is somebody else's",
        "PROMISED VERIFIED ASKED, promised to pay",
        "CALL_BACK VERIFIED, will be called back by a person",
        "CALL_BACK GREETED, will be called back by a person",
        "VERIFIED HEARD_BALANCE, reminded",
    })
    void shouldBeDoneWithAReminderThatCameFarEnough(String reached, String why) {
        for (var result : List.of(CallResult.REMINDED, CallResult.INTERRUPTED)) {
            assertThat(POLICY.after(result, path(reached), 0, NOW)).isEqualTo(new NextStep.Done(why));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GREETED",
                "GREETED IDENTIFIED VERIFIED",
                "GREETED IDENTIFIED NOT_VERIFIED",
                "MACHINE MESSAGE_LEFT",
                "GREETED WANTED_A_PERSON"
            })
    void shouldRemindAgainWhoHasNotHeardTheBalance(String reached) {
        assertThat(POLICY.after(CallResult.REMINDED, path(reached), 0, NOW))
                .isEqualTo(POLICY.after(CallResult.REMINDED, 0, NOW));
        assertThat(POLICY.after(CallResult.REMINDED, null, 0, NOW))
                .isEqualTo(POLICY.after(CallResult.REMINDED, 0, NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = CallResult.class,
            names = {"CANCELLED", "CONGESTED", "FAILED"},
            mode = EnumSource.Mode.EXCLUDE)
    void shouldBeDoneWithTheOneTryOfAStrategyWhateverCameOfIt(CallResult result) {
        assertThat(POLICY.after(result, null, ordered(), NOW)).isInstanceOf(NextStep.Done.class);
        assertThat(POLICY.after(result, path("MACHINE MESSAGE_LEFT"), ordered(), NOW))
                .isInstanceOf(NextStep.Done.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallResult.class,
            names = {"CANCELLED", "CONGESTED", "FAILED"})
    void shouldTryAgainWhatNeverLeftOurSide(CallResult result) {
        assertThat(POLICY.after(result, null, ordered(), NOW)).isEqualTo(POLICY.after(result, 0, NOW));
    }

    @ParameterizedTest
    @EnumSource(CallResult.class)
    void shouldTryOtherWorkAndPromisedCallBacksAsTheCampaignSays(CallResult result) {
        assertThat(POLICY.after(result, null, LEAD, NOW)).isEqualTo(POLICY.after(result, 0, NOW));
        var promised = ordered().promised(new CallBack(NOW, null));
        assertThat(POLICY.after(result, null, promised, NOW)).isEqualTo(POLICY.after(result, 0, NOW));
    }

    @Test
    void shouldSayThatItWasTheOneTryAndWhatCameOfIt() {
        assertThat(POLICY.after(CallResult.BUSY, null, ordered(), NOW))
                .isEqualTo(new NextStep.Done("the one try of its strategy: busy"));
    }

    private static Lead ordered() {
        return LEAD.tried(Tries.ONCE);
    }

    private static Path path(String reached) {
        var points = Arrays.stream(reached.split(" "))
                .map(Point::valueOf)
                .collect(Collectors.toMap(Function.identity(), point -> NOW));
        return new Path(points, "", 0, Language.ENGLISH, null, null);
    }

    @ParameterizedTest
    @CsvSource({"0, PT1H", "-1, PT1H", "1, PT59S", "1, PT0S"})
    void shouldRefuseNoAttemptsAndTooLittleSpacing(int most, Duration spacing) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(most, spacing));
    }
}
