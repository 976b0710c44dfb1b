package io.claimline.dialer.alert;

import io.claimline.dialer.alert.Reading.Watched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The alerts that go on. One thread at a time; readings come every few seconds, and what changes is told.
 *
 * <p>Life of what is watched: good → a threshold is reached, for so long as the rule says → firing → (acknowledged) → better by the margin, for so
 * long as the rule says → resolved. From warning to critical it fires anew. A figure that is not measured any more counts as better; one whose rule
 * is gone or switched off ends at once.
 */
public final class AlertBook {
    private final Supplier<String> ids;
    private final Map<Watched, Watch> watches = new LinkedHashMap<>();

    /**
     * @param ids draws ids, each once
     * @param open alerts that went on before; others are left out
     */
    public AlertBook(Supplier<String> ids, Collection<Alert> open) {
        this.ids = ids;
        open.stream().filter(Alert::open).forEach(this::goesOn);
    }

    private void goesOn(Alert alert) {
        var watch = new Watch();
        watch.alert = Optional.of(alert);
        watches.put(new Watched(alert.figure(), alert.subject().id()), watch);
    }

    /** Takes what is measured now: all of it, for what is missing is not measured any more. Times must not go back. */
    public List<AlertChange> observe(Instant now, AlertRules rules, Collection<Reading> readings) {
        var measured = new HashMap<Watched, Reading>();
        readings.forEach(reading -> measured.put(reading.watched(), reading));
        measured.keySet().forEach(watched -> watches.computeIfAbsent(watched, _ -> new Watch()));
        List<AlertChange> changes = new ArrayList<>();
        watches.forEach((watched, watch) -> {
            var rule = rules.of(watched.figure(), watched.subject());
            var reading = Optional.ofNullable(measured.get(watched));
            rule.ifPresentOrElse(
                    found -> watch.look(new Look(now, found, reading)).ifPresent(changes::add),
                    () -> watch.end(now).ifPresent(changes::add));
        });
        watches.values().removeIf(Watch::nothing);
        return changes;
    }

    /** Somebody sees to an alert; empty when it does not go on, or somebody does already. */
    public Optional<AlertChange> acknowledge(String id, String by, Instant now) {
        return watches.values().stream()
                .filter(watch -> watch.alert
                        .filter(alert -> alert.id().equals(id) && alert.state() == Alert.State.FIRING)
                        .isPresent())
                .findFirst()
                .map(watch ->
                        watch.become(new AlertChange.Acknowledged(watch.open().acknowledged(by, now))));
    }

    /** Those that go on, the oldest first, each with its last value. */
    public List<Alert> open() {
        return watches.values().stream().flatMap(watch -> watch.alert.stream()).toList();
    }

    private record Look(Instant now, AlertRule rule, Optional<Reading> reading) {
        boolean reaches(Level level) {
            return reading.filter(one -> rule.reaches(one.value(), level)).isPresent();
        }

        boolean holds(Level level) {
            return reading.filter(one -> rule.holds(one.value(), level)).isPresent();
        }

        double value(double otherwise) {
            return reading.map(Reading::value).orElse(otherwise);
        }
    }

    private final class Watch {
        private final Map<Level, Instant> reachedSince = new HashMap<>();
        private Optional<Instant> betterSince = Optional.empty();
        private Optional<Alert> alert = Optional.empty();

        Alert open() {
            return alert.orElseThrow();
        }

        boolean nothing() {
            return alert.isEmpty() && reachedSince.isEmpty();
        }

        Optional<AlertChange> look(Look look) {
            for (var level : Level.values()) {
                if (look.reaches(level)) {
                    reachedSince.putIfAbsent(level, look.now());
                } else {
                    reachedSince.remove(level);
                }
            }
            alert = alert.map(one -> one.measured(look.value(one.value())));
            var due = due(look);
            return alert.isEmpty() ? due.map(level -> raise(look, level)) : goOn(look, due);
        }

        /** The worst level that was reached for long enough. */
        private Optional<Level> due(Look look) {
            return reachedSince.entrySet().stream()
                    .filter(entry ->
                            !entry.getValue().plus(look.rule().lasting()).isAfter(look.now()))
                    .map(Map.Entry::getKey)
                    .max(Level::compareTo);
        }

        private AlertChange raise(Look look, Level level) {
            var reading = look.reading().orElseThrow();
            return become(new AlertChange.Raised(Alert.raised(ids.get(), look.rule(), reading, level, look.now())));
        }

        private Optional<AlertChange> goOn(Look look, Optional<Level> due) {
            var one = open();
            if (due.filter(level -> level.compareTo(one.level()) > 0).isPresent()) {
                betterSince = Optional.empty();
                return Optional.of(become(new AlertChange.Escalated(
                        one.escalated(look.rule(), due.orElseThrow(), look.value(one.value()), look.now()))));
            }
            if (look.holds(one.level())) {
                betterSince = Optional.empty();
                return Optional.empty();
            }
            var since = betterSince.orElse(look.now());
            betterSince = Optional.of(since);
            return since.plus(look.rule().clearing()).isAfter(look.now())
                    ? Optional.empty()
                    : Optional.of(ease(look, one));
        }

        private AlertChange ease(Look look, Alert one) {
            betterSince = Optional.empty();
            if (one.level() == Level.CRITICAL && look.holds(Level.WARNING)) {
                return become(new AlertChange.Lowered(
                        one.lowered(look.rule(), Level.WARNING, look.value(one.value()), look.now())));
            }
            return become(new AlertChange.Resolved(one.resolved(look.now())));
        }

        Optional<AlertChange> end(Instant now) {
            reachedSince.clear();
            betterSince = Optional.empty();
            return alert.map(one -> become(new AlertChange.Resolved(one.resolved(now))));
        }

        AlertChange become(AlertChange change) {
            alert = Optional.of(change.alert()).filter(Alert::open);
            return change;
        }
    }
}
