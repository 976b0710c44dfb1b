package io.claimline.dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.LegId;
import org.junit.jupiter.api.Test;

class OurLegsTest {
    private static final String GIVEN = "switch-1764487491.12";
    private static final LegId LEG = new LegId("cl-p-in1764487491x12");

    @Test
    void shouldNameACallThatCameInByItsChannelAndBack() {
        assertThat(OurLegs.of(GIVEN, "PJSIP/trunk-00000001")).contains(LEG);
        assertThat(OurLegs.channel(LEG)).isEqualTo(GIVEN);
        assertThat(OurLegs.cameIn(LEG)).isTrue();
    }

    @Test
    void shouldNotTakeASeatThatChecksItsSoundForACall() {
        assertThat(OurLegs.of(GIVEN, "PJSIP/desk-001-00000001")).isEmpty();
        assertThat(OurLegs.of(GIVEN)).isEmpty();
    }

    @Test
    void shouldLeaveLegsThatWePlacedAsTheyAre() {
        var placed = new LegId("cl-p-4f1c9a7be2d05386");
        assertThat(OurLegs.of(placed.value(), "PJSIP/trunk-00000001")).contains(placed);
        assertThat(OurLegs.channel(placed)).isEqualTo(placed.value());
        assertThat(OurLegs.cameIn(placed)).isFalse();
    }
}
