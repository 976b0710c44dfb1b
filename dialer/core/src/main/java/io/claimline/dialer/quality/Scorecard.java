package io.claimline.dialer.quality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a call is scored by. Whether it can be used at all, {@link ScorecardCheck} says.
 *
 * @param name as shown
 * @param purpose what it is for, in a sentence; may be empty
 * @param calls which calls it is for
 * @param passMark the score from which on a call passes
 * @param sections in the order of the call
 */
public record Scorecard(
        String name, String purpose, Set<CallKind> calls, BasisPoints passMark, List<Section> sections) {
    /** Copies the collections. */
    public Scorecard {
        calls = Set.copyOf(calls);
        sections = List.copyOf(sections);
    }

    /** Every item, in order. */
    public Stream<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    /** The item of that key. */
    public Optional<Item> item(String key) {
        return items().filter(item -> item.key().equals(key)).findFirst();
    }

    /** Whether it is for such calls. */
    public boolean isFor(CallKind kind) {
        return calls.contains(kind);
    }
}
