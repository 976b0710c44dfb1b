package io.claimline.dialer.campaign;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.HardLimits;
import io.claimline.dialer.pacing.LeadChances;
import io.claimline.dialer.pacing.Learned;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.pacing.PredictivePacer;
import io.claimline.dialer.pacing.ProgressivePacer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Paces one campaign: asks whoever sets the pace, holds the answer to the limits, teaches the pacer what comes of it, counts the answers,
 * and remembers why. Begins knowing nothing; is told what the days before counted; then decides until the end.
 */
final class Pacing {
    /** Notes kept for the supervisor. */
    static final int NOTES = 1_000;

    private final PacerOf made;
    private final ProgressivePacer progressive = new ProgressivePacer();
    private final HardLimits limits = new HardLimits();
    private final DayBook book;
    private final LeadChances chances = new LeadChances();
    private final Deque<PacingNote> notes = new ArrayDeque<>();
    private Campaign campaign;
    private Pacer pacer;
    private Pace last = new Pace(0, Bound.NO_AGENT);
    private long page = Long.MIN_VALUE;

    Pacing(Campaign campaign, PacerOf made) {
        this.campaign = campaign;
        this.made = made;
        book = new DayBook(campaign);
        pacer = made.of(campaign, List.of());
    }

    /** What was counted before us. */
    void begin(List<DayCount> stored, Collection<Attempt> answered) {
        book.begin(stored, campaign.mode() == DialMode.REMINDER ? List.of() : answered);
        pacer = made.of(campaign, book.all());
        steer();
    }

    /** A supervisor has changed limits or steering. */
    void tune(Campaign tuned, String by, Instant now) {
        campaign = tuned;
        steer();
        note(new PacingNote.Tuned(now, by, tuned.limits(), tuned.steering()));
    }

    private void steer() {
        if (pacer instanceof PredictivePacer predictive) {
            predictive.limits(campaign.limits());
            predictive.steer(
                    campaign.steering() instanceof Steering.Fixed fixed
                            ? OptionalDouble.of(fixed.linesPerAgent())
                            : OptionalDouble.empty());
        }
    }

    /** To which day an answer counts now; a clock set back does not open a day again. */
    long day(Instant now) {
        page = Math.max(page, book.latest(campaign.day(now)));
        return page;
    }

    /** What is known of how likely a lead is to answer. */
    LeadChances chances() {
        return chances;
    }

    /** How many calls may be started now; {@code room} is what the switch would take promptly. */
    Pace pace(Floor floor, int lines, int room, Instant now) {
        return limits.bound(wish(floor), floor, lines, room, campaign.limits(), now);
    }

    /** How many calls may be started now that need no agent: as many as the limits leave. */
    Pace free(Floor floor, int lines, int room, Instant now) {
        return limits.bound(new Pace(floor.hopper(), Bound.HOPPER_EMPTY), lines, room, campaign.limits(), now);
    }

    private Pace wish(Floor floor) {
        return switch (campaign.steering()) {
            case Steering.Automatic automatic -> pacer.pace(floor);
            case Steering.Progressive slow -> progressive.pace(floor);
            case Steering.Fixed fixed -> spent(floor.day()) ? onlyProgressive(floor) : pacer.pace(floor);
        };
    }

    private boolean spent(long day) {
        return spent(book.of(day)) || spent(book.window(day));
    }

    private boolean spent(DayCount count) {
        return count.answers() > 0 && PacingView.left(count, campaign.limits().abandonCap()) <= 0;
    }

    private Pace onlyProgressive(Floor floor) {
        return new Pace(progressive.pace(floor).calls(), Bound.BUDGET_SPENT);
    }

    /** A call was started. */
    void started(Instant now) {
        limits.started(now);
    }

    /** So many calls were started of those allowed. */
    void decided(Pace pace, int placed, Floor floor, Instant now) {
        var news = placed > 0 || !pace.withdrawn().isEmpty() || pace.bound() != last.bound();
        last = pace;
        if (news) {
            var cap = campaign.limits().abandonCap();
            note(new PacingNote.Decided(
                    now,
                    pace.calls(),
                    placed,
                    pace.withdrawn().size(),
                    pace.bound(),
                    pace.terms(),
                    PacingView.left(book.of(floor.day()), cap),
                    PacingView.left(book.window(floor.day()), cap),
                    floor.inFlight(),
                    floor.idle()));
        }
    }

    private void note(PacingNote note) {
        notes.addLast(note);
        if (notes.size() > NOTES) {
            notes.removeFirst();
        }
    }

    /** Something came to its end. */
    void learn(PacingFact fact) {
        if (fact instanceof PacingFact.LiveAnswer answer) {
            book.count(answer.day(), answer.inTime());
            // An answer just before midnight that is sure just after it is not lost on a pacer that has turned the
            // page.
            pacer.learn(new PacingFact.LiveAnswer(Math.max(page, answer.day()), answer.inTime()));
        } else {
            pacer.learn(fact);
        }
    }

    /** What the pacer has learned; empty of one that does not learn. */
    Optional<Learned> learned() {
        return pacer instanceof PredictivePacer predictive ? Optional.of(predictive.learned()) : Optional.empty();
    }

    /** The days to be written down now. */
    List<DayCount> due(Instant now, boolean atOnce) {
        return book.due(now, atOnce);
    }

    PacingView view(Floor floor, int lines) {
        return new PacingView(
                last,
                lines,
                floor.inFlight(),
                floor.idle(),
                floor.working(),
                book.of(floor.day()),
                book.window(floor.day()),
                book.all(),
                List.copyOf(notes));
    }
}
