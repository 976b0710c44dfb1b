package io.claimline.gateway.app.number;

import io.claimline.dialer.compliance.rule.UsZones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The time zones a ZIP code may be in, from {@code zones/zip-zones.txt}: those of the five digits, else all of the three-digit prefix. A prefix that
 * the table does not have is unknown.
 */
final class ZipZones {
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("E", "America/New_York"),
            Map.entry("C", "America/Chicago"),
            Map.entry("M", "America/Denver"),
            Map.entry("P", "America/Los_Angeles"),
            Map.entry("Z", "America/Phoenix"),
            Map.entry("K", "America/Anchorage"),
            Map.entry("D", "America/Adak"),
            Map.entry("H", "Pacific/Honolulu"),
            Map.entry("R", "America/Puerto_Rico"),
            Map.entry("G", "Pacific/Guam"),
            Map.entry("S", "Pacific/Pago_Pago"));

    private static final String ANYWHERE = "*";
    private static final int PREFIX = 3;
    private static final ZipZones SHIPPED = read("/zones/zip-zones.txt");

    /** By three digits and by five. */
    private final Map<String, Set<String>> zones = new HashMap<>();
    /** By three digits. */
    private final Map<String, Set<String>> states = new HashMap<>();

    private ZipZones() {}

    /**
     * What a ZIP code tells.
     *
     * @param zones candidates, IANA names; at least one
     * @param states two-letter codes the prefix is used in; military ones have no place
     */
    record Found(Set<String> zones, Set<String> states) {}

    /** What five digits tell; nothing when no place has their prefix. */
    static Optional<Found> of(String zip) {
        var prefix = zip.length() == 5 ? zip.substring(0, PREFIX) : "";
        return Optional.ofNullable(SHIPPED.states.get(prefix)).map(in -> {
            var ofPrefix = Objects.requireNonNull(SHIPPED.zones.get(prefix));
            return new Found(SHIPPED.zones.getOrDefault(zip, ofPrefix), in);
        });
    }

    private static ZipZones read(String resource) {
        var table = new ZipZones();
        try (var in = Objects.requireNonNull(ZipZones.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return table;
    }

    private void add(String line) {
        var fields = line.split(" ", -1);
        var ends = fields[0].split("-", -1);
        var width = ends[0].length();
        var found = zones(fields[fields.length - 1]);
        for (var code = Integer.parseInt(ends[0]); code <= Integer.parseInt(ends[ends.length - 1]); code++) {
            var digits = ("0000" + code).substring(("0000" + code).length() - width);
            if (zones.put(digits, found) != null) {
                throw new IllegalStateException(digits + " stands twice in the table of ZIP codes: " + line);
            }
            if (width == PREFIX) {
                states.put(digits, Set.of(fields[1].split(",", -1)));
            }
        }
    }

    private static Set<String> zones(String field) {
        if (field.equals(ANYWHERE)) {
            return UsZones.ALL;
        }
        var found = new HashSet<String>();
        for (var part : field.split(",", -1)) {
            if (part.contains("/")) {
                found.add(part);
            } else {
                part.chars().mapToObj(Character::toString).map(ZipZones::zone).forEach(found::add);
            }
        }
        return Set.copyOf(found);
    }

    private static String zone(String letter) {
        return Objects.requireNonNull(LETTERS.get(letter), () -> "No zone has the letter " + letter);
    }
}
