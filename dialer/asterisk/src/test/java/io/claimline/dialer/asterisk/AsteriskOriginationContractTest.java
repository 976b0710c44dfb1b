package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.rig.AsteriskPair;
import io.claimline.dialer.asterisk.rig.RealSwitch;
import io.claimline.dialer.contracts.OriginationContract;
import io.claimline.dialer.contracts.TestSwitch;
import io.claimline.dialer.origination.OriginationLimits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The real adapter before the real switch, under low caps. */
class AsteriskOriginationContractTest extends OriginationContract {
    private static @Nullable AsteriskPair pair;

    @BeforeAll
    static void startAsterisk() throws Exception {
        pair = AsteriskPair.start(Path.of("src/test/resources/far-ends.conf")).orElse(null);
        Assumptions.assumeTrue(pair != null, "No Asterisk to test with; standard output says how to get one");
    }

    @AfterAll
    static void stopAsterisk() throws Exception {
        if (pair != null) {
            pair.close();
        }
    }

    @Override
    protected TestSwitch open() {
        try {
            AsteriskPair running = pair;
            if (running == null) {
                throw new IllegalStateException("Not started");
            }
            return new RealSwitch(
                    running,
                    OriginationLimits.DEFAULT
                            .withCallsPerSecond(CALLS_PER_SECOND)
                            .withLines(LINES));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
