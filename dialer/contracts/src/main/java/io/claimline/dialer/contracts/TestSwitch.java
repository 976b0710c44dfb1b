package io.claimline.dialer.contracts;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** A switch with a world behind it, in the hands of a test. */
public interface TestSwitch extends AutoCloseable {
    /** The port under test; not connected yet. */
    Telephony telephony();

    /** A number which does that. Each call gives another number. */
    E164 number(FarEnd farEnd);

    /** The endpoint of a headset that answers and stays. Each call gives another. */
    String headset();

    /** Lets time pass until the condition holds. Returns whether it did within {@code limit}. */
    boolean await(BooleanSupplier condition, Duration limit);

    /** The digits that the far end of the number has heard so far. */
    String digitsHeard(E164 number);

    /** The far end of a headset takes it off. */
    void takeOff(String headset);

    /** Breaks the connection between port and switch; the switch and its calls go on. */
    void cutConnection();

    /** Lets connections through again. */
    void restoreConnection();

    /** Ends the switch at once, with all its calls, and starts it again. */
    void crash();

    /** Makes the switch hang up a leg by itself, as when the far end hangs up. */
    void farEndHangsUp(E164 number);

    /** The time by which permits are issued and spent. */
    default Instant now() {
        return Instant.now();
    }

    /** The far end of the number presses a key. */
    void farEndPresses(E164 number, char digit);

    /** A recording of about two seconds that the switch can play. */
    Sound sound();

    /**
     * Somebody with that number, which does what was asked for with {@link #number}, calls one of ours.
     *
     * @param shown whether they let their number be seen
     */
    void farEndCalls(E164 from, E164 ours, boolean shown);

    /** The caller number to show. */
    default E164 callerId() {
        return new E164("+12125550100");
    }

    /** The legs which the switch itself has, asked without the port. */
    boolean has(LegId leg);

    @Override
    void close();
}
