package io.claimline.dialer.quality;

/** What an item is answered with. The names of the cases are stored: they never change. */
public sealed interface Mark {
    /** Points of one of the item's steps. */
    record Points(int points) implements Mark {}

    /** The item does not apply to this call; the others of its section share its weight. */
    record NotApplicable() implements Mark {}
}
