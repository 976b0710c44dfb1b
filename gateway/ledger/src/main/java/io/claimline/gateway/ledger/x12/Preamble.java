package io.claimline.gateway.ledger.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file: blanks are skipped, and the first ISA is checked against its fixed layout, because the
 * delimiters of everything after are read from it.
 */
final class Preamble {
    private static final int ISA_LENGTH = 106;
    private static final int[] WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};

    private final byte[] head;
    private final InputStream rest;

    private Preamble(byte[] head, InputStream rest) {
        this.head = head;
        this.rest = rest;
    }

    static Preamble of(InputStream in) throws IOException {
        int first = in.read();
        while (first >= 0 && first <= ' ') {
            first = in.read();
        }
        byte[] head = new byte[ISA_LENGTH];
        if (first < 0) {
            return new Preamble(new byte[0], in);
        }
        head[0] = (byte) first;
        int length = 1 + in.readNBytes(head, 1, ISA_LENGTH - 1);
        return new Preamble(java.util.Arrays.copyOf(head, length), in);
    }

    /** The whole file again, without what was skipped. */
    InputStream content() {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    /** What is wrong with the beginning, if anything. */
    Optional<Problem> check() {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.isEmpty()) {
            return Optional.of(problem(ProblemCode.EMPTY, Place.START, "nothing", "an X12 interchange"));
        }
        if (!text.startsWith("ISA")) {
            return Optional.of(problem(ProblemCode.NOT_X12, Place.START, quoted(text), "a segment ISA"));
        }
        return layout(text).map(what -> problem(ProblemCode.BAD_ISA, isa(what.element), what.found, what.expected));
    }

    private record Deviation(int element, String found, String expected) {}

    private static Optional<Deviation> layout(String text) {
        if (text.length() > 3 && Character.isLetterOrDigit(text.charAt(3))) {
            return Optional.of(new Deviation(0, quoted(text.substring(3, 4)), "an element delimiter after ISA"));
        }
        int at = 3;
        for (int element = 1; element <= WIDTHS.length; element++) {
            int end = at + 1 + WIDTHS[element - 1];
            Deviation deviation = elementAt(text, at, element, end);
            if (deviation != null) {
                return Optional.of(deviation);
            }
            at = end;
        }
        return terminator(text);
    }

    private static @Nullable Deviation elementAt(String text, int at, int element, int end) {
        int width = WIDTHS[element - 1];
        if (text.length() < end) {
            return new Deviation(element, "the end of the file", width + " characters");
        }
        char delimiter = text.charAt(3);
        int early = text.indexOf(delimiter, at + 1);
        boolean last = element == WIDTHS.length;
        if (text.charAt(at) != delimiter || (early >= 0 && early < end) || (!last && early != end)) {
            int found = early < 0 ? text.length() - at - 1 : early - at - 1;
            return new Deviation(element, found + " characters", width + " characters");
        }
        return null;
    }

    private static Optional<Deviation> terminator(String text) {
        if (text.length() < ISA_LENGTH) {
            return Optional.of(new Deviation(0, "the end of the file", "a segment terminator after ISA16"));
        }
        char terminator = text.charAt(ISA_LENGTH - 1);
        boolean clash = terminator == text.charAt(3) || terminator == text.charAt(104);
        return clash || Character.isLetterOrDigit(terminator) || terminator == ' '
                ? Optional.of(new Deviation(0, quoted(text.substring(105)), "a segment terminator after ISA16"))
                : Optional.empty();
    }

    private static Place isa(int element) {
        return new Place(1, 1, "ISA", element, Place.ENVELOPE);
    }

    private static Problem problem(ProblemCode code, Place place, String found, String expected) {
        return new Problem(code, place, "", found, expected);
    }

    private static String quoted(String text) {
        String start = text.substring(0, Math.min(12, text.length()));
        return "\"" + start.replaceAll("[^ -~]", "?") + "\"";
    }
}
