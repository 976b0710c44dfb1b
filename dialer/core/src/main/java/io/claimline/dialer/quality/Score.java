package io.claimline.dialer.quality;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What answers come to.
 *
 * @param share of everything that could be reached; null when no item that applies is answered
 * @param passed whether the share is at the pass mark or above
 * @param criticalErrors keys of critical items with 0 points
 * @param missing keys of items without an answer; the share is that of the others
 * @param sections of each section
 * @param items of those that are answered and apply
 */
public record Score(
        @Nullable BasisPoints share,
        boolean passed,
        List<String> criticalErrors,
        List<String> missing,
        List<OfSection> sections,
        List<OfItem> items) {
    /** Copies the lists. */
    public Score {
        criticalErrors = List.copyOf(criticalErrors);
        missing = List.copyOf(missing);
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    /** The share of everything that could be reached. */
    public Optional<BasisPoints> total() {
        return Optional.ofNullable(share);
    }

    /** Whether there is a critical error. */
    public boolean critical() {
        return !criticalErrors.isEmpty();
    }

    /**
     * What a section comes to.
     *
     * @param share null when none of its items applies and is answered
     * @param failed whether a critical item made it nothing
     */
    public record OfSection(String key, @Nullable BasisPoints share, boolean failed) {
        /** The share of what could be reached in it. */
        public Optional<BasisPoints> total() {
            return Optional.ofNullable(share);
        }
    }

    /** What an item comes to: the share of its full points. */
    public record OfItem(String key, BasisPoints share) {}
}
