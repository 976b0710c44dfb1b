package io.claimline.dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.asterisk.rig.CuttableLine;
import io.claimline.dialer.asterisk.rig.FakeAmi;
import io.claimline.dialer.asterisk.rig.FakeAmi.Received;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.contracts.HeardEvents;
import io.claimline.dialer.contracts.permit.Permits;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.Telephony.Refused;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.Gone;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import io.claimline.dialer.port.TelephonyEvent.LiveLeg;
import io.claimline.dialer.port.TelephonyEvent.LiveLegs;
import io.claimline.dialer.port.TelephonyEvent.NotPlaced;
import io.claimline.dialer.port.TelephonyEvent.PlacingRoom;
import io.claimline.dialer.port.TelephonyEvent.SwitchDown;
import io.claimline.dialer.port.TelephonyEvent.SwitchUp;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The adapter against a switch that misbehaves. */
@Timeout(60)
class AsteriskTelephonyFaultTest {
    private static final E164 NUMBER = new E164("+12125550123");
    private static final Duration RING = Duration.ofSeconds(20);
    private static final AsteriskSettings.Times FAST = new AsteriskSettings.Times(
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofMillis(200),
            Duration.ofMillis(800),
            Duration.ofMillis(20),
            Duration.ofMillis(100));

    private final HeardEvents heard = new HeardEvents();
    private FakeAmi ami;
    private CuttableLine line;
    private @Nullable AsteriskTelephony telephony;

    @BeforeEach
    void open() throws IOException {
        ami = new FakeAmi();
        line = new CuttableLine(ami.port());
    }

    @AfterEach
    void close() throws IOException {
        if (telephony != null) {
            telephony.close();
        }
        line.close();
        ami.close();
    }

    @Test
    void shouldKeepTryingWhileTheLoginIsRefusedOrTheSwitchIsNotBooted() {
        ami.refuseLogin(true);
        AsteriskTelephony port = start();
        await(() -> ami.logins() >= 3);
        ami.booted(false);
        ami.refuseLogin(false);
        int refused = ami.logins();
        await(() -> ami.logins() >= refused + 6);
        assertThat(heard.all()).isEmpty();
        assertThat(port.health().up()).isFalse();
        ami.booted(true);
        await(() -> heard.lastList().isPresent());
        assertThat(heard.all())
                .containsExactly(new SwitchUp("Asterisk 22.0.0-fake"), new PlacingRoom(10), new LiveLegs(List.of()));
        assertThat(port.health().up()).isTrue();
    }

    @Test
    void shouldRefuseAnOrderThatGetsNoAnswerAndServeTheNext() throws Exception {
        AsteriskTelephony port = connected();
        CompletionStage<Void> first = port.hold(new LegId("cl-p-aaaaaaaa"));
        Received unanswered = next();
        assertThat(refusal(first)).contains("did not answer within 500 ms");
        unanswered.answer("Success");
        CompletionStage<Void> second = port.hold(new LegId("cl-p-bbbbbbbb"));
        next().answer("Success");
        assertThat(second.toCompletableFuture().get(5, TimeUnit.SECONDS)).isNull();
        assertThat(port.health().timedOut()).isEqualTo(1);
    }

    @Test
    void shouldNoticeAHalfOpenLinkAndFailWhatIsOpen() {
        AsteriskTelephony port = connected();
        line.freeze();
        CompletionStage<Void> order = port.hold(new LegId("cl-p-aaaaaaaa"));
        await(() -> !heard.of(SwitchDown.class).isEmpty());
        assertThat(heard.of(SwitchDown.class).getFirst().reason()).contains("nothing came");
        assertThat(refusal(order)).containsAnyOf("lost", "did not answer");
        heard.clear();
        line.restore();
        await(() -> heard.lastList().isPresent());
        assertThat(heard.of(SwitchDown.class)).isEmpty();
        assertThat(port.health().connections()).isEqualTo(2);
    }

    @Test
    void shouldTellDownOnceForEachUp() {
        connected();
        for (int round = 1; round <= 5; round++) {
            line.cut();
            int downs = round;
            await(() -> heard.of(SwitchDown.class).size() == downs);
            line.restore();
            await(() -> heard.of(LiveLegs.class).size() == downs + 1);
        }
        assertThat(heard.of(SwitchUp.class)).hasSize(6);
        assertThat(heard.of(SwitchDown.class)).hasSize(5);
    }

    @Test
    void shouldConnectAnewWhenTheSwitchDoesNotListItsChannels() {
        ami.leaveUnanswered("CoreShowChannels");
        start();
        await(() -> !heard.of(SwitchDown.class).isEmpty());
        assertThat(heard.of(SwitchDown.class).getFirst().reason()).contains("no list of channels");
        ami.answerAgain("CoreShowChannels");
        await(() -> heard.lastList().isPresent());
    }

