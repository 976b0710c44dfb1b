package io.claimline.gateway.ledger.x12;

import java.util.stream.Stream;

/**
 * The characters that divide X12 text.
 *
 * @param element between elements, usually *
 * @param component between the parts of one element, usually :
 * @param repetition between repeated elements, usually ^
 * @param segment after each segment, usually ~
 * @param lineEnd what follows each segment for readers' sake: nothing, a line end, or any blanks
 */
public record Delimiters(char element, char component, char repetition, char segment, String lineEnd) {
    /** The customary ones, a segment on each line. */
    public static final Delimiters CUSTOMARY = new Delimiters('*', ':', '^', '~', "\n");

    public Delimiters {
        if (Stream.of(element, component, repetition, segment).distinct().count() != 4 || !lineEnd.isBlank()) {
            throw new IllegalArgumentException("delimiters differ, and lines end in blanks only");
        }
    }

    /** {@code text} with blanks for whatever would be read as a delimiter. */
    String clean(String text) {
        return text.replace(element, ' ')
                .replace(component, ' ')
                .replace(repetition, ' ')
                .replace(segment, ' ');
    }
}
