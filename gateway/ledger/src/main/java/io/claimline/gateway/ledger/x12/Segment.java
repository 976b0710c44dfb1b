package io.claimline.gateway.ledger.x12;

import java.util.List;

/**
 * One segment of X12 text.
 *
 * @param number its ordinal in the file, from 1
 * @param line line of the file on which it ends, from 1
 * @param id such as CLM
 * @param elements its elements, each a list of one or more components, stripped of blanks around them
 */
public record Segment(int number, int line, String id, List<List<String>> elements) {
    public Segment {
        elements = List.copyOf(elements);
    }

    /** Element {@code element} (from 1), its first component; empty text when absent. */
    public String get(int element) {
        return get(element, 1);
    }

    /** Component {@code component} (from 1) of element {@code element} (from 1); empty text when absent. */
    public String get(int element, int component) {
        if (element > elements.size() || component > elements.get(element - 1).size()) {
            return "";
        }
        return elements.get(element - 1).get(component - 1);
    }

    /** Where its element {@code element} is (0: the segment as a whole), in {@code loop}. */
    public Place place(int element, String loop) {
        return new Place(number, line, id, element, loop);
    }

    /** Its id and number, so that a log line tells nothing of its content. */
    @Override
    public String toString() {
        return id + "@" + number;
    }
}
