package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.rig.RunningPair;
import io.claimline.dialer.contracts.TelephonyContract;
import io.claimline.dialer.contracts.TestSwitch;
import io.claimline.dialer.origination.OriginationLimits;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real adapter, the real switch, real calls. */
class AsteriskTelephonyContractTest extends TelephonyContract {
    @RegisterExtension
    static final RunningPair PAIR = new RunningPair();

    @Override
    protected TestSwitch open() {
        return PAIR.open(OriginationLimits.DEFAULT);
    }
}
