package io.claimline.scripts.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the law of a state adds to a patient call: a table of data, each line with its source, read once. */
public final class StateAdditions {
    private static final String TABLE = "/law/state-additions.txt";
    private static final int COLUMNS = 7;

    /** Where in the calls a line belongs. */
    public enum Place {
        /** With the notice that the call is recorded; only when it is. */
        RECORDING,
        /** After verification, with the first mention of the balance. */
        DISCLOSURE
    }

    /**
     * One line of the table.
     *
     * @param states two letters each
     * @param capacities to whose calls it applies
     * @param spoken read aloud; else a reminder for the agent
     * @param texts by language; {@code {practice}}, {@code {office}}, {@code {agent}} and {@code {callback}} stand for those
     * @param basis the law, and where it was checked
     */
    public record Addition(
            Set<String> states,
            Set<Capacity> capacities,
            Place place,
            boolean spoken,
            Map<Language, String> texts,
            String basis) {}

    private static final List<Addition> ALL = read();

    private StateAdditions() {}

    /** Every line there is. */
    public static List<Addition> all() {
        return ALL;
    }

    /** The lines for a call. */
    public static List<Addition> of(PatientCall call) {
        var state = call.state().orElse("");
        return ALL.stream()
                .filter(line -> line.states().contains(state))
                .filter(line -> line.capacities().contains(call.caller().capacity()))
                .filter(line -> line.place() != Place.RECORDING || call.caller().recorded())
                .toList();
    }

    private static List<Addition> read() {
        try (InputStream in = StateAdditions.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IOException(TABLE + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(StateAdditions::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Addition parse(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(TABLE + ": '" + line + "' has not " + COLUMNS + " columns");
        }
        var texts = new LinkedHashMap<Language, String>();
        texts.put(Language.EN, cells.get(4));
        texts.put(Language.ES, cells.get(5));
        return new Addition(
                Set.of(cells.get(0).split(" ", -1)),
                capacities(cells.get(1)),
                Place.valueOf(cells.get(2)),
                cells.get(3).equals("say"),
                texts,
                cells.get(6));
    }

    private static Set<Capacity> capacities(String cell) {
        return cell.equals("all")
                ? EnumSet.allOf(Capacity.class)
                : Arrays.stream(cell.split(" ", -1))
                        .map(code -> Arrays.stream(Capacity.values())
                                .filter(capacity -> capacity.code().equals(code))
                                .findFirst()
                                .orElseThrow(() -> new IllegalStateException(TABLE + ": no capacity " + code)))
                        .collect(Collectors.toSet());
    }
}
