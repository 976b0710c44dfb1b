package io.claimline.dialer.asterisk.rig;

import io.claimline.dialer.contracts.TestSwitch;
import io.claimline.dialer.origination.OriginationLimits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A pair of Asterisks for a class of contract tests: started before the first, stopped after the last; without an Asterisk the class is skipped. */
public final class RunningPair implements BeforeAllCallback, AfterAllCallback {
    private @Nullable AsteriskPair pair;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        pair = AsteriskPair.start(Path.of("src/test/resources/far-ends.conf")).orElse(null);
        Assumptions.assumeTrue(pair != null, "No Asterisk to test with; standard output says how to get one");
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (pair != null) {
            pair.close();
        }
    }

    /** The adapter before it, under these limits. */
    public TestSwitch open(OriginationLimits limits) {
        try {
            AsteriskPair running = pair;
            if (running == null) {
                throw new IllegalStateException("Not started");
            }
            return new RealSwitch(running, limits);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
