package io.claimline.gateway.app.report;

import io.claimline.dialer.report.Counts;
import java.time.Instant;
import java.util.List;

/**
 * A report as it was reckoned.
 *
 * @param rows by group, in order
 * @param totals of all rows together
 * @param asOf when
 * @param pending how many hours and claims are marked to be reckoned again; 0 when every stored call is in it
 */
record Report(ReportQuery query, List<Row> rows, Counts totals, Instant asOf, long pending) {
    /**
     * A group.
     *
     * @param key its value on the wire; empty for nobody's
     * @param label as shown
     */
    record Row(String key, String label, Counts counts) {}
}
