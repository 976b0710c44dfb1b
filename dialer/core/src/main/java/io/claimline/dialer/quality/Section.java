package io.claimline.dialer.quality;

import java.util.List;

/**
 * A part of a scorecard.
 *
 * @param key names it through all versions
 * @param name as shown
 * @param weight against the other sections, 1 to 1,000
 * @param items in the order of the call
 */
public record Section(String key, String name, int weight, List<Item> items) {
    /** Copies the items. */
    public Section {
        items = List.copyOf(items);
    }
}
