package io.claimline.dialer.simulator.world;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.simulator.world.Worker.Doing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Runs a pacer in a scenario, event by event. A day lives so: the agents come; at every tick and after every event that the dialler hears
 * of, the pacer is asked and its calls are placed as the limits allow; shortly before the end dialling stops so that nobody who answers
 * finds an empty floor; the agents go. The pacer keeps what it has learned from day to day.
 */
public final class Simulation {
    /** The dialler looks at least so often, in seconds. */
    static final double TICK = 0.5;

    private static final double CLOSING = 10;
    private static final double DAY = 86_400;

    private final Scenario scenario;
    private final Pacer pacer;
    private final Outside outside;
    private final Tally tally;
    private final Floor floor = new Floor();
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final List<Worker> workers = new ArrayList<>();
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final WaitingLine waiting = new WaitingLine();
    private final Seats ringing = new Seats(floor);
    private final CallRate rate;
    private final Foreseen foreseen;

    private int day;
    private double now;
    private double closing;
    private long sequence;
    private int linesInUse;
    private int paused;

    private Simulation(Scenario scenario, Pacer pacer, long seed) {
        this.scenario = scenario;
        this.pacer = pacer;
        outside = new Outside(scenario, seed);
        rate = new CallRate(scenario.telephony().callsPerSecond());
        tally = new Tally(scenario.seconds(), scenario.days());
        for (var number = 0; number < scenario.roster().agents().size(); number++) {
            workers.add(new Worker(number, outside.pace()));
        }
        foreseen = new Foreseen(outside, workers, ringing.all());
        if (pacer instanceof Foreseeing seer) {
            seer.foresee(foreseen);
        }
    }

    /** Runs all days of the scenario. The same scenario, pacer and seed give the same tally. */
    public static Tally run(Scenario scenario, Pacer pacer, long seed) {
        var simulation = new Simulation(scenario, pacer, seed);
        for (var day = 0; day < scenario.days(); day++) {
            simulation.oneDay(day);
        }
        return simulation.tally;
    }

