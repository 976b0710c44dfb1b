package io.claimline.gateway.app.quality.trend;

import io.claimline.dialer.quality.trend.TrendGroup;
import io.claimline.dialer.quality.trend.TrendPeriod;
import io.claimline.dialer.quality.trend.Trends;
import io.claimline.gateway.app.quality.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * Trends as they were reckoned.
 *
 * @param rows by the key of the group
 * @param totals of all evaluations
 */
record Trend(
        LocalDate from,
        LocalDate to,
        TrendGroup by,
        TrendPeriod per,
        Instant asOf,
        Names names,
        Map<String, Trends.Row> rows,
        Trends.Row totals) {
    /** What a group is called. */
    String label(String key) {
        return switch (by) {
            case ALL -> "All";
            case AGENT, EVALUATOR -> names.person(key);
            case TEAM -> key.isEmpty() ? "No team" : names.teamNames().getOrDefault(key, key);
            case CAMPAIGN -> names.campaigns().getOrDefault(key, key);
            case SCORECARD -> names.card(key);
            case SECTION, ITEM -> Objects.requireNonNull(rows.get(key)).label();
        };
    }
}