    @Test
    void shouldTellGoneAndNotNotPlacedWhenTheFailureComesBeforeTheHangup() throws Exception {
        AsteriskTelephony port = connected();
        CallId call = new CallId("aaaaaaaa");
        LegId leg = Telephony.partyLeg(call);
        var _ = place(port, call);
        next().answer("Success");
        ami.event("Event: OriginateResponse", "Response: Failure", "Reason: 0", "Uniqueid: " + leg);
        await(() -> port.health().events().ignored() + port.health().events().translated() == 2);
        ami.event("Event: Hangup", "Uniqueid: " + leg, "Cause: 17", "TechCause: 486");
        await(() -> heard.has(new Gone(leg, new HangupCause(17, 486))));
        CallId unplaced = new CallId("bbbbbbbb");
        ami.event("Event: OriginateResponse", "Response: Failure", "Reason: 0", "Uniqueid: cl-p-" + unplaced);
        await(() -> heard.of(NotPlaced.class).size() == 1);
        assertThat(heard.of(NotPlaced.class).getFirst().leg()).isEqualTo(Telephony.partyLeg(unplaced));
    }

    @Test
    void shouldHangUpALegThatAppearsAfterItWasHungUp() throws Exception {
        AsteriskTelephony port = connected();
        CallId call = new CallId("aaaaaaaa");
        var _ = place(port, call);
        next().answer("Success");
        CompletionStage<Void> hangup = port.hangup(Telephony.partyLeg(call));
        next().answer("Error", "Message: No such channel");
        hangup.toCompletableFuture().get(5, TimeUnit.SECONDS);
        ami.event("Event: Newchannel", "Uniqueid: " + Telephony.partyLeg(call), "ChannelState: 0");
        Received second = next();
        assertThat(second.action()).isEqualTo("Hangup");
        assertThat(second.header("channel")).isEqualTo("cl-p-aaaaaaaa");
    }

    @Test
    void shouldListALegOrderedAndNotYetSeenAsDialling() throws Exception {
        AsteriskTelephony port = connected();
        var _ = place(port, new CallId("aaaaaaaa"));
        next().answer("Success");
        heard.clear();
        port.reconcile().toCompletableFuture().get(5, TimeUnit.SECONDS);
        await(() -> heard.lastList().isPresent());
        assertThat(heard.lastList().orElseThrow().legs())
                .containsExactly(new LiveLeg(new LegId("cl-p-aaaaaaaa"), LegState.DIALING, null));
    }

    @Test
    void shouldLoseNothingOfAFloodEvenWithASlowListener() throws Exception {
        int flood = 100_000;
        CountDownLatch gate = new CountDownLatch(1);
        AsteriskTelephony port = connected();
        port.listen(event -> {
            awaitGate(gate);
            heard.accept(event);
        });
        heard.clear();
        Thread sender = Thread.ofVirtual().start(() -> sendFlood(flood));
        await(() -> port.health().events().backlog() > 0);
        CompletionStage<Void> order = port.hold(new LegId("cl-p-aaaaaaaa"));
        next().answer("Success");
        gate.countDown();
        sender.join();
        await(() -> port.health().events().translated() == flood + 1); // and the first list
        await(() -> heard.of(Gone.class).size() == flood);
        assertThat(heard.of(Gone.class).stream().map(Gone::leg).distinct()).hasSize(flood);
        order.toCompletableFuture().get(5, TimeUnit.SECONDS);
        assertThat(heard.of(SwitchDown.class)).isEmpty();
        SwitchHealth.Events events = port.health().events();
        assertThat(events.filtered()).isEqualTo(flood);
        assertThat(events.backlog()).isZero();
    }

    @Test
    void shouldGoOnWhenTheListenerThrows() {
        AsteriskTelephony port = connected();
        port.listen(event -> {
            heard.accept(event);
            throw new IllegalStateException("the listener is broken");
        });
        ami.event("Event: Newstate", "Uniqueid: cl-p-aaaaaaaa", "ChannelState: 5");
        ami.event("Event: Newstate", "Uniqueid: cl-p-aaaaaaaa", "ChannelState: 6");
        await(() -> heard.has(new TelephonyEvent.Answered(new LegId("cl-p-aaaaaaaa"))));
    }

    @Test
    void shouldRefuseOrdersAfterClosing() {
        AsteriskTelephony port = connected();
        port.close();
        assertThat(refusal(port.hold(new LegId("cl-p-aaaaaaaa")))).contains("closed");
        await(() -> ami.connections() == 0);
    }

    private void sendFlood(int count) {
        for (int i = 0; i < count; i += 100) {
            ami.event(IntStream.range(i, i + 100)
                    .mapToObj(n ->
                            "Event: VarSet\r\nUniqueid: cl-p-%08d\r\n\r\nEvent: Hangup\r\nUniqueid: cl-p-%08d\r\nCause: 16"
                                    .formatted(n, n))
                    .collect(Collectors.joining("\r\n\r\n")));
        }
    }

    private static void awaitGate(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private AsteriskTelephony connected() {
        AsteriskTelephony port = start();
        await(() -> heard.lastList().isPresent());
        return port;
    }

    private AsteriskTelephony start() {
        AsteriskSettings settings = AsteriskSettings.of("127.0.0.1", line.port(), "test", new AmiSecret("secret"))
                .with(FAST);
        AsteriskTelephony port = new AsteriskTelephony(settings, InstantSource.system());
        telephony = port;
        port.listen(heard);
        port.connect();
        return port;
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

    private static CompletionStage<Void> place(AsteriskTelephony port, CallId call) {
        return port.place(Permits.of(Telephony.partyLeg(call), NUMBER, NUMBER, Instant.now()), RING);
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
