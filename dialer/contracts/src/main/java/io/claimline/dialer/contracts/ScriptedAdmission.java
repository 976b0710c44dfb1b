package io.claimline.dialer.contracts;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony.Refused;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls that wait for their turn in the scripted world, under a cap on calls per second and on lines. */
final class ScriptedAdmission {
    /** How long a call waits at most. */
    static final Duration LONGEST = Duration.ofSeconds(2);

    private static final Duration TICK = Duration.ofMillis(100);

    private record Waiting(CompletableFuture<Void> stage, Runnable step) {}

    private final ScriptedWorld world;
    private final Consumer<TelephonyEvent> teller;
    private final int callsPerSecond;
    private final int lines;
    private final SequencedMap<LegId, Waiting> waiting = new LinkedHashMap<>();
    private final Deque<Instant> sent = new ArrayDeque<>();
    private boolean ticking;
    private int told = -1;

    ScriptedAdmission(ScriptedWorld world, Consumer<TelephonyEvent> teller, int callsPerSecond, int lines) {
        this.world = world;
        this.teller = teller;
        this.callsPerSecond = callsPerSecond;
        this.lines = lines;
    }

    CompletionStage<Void> offer(LegId leg, Runnable step) {
        CompletableFuture<Void> stage = new CompletableFuture<>();
        waiting.put(leg, new Waiting(stage, step));
        world.after(LONGEST, () -> takeBack(leg, "waited for too long"));
        send();
        if (!ticking) {
            ticking = true;
            world.after(TICK, this::tick);
        }
        return stage;
    }

    /** Returns whether it waited. */
    boolean takeBack(LegId leg, String why) {
        @Nullable Waiting unsent = waiting.remove(leg);
        if (unsent != null) {
            unsent.stage().completeExceptionally(new Refused("place " + leg + ": " + why));
            teller.accept(new TelephonyEvent.NotPlaced(leg, HangupCause.UNKNOWN));
        }
        return unsent != null;
    }

    /** The connection is up, or the room has changed. */
    void tellRoom() {
        int room = room();
        if (room != told) {
            told = room;
            teller.accept(new TelephonyEvent.PlacingRoom(room));
        }
    }

    /** The connection was lost. */
    void lost() {
        told = -1;
        while (!waiting.isEmpty()) {
            takeBack(waiting.firstEntry().getKey(), "the connection was lost");
        }
    }

    private void tick() {
        send();
        tellRoom();
        ticking = !waiting.isEmpty() || room() < Math.min(callsPerSecond, lines);
        if (ticking) {
            world.after(TICK, this::tick);
        }
    }

    private void send() {
        while (!waiting.isEmpty() && free() > 0) {
            Waiting next = waiting.pollFirstEntry().getValue();
            sent.addLast(world.now());
            next.step().run();
            next.stage().complete(null);
        }
    }

    private int room() {
        return Math.max(0, free() - waiting.size());
    }

    private int free() {
        sent.removeIf(at -> !at.plusSeconds(1).isAfter(world.now()));
        return Math.min(callsPerSecond - sent.size(), lines - world.parties());
    }
}
