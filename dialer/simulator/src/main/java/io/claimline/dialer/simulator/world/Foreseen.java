package io.claimline.dialer.simulator.world;

import java.util.ArrayList;
import java.util.List;

/** The future as it is drawn already: fates of the next calls, and when those who work will be free. */
final class Foreseen implements Foresight {
    private final List<Dialled> upcoming = new ArrayList<>();
    private final List<Worker> busy = new ArrayList<>();
    private final Outside outside;
    private final List<Worker> workers;
    private final List<Dialled> ringing;
    private double now;
    private boolean looked;

    Foreseen(Outside outside, List<Worker> workers, List<Dialled> ringing) {
        this.outside = outside;
        this.workers = workers;
        this.ringing = ringing;
    }

    /** To be called before each decision. */
    void at(double moment) {
        now = moment;
        looked = false;
    }

    /** Looked for only when somebody asks, for most pacers foresee nothing. */
    private List<Worker> seen() {
        if (!looked) {
            looked = true;
            busy.clear();
            for (var worker : workers) {
                if (worker.busy() && !worker.leaving) {
                    busy.add(worker);
                }
            }
        }
        return busy;
    }

    /** The next call: the one looked at first, or a new one. */
    Dialled next(double moment) {
        var call = upcoming.isEmpty() ? outside.dial(moment) : upcoming.removeFirst();
        call.placed = moment;
        return call;
    }

    @Override
    public double answersAfter(int ahead) {
        return answer(upcoming(ahead));
    }

    @Override
    public void prefer(int ahead) {
        upcoming(ahead);
        upcoming.addFirst(upcoming.remove(ahead));
    }

    @Override
    public double answersIn(int number) {
        var call = ringing.get(number);
        return call.placed + answer(call) - now;
    }

    @Override
    public int busy() {
        return seen().size();
    }

    @Override
    public double freeIn(int number) {
        return seen().get(number).freeAt - now;
    }

    private Dialled upcoming(int ahead) {
        if (ahead < 0 || ahead >= READABLE) {
            throw new IndexOutOfBoundsException(ahead);
        }
        while (upcoming.size() <= ahead) {
            upcoming.add(outside.dial(now));
        }
        return upcoming.get(ahead);
    }

    private static double answer(Dialled call) {
        return call.fate == Dialled.Fate.PERSON ? call.ringing : Double.POSITIVE_INFINITY;
    }
}
