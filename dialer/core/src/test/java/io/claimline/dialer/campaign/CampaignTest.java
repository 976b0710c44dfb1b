package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.dialer.call.CallPolicy;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static Campaign ringing(Audience audience, Duration ring) {
        return new Campaign(
                new CampaignId("spring"),
                "Spring",
                audience,
                DialMode.PROGRESSIVE,
                new E164("+12025550100"),
                ring,
                new RetryPolicy(3, Duration.ofHours(4)));
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
}
