package io.claimline.dialer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.contracts.permit.Permits;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.Telephony.Refused;
import io.claimline.dialer.port.TelephonyEvent.Answered;
import io.claimline.dialer.port.TelephonyEvent.Bridged;
import io.claimline.dialer.port.TelephonyEvent.Gone;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Works a {@link Telephony} under test: brings legs into the states the contract begins with, and waits for what must come. */
abstract class TelephonyDriver {
    private static final Duration SOON = Duration.ofSeconds(10);
    static final Duration RING = Duration.ofSeconds(20);
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    final HeardEvents heard = new HeardEvents();
    TestSwitch world;
    Telephony telephony;

    /** A switch of its own, or at least without live legs of ours. */
    protected abstract TestSwitch open();

    @BeforeEach
    void connect() {
        world = open();
        telephony = world.telephony();
        telephony.listen(heard);
        telephony.connect();
        until("the connection is up and reconciled", () -> heard.lastList().isPresent());
    }

    @AfterEach
    void close() {
        world.close();
    }

    LegId served(LegId agent, LegId last, LegId next) {
        heard.clear();
        accepted(telephony.hangup(last));
        accepted(telephony.bridge(next, agent));
        until("the next is bridged", () -> heard.has(new Bridged(next, agent)));
        until("the last is gone", () -> heard.goneOf(last).isPresent());
        assertThat(heard.of(Gone.class)).extracting(Gone::leg).containsExactly(last);
        return next;
    }

    record Pair(LegId party, LegId agent) {}

    Pair bridged() {
        LegId agent = headset(world.headset());
        LegId party = answered(FarEnd.ANSWERS);
        accepted(telephony.bridge(party, agent));
        until(
                "both are told of the bridge",
                () -> heard.has(new Bridged(party, agent)) && heard.has(new Bridged(agent, party)));
        return new Pair(party, agent);
    }

    LegId headset(String endpoint) {
        LegId leg = headsetLeg();
        accepted(telephony.callHeadset(leg, endpoint));
        until("the headset is on", () -> heard.has(new Answered(leg)));
        return leg;
    }

    LegId answered(FarEnd farEnd) {
        return answered(world.number(farEnd));
    }

    LegId answered(E164 number) {
        CallId call = call();
        accepted(place(call, number));
        LegId leg = Telephony.partyLeg(call);
        until("it is answered", () -> heard.has(new Answered(leg)));
        return leg;
    }

    CompletionStage<Void> place(CallId call, E164 number) {
        return telephony.place(permit(Telephony.partyLeg(call), number), RING);
    }

    DialPermit permit(LegId leg, E164 number) {
        return Permits.of(leg, number, world.callerId(), world.now());
    }

    static CallId call() {
        return new CallId(unique());
    }

    static LegId headsetLeg() {
        return new LegId("cl-a-" + unique());
    }

    static String unique() {
        return "test" + Long.toString(NUMBERS.incrementAndGet(), 36);
    }

    void accepted(CompletionStage<Void> stage) {
        CompletableFuture<Void> future = stage.toCompletableFuture();
        until("the order is answered", future::isDone);
        assertThat(future).isCompleted();
    }

    void refused(CompletionStage<Void> stage) {
        CompletableFuture<Void> future = stage.toCompletableFuture();
        until("the order is answered", future::isDone);
        assertThat(future).isCompletedExceptionally();
        Throwable problem = future.exceptionNow();
        assertThat(problem instanceof CompletionException ? problem.getCause() : problem)
                .isInstanceOf(Refused.class);
    }

    void until(String what, BooleanSupplier condition) {
        until(what, condition, SOON);
    }

    void until(String what, BooleanSupplier condition, Duration limit) {
        assertThat(world.await(condition, limit))
                .withFailMessage(() -> "Waited " + limit + " until " + what + "; heard " + heard.all())
                .isTrue();
    }
}
