package io.claimline.dialer.campaign;

import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Asks for as many calls as it is told to, whatever the floor; keeps what it learns, also of the pacers before it. */
final class WishfulPacer implements Pacer {
    int wish;
    List<Integer> withdrawn = List.of();
    int idle;
    int working;
    List<Double> chances = List.of();
    List<DayCount> history = List.of();
    final List<PacingFact> facts = new ArrayList<>();

    WishfulPacer of(Campaign campaign, List<DayCount> days) {
        history = days;
        return this;
    }

    @Override
    public Pace pace(Floor floor) {
        idle = floor.idle();
        working = floor.working();
        chances = IntStream.range(0, floor.ringing()).mapToObj(floor::chance).toList();
        return new Pace(wish, Bound.RULE, Pace.Terms.NONE, withdrawn);
    }

    @Override
    public void learn(PacingFact fact) {
        facts.add(fact);
    }

    <F extends PacingFact> List<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
