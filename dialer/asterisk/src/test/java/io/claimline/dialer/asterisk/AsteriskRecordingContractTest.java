package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.rig.RunningPair;
import io.claimline.dialer.contracts.RecordingContract;
import io.claimline.dialer.contracts.TestSwitch;
import io.claimline.dialer.origination.OriginationLimits;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real adapter, the real switch, real recordings. */
class AsteriskRecordingContractTest extends RecordingContract {
    @RegisterExtension
    static final RunningPair PAIR = new RunningPair();

    @Override
    protected TestSwitch open() {
        return PAIR.open(OriginationLimits.DEFAULT);
    }
}
