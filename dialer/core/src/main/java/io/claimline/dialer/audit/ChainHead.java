package io.claimline.dialer.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a chain goes. Kept elsewhere, it shows later that the chain was cut or written anew.
 *
 * @param chain which
 * @param number of its last entry; 0 before the first
 * @param hash of that entry, 64 hex digits
 */
public record ChainHead(String chain, long number, String hash) {
    private static final String NOTHING = "0".repeat(64);
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,60}):([0-9]{1,12}):([0-9a-f]{64})");

    /** A chain before its first entry. */
    public static ChainHead empty(String chain) {
        return new ChainHead(chain, 0, NOTHING);
    }

    /** What {@link #text} wrote; empty when it is something else. */
    public static Optional<ChainHead> read(String text) {
        var match = FORM.matcher(text.strip());
        return match.matches()
                ? Optional.of(new ChainHead(match.group(1), Long.parseLong(match.group(2)), match.group(3)))
                : Optional.empty();
    }

    /** As one word. */
    public String text() {
        return chain + ":" + number + ":" + hash;
    }
}
