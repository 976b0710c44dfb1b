package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.call.CallPolicy;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTest {
    private static Campaign ringing(Audience audience, Duration ring) {
        return new Campaign(
                new CampaignId("spring"),
                "Spring",
                audience,
                DialMode.PROGRESSIVE,
                new E164("+12025550100"),
                ring,
                new RetryPolicy(3, Duration.ofHours(4)),
                PacingLimits.USUAL,
                new Steering.Automatic(),
                Campaign.USUAL_ZONE,
                WrapUpPolicy.USUAL);
    }

    @Test
    void shouldRefuseARingTimeUnderFifteenSecondsAndNameTheCampaign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ringing(Audience.PATIENT, Duration.ofSeconds(14)))
                .withMessage("Campaign spring: ring time must be at least 15 s (rule C-32), but is 14 s");
    }

    @Test
    void shouldGiveItsCallsTheTimesOfTheirAudience() {
        var ring = Duration.ofSeconds(15);
        assertThat(ringing(Audience.PATIENT, ring).policy()).isEqualTo(CallPolicy.patient(ring));
        assertThat(ringing(Audience.PAYER, ring).policy()).isEqualTo(CallPolicy.payer(ring));
    }

    private static Campaign of(Audience audience, DialMode mode) {
        return new Campaign(
                new CampaignId("spring"),
                "Spring",
                audience,
                mode,
                new E164("+12025550100"),
                Duration.ofSeconds(25),
                new RetryPolicy(3, Duration.ofHours(4)),
                PacingLimits.USUAL,
                new Steering.Automatic(),
                Campaign.USUAL_ZONE,
                WrapUpPolicy.USUAL);
    }

    @Test
    void shouldDialPatientsAloneAheadOfAgents() {
        assertThat(of(Audience.PATIENT, DialMode.PREDICTIVE).limits()).isEqualTo(PacingLimits.USUAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Audience.PAYER, DialMode.PREDICTIVE))
                .withMessage("Campaign spring: mode predictive is for patient campaigns only,"
                        + " for a payer's menu answers every call; choose preview or progressive");
    }

    @Test
    void shouldRefuseACapAboveThreePercentAndNameIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Audience.PATIENT, DialMode.PREDICTIVE)
                        .paced(new PacingLimits(0.0301, 10, 500, 12), new Steering.Automatic()))
                .withMessage("abandonCap must be above 0 and at most 0.03, but is 0.0301");
    }

    @ParameterizedTest
    @CsvSource({
        "PREDICTIVE, 0.9, steering.linesPerAgent must be 1 or more",
        "PREDICTIVE, NaN, steering.linesPerAgent must be 1 or more",
        "PREDICTIVE, 12.5, steering.linesPerAgent must be at most the campaign's limit of 12.0",
        "PROGRESSIVE, 2, steering must be automatic",
        "PREVIEW, 2, steering must be automatic"
    })
    void shouldRefuseAnOverrideBeyondTheLimitsAndNameIt(DialMode mode, double lines, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Audience.PATIENT, mode).paced(PacingLimits.USUAL, new Steering.Fixed(lines)))
                .withMessageStartingWith(why);
    }

    @Test
    void shouldCountAnswersToTheDaysOfItsZone() {
        var east = of(Audience.PATIENT, DialMode.PREDICTIVE);
        var chicago = new Campaign(
                east.id(),
                east.name(),
                east.audience(),
                east.mode(),
                east.callerId(),
                east.ring(),
                east.retry(),
                east.limits(),
                east.steering(),
                ZoneId.of("America/Chicago"),
                WrapUpPolicy.USUAL);
        var evening = Instant.parse("2026-11-23T01:00:00Z");
        assertThat(chicago.day(evening)).isEqualTo(LocalDate.of(2026, 11, 22).toEpochDay());
        assertThat(east.day(evening)).isEqualTo(LocalDate.of(2026, 11, 23).toEpochDay());
    }
}
