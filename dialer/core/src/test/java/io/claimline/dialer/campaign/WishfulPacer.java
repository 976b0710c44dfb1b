package io.claimline.dialer.campaign;

import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    /** Starts calls as the mode's own pacer does, but names any call to be hung up at any time; the same in every life of a conductor. */
    static final class Rash implements Pacer {
        private final Random random = new Random(5);
        private final Pacer usual;

        private Rash(Pacer usual) {
            this.usual = usual;
        }

        static Pacer of(Campaign campaign, List<DayCount> history) {
            var usual = PacerOf.byMode(campaign, history);
            return campaign.mode() == DialMode.PREDICTIVE ? new Rash(usual) : usual;
        }

        @Override
        public Pace pace(Floor floor) {
            var pace = usual.pace(floor);
            var withdrawn = IntStream.range(0, floor.ringing())
                    .filter(call -> random.nextInt(4) == 0)
                    .boxed()
                    .toList();
            return new Pace(pace.calls(), pace.bound(), pace.terms(), withdrawn);
        }

        @Override
        public void learn(PacingFact fact) {
            usual.learn(fact);
        }
    }
}
