package io.claimline.dialer.simulator.whatif;

import io.claimline.dialer.pacing.Learned;
import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.Handling;
import io.claimline.dialer.simulator.world.LeadList;
import io.claimline.dialer.simulator.world.Party;
import io.claimline.dialer.simulator.world.Roster;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Switch;
import java.util.List;

/** A world that is as a pacer believes its own to be. */
final class LearnedWorld {
    /** An answered person waits so long before the message plays, in seconds (16 CFR 310.4(b)(4)(iii)). */
    private static final double GRACE = 2;

    /** From the order to hang a ringing phone up until it is silent. */
    private static final Distribution SILENT = new Distribution.Uniform(0.2, 1);

    private LearnedWorld() {}

    /** One day of so many agents within the limits of the question, until {@code seconds} after its beginning no call was held back. */
    static Scenario of(Question question, double seconds) {
        var learned = question.learned();
        var limits = question.limits();
        var ring = Math.max(longest(learned.answers()), longest(learned.otherEnds()));
        return new Scenario(
                Roster.steady(question.agents(), seconds + ring),
                List.of(LeadList.alike(fates(learned))),
                Handling.steady(Quantiles.of(learned.talk()), Quantiles.of(learned.wrapUp())),
                Party.letGoAfter(GRACE),
                Switch.perfect(ring)
                        .ringing(new Distribution.Constant(learned.rings()), SILENT)
                        .limited(limits.callsPerSecond(), limits.lines()),
                seconds + ring,
                1);
    }

    /** All that was not answered ends when such calls were seen to end, early or when they rang out. */
    private static Fates fates(Learned learned) {
        var share = learned.answerShare();
        return new Fates(
                share,
                0,
                1 - share,
                Quantiles.of(learned.answers()),
                new Distribution.Constant(0),
                Quantiles.of(learned.otherEnds()));
    }

    /** No call was seen to ring longer, in seconds. */
    private static double longest(Learned.Times times) {
        var shares = times.shares();
        var last = shares.size() - 1;
        while (last > 0 && shares.get(last) == 0) {
            last--;
        }
        return times.cell() * (last + 1);
    }
}
