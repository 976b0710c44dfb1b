package io.claimline.dialer.simulator.world;

import io.claimline.dialer.pacing.Floor;
import java.util.ArrayList;
import java.util.List;

/** The calls that the dialler sees ringing, each where it stands on the floor. */
final class Seats {
    private final Floor floor;
    private final List<Dialled> calls = new ArrayList<>();

    Seats(Floor floor) {
        this.floor = floor;
    }

    /** A call is placed now; that its phone rings will be known in so many seconds. */
    void take(Dialled call, double rings) {
        call.seat = calls.size();
        calls.add(call);
        floor.addRinging(0, call.chance, -rings);
    }

    /** It was answered, by whom is not known yet. */
    void answering(Dialled call) {
        if (call.seat >= 0) {
            floor.answering(call.seat);
        }
    }

    /** The dialler sees it ring no more. */
    void leave(Dialled call) {
        floor.removeRinging(call.seat);
        var last = calls.removeLast();
        if (last != call) {
            calls.set(call.seat, last);
            last.seat = call.seat;
        }
        call.seat = -1;
    }

    /** Those in these seats now. */
    List<Dialled> in(List<Integer> seats) {
        return seats.stream().map(calls::get).toList();
    }

    List<Dialled> all() {
        return calls;
    }

    void clear() {
        calls.clear();
    }
}
