package io.claimline.dialer.contracts;

import io.claimline.dialer.contracts.ScriptedWorld.Leg;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The part of a switch in memory that records calls, beside whatever else its legs are doing. */
abstract class ScriptedRecordings implements Telephony {
    /** How long it takes to say that a call is recorded. */
    public static final Duration ANNOUNCEMENT = Duration.ofSeconds(2);

    final ScriptedWorld world;
    final List<String> orders = new ArrayList<>();
    private final Map<LegId, Boolean> paused = new HashMap<>();

    ScriptedRecordings(Instant start) {
        world = new ScriptedWorld(start, this::tell);
    }

    /** Tells the listener, when there is a connection. */
    abstract void tell(TelephonyEvent event);

    /** Why no order is taken now; null when they are. */
    abstract @Nullable CompletionStage<Void> refusal(String what);

    @Override
    public CompletionStage<Void> announceRecording(LegId party) {
        return beside(
                "announce " + party,
                party,
                leg -> world.after(ANNOUNCEMENT, () -> {
                    if (world.isLive(leg)) {
                        tell(new TelephonyEvent.Announced(party));
                    }
                }));
    }

    @Override
    public CompletionStage<Void> recordCall(LegId party) {
        return beside("record " + party, party, leg -> {
            if (paused.putIfAbsent(party, false) == null) {
                tell(new TelephonyEvent.CallRecorded(party, false));
            }
        });
    }

    @Override
    public CompletionStage<Void> pauseRecording(LegId party, boolean pause) {
        var what = "pause " + party + " " + pause;
        return paused.containsKey(party)
                ? beside(what, party, leg -> {
                    paused.put(party, pause);
                    tell(new TelephonyEvent.CallRecorded(party, pause));
                })
                : CompletableFuture.failedFuture(new Refused(what + ": it is not recorded"));
    }

    private CompletionStage<Void> beside(String what, LegId id, Consumer<Leg> step) {
        @Nullable Leg leg = world.leg(id);
        if (leg == null || leg.state != LegState.UP) {
            return CompletableFuture.failedFuture(new Refused(what + ": there is no such channel that is up"));
        }
        @Nullable CompletionStage<Void> refused = refusal(what);
        if (refused != null) {
            return refused;
        }
        orders.add(what);
        world.after(Duration.ZERO, () -> step.accept(leg));
        return CompletableFuture.completedFuture(null);
    }
}
