package io.claimline.dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.asterisk.rig.FakeAmi;
import io.claimline.dialer.asterisk.rig.FakeAmi.Received;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.contracts.HeardEvents;
import io.claimline.dialer.contracts.permit.Permits;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.dialer.port.Telephony.Refused;
import io.claimline.dialer.port.TelephonyEvent.LiveLegs;
import io.claimline.dialer.port.TelephonyEvent.NotPlaced;
import io.claimline.dialer.port.TelephonyEvent.PlacingRoom;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders that wait for the switch, before a switch that answers when the test says so. */
@Timeout(60)
class AsteriskOriginationTest {
    private static final E164 NUMBER = new E164("+12125550123");
    private static final Duration RING = Duration.ofSeconds(20);
    private static final AsteriskSettings.Waiting TWO_WAIT =
            new AsteriskSettings.Waiting(2, Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final AsteriskSettings.Waiting SHORTLY =
            new AsteriskSettings.Waiting(50, Duration.ofMillis(200), Duration.ofSeconds(20));

    private final HeardEvents heard = new HeardEvents();
    private FakeAmi ami;
    private @Nullable AsteriskTelephony telephony;

    @BeforeEach
    void open() throws IOException {
        ami = new FakeAmi();
    }

    @AfterEach
    void close() throws IOException {
        if (telephony != null) {
            telephony.close();
        }
        ami.close();
    }

    @Test
    void shouldKeepOrdersWaitingBeforeASlowSwitchThenRefuseThenSendInOrder() throws Exception {
        AsteriskTelephony port = connected(OriginationLimits.DEFAULT, TWO_WAIT);
        List<CompletionStage<Void>> orders = Stream.of("aaaaaaa1", "aaaaaaa2", "aaaaaaa3", "aaaaaaa4")
                .map(id -> place(port, id))
                .toList();
        assertThat(refusal(orders.get(3))).contains("2 calls wait");
        Received first = next();
        assertThat(ami.received()).isEmpty();
        assertThat(port.health().originates().queued()).isEqualTo(2);
        first.answer("Success");
        Received second = next();
        second.answer("Success");
        Received third = next();
        assertThat(third.header("channelid")).isEqualTo("cl-p-aaaaaaa3");
        third.answer("Success");
        orders.get(2).toCompletableFuture().get(5, TimeUnit.SECONDS);
        await(() -> heard.has(new NotPlaced(leg("aaaaaaa4"), HangupCause.UNKNOWN)));
        assertThat(port.health().originates().queued()).isZero();
    }

    @Test
    void shouldTakeBackWhatIsHungUpWhileItWaits() throws Exception {
        AsteriskTelephony port = connected(OriginationLimits.DEFAULT, TWO_WAIT);
        place(port, "aaaaaaa1");
        CompletionStage<Void> waiting = place(port, "aaaaaaa2");
        CompletionStage<Void> behind = place(port, "aaaaaaa3");
        Received first = next();
        port.hangup(leg("aaaaaaa2")).toCompletableFuture().get(5, TimeUnit.SECONDS);
        assertThat(refusal(waiting)).contains("taken back");
        await(() -> heard.has(new NotPlaced(leg("aaaaaaa2"), HangupCause.UNKNOWN)));
        first.answer("Success");
        Received third = next();
        assertThat(third.header("channelid")).isEqualTo("cl-p-aaaaaaa3");
        third.answer("Success");
        behind.toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    @Test
    void shouldPlaceNobodyLateWhenTheSwitchStaysSilent() throws Exception {
        AsteriskTelephony port = connected(OriginationLimits.DEFAULT, SHORTLY);
        place(port, "aaaaaaa1");
        List<CompletionStage<Void>> waiting = Stream.of("aaaaaaa2", "aaaaaaa3", "aaaaaaa4")
                .map(id -> place(port, id))
                .toList();
        for (CompletionStage<Void> order : waiting) {
            assertThat(refusal(order)).contains("waited for too long").contains("the switch is behind");
        }
        await(() -> heard.of(NotPlaced.class).size() == 3);
        next().answer("Success");
        assertThat(ami.received().poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void shouldTellTheRoomForCallsAsItComesAndGoes() throws Exception {
        AsteriskTelephony port = connected(OriginationLimits.DEFAULT, SHORTLY);
        assertThat(heard.of(PlacingRoom.class)).containsExactly(new PlacingRoom(10));
        place(port, "aaaaaaa1");
        await(() -> heard.of(PlacingRoom.class).getLast().calls() == 0);
        next().answer("Success");
        await(() -> heard.of(PlacingRoom.class).getLast().calls() > 0);
        assertThat(port.health().originates().room()).isPositive();
    }

    @Test
    void shouldUseNoMoreLinesThanThereAreAndLetHeadsetsPass() throws Exception {
        AsteriskTelephony port = connected(OriginationLimits.DEFAULT.withLines(1), TWO_WAIT);
        place(port, "aaaaaaa1");
        next().answer("Success");
        place(port, "aaaaaaa2");
        var _ = port.callHeadset(new LegId("cl-a-bbbbbbb1"), "desk-001");
        Received headset = next();
        assertThat(headset.header("channelid")).isEqualTo("cl-a-bbbbbbb1");
        headset.answer("Success");
        assertThat(ami.received().poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(port.health().originates().lines()).isEqualTo(1);
        await(() -> heard.of(PlacingRoom.class).getLast().calls() == 0);
        ami.event("Event: Hangup", "Uniqueid: cl-p-aaaaaaa1", "Cause: 16");
        assertThat(next().header("channelid")).isEqualTo("cl-p-aaaaaaa2");
    }

    @Test
    void shouldFreeTheLineOfALegThatAListDoesNotShow() throws Exception {
        AsteriskTelephony port = connected(OriginationLimits.DEFAULT.withLines(1), TWO_WAIT);
        place(port, "aaaaaaa1");
        next().answer("Success");
        place(port, "aaaaaaa2");
        await(() -> port.health().originates().queued() == 1
                && port.health().originates().unanswered() == 0);
        int lists = heard.of(LiveLegs.class).size();
        port.reconcile().toCompletableFuture().get(5, TimeUnit.SECONDS);
        await(() -> heard.of(LiveLegs.class).size() > lists);
        assertThat(next().header("channelid")).isEqualTo("cl-p-aaaaaaa2");
    }

    @Test
    void shouldWaitForNewchannelOnceTheSwitchIsKnownToSendIt() throws Exception {
        AsteriskTelephony port = connected(OriginationLimits.DEFAULT, TWO_WAIT);
        ami.event("Event: Newchannel", "Uniqueid: cl-p-zzzzzzzz", "ChannelState: 0");
        // Dealt with, not only seen: the orders must come after it.
        await(() -> port.health().events().ignored() >= 1);
        place(port, "aaaaaaa1");
        place(port, "aaaaaaa2");
        next().answer("Success");
        assertThat(ami.received().poll(200, TimeUnit.MILLISECONDS)).isNull();
        ami.event("Event: Newchannel", "Uniqueid: cl-p-aaaaaaa1", "ChannelState: 0");
        assertThat(next().header("channelid")).isEqualTo("cl-p-aaaaaaa2");
    }

    private AsteriskTelephony connected(OriginationLimits limits, AsteriskSettings.Waiting waiting) {
        AsteriskSettings settings = AsteriskSettings.of("127.0.0.1", ami.port(), "test", new AmiSecret("secret"))
                .with(limits)
                .with(waiting);
        AsteriskTelephony port = new AsteriskTelephony(settings, InstantSource.system());
        telephony = port;
        port.listen(heard);
        port.connect();
        await(() -> heard.lastList().isPresent());
        return port;
    }

    private static CompletionStage<Void> place(AsteriskTelephony port, String id) {
        return port.place(Permits.of(leg(id), NUMBER, NUMBER, Instant.now()), RING);
    }

    private static LegId leg(String id) {
        return new LegId("cl-p-" + id);
    }

    private Received next() throws InterruptedException {
        Received received = ami.received().poll(5, TimeUnit.SECONDS);
        assertThat(received).as("an action within 5 s").isNotNull();
        return received;
    }

    private static String refusal(CompletionStage<Void> order) {
        var future = order.toCompletableFuture();
        await(future::isDone);
        assertThat(future).isCompletedExceptionally();
        assertThat(future.exceptionNow()).isInstanceOf(Refused.class);
        return String.valueOf(future.exceptionNow().getMessage());
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        boolean holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() < until) {
            LockSupport.parkNanos(2_000_000);
            holds = condition.getAsBoolean();
        }
        assertThat(holds).as("within 30 s").isTrue();
    }
}
