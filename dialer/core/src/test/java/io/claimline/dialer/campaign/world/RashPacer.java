package io.claimline.dialer.campaign.world;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.PacerOf;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Starts calls as the mode's own pacer does, but names any call to be hung up at any time; the same in every life of a conductor. */
final class RashPacer implements Pacer {
    private final Random random = new Random(5);
    private final Pacer usual;

    private RashPacer(Pacer usual) {
        this.usual = usual;
    }

    static Pacer of(Campaign campaign, List<DayCount> history) {
        var usual = PacerOf.byMode(campaign, history);
        return campaign.mode() == DialMode.PREDICTIVE ? new RashPacer(usual) : usual;
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
