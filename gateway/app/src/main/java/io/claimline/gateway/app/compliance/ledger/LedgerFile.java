package io.claimline.gateway.app.compliance.ledger;

import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.id.EntryId;
import io.claimline.gateway.app.compliance.EntryText;
import io.claimline.gateway.app.compliance.FieldFault;
import io.claimline.gateway.app.csv.BadFile;
import io.claimline.gateway.app.csv.Csv;
import io.claimline.gateway.app.csv.CsvUpload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger as a file: a header row that names the columns, then one entry a row. */
final class LedgerFile {
    /** A time that lies so far ahead is a mistake, and not two clocks. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Set<String> MAY_LACK = Set.of(
            "id",
            "person",
            "number",
            "address",
            "account",
            "channels",
            "kind",
            "flag",
            "wish",
            "line",
            "entry",
            "by",
            "recorded");

    /** Columns that files did not have at first. */
    private static final Set<String> LATER = Set.of("address", "account", "line");

    /** What a name is not made from. */
    private static final Set<String> UNNAMED = Set.of("id", "recorded");

    private final Instant now;
    private final List<String> columns;
    private final Map<EntryId, Line> lines = new LinkedHashMap<>();

    /** An entry, and where it stands. */
    record Line(int number, LedgerEntry entry) {}

    private LedgerFile(Instant now, List<String> columns) {
        this.now = now;
        this.columns = columns;
    }

    /** The first line of a file. */
    static String header() {
        return Csv.write(EntryText.FIELDS);
    }

    /** The line of an entry. */
    static String write(LedgerEntry entry) {
        var fields = EntryText.write(entry);
        return Csv.write(EntryText.FIELDS.stream()
                .map(field -> fields.getOrDefault(field, ""))
                .toList());
    }

    /**
     * The entries of a file. One without an id is named by what it says, so that the same line is the same entry whenever it comes; a line that
     * stands twice counts once.
     *
     * @param now when it is taken in
     * @throws BadFile at the first fault
     */
    static List<Line> read(byte[] bytes, Instant now) throws BadFile {
        var rows = CsvUpload.rows(bytes);
        var file = new LedgerFile(now, columns(rows.getFirst()));
        for (var row : rows.subList(1, rows.size())) {
            file.read(row);
        }
        return List.copyOf(file.lines.values());
    }

    private static List<String> columns(Csv.Row header) throws BadFile {
        var known = String.join(", ", EntryText.FIELDS);
        var seen = new HashSet<String>();
        for (var column : header.fields()) {
            if (!EntryText.FIELDS.contains(column)) {
                throw new BadFile(1, column, "there is no such column; the columns are " + known);
            }
            if (!seen.add(column)) {
                throw new BadFile(1, column, "the column is there twice; leave one out");
            }
        }
        for (var column : EntryText.FIELDS) {
            if (!MAY_LACK.contains(column) && !seen.contains(column)) {
                throw new BadFile(1, column, "the column is missing; add it");
            }
        }
        return header.fields();
    }

    private void read(Csv.Row row) throws BadFile {
        if (row.fields().size() != columns.size()) {
            throw new BadFile(
                    row.line(),
                    "",
                    "it has " + row.fields().size() + " fields and the header " + columns.size()
                            + "; give every column, empty where there is nothing");
        }
        var entry = entry(row);
        if (entry.at().isAfter(now.plus(AHEAD)) || entry.recordedAt().isAfter(now.plus(AHEAD))) {
            throw new BadFile(row.line(), "at", "the time lies ahead; write when it was said");
        }
        var same = lines.putIfAbsent(entry.id(), new Line(row.line(), entry));
        if (same != null && !sameStatement(same.entry(), entry)) {
            throw new BadFile(
                    row.line(),
                    "id",
                    "line " + same.number() + " has it too and says something else; give each its own");
        }
    }

    private LedgerEntry entry(Csv.Row row) throws BadFile {
        var fields = new HashMap<String, String>();
        for (var column = 0; column < columns.size(); column++) {
            fields.put(columns.get(column), row.fields().get(column));
        }
        fill(fields, "by", "import");
        fill(fields, "id", "import:" + digest(fields));
        fill(fields, "recorded", now.toString());
        try {
            return EntryText.read(fields);
        } catch (FieldFault fault) {
            throw new BadFile(row.line(), fault.field(), fault.why());
        }
    }

    private static void fill(Map<String, String> fields, String field, String value) {
        if (fields.getOrDefault(field, "").isEmpty()) {
            fields.put(field, value);
        }
    }

    private static String digest(Map<String, String> fields) {
        var said = new ArrayList<String>();
        for (var field : EntryText.FIELDS) {
            var text = fields.getOrDefault(field, "");
            // Lines that came before there was this column keep their names: a file imported then adds nothing now.
            if (!UNNAMED.contains(field) && !(LATER.contains(field) && text.isEmpty())) {
                said.add(text);
            }
        }
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(Csv.write(said).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether both say the same of the same, whenever they were recorded. */
    static boolean sameStatement(LedgerEntry one, LedgerEntry other) {
        return one.about().equals(other.about())
                && one.statement().equals(other.statement())
                && one.source() == other.source()
                && one.evidence().equals(other.evidence())
                && one.at().equals(other.at());
    }
}
