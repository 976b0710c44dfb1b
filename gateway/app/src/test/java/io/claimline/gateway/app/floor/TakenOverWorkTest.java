package io.claimline.gateway.app.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.DialMode;
import org.junit.jupiter.api.Test;

/** Work that a gateway had leased and was lost with: the rules must know of it what they knew there. */
class TakenOverWorkTest {
    @Test
    void shouldCallWhatALostGatewayHadLeasedAndNotDialled() {
        try (var test = FloorUnderTest.afterALostGateway(DialMode.PREDICTIVE, 1)) {
            assertThat(test.leased()).isEqualTo(1);
            test.work();
            assertThat(test.talk(0)).isEqualTo(test.telephony.placed.getFirst());
        }
    }
}
