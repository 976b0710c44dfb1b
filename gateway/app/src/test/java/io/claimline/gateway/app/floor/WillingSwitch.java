package io.claimline.gateway.app.floor;

import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.dialer.port.Monitoring;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A switch that takes every order, on any thread: headsets answer and bridges are made at once, parties do what the test says. */
final class WillingSwitch implements Telephony {
    final List<CallId> placed = new CopyOnWriteArrayList<>();
    final List<LegId> guests = new CopyOnWriteArrayList<>();
    final List<String> orders = new CopyOnWriteArrayList<>();
    private volatile Consumer<TelephonyEvent> listener = event -> {};

    void tell(TelephonyEvent event) {
        listener.accept(event);
    }

    @Override
    public void listen(Consumer<TelephonyEvent> told) {
        listener = told;
    }

    @Override
    public void connect() {
        tell(new TelephonyEvent.SwitchUp("willing"));
        reconcile();
    }

    @Override
    public CompletionStage<Void> place(DialPermit permit, Duration ringTime) {
        permit.spend(Instant.now());
        var call = Telephony.callOf(permit.leg());
        if (call.isEmpty()) {
            guests.add(permit.leg());
            return order("guest " + permit.number().value());
        }
        placed.add(call.get());
        return order("place " + call.get());
    }

    @Override
    public CompletionStage<Void> callSupervisor(LegId leg, String endpoint) {
        tell(new TelephonyEvent.Answered(leg));
        return order("supervisor " + endpoint);
    }

    @Override
    public CompletionStage<Void> monitor(LegId leg, LegId agent, Monitoring how) {
        return order("monitor " + agent + " " + how);
    }

    @Override
    public CompletionStage<Void> callHeadset(LegId leg, String endpoint) {
        tell(new TelephonyEvent.Answered(leg));
        return order("headset " + endpoint);
    }

    @Override
    public CompletionStage<Void> bridge(LegId party, LegId agent) {
        tell(new TelephonyEvent.Bridged(party, agent));
        return order("bridge " + party);
    }

    @Override
    public CompletionStage<Void> hold(LegId party) {
        return order("hold " + party);
    }

    @Override
    public CompletionStage<Void> say(LegId party, Turn turn, Prompt prompt) {
        return order("say " + party);
    }

    @Override
    public CompletionStage<Void> judge(LegId party, Turn turn) {
        return order("judge " + party);
    }

    @Override
    public CompletionStage<Void> awaitQuiet(LegId party, Turn turn, Duration most) {
        return order("await quiet " + party);
    }

    @Override
    public CompletionStage<Void> record(LegId party, Turn turn, RecordingId recording, Duration most) {
        return order("record " + party);
    }

    @Override
    public CompletionStage<Void> bridgeGuest(LegId agent, LegId guest) {
        tell(new TelephonyEvent.Bridged(guest, agent));
        return order("bridge guest");
    }

    @Override
    public CompletionStage<Void> joinGuest(LegId guest, LegId agent) {
        tell(new TelephonyEvent.Bridged(guest, agent));
        return order("join guest");
    }

    @Override
    public CompletionStage<Void> leaveMessage(LegId party) {
        return order("message " + party);
    }

    @Override
    public CompletionStage<Void> abandon(LegId party) {
        return order("abandon " + party);
    }

    @Override
    public CompletionStage<Void> announceRecording(LegId party) {
        tell(new TelephonyEvent.Announced(party));
        return order("announce " + party);
    }

    @Override
    public CompletionStage<Void> recordCall(LegId party) {
        tell(new TelephonyEvent.CallRecorded(party, false));
        return order("record call " + party);
    }

    @Override
    public CompletionStage<Void> pauseRecording(LegId party, boolean paused) {
        tell(new TelephonyEvent.CallRecorded(party, paused));
        return order("pause " + paused);
    }

    @Override
    public CompletionStage<Void> ringback(LegId agent, boolean on) {
        return order("ringback " + on);
    }

    @Override
    public CompletionStage<Void> mute(LegId agent, boolean muted) {
        return order("mute " + muted);
    }

    @Override
    public CompletionStage<Void> digits(LegId party, String digits) {
        return order("digits " + digits);
    }

    @Override
    public CompletionStage<Void> hangup(LegId leg) {
        return order("hangup " + leg);
    }

    @Override
    public CompletionStage<Void> reconcile() {
        tell(new TelephonyEvent.LiveLegs(List.of()));
        return order("reconcile");
    }

    private CompletionStage<Void> order(String what) {
        orders.add(what);
        return CompletableFuture.completedFuture(null);
    }
}
