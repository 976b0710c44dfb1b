package io.claimline.dialer.asterisk.rig;

import io.claimline.dialer.asterisk.AmiSecret;
import io.claimline.dialer.asterisk.AsteriskSettings;
import io.claimline.dialer.asterisk.AsteriskTelephony;
import io.claimline.dialer.contracts.FarEnd;
import io.claimline.dialer.contracts.TestSwitch;
import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.dialer.port.Telephony;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The adapter against a real pair of Asterisks, over a line that can be cut. Headsets are played by the practice exchange. */
public final class RealSwitch implements TestSwitch {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final AsteriskPair pair;
    private final CuttableLine line;
    private final AsteriskTelephony telephony;
    private final RawAmi world;
    private final Map<String, String> digits = new ConcurrentHashMap<>();

    public RealSwitch(AsteriskPair pair) throws Exception {
        this(pair, OriginationLimits.DEFAULT);
    }

    public RealSwitch(AsteriskPair pair, OriginationLimits limits) throws Exception {
        this.pair = pair;
        this.line = new CuttableLine(pair.switchAmi);
        this.world = new RawAmi(pair.practiceAmi, "claimline", pair.secrets.practiceAmiSecret());
        world.onEvent(this::note);
        this.telephony = new AsteriskTelephony(
                AsteriskSettings.of("127.0.0.1", line.port(), "claimline", new AmiSecret(pair.secrets.amiSecret()))
                        .with(limits),
                InstantSource.system());
    }

    public AsteriskPair pair() {
        return pair;
    }

    public AsteriskTelephony adapter() {
        return telephony;
    }

    public CuttableLine line() {
        return line;
    }

    @Override
    public Telephony telephony() {
        return telephony;
    }

    @Override
    public E164 number(FarEnd farEnd) {
        return new E164("+%s%06d".formatted(prefix(farEnd), NUMBERS.incrementAndGet()));
    }

    /** As in far-ends.conf. */
    private static String prefix(FarEnd farEnd) {
        return switch (farEnd) {
            case ANSWERS -> "12120";
            case RINGS_THEN_ANSWERS -> "12121";
            case ANSWERS_THEN_HANGS_UP -> "12122";
            case NEVER_ANSWERS -> "12123";
            case BUSY -> "12124";
            case NOT_IN_SERVICE -> "12125";
            case NO_CIRCUIT -> "12126";
            case DECLINES -> "12127";
            case LISTENS -> "12128";
            case SAYS_HELLO -> "12129";
            case MACHINE -> "12130";
            case SPEAKS_WHEN_SPOKEN_TO -> "12131";
        };
    }

    @Override
    public String headset() {
        return number(FarEnd.ANSWERS).digits() + "@" + AsteriskPair.HEADSETS;
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(5_000_000);
        }
        return condition.getAsBoolean();
    }

    @Override
    public String digitsHeard(E164 number) {
        return digits.getOrDefault(number.digits(), "");
    }

    @Override
    public void takeOff(String headset) {
        hangUpInWorld(headset.replace("@" + AsteriskPair.HEADSETS, ""));
    }

    @Override
    public void farEndHangsUp(E164 number) {
        hangUpInWorld(number.digits());
    }

    @Override
    public void farEndPresses(E164 number, char digit) {
        inWorld(number.digits(), "Action: PlayDTMF", "Digit: " + digit, "Duration: 120");
        // The action ends with the key; without a gap two keys may arrive as one, or one as two.
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }

    @Override
    public Sound sound() {
        return pair.sound();
    }

    @Override
    public void farEndCalls(E164 from, E164 ours, boolean shown) {
        try {
            world.request(
                    "Action: Originate",
                    "Channel: PJSIP/" + ours.digits() + "@claimline",
                    "CallerID: <" + (shown ? from.digits() : "anonymous") + ">",
                    "Context: claimline-world",
                    "Exten: " + from.digits(),
                    "Priority: 1",
                    "Async: true");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void cutConnection() {
        line.cut();
    }

    @Override
    public void restoreConnection() {
        line.restore();
    }

    @Override
    public void crash() {
        try {
            pair.killSwitch();
            pair.startSwitch();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean has(LegId leg) {
        try (RawAmi ami = switchAmi()) {
            return ami.channels().stream().anyMatch(channel -> leg.value().equals(channel.get("Uniqueid")));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (line;
                world;
                RawAmi ami = switchAmi()) {
            ami.request("Action: Hangup", "Channel: /^PJSIP/");
            world.request("Action: Hangup", "Channel: /^PJSIP/");
            await(() -> channelsOf(ami) == 0 && channelsOf(world) == 0, Duration.ofSeconds(5));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            telephony.close();
        }
    }

    private void note(Map<String, String> event) {
        if ("DTMFEnd".equals(event.get("Event")) && "Received".equals(event.get("Direction"))) {
            digits.merge(event.getOrDefault("AccountCode", ""), event.getOrDefault("Digit", ""), String::concat);
        }
    }

    private void hangUpInWorld(String number) {
        inWorld(number, "Action: Hangup", "Cause: 16");
    }

    /** The far end's channels do that. */
    private void inWorld(String number, String... action) {
        try {
            for (Map<String, String> channel : world.channels()) {
                if (number.equals(channel.get("AccountCode"))) {
                    var lines = new ArrayList<>(List.of(action));
                    lines.add("Channel: " + channel.get("Channel"));
                    world.request(lines.toArray(String[]::new));
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int channelsOf(RawAmi ami) {
        try {
            return ami.channels().size();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private RawAmi switchAmi() throws IOException, InterruptedException {
        return new RawAmi(pair.switchAmi, "claimline", pair.secrets.amiSecret());
    }
}
