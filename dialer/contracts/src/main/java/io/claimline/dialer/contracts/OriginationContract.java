package io.claimline.dialer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent.NotPlaced;
import io.claimline.dialer.port.TelephonyEvent.PlacingRoom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/**
 * What everyone may rely on when more calls are ordered than a {@link Telephony} may place. The port under test is capped to {@link #CALLS_PER_SECOND} and {@link
 * #LINES}, and lets calls wait for 2 s.
 */
public abstract class OriginationContract extends TelephonyDriver {
    /** The cap of the port under test. */
    protected static final int CALLS_PER_SECOND = 2;

    /** The lines of the port under test. */
    protected static final int LINES = 4;

    private record Placed(CallId call, CompletionStage<Void> stage) {
        LegId leg() {
            return Telephony.partyLeg(call);
        }
    }

    @Test
    void shouldTellTheRoomWhenConnected() {
        assertThat(heard.of(PlacingRoom.class)).hasSize(1);
        assertThat(lastRoom()).isBetween(1, CALLS_PER_SECOND);
    }

    @Test
    void shouldPlaceTheFirstAndRefuseThoseThatWaitedTooLong() {
        List<Placed> calls = placeAtOnce(10);
        until(
                "every order is settled",
                () -> calls.stream()
                        .allMatch(call -> call.stage().toCompletableFuture().isDone()));
        calls.subList(0, LINES).forEach(call -> accepted(call.stage()));
        for (Placed late : calls.subList(LINES, calls.size())) {
            refused(late.stage());
            until("it is told", () -> notPlaced(late.leg()));
            assertThat(world.has(late.leg())).isFalse();
        }
        assertThat(heard.of(NotPlaced.class)).hasSize(calls.size() - LINES);
    }

    @Test
    void shouldTellThatThereIsNoRoomAndWhenThereIsAgain() {
        List<Placed> calls = placeAtOnce(LINES);
        until("there is no room", () -> lastRoom() == 0);
        calls.forEach(call -> accepted(call.stage()));
        calls.forEach(call -> accepted(telephony.hangup(call.leg())));
        until("there is room", () -> lastRoom() > 0);
    }

    @Test
    void shouldUseALineAgainWhenItsCallHasEnded() {
        List<Placed> calls = placeAtOnce(LINES);
        calls.forEach(call -> accepted(call.stage()));
        CallId next = call();
        CompletionStage<Void> waiting = place(next, world.number(FarEnd.NEVER_ANSWERS));
        accepted(telephony.hangup(calls.getFirst().leg()));
        accepted(waiting);
        until("it is there", () -> world.has(Telephony.partyLeg(next)));
    }

    @Test
    void shouldTakeBackACallThatIsHungUpWhileItWaits() {
        List<Placed> calls = placeAtOnce(LINES);
        Placed last = calls.getLast();
        accepted(telephony.hangup(last.leg()));
        refused(last.stage());
        until("it is told", () -> notPlaced(last.leg()));
        calls.subList(0, LINES - 1).forEach(call -> accepted(call.stage()));
        assertThat(world.has(last.leg())).isFalse();
    }

    @Test
    void shouldLetAHeadsetPassTheCallsThatWait() {
        List<Placed> calls = placeAtOnce(10);
        headset(world.headset());
        assertThat(calls.getLast().stage().toCompletableFuture()).isNotCompleted();
    }

    @Test
    void shouldSettleWhatWaitsWhenTheConnectionBreaks() {
        List<Placed> calls = placeAtOnce(10);
        world.cutConnection();
        until(
                "every order is settled",
                () -> calls.stream()
                        .allMatch(call -> call.stage().toCompletableFuture().isDone()),
                Duration.ofSeconds(1));
        refused(calls.getLast().stage());
    }

    private List<Placed> placeAtOnce(int count) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CallId call = call();
            placed.add(new Placed(call, place(call, world.number(FarEnd.NEVER_ANSWERS))));
        }
        return placed;
    }

    private boolean notPlaced(LegId leg) {
        return heard.of(NotPlaced.class).stream().anyMatch(told -> told.leg().equals(leg));
    }

    private int lastRoom() {
        return heard.of(PlacingRoom.class).getLast().calls();
    }
}
