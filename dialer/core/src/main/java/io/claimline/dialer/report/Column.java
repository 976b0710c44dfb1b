package io.claimline.dialer.report;

import static java.util.Objects.requireNonNull;

import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.outcome.Status;
import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.worklist.Audience;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One number of a cell: a {@link Measure}, or how many calls ended with a result, reached a point of a reminder, or touches came to a status.
 *
 * @param index its place in {@link Counts}, 0 or more; not stored
 * @param id the name on the wire and in the store, e.g. {@code talk}, {@code result.busy}, {@code outcome.RPC_PTP}
 * @param label in words
 * @param group {@code measure}, {@code result}, {@code point} or {@code outcome}
 * @param unit what it is counted in
 */
public record Column(int index, String id, String label, String group, Unit unit) {
    /** Outcomes with a status that this version does not know. */
    public static final String OTHER = "outcome.other";

    private static final List<Column> ALL = all();
    private static final Map<String, Column> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Column::id, Function.identity()));
    private static final Map<Measure, Integer> MEASURES = new EnumMap<>(
            Stream.of(Measure.values()).collect(Collectors.toMap(Function.identity(), one -> known(one.wire()))));

    /** Every column, by index. */
    public static List<Column> list() {
        return ALL;
    }

    /** The column of that name. */
    public static Optional<Column> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    static int of(Measure measure) {
        return requireNonNull(MEASURES.get(measure));
    }

    static int of(CallResult result) {
        return known("result." + wire(result));
    }

    static int of(Point point) {
        return known("point." + wire(point));
    }

    static int ofStatus(String code) {
        return of("outcome." + code).map(Column::index).orElseGet(() -> known(OTHER));
    }

    private static int known(String id) {
        return of(id).map(Column::index).orElseThrow();
    }

    private static String wire(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Column> all() {
        var all = new ArrayList<Column>();
        for (var measure : Measure.values()) {
            all.add(new Column(all.size(), measure.wire(), measure.label(), "measure", measure.unit()));
        }
        for (var result : CallResult.values()) {
            all.add(counted(all.size(), "result", wire(result), words(result)));
        }
        for (var point : Point.values()) {
            all.add(counted(all.size(), "point", wire(point), words(point)));
        }
        var codes = Stream.of(Audience.values())
                .flatMap(audience -> StatusTable.of(audience).stream())
                .collect(Collectors.toMap(Status::code, Status::label, (one, other) -> one, java.util.TreeMap::new));
        codes.forEach((code, label) -> all.add(counted(all.size(), "outcome", code, label)));
        all.add(counted(all.size(), "outcome", "other", "Another outcome"));
        return List.copyOf(all);
    }

    private static Column counted(int index, String group, String name, String label) {
        return new Column(index, group + "." + name, label, group, Unit.COUNT);
    }

    private static String words(Enum<?> name) {
        var words = name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
