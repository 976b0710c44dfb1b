package io.claimline.dialer.simulator.bench;

import java.util.Map;
import java.util.Optional;

/**
 * The reference table of the pacing research: occupancies that each rule reached when it was tuned offline to 3 % in the cell.
 *
 * @param vicidialDefault VICIdial as a new campaign has it
 * @param vicidialTuned VICIdial with the highest level and setting that suit the cell best
 * @param hazard the look-ahead oracle that knows the true distributions and the ages of calls and conversations
 * @param outcomes the same, knowing which calls will be answered
 */
record Published(double vicidialDefault, double vicidialTuned, double hazard, double outcomes) {
    private static final Map<Cell, Published> TABLE = Map.ofEntries(
            row(5, 0.10, 0.461, 0.660, 0.717, 0.938),
            row(10, 0.10, 0.472, 0.769, 0.796, 0.944),
            row(20, 0.10, 0.482, 0.836, 0.860, 0.950),
            row(50, 0.10, 0.499, 0.897, 0.922, 0.966),
            row(100, 0.10, 0.511, 0.913, 0.951, 0.979),
            row(5, 0.25, 0.678, 0.732, 0.770, 0.938),
            row(10, 0.25, 0.679, 0.799, 0.823, 0.944),
            row(20, 0.25, 0.680, 0.851, 0.873, 0.950),
            row(50, 0.25, 0.683, 0.897, 0.928, 0.966),
            row(100, 0.25, 0.683, 0.916, 0.955, 0.979),
            row(5, 0.40, 0.772, 0.801, 0.817, 0.938),
            row(10, 0.40, 0.773, 0.818, 0.849, 0.944),
            row(20, 0.40, 0.776, 0.863, 0.888, 0.950),
            row(50, 0.40, 0.777, 0.903, 0.933, 0.966),
            row(100, 0.40, 0.778, 0.927, 0.959, 0.979));

    private static Map.Entry<Cell, Published> row(int agents, double answered, double... columns) {
        return Map.entry(new Cell(agents, answered), new Published(columns[0], columns[1], columns[2], columns[3]));
    }

    /** The row of a cell; the table ends at 100 agents. */
    static Optional<Published> of(Cell cell) {
        return Optional.ofNullable(TABLE.get(cell));
    }
}
