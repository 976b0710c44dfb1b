package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.DialDecision.Verdict;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Calling hours in every zone the person may be in (rules C-02 to C-04): patients only from 08:00 to 20:59 local time, in all candidate
 * zones of number and address at once. Unknown, or a zone that does not exist, means every US zone. Payers are businesses with hours of their own and are not bound by it.
 *
 * <p>On a practice trunk, from which no call can reach the public network, rule P-01 allows every hour, and the decision says so.
 */
public final class CallingWindowGate implements Gate {
    /** Version of this rule set, stored with each decision. */
    public static final String RULE_SET = "calling-window-1";

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(21, 0);

    /** The zones of the fifty states, the District and the territories, for numbers of which nothing is known. */
    private static final Set<String> EVERY_US_ZONE = Set.of(
            "America/Puerto_Rico",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "America/Adak",
            "Pacific/Honolulu",
            "Pacific/Guam",
            "Pacific/Pago_Pago");

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private final boolean practice;

    /** @param practice whether the trunk leads to the practice exchange and nowhere else */
    public CallingWindowGate(boolean practice) {
        this.practice = practice;
    }

    @Override
    public DialDecision decide(DecisionId id, Lead lead, Instant now) {
        var zones = zones(lead);
        var inputs = Map.of(
                "audience", lead.audience().name(),
                "trunk", practice ? "practice" : "public",
                "phoneZones", String.join(" ", new TreeSet<>(lead.contact().phoneZones())),
                "addressZones", String.join(" ", new TreeSet<>(lead.contact().addressZones())));
        return new DialDecision(id, lead.id(), now, RULE_SET, zones, inputs, verdict(lead, zones, now));
    }

    private Verdict verdict(Lead lead, Set<String> zones, Instant now) {
        if (practice) {
            return new Verdict.Allowed(List.of("P-01"));
        }
        if (lead.audience() == Audience.PAYER) {
            return new Verdict.Allowed(List.of("C-20"));
        }
        if (open(zones, now)) {
            return new Verdict.Allowed(List.of("C-02", "C-03"));
        }
        return new Verdict.Deferred(
                nextOpening(zones, now),
                List.of("C-02", lead.contact().addressZones().isEmpty() ? "C-04" : "C-03"),
                "Outside 08:00 to 21:00 in at least one zone the person may be in");
    }

    private static Set<String> zones(Lead lead) {
        var zones = new TreeSet<>(lead.contact().phoneZones());
        zones.addAll(lead.contact().addressZones());
        return zones.isEmpty() || !KNOWN.containsAll(zones) ? EVERY_US_ZONE : zones;
    }

    private static boolean open(Set<String> zones, Instant at) {
        return zones.stream().allMatch(zone -> {
            var local = at.atZone(ZoneId.of(zone)).toLocalTime();
            return !local.isBefore(OPENS) && local.isBefore(CLOSES);
        });
    }

    /** The next quarter hour at which every zone is open, or a day later when the zones share none. */
    private static Instant nextOpening(Set<String> zones, Instant now) {
        var quarter = 15 * 60L;
        var first = (now.getEpochSecond() / quarter + 1) * quarter;
        for (var step = 0; step < 96; step++) {
            var at = Instant.ofEpochSecond(first + step * quarter);
            if (open(zones, at)) {
                return at;
            }
        }
        return now.plusSeconds(24 * 3600);
    }
}
