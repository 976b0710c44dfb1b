package io.claimline.dialer.simulator.world;

import java.util.ArrayDeque;
import java.util.Deque;

/** Who answered and has no agent yet, in the order of answering. They are counted, never looked through: a rule that runs away has thousands. */
final class WaitingLine {
    /** Those who left stand in it until those before them are gone; the first waits. */
    private final Deque<Dialled> calls = new ArrayDeque<>();

    private int length;

    int length() {
        return length;
    }

    void join(Dialled call) {
        calls.addLast(call);
        call.waits = true;
        length++;
    }

    /** The call has an agent or is over; one that never waited changes nothing. */
    void leave(Dialled call) {
        length -= call.waits ? 1 : 0;
        call.waits = false;
        while (!calls.isEmpty() && !calls.getFirst().waits) {
            calls.removeFirst();
        }
    }

    Dialled first() {
        return calls.getFirst();
    }

    void clear() {
        calls.clear();
        length = 0;
    }
}
