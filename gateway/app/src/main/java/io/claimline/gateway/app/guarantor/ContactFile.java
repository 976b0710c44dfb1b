package io.claimline.gateway.app.guarantor;

import io.claimline.gateway.app.csv.BadFile;
import io.claimline.gateway.app.csv.Csv;
import io.claimline.gateway.app.csv.CsvUpload;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContact.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Contacts as a file: a header row that names the columns, then one guarantor a row, found by the number of a claim and held against the date of birth. */
final class ContactFile {
    private static final List<String> COLUMNS = List.of("claim", "born", "email", "language", "said_by", "at");
    private static final List<String> MAY_LACK = List.of("email", "language");

    private ContactFile() {}

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param claim the provider's claim number
     * @param born the patient's date of birth, so that a mistyped number gives nobody's address to another
     * @param email nothing when the field is empty
     * @param language nothing when the field is empty
     */
    record Row(int line, String claim, LocalDate born, Told email, Told language) {
        /** As what is told of that person. */
        GuarantorContact of(String person) {
            return new GuarantorContact(person, email, language);
        }
    }

    /**
     * The rows of a file.
     *
     * @param now when it is taken in
     * @throws BadFile at the first fault
     */
    static List<Row> read(byte[] bytes, Instant now) throws BadFile {
        var rows = CsvUpload.rows(bytes);
        var columns = columns(rows.getFirst());
        var read = new ArrayList<Row>();
        for (var row : rows.subList(1, rows.size())) {
            read.add(row(row.line(), fields(columns, row), now));
        }
        return List.copyOf(read);
    }

    private static List<String> columns(Csv.Row header) throws BadFile {
        var seen = new HashSet<String>();
        for (var column : header.fields()) {
            if (!COLUMNS.contains(column)) {
                throw new BadFile(1, column, "there is no such column; the columns are " + String.join(", ", COLUMNS));
            }
            if (!seen.add(column)) {
                throw new BadFile(1, column, "the column is there twice; leave one out");
            }
        }
        for (var column : COLUMNS) {
            if (!MAY_LACK.contains(column) && !seen.contains(column)) {
                throw new BadFile(1, column, "the column is missing; add it");
            }
        }
        return header.fields();
    }

    private static Map<String, String> fields(List<String> columns, Csv.Row row) throws BadFile {
        if (row.fields().size() != columns.size()) {
            throw new BadFile(
                    row.line(),
                    "",
                    "it has " + row.fields().size() + " fields and the header " + columns.size()
                            + "; give every column, empty where there is nothing");
        }
        var fields = new HashMap<String, String>();
        for (var column = 0; column < columns.size(); column++) {
            fields.put(columns.get(column), row.fields().get(column).strip());
        }
        return fields;
    }

    private static Row row(int line, Map<String, String> fields, Instant now) throws BadFile {
        var at = at(line, fields.getOrDefault("at", ""));
        if (at.isAfter(now)) {
            throw new BadFile(line, "at", "the time lies ahead; write when it was said");
        }
        var email = told(line, "email", fields, at);
        var language = told(line, "language", fields, at);
        if (!email.told() && !language.told()) {
            throw new BadFile(line, "email", "neither e-mail nor language is given; give one, or leave the row out");
        }
        var claim = fields.getOrDefault("claim", "");
        if (claim.isEmpty()) {
            throw new BadFile(line, "claim", "the number of a claim of the person is missing; add it");
        }
        return new Row(line, claim, day(line, "born", fields.getOrDefault("born", "")), email, language);
    }

    private static Told told(int line, String column, Map<String, String> fields, Instant at) throws BadFile {
        var value = fields.getOrDefault(column, "");
        if (value.isEmpty()) {
            return Told.NOTHING;
        }
        try {
            var told = new Told(value, fields.getOrDefault("said_by", ""), "import", at);
            var alone = column.equals("email")
                    ? new GuarantorContact("", told, Told.NOTHING)
                    : new GuarantorContact("", Told.NOTHING, told);
            return column.equals("email") ? alone.email() : alone.language();
        } catch (IllegalArgumentException e) {
            var why = String.valueOf(e.getMessage());
            throw new BadFile(line, why.startsWith("saidBy") ? "said_by" : column, why);
        }
    }

    private static Instant at(int line, String text) throws BadFile {
        try {
            return text.length() == "2026-03-02".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadFile(line, "at", "this is no time; write it as 2026-03-02 or 2026-03-02T18:00:00Z");
        }
    }

    private static LocalDate day(int line, String column, String text) throws BadFile {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadFile(line, column, "this is no day; write it as 1980-04-09");
        }
    }
}
