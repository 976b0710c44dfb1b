package io.claimline.gateway.app.recordings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part that is asked for (RFC 9110, 14.1.2).
 *
 * @param from of the first byte
 * @param to after the last byte
 * @param part whether it was asked for as a part, and is answered as one
 */
record ByteRange(long from, long to, boolean part) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

    /**
     * The part of so many bytes that a header asks for; all of it when there is no header, or one that asks for several parts.
     *
     * @return empty when there is no such part
     */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        var asked = ONE.matcher(header == null ? "" : header);
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.of(new ByteRange(0, size, false));
        }
        var first = asked.group(1);
        var last = asked.group(2);
        long from = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
        long to = first.isEmpty() || last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return from < to ? Optional.of(new ByteRange(from, to, true)) : Optional.empty();
    }
}
