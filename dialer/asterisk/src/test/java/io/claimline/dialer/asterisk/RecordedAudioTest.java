package io.claimline.dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.asterisk.rig.RealSwitch;
import io.claimline.dialer.asterisk.rig.RunningPair;
import io.claimline.dialer.contracts.FarEnd;
import io.claimline.dialer.contracts.HeardEvents;
import io.claimline.dialer.contracts.permit.Permits;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent.Answered;
import io.claimline.dialer.port.TelephonyEvent.Bridged;
import io.claimline.dialer.port.TelephonyEvent.CallRecorded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is really in the file of a recorded call. */
class RecordedAudioTest {
    @RegisterExtension
    static final RunningPair PAIR = new RunningPair();

    private static final int RATE = 8_000;
    private static int calls;

    private final HeardEvents heard = new HeardEvents();
    private RealSwitch world;

    @BeforeEach
    void connect() {
        world = (RealSwitch) PAIR.open(OriginationLimits.DEFAULT);
        world.telephony().listen(heard);
        world.telephony().connect();
        until(() -> heard.lastList().isPresent());
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** The party presses keys that arrive as tones at the agent; while paused none of it may be found. */
    @Test
    void shouldHoldThePartyOnTheLeftAndNothingOfAPause() throws IOException {
        E164 number = world.number(FarEnd.ANSWERS);
        var call = new CallId("taped%05d".formatted(++calls));
        LegId party = answered(Telephony.partyLeg(call), number);
        LegId agent = new LegId("cl-a-taped%05d".formatted(calls));
        accepted(world.telephony().callHeadset(agent, world.headset()));
        until(() -> heard.has(new Answered(agent)));
        accepted(world.telephony().bridge(party, agent));
        until(() -> heard.has(new Bridged(party, agent)));
        accepted(world.telephony().recordCall(party));
        until(() -> heard.has(new CallRecorded(party, false)));
        pause(2_000);
        accepted(world.telephony().pauseRecording(party, true));
        until(() -> heard.has(new CallRecorded(party, true)));
        pause(2_000);
        accepted(world.telephony().pauseRecording(party, false));
        pause(1_000);
        accepted(world.telephony().hangup(party));
        until(() -> heard.goneOf(party).isPresent());
        var said = side(call, "party");
        var sent = side(call, "sent");
        assertThat(said.length).as("in step").isEqualTo(sent.length);
        assertThat(said.length / (double) RATE).as("seconds").isBetween(4.5, 9.0);
        assertThat(longestSilence(said, sent))
                .as("seconds without a trace of either side")
                .isBetween(1.7, 3.0);
    }

    private short[] side(CallId call, String name) throws IOException {
        var file = world.pair().recordedCall(call, name);
        until(() -> file.toFile().length() > 4L * RATE * 2);
        var samples = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        var read = new short[samples.limit()];
        samples.get(read);
        return read;
    }

    /** In seconds: where both sides hold zeros and nothing else. */
    private static double longestSilence(short[] said, short[] sent) {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < said.length; i++) {
            run = said[i] == 0 && sent[i] == 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest / (double) RATE;
    }

    private LegId answered(LegId leg, E164 number) {
        accepted(world.telephony()
                .place(Permits.of(leg, number, world.callerId(), world.now()), Duration.ofSeconds(20)));
        until(() -> heard.has(new Answered(leg)));
        return leg;
    }

    private void pause(int millis) {
        var until = System.nanoTime() + millis * 1_000_000L;
        world.await(() -> System.nanoTime() > until, Duration.ofMillis(millis + 100L));
    }

    private void accepted(CompletionStage<Void> stage) {
        var future = stage.toCompletableFuture();
        until(future::isDone);
        assertThat(future).isCompleted();
    }

    private void until(BooleanSupplier condition) {
        assertThat(world.await(condition, Duration.ofSeconds(30)))
                .withFailMessage(() -> "Not within 30 s; heard " + heard.all())
                .isTrue();
    }
}
