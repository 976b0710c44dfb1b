package io.claimline.dialer.report;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.outcome.FollowUp;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.dialer.outcome.Status;
import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.worklist.Audience;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one call counts. */
public final class CallCounts {
    /** Later than this a person who answered counts as abandoned: 16 CFR 310.4(b)(4)(i). */
    private static final Duration IN_TIME = Duration.ofSeconds(2);

    private static final String RIGHT_PERSON = "RPC_";
    private static final String LEFT_MESSAGE = "VM_LCM_LEFT";

    private CallCounts() {}

    /** All that it counts, what came of its claims included. */
    public static Counts of(CallFacts call) {
        var counts = new Counts();
        reached(call, counts);
        times(call, counts);
        call.attempt().reminded().ifPresent(path -> reminded(path, counts));
        call.touches().forEach(touch -> touched(call, touch, counts));
        if (rightParty(call)) {
            counts.add(Measure.RIGHT_PARTY);
        }
        return counts;
    }

    private static void reached(CallFacts call, Counts counts) {
        var attempt = call.attempt();
        var times = attempt.timeline();
        counts.add(attempt.cameIn() ? Measure.CAME_IN : Measure.PLACED);
        if (attempt.ending() instanceof Ending.Closed closed) {
            counts.add(closed.result());
        }
        times.at(Milestone.ANSWERED).ifPresent(answered -> answered(call, answered, counts));
        if (times.at(Milestone.CONNECTED).isPresent()) {
            counts.add(Measure.CONNECTED);
        }
    }

    private static void answered(CallFacts call, Instant answered, Counts counts) {
        var attempt = call.attempt();
        counts.add(Measure.ANSWERED);
        if (!attempt.cameIn()) {
            counts.add(Measure.PLACED_ANSWERED);
        }
        // A reminder speaks itself: nobody waits for an agent who was not asked for.
        if (call.audience() == Audience.PATIENT
                && !attempt.cameIn()
                && attempt.reminded().isEmpty()) {
            var inTime = attempt.timeline()
                    .at(Milestone.CONNECTED)
                    .filter(connected -> !connected.isAfter(answered.plus(IN_TIME)));
            if (inTime.isPresent()) {
                counts.add(Measure.LIVE_ANSWERS);
            } else if (settled(attempt)) {
                counts.add(Measure.LIVE_ANSWERS).add(Measure.MISSED_ANSWERS);
            }
        }
    }

    /** Whether it is sure by now that no agent came in time. */
    private static boolean settled(Attempt attempt) {
        return !attempt.open() || attempt.timeline().at(Milestone.CONNECTED).isPresent();
    }

    private static void times(CallFacts call, Counts counts) {
        var attempt = call.attempt();
        var times = attempt.timeline();
        counts.add(Measure.WAIT, between(times, Milestone.ANSWERED, Milestone.CONNECTED));
        if (attempt.open()) {
            return;
        }
        if (times.at(Milestone.CONNECTED).isPresent()) {
            var withAgent = between(times, Milestone.CONNECTED, Milestone.ENDED);
            counts.add(Measure.HANDLED)
                    .add(Measure.HOLD, attempt.held())
                    .add(Measure.PARK, attempt.parked())
                    .add(Measure.TALK, withAgent.minus(attempt.held()).minus(attempt.parked()))
                    .add(Measure.WRAP_UP, wrapUp(call));
            if (handedOver(call)) {
                counts.add(Measure.HANDED_OVER);
            }
        }
        if (call.audience() == Audience.PAYER && times.at(Milestone.ANSWERED).isPresent()) {
            counts.add(Measure.PAYER_CALLS)
                    .add(Measure.PAYER_LINE, between(times, Milestone.ANSWERED, Milestone.ENDED));
        }
    }

    private static Duration wrapUp(CallFacts call) {
        var times = call.attempt().timeline();
        var from = Stream.of(times.at(Milestone.LEFT), times.at(Milestone.ENDED))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        var to = call.touches().stream().map(touch -> touch.outcome().savedAt()).max(Comparator.naturalOrder());
        return from.flatMap(left -> to.map(saved -> Duration.between(left, saved)))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** Whose agent left the call while it went on has handed it over, unless a machine was to hear a message. */
    private static boolean handedOver(CallFacts call) {
        return call.attempt().timeline().at(Milestone.LEFT).isPresent()
                && call.touches().stream()
                        .noneMatch(touch -> touch.outcome().status().equals(LEFT_MESSAGE));
    }

    private static void reminded(Path path, Counts counts) {
        counts.add(Measure.REMINDED);
        path.points().keySet().forEach(counts::add);
        if (path.reached(Point.GREETED) || path.reached(Point.MESSAGE_LEFT)) {
            counts.add(Measure.REMINDERS_DELIVERED);
        }
    }

    private static void touched(CallFacts call, Touch touch, Counts counts) {
        var outcome = touch.outcome();
        var status = StatusTable.find(call.audience(), outcome.status());
        var done =
                status.filter(known -> FollowUp.done(known, outcome.fields())).isPresent();
        counts.add(Measure.TOUCHES).addStatus(status.map(Status::code).orElse("other"));
        if (touch.lastOfDate()) {
            counts.add(Measure.CLAIMS_WORKED).add(Measure.RESOLVED, done ? 1 : 0);
        }
        if (touch.first()) {
            counts.add(Measure.FIRST_WORKED).add(Measure.FIRST_RESOLVED, done && !touch.touchedAgain() ? 1 : 0);
        }
        if (followUp(outcome).isPresent()) {
            counts.add(Measure.FOLLOW_UPS).add(Measure.FOLLOW_UPS_KEPT, touch.followedUp() ? 1 : 0);
        }
        promised(outcome.fields().get(OutcomeField.PROMISE_AMOUNT.key()))
                .ifPresent(cents -> counts.add(Measure.PROMISES)
                        .add(Measure.PROMISED, cents)
                        .add(Measure.PROMISES_KEPT, touch.keptCents() >= cents ? 1 : 0)
                        .add(Measure.KEPT, Math.min(cents, touch.keptCents())));
    }

    /** The day on which the claim is to be followed up; empty when none was set, or it is no day. */
    public static Optional<LocalDate> followUp(Outcome outcome) {
        var day = outcome.fields().get(OutcomeField.NEXT_FOLLOW_UP_DATE.key());
        try {
            return Optional.ofNullable(day).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What a field of money says; empty when there is none or it is no amount. */
    public static Optional<Long> promised(@Nullable String cents) {
        return Optional.ofNullable(cents)
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .filter(amount -> amount > 0);
    }

    private static boolean rightParty(CallFacts call) {
        return call.audience() == Audience.PATIENT
                && (call.attempt()
                                .reminded()
                                .filter(path -> path.reached(Point.VERIFIED))
                                .isPresent()
                        || call.touches().stream()
                                .anyMatch(touch -> touch.outcome().status().startsWith(RIGHT_PERSON)));
    }

    private static Duration between(Timeline times, Milestone from, Milestone to) {
        return times.at(from)
                .flatMap(begin -> times.at(to).map(end -> Duration.between(begin, end)))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
