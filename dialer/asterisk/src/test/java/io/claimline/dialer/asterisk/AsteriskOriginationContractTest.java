package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.rig.RunningPair;
import io.claimline.dialer.contracts.OriginationContract;
import io.claimline.dialer.contracts.TestSwitch;
import io.claimline.dialer.origination.OriginationLimits;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real adapter before the real switch, under low caps. */
class AsteriskOriginationContractTest extends OriginationContract {
    @RegisterExtension
    static final RunningPair PAIR = new RunningPair();

    @Override
    protected TestSwitch open() {
        return PAIR.open(
                OriginationLimits.DEFAULT.withCallsPerSecond(CALLS_PER_SECOND).withLines(LINES));
    }
}
