package io.claimline.gateway.app.number;

import io.claimline.dialer.compliance.rule.UsZones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The time zones a ZIP code may be in, from {@code zones/zip-zones.txt}, which {@code infra/zones} derives: those of the five digits, else all of the
 * three-digit prefix. A prefix that the table does not have is unknown.
 *
 * <p>A line of the table is a letter with its zone ({@code E = America/New_York}), a row of prefixes with their states and zones ({@code 324 FL EC}),
 * or, further in, zones with the last two digits of the codes of the prefix above that have only those ({@code   E 56-57}).
 */
final class ZipZones {
    private static final String ANYWHERE = "*";
    private static final int PREFIX = 3;
    private static final ZipZones SHIPPED = read("/zones/zip-zones.txt");

    /** Zones by letter. */
    private final Map<String, String> letters = new HashMap<>();
    /** By three digits and by five. */
    private final Map<String, Set<String>> zones = new HashMap<>();
    /** By three digits. */
    private final Map<String, Set<String>> states = new HashMap<>();
    /** The prefix of the codes that come next. */
    private String above = "";

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
        var fields = line.strip().split(" ", -1);
        if (fields[1].equals("=")) {
            letters.put(fields[0], fields[2]);
        } else if (line.startsWith(" ")) {
            var found = zones(fields[0]);
            Arrays.stream(fields).skip(1).flatMap(ZipZones::range).forEach(end -> put(above + end, found));
        } else {
            var found = zones(fields[2]);
            range(fields[0]).forEach(prefix -> {
                put(prefix, found);
                states.put(prefix, Set.of(fields[1].split(",", -1)));
                above = prefix;
            });
        }
    }

    private void put(String digits, Set<String> found) {
        if (zones.put(digits, found) != null) {
            throw new IllegalStateException(digits + " stands twice in the table of ZIP codes");
        }
    }

    /** Every number of {@code 01-17}, with as many digits. */
    private static Stream<String> range(String text) {
        var ends = text.split("-", -1);
        var digits = "%0" + ends[0].length() + "d";
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .mapToObj(digits::formatted);
    }

    private Set<String> zones(String field) {
        if (field.equals(ANYWHERE)) {
            return UsZones.ALL;
        }
        return Arrays.stream(field.split(",", -1))
                .flatMap(part ->
                        part.contains("/") ? Stream.of(part) : part.chars().mapToObj(this::zone))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String zone(int letter) {
        return Objects.requireNonNull(
                letters.get(Character.toString(letter)), () -> "No zone has the letter " + Character.toString(letter));
    }
}
