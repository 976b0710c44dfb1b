package io.claimline.gateway.store.report;

import io.claimline.dialer.report.CellKey;
import io.claimline.dialer.report.Counts;
import java.util.Map;

/**
 * The counts of one hour.
 *
 * @param hour as {@link ReportHour} names it
 * @param revision 1 when it is first reckoned, and one more each time; 0 when it never was
 * @param calendar by which calendar its dates were found
 * @param cells its cells
 */
public record Sheet(String hour, long revision, String calendar, Map<CellKey, Counts> cells) {
    /** Copies the map. */
    public Sheet {
        cells = Map.copyOf(cells);
    }
}
