package io.claimline.dialer.agent;

import io.claimline.dialer.id.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One shift of an agent. It belongs to the date on which it began where the agent sits, whatever date it is when it ends, there or where the
 * people are who are called: a night in Manila that begins on Friday at 21:30 is Friday's. It is measured between instants, so a night in which clocks change is
 * neither an hour longer nor shorter than it was.
 *
 * @param agent whose
 * @param date the business date
 * @param zone the site's zone when it began
 * @param beganAt when the agent first joined a campaign
 * @param end when the agent left the last one; null while at work
 */
public record WorkShift(
        AgentId agent,
        LocalDate date,
        ZoneId zone,
        Instant beganAt,
        @Nullable Instant end) {
    /** Who is back within this goes on with the same shift: a change of campaign, a meal away, a computer that had to be restarted. */
    public static final Duration PAUSE = Duration.ofHours(4);

    /** No shift is longer; who forgot to leave begins a new one. */
    public static final Duration LONGEST = Duration.ofHours(16);

    /** The first shift, begun at that instant. */
    public static WorkShift begun(AgentId agent, ZoneId zone, Instant at) {
        return new WorkShift(agent, LocalDate.ofInstant(at, zone), zone, at, null);
    }

    /** The shift of an agent who joins at {@code now}: this one when it still goes on, else a new one. */
    public WorkShift joined(ZoneId nowAt, Instant now) {
        return goesOn(now) ? new WorkShift(agent, date, zone, beganAt, null) : begun(agent, nowAt, now);
    }

    /** The same, left at that instant; one that is over stays as it is. */
    public WorkShift left(Instant now) {
        return end == null ? new WorkShift(agent, date, zone, beganAt, now) : this;
    }

    /** Whether an agent who joins at {@code now} goes on with it. */
    public boolean goesOn(Instant now) {
        var young = now.isBefore(beganAt.plus(LONGEST));
        return young && endedAt().map(at -> now.isBefore(at.plus(PAUSE))).orElse(true);
    }

    /** When the agent left. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(end);
    }

    /** When the next one may be expected: at the same time by the wall of the site, on the first such day after {@code now}. */
    public Instant nextAt(Instant now) {
        var clock = beganAt.atZone(zone).toLocalTime();
        var day = date.plusDays(1);
        while (!day.atTime(clock).atZone(zone).toInstant().isAfter(now)) {
            day = day.plusDays(1);
        }
        return day.atTime(clock).atZone(zone).toInstant();
    }
}
