package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Estimate;
import java.util.List;

/** Our pacer in one world that moves; oracles are the occupancies of the tuned look-ahead in its two steady parts. */
record MovingResult(String name, int agents, boolean steps, double oracleBefore, double oracleAfter, List<Moved> runs) {
    double ofOracle() {
        return Estimate.of(runs, run -> run.figures().occupancy() / run.expected(oracleBefore, oracleAfter))
                .median();
    }

    double ofOracleBefore() {
        return Estimate.of(runs, run -> run.before().occupancy() / oracleBefore).median();
    }

    double ofOracleAfter() {
        return Estimate.of(runs, run -> run.after().occupancy() / oracleAfter).median();
    }

    /** A quantile over seeds of what was missed in the ten minutes that begin so many times ten minutes after the step. */
    double missed(int span, double share) {
        return Estimate.quantile(
                runs.stream().map(run -> run.missed().get(Moved.EARLIER + span)).toList(), share);
    }

    /** A quantile over seeds of the minutes after the step at which the first ten minutes begin in which the cap is kept. */
    double back(double share) {
        return Estimate.quantile(runs.stream().map(Moved::back).toList(), share);
    }

    /** The worst ten minutes of the hour after the step, in the median seed. */
    double worst() {
        var worst = 0.0;
        for (var span = 0; span < Moved.LATER; span++) {
            worst = Math.max(worst, missed(span, 0.5));
        }
        return worst;
    }

    String label() {
        return name + ", " + agents + " agents";
    }
}
