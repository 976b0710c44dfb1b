package io.claimline.gateway.app.csv;

import java.util.ArrayList;
import java.util.List;

/** Tables as text of RFC 4180. Read strictly: a field is quoted whole or not at all, and lines end with CRLF or LF. */
public final class Csv {
    private static final char QUOTE = '"';

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private int at;
    private int line = 1;
    private int rowLine = 1;

    /** A row; {@code line} is where it begins, from 1. */
    public record Row(int line, List<String> fields) {}

    /** The text is no table. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        Malformed(int line, String message) {
            super(message, null, false, false);
            this.line = line;
        }

        /** Where, from 1. */
        public int line() {
            return line;
        }
    }

    private Csv(String text) {
        this.text = text;
    }

    /** A line of a file, its end included. */
    public static String write(List<String> fields) {
        return String.join(",", fields.stream().map(Csv::write).toList()) + "\r\n";
    }

    /** What people named may begin as a formula does; a spreadsheet must not reckon it. */
    public static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String write(String field) {
        var plain = field.chars().noneMatch(c -> c == QUOTE || c == ',' || c == '\r' || c == '\n');
        return plain ? field : QUOTE + field.replace("\"", "\"\"") + QUOTE;
    }

    /**
     * The rows; a byte order mark at the beginning and an end of line at the end are no part of them.
     *
     * @throws Malformed at the first place that is not of the form
     */
    public static List<Row> read(String text) throws Malformed {
        return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    private List<Row> read() throws Malformed {
        while (at < text.length()) {
            fields.add(here(QUOTE) ? quoted() : plain());
            if (here(',')) {
                at++;
                if (at == text.length()) {
                    fields.add("");
                    endRow();
                }
            } else {
                endLine();
                endRow();
            }
        }
        return rows;
    }

    private void endRow() {
        rows.add(new Row(rowLine, List.copyOf(fields)));
        fields = new ArrayList<>();
        rowLine = line;
    }

    private boolean here(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private String plain() throws Malformed {
        var from = at;
        while (at < text.length() && !here(',') && !here('\r') && !here('\n')) {
            if (here(QUOTE)) {
                throw new Malformed(
                        line, "a quote stands inside a field that is not quoted; quote the field and double the quote");
            }
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() throws Malformed {
        var opened = line;
        var field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (!here(QUOTE)) {
                line += here('\n') ? 1 : 0;
                field.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                field.append(QUOTE);
                at++;
            } else {
                at++;
                return field.toString();
            }
        }
        throw new Malformed(opened, "a quoted field is not closed; add the quote at its end");
    }

    private void endLine() throws Malformed {
        if (at == text.length()) {
            return;
        }
        if (here('\r')) {
            at++;
        }
        if (at == text.length() || !here('\n')) {
            throw new Malformed(
                    line,
                    "a comma or the end of the line must follow a field; quote the whole field and end lines with CRLF or LF");
        }
        at++;
        line++;
    }
}
