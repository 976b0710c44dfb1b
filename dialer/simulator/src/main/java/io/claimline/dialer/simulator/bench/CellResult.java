package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.VicidialTuning.Tried;
import io.claimline.dialer.simulator.bench.page.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * All pacers in one cell of the reference world.
 *
 * @param runs of each pacer, one per seed
 * @param sweep what the tuning of VICIdial tried
 */
record CellResult(Cell cell, Map<String, List<Figures>> runs, List<Tried> sweep) {
    static final String OURS = "Claimline";
    static final String KEEPING = "Claimline, not withdrawing";
    static final String ORACLE = "look-ahead oracle, hazard";
    static final String TUNED = "VICIdial, tuned to the cell";

    List<Figures> of(String name) {
        return Objects.requireNonNullElse(runs.get(name), List.of());
    }

    double median(String name, ToDoubleFunction<Figures> figure) {
        return Estimate.of(of(name), figure).median();
    }

    double occupancy(String name) {
        return median(name, Figures::occupancy);
    }

    /** VICIdial as the published table tuned it to the cell; empty where that has no row. */
    OptionalDouble publishedVicidial() {
        return Published.of(cell).stream().mapToDouble(Published::vicidialTuned).findAny();
    }

    /** The better of the published tuning and our own. */
    double bestVicidial() {
        return Math.max(publishedVicidial().orElse(0), occupancy(TUNED));
    }

    /** Our idle time over that of VICIdial as our own, finer sweep tunes it. */
    double idleOverTunedHere() {
        return idleOver(occupancy(TUNED));
    }

    /** Our idle time over that of VICIdial in the published table; not a number where that has no row. */
    double idleOverPublished() {
        return idleOver(publishedVicidial().orElse(Double.NaN));
    }

    private double idleOver(double occupancy) {
        return (1 - occupancy(OURS)) / (1 - occupancy);
    }

    /** The busiest rule that keeps the cap, with its name; rules are all but ours and the oracle. */
    Map.Entry<String, Double> bestRule() {
        return runs.keySet().stream()
                .filter(name -> !name.equals(OURS) && !name.equals(KEEPING) && !name.equals(ORACLE))
                .filter(name -> median(name, Figures::late) <= MarkovPart.CAP)
                .map(name -> Map.entry(name, occupancy(name)))
                .max(Map.Entry.comparingByValue())
                .orElse(Map.entry("none", 0.0));
    }
}
