package io.claimline.dialer.strategy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with a strategy. It proves that no account falls off its end: either way ends in a step that hands it to somebody, and every condition has its answer. */
final class StrategyCheck {
    private static final Duration LONGEST = Duration.ofDays(30);

    private final List<StrategyFault> faults = new ArrayList<>();

    private StrategyCheck() {}

    static StrategyCheck ranges(int version, int terms, int grace, int apart, long smallest) {
        var check = new StrategyCheck();
        check.range("version", version, 1, Integer.MAX_VALUE);
        check.range("terms", terms, 0, 365);
        check.range("grace", grace, 0, 60);
        check.range("apart", apart, 1, 90);
        check.range("smallest", smallest, 0, 100_000_000);
        return check;
    }

    static StrategyCheck steps(List<Step> steps, List<Step> broken) {
        var check = new StrategyCheck();
        var places = new HashMap<StepId, String>();
        check.way("steps", steps, places);
        check.way("broken", broken, places);
        return check;
    }

    static StrategyCheck stops(Map<StopCondition, Stop> stops) {
        var check = new StrategyCheck();
        for (var condition : StopCondition.values()) {
            var path = "stops." + text(condition);
            var stop = stops.get(condition);
            if (stop == null) {
                check.fault(path, "is missing; an account in that state would fall off the strategy");
            } else {
                check.stop(path, condition, stop);
            }
        }
        return check;
    }

    StrategyCheck and(StrategyCheck other) {
        faults.addAll(other.faults);
        return this;
    }

    void raise() {
        if (!faults.isEmpty()) {
            throw new StrategyRefused(faults);
        }
    }

    private void way(String path, List<Step> steps, Map<StepId, String> places) {
        if (steps.isEmpty()) {
            fault(path, "has no step; the last one must end the account");
            return;
        }
        var longest = new EnumMap<Delay.From, Integer>(Delay.From.class);
        for (var i = 0; i < steps.size(); i++) {
            var at = path + "[" + i + "]";
            var step = steps.get(i);
            once(at, step, places);
            inOrder(at, step.delay(), longest);
            step(at, step, i == steps.size() - 1);
        }
    }

    private void once(String at, Step step, Map<StepId, String> places) {
        var before = places.putIfAbsent(step.id(), at);
        if (before != null) {
            fault(at + ".id", "'" + step.id() + "' is the id of " + before + " already; each step needs its own");
        }
    }

    /** Steps that count from the same day come in the order of their delays; else one would be due before the one it follows. */
    private void inOrder(String at, Delay delay, Map<Delay.From, Integer> longest) {
        if (delay.from() == Delay.From.PREVIOUS) {
            return;
        }
        var before = longest.put(delay.from(), delay.length());
        if (before != null && before > delay.length()) {
            fault(at + ".delay", "is due before a step that comes earlier; put the steps in order");
        }
    }

    private void step(String at, Step step, boolean last) {
        switch (step) {
            case Step.Contact contact -> {
                contact(at, contact);
                if (last) {
                    fault(
                            at,
                            "is the last step, and the account would fall off its end; let it end with "
                                    + "write_off_approval, outside_agency or legal_review");
                }
            }
            case Step.End end -> {
                if (!last) {
                    fault(at, "ends the account, so no step can follow it");
                }
                decides(at + ".terminal", end.terminal());
            }
        }
    }

    private void contact(String at, Step.Contact contact) {
        range(at + ".attempts", contact.attempts(), 1, 20);
        var spacing = contact.spacing();
        if (spacing.compareTo(Duration.ofMinutes(1)) < 0 || spacing.compareTo(LONGEST) > 0) {
            fault(at + ".spacing", "must be a minute to 30 days, but is " + spacing);
        }
        if (contact.media().isEmpty()) {
            fault(at + ".media", "names no medium");
        }
        var seen = new HashSet<Medium>();
        for (var i = 0; i < contact.media().size(); i++) {
            if (!seen.add(contact.media().get(i))) {
                fault(at + ".media[" + i + "]", "is named before in this step");
            }
        }
    }

    private void stop(String path, StopCondition condition, Stop stop) {
        switch (condition) {
            case PAID -> must(path, stop, new Stop.Ends(Terminal.PAID));
            case PLAN_ACTIVE -> must(path, stop, new Stop.Ends(Terminal.PLAN_ACTIVE));
            case RECALLED -> must(path, stop, new Stop.Ends(Terminal.RECALLED));
            case PROMISE_PENDING -> must(path, stop, new Stop.Waits());
            case DECEASED, BANKRUPTCY, ATTORNEY, CEASE, MINOR, DISPUTED, ASSISTANCE, SMALL_BALANCE -> {
                if (stop instanceof Stop.Ends ends) {
                    decides(path, ends.terminal());
                }
            }
        }
    }

    private void must(String path, Stop stop, Stop only) {
        if (!stop.equals(only)) {
            fault(path, only instanceof Stop.Ends ends ? "can only end as " + text(ends.terminal()) : "can only wait");
        }
    }

    private void decides(String path, Terminal terminal) {
        if (terminal.fact()) {
            fault(
                    path,
                    "'" + text(terminal) + "' is a fact about an account, which a strategy cannot decide; choose "
                            + "write_off_approval, outside_agency or legal_review");
        }
    }

    private void range(String path, long value, long least, long most) {
        if (value < least || value > most) {
            fault(path, "must be " + least + " to " + most + ", but is " + value);
        }
    }

    private void fault(String path, String message) {
        faults.add(new StrategyFault(path, message));
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
