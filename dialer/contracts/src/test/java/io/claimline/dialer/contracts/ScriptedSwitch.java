package io.claimline.dialer.contracts;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** The scripted switch in the hands of a contract. */
final class ScriptedSwitch implements TestSwitch {
    private static final Duration STEP = Duration.ofMillis(20);

    private final ScriptedTelephony switchboard;
    private int numbers;

    ScriptedSwitch(ScriptedTelephony switchboard) {
        this.switchboard = switchboard;
        switchboard.headset("nobody-000", new Script.Unplaceable());
    }

    @Override
    public Telephony telephony() {
        return switchboard;
    }

    @Override
    public Instant now() {
        return switchboard.now();
    }

    @Override
    public E164 number(FarEnd farEnd) {
        E164 number = new E164("+1212555" + (1000 + numbers++));
        switchboard.script(number, scriptOf(farEnd));
        switchboard.voice(number, farEnd);
        return number;
    }

    private static Script scriptOf(FarEnd farEnd) {
        return switch (farEnd) {
            case ANSWERS, RINGS_THEN_ANSWERS, LISTENS, SAYS_HELLO, MACHINE, SPEAKS_WHEN_SPOKEN_TO ->
                Script.Answers.after(farEnd.rings());
            case ANSWERS_THEN_HANGS_UP -> new Script.Answers(Duration.ZERO, Duration.ofSeconds(1));
            case NEVER_ANSWERS -> new Script.Rings();
            case BUSY, NOT_IN_SERVICE, NO_CIRCUIT, DECLINES -> Script.Refuses.with(farEnd.sip());
        };
    }

    @Override
    public String headset() {
        return "desk-" + (100 + numbers++);
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration limit) {
        Instant until = switchboard.now().plus(limit);
        switchboard.settle();
        while (!condition.getAsBoolean() && switchboard.now().isBefore(until)) {
            switchboard.advance(STEP);
        }
        return condition.getAsBoolean();
    }

    @Override
    public String digitsHeard(E164 number) {
        return switchboard.digitsSent(switchboard.legOf(number).orElseThrow());
    }

    @Override
    public void takeOff(String headset) {
        switchboard.hangUpFarEnd(switchboard.legOf(headset).orElseThrow());
    }

    @Override
    public void cutConnection() {
        switchboard.cut("cut by the test");
    }

    @Override
    public void restoreConnection() {
        switchboard.restore();
    }

    @Override
    public void crash() {
        switchboard.crash();
    }

    @Override
    public void farEndHangsUp(E164 number) {
        switchboard.hangUpFarEnd(switchboard.legOf(number).orElseThrow());
    }

    @Override
    public void farEndPresses(E164 number, char digit) {
        switchboard.press(switchboard.legOf(number).orElseThrow(), digit);
    }

    @Override
    public Sound sound() {
        return new Sound("spoken");
    }

    @Override
    public void farEndCalls(E164 from, E164 ours, boolean shown) {
        switchboard.comeIn(from, ours, shown);
    }

    @Override
    public boolean has(LegId leg) {
        return switchboard.has(leg);
    }

    @Override
    public void close() {}
}
