package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.rig.AsteriskPair;
import io.claimline.dialer.asterisk.rig.RealSwitch;
import io.claimline.dialer.contracts.GuestContract;
import io.claimline.dialer.contracts.TestSwitch;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The real adapter, the real switch, real calls with a third person on them. */
class AsteriskGuestContractTest extends GuestContract {
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
            return new RealSwitch(running);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
