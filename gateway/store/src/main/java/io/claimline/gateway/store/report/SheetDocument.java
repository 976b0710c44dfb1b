package io.claimline.gateway.store.report;

import io.claimline.dialer.report.CellKey;
import io.claimline.dialer.report.Column;
import io.claimline.dialer.report.Counts;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as stored: {@code texts} and {@code columns} once each, and in {@code cells} by place in those, as numbers of one to ten bytes: of each cell its date, hour, campaign, agent and
 * payer, how many counts it has, and of each its column and value. A cell takes some 40 bytes so; as a document of its own it would take 500.
 */
final class SheetDocument {
    /** Rises when what is counted changes: sheets of another format are reckoned again. */
    static final int FORMAT = 2;

    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;

    private SheetDocument() {}

    static Document write(Sheet sheet) {
        var texts = new Names();
        var columns = new Names();
        var out = new ByteArrayOutputStream();
        sheet.cells().forEach((key, counts) -> cell(key, counts, texts, columns, out));
        return new Document("_id", sheet.hour())
                .append("revision", sheet.revision())
                .append("format", FORMAT)
                .append("calendar", sheet.calendar())
                .append("texts", texts.list())
                .append("columns", columns.list())
                .append("cells", new Binary(out.toByteArray()));
    }

    private static void cell(CellKey key, Counts counts, Names texts, Names columns, ByteArrayOutputStream out) {
        put(out, key.date().toEpochDay());
        for (var text : List.of(key.hour(), key.campaign(), key.agent(), key.payer())) {
            put(out, texts.of(text));
        }
        var counted =
                Column.list().stream().filter(column -> counts.get(column) != 0).toList();
        put(out, counted.size());
        for (var column : counted) {
            put(out, columns.of(column.id()));
            put(out, counts.get(column));
        }
    }

    static Sheet read(Document document) {
        var cells = new HashMap<CellKey, Counts>();
        add(document, key -> Optional.of(cells.computeIfAbsent(key, _ -> new Counts())));
        return new Sheet(
                document.getString("_id"), document.getLong("revision"), document.getString("calendar"), cells);
    }

    /** Adds each cell to the counts it belongs to; one that belongs to none is passed over. Nothing is made for a cell but its key, for a report reads hundreds of thousands. */
    static void add(Document document, Function<CellKey, Optional<Counts>> to) {
        var texts = document.getList("texts", String.class).toArray(String[]::new);
        var columns = document.getList("columns", String.class).stream()
                .map(name -> Column.of(name).orElse(null))
                .toArray(Column[]::new);
        var in = ByteBuffer.wrap(document.get("cells", Binary.class).getData());
        var date = LocalDate.EPOCH;
        while (in.hasRemaining()) {
            var day = take(in);
            date = day == date.toEpochDay() ? date : LocalDate.ofEpochDay(day);
            var key = new CellKey(
                    date, texts[(int) take(in)], texts[(int) take(in)], texts[(int) take(in)], texts[(int) take(in)]);
            add(in, columns, to.apply(key).orElse(null));
        }
    }

    private static void add(ByteBuffer in, @Nullable Column[] columns, @Nullable Counts counts) {
        for (var left = take(in); left > 0; left--) {
            var column = columns[(int) take(in)];
            var value = take(in);
            if (counts != null && column != null) {
                counts.add(column, value);
            }
        }
    }

    /** Sign in the lowest bit, then seven bits a byte. */
    private static void put(ByteArrayOutputStream out, long value) {
        var rest = (value << 1) ^ (value >> 63);
        while ((rest & ~SEVEN) != 0) {
            out.write((int) (rest & SEVEN) | MORE);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long take(ByteBuffer in) {
        long rest = 0;
        for (var shift = 0; ; shift += 7) {
            var part = in.get();
            rest |= (long) (part & SEVEN) << shift;
            if ((part & MORE) == 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
    }

    /** Texts by their place. */
    private static final class Names {
        private final Map<String, Integer> places = new LinkedHashMap<>();

        int of(String text) {
            return places.computeIfAbsent(text, _ -> places.size());
        }

        List<String> list() {
            return List.copyOf(places.keySet());
        }
    }
}