    private record Event(double at, long order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            var byTime = Double.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private void at(double when, Runnable what) {
        events.add(new Event(when, sequence++, what));
    }

    private void oneDay(int number) {
        day = number;
        now = 0;
        rate.clear();
        paused = 0;
        closing = scenario.seconds() - scenario.telephony().ring() - CLOSING;
        for (var worker : workers) {
            var duties = scenario.roster().agents().get(worker.number);
            var last = duties.isEmpty() ? 0 : duties.getLast().to();
            for (var duty : duties) {
                at(duty.from(), () -> comes(worker));
                at(duty.to(), () -> goes(worker, duty.to() < last));
            }
        }
        at(0, this::tick);
        while (!events.isEmpty()) {
            var event = events.remove();
            now = event.at;
            event.what.run();
        }
        idle.clear();
        waiting.clear();
        ringing.clear();
        floor.at(day * DAY + now, day);
    }

    private void tick() {
        dial();
        if (now + TICK < closing) {
            at(now + TICK, this::tick);
        }
    }

    // What agents do.

    private void comes(Worker worker) {
        worker.leaving = false;
        if (worker.doing == Doing.OFF) {
            worker.since = now;
            worker.doing = Doing.IDLE;
            paused -= worker.onBreak ? 1 : 0;
            worker.onBreak = false;
            free(worker);
        }
    }

    private void goes(Worker worker, boolean comesBack) {
        worker.comesBack = comesBack;
        if (worker.doing == Doing.IDLE) {
            idle.remove(worker);
            away(worker);
        } else {
            worker.leaving = worker.busy();
        }
    }

    private void away(Worker worker) {
        change(worker, Doing.OFF);
        worker.onBreak = worker.comesBack;
        paused += worker.onBreak ? 1 : 0;
    }

    private void change(Worker worker, Doing next) {
        if (worker.doing != Doing.OFF) {
            tally.worked(day, Math.min(worker.since, closing), Math.min(now, closing), worker.busy());
        }
        if (worker.doing == Doing.IDLE && next == Doing.TALKING) {
            tally.idleFor(now - worker.since);
        }
        worker.doing = next;
        worker.since = now;
    }

    private void free(Worker worker) {
        if (worker.leaving) {
            worker.leaving = false;
            away(worker);
            dial();
            return;
        }
        change(worker, Doing.IDLE);
        idle.addLast(worker);
        while (waiting.length() > 0 && !idle.isEmpty()) {
            connect(waiting.first());
        }
        dial();
    }

    private void connect(Dialled call) {
        var worker = idle.removeFirst();
        over(call);
        change(worker, Doing.TALKING);
        worker.talkSince = now;
        worker.seenTalking = true;
        if (call.fate == Dialled.Fate.PERSON) {
            answered(call, now - call.answeredAt());
        }
        var talk = call.fate == Dialled.Fate.PERSON ? outside.talk(worker, now) : outside.machineTalk();
        var wrapUp = outside.wrapUp(worker, now + talk);
        worker.freeAt = now + talk + wrapUp;
        at(now + talk, () -> talkEnds(worker, talk, wrapUp));
    }

    private void talkEnds(Worker worker, double talk, double wrapUp) {
        linesInUse--;
        change(worker, Doing.WRAPPING);
        var began = now;
        tell(() -> {
            if (worker.since == began && worker.seenTalking) {
                worker.seenTalking = false;
                pacer.learn(new PacingFact.TalkEnded(now - worker.talkSince));
                dial();
            } else {
                pacer.learn(new PacingFact.TalkEnded(talk));
            }
        });
        at(now + wrapUp, () -> {
            worker.seenTalking = false;
            pacer.learn(new PacingFact.WrapUpEnded(wrapUp));
            free(worker);
        });
    }

    // What calls do.

    private void dial() {
        if (now >= closing) {
            return;
        }
        look();
        foreseen.at(now);
        var began = System.nanoTime();
        var pace = pacer.pace(floor);
        tally.decided(System.nanoTime() - began);
        withdraw(pace.withdrawn());
        var allowed = Math.min(pace.calls(), Math.min(scenario.telephony().lines() - linesInUse, rate.left(now)));
        for (var i = 0; i < allowed; i++) {
            place();
        }
    }

    private void look() {
        floor.stillRinging(day * DAY + now, day)
                .idle(idle.size())
                .waiting(waiting.length())
                .hopper(Integer.MAX_VALUE);
        var away = paused;
        for (var i = 0; i < workers.size(); i++) {
            var worker = workers.get(i);
            if (worker.leaving) {
                // Who takes a break after this call is as good as gone; who goes home is.
                away += worker.comesBack ? 1 : 0;
                continue;
            }
            if (worker.doing == Doing.TALKING || (worker.doing == Doing.WRAPPING && worker.seenTalking)) {
                floor.addTalking(now - worker.talkSince);
            } else if (worker.doing == Doing.WRAPPING) {
                floor.addWrapping(now - worker.since);
            }
        }
        floor.paused(away);
    }

    private void over(Dialled call) {
        call.over = true;
        waiting.leave(call);
    }

    private void place() {
        var call = foreseen.next(now);
        rate.placed(now);
        linesInUse++;
        tally.dialled();
        ringing.take(call, outside.rings());
        at(now + call.ringing, () -> stopsRinging(call));
    }

    /** Who answers before the phone is silent finds nobody; what is withdrawn uses its line until then. */
    private void withdraw(List<Integer> seats) {
        for (var call : ringing.in(seats)) {
            tally.hungUp();
            pacer.learn(new PacingFact.Withdrawn(day * DAY + call.placed, now - call.placed, call.chance));
            ringing.leave(call);
            at(now + outside.hangUp(), () -> letGo(call));
        }
    }

    private void stopsRinging(Dialled call) {
        if (call.over) {
            return;
        }
        if (call.fate == Dialled.Fate.NOBODY) {
            call.over = true;
            linesInUse--;
            tell(call, () -> unanswered(call));
            return;
        }
        if (call.fate == Dialled.Fate.PERSON) {
            at(now + Math.min(call.patience, scenario.party().dropAfter()), () -> letGo(call));
        }
        tell(call, () -> {
            var detection = outside.detection();
            if (detection > 0) {
                ringing.answering(call);
                at(now + detection, () -> verdict(call));
            } else {
                verdict(call);
            }
        });
    }

    private void verdict(Dialled call) {
        if (call.seat < 0) {
            return;
        }
        var party = scenario.party();
        var person = call.fate == Dialled.Fate.PERSON;
        var taken =
                person ? !outside.chance(party.personTakenForMachine()) : outside.chance(party.machineTakenForPerson());
        if (!taken) {
            takenForMachine(call);
            return;
        }
        seen(call, true);
        if (call.over) {
            dial();
        } else if (idle.isEmpty()) {
            waiting.join(call);
            if (!person) {
                at(now + party.dropAfter(), () -> letGo(call));
            }
        } else {
            connect(call);
            dial();
        }
    }

    private void letGo(Dialled call) {
        if (call.over) {
            return;
        }
        over(call);
        linesInUse--;
        if (call.fate == Dialled.Fate.PERSON && call.answeredAt() <= now) {
            answered(call, Double.POSITIVE_INFINITY);
        }
        dial();
    }

    private void answered(Dialled call, double waited) {
        tally.answered(day, call.answeredAt(), waited);
        var inTime = Double.isFinite(waited) && waited <= scenario.party().connectWithin() + 1e-9;
        pacer.learn(new PacingFact.LiveAnswer(day, inTime));
    }

    /** The dialler knows only how often such verdicts are wrong. */
    private void takenForMachine(Dialled call) {
        seen(call, false);
        pacer.learn(new PacingFact.TakenForMachine(day, call.personIfMachine));
        if (!call.over) {
            call.over = true;
            linesInUse--;
            if (call.fate == Dialled.Fate.PERSON) {
                tally.answered(day, call.answeredAt(), Double.POSITIVE_INFINITY);
            }
        }
        dial();
    }

    private void givenUp(Dialled call) {
        unanswered(call);
        letGo(call);
    }

    private void unanswered(Dialled call) {
        seen(call, false);
        dial();
    }

    private void seen(Dialled call, boolean answered) {
        if (call.seat >= 0) {
            pacer.learn(new PacingFact.RingEnded(day * DAY + call.placed, now - call.placed, answered, call.chance));
            ringing.leave(call);
        }
    }

    // What the dialler hears.

    private void tell(Dialled call, Runnable what) {
        if (outside.chance(scenario.telephony().eventLoss())) {
            at(call.placed + scenario.telephony().ring() + Switch.BACKSTOP, () -> givenUp(call));
        } else {
            tell(what);
        }
    }

    private void tell(Runnable what) {
        var late = outside.eventDelay();
        if (late > 0) {
            at(now + late, what);
        } else {
            what.run();
        }
        if (outside.chance(scenario.telephony().eventTwice())) {
            at(now + late + TICK, what);
        }
    }
}
