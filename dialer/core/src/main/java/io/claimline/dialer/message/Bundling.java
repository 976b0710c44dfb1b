package io.claimline.dialer.message;

import java.util.ArrayList;
import java.util.List;

/**
 * Which reminders go in one message. Those of one client for one person always do; those of several clients only when the person has agreed to it, for otherwise one
 * client's message would tell of another's patient (45 CFR 164.502(b)).
 */
public final class Bundling {
    /** A message with more balances than this is two. */
    public static final int MOST = 5;

    private Bundling() {}

    /**
     * A reminder that waits.
     *
     * @param id names it
     * @param envelope person, way, address and language, as one text: what must be the same
     * @param client whose balance it is about
     */
    public record Waiting(String id, String envelope, String client) {}

    /**
     * Those that may go with {@code first}, in their order, without itself.
     *
     * @param agreed whether the person has agreed to several clients' balances in one message
     */
    public static List<Waiting> with(Waiting first, List<Waiting> others, boolean agreed) {
        var found = new ArrayList<Waiting>();
        for (var other : others) {
            var same = !other.id().equals(first.id()) && other.envelope().equals(first.envelope());
            if (same && (agreed || other.client().equals(first.client())) && found.size() < MOST - 1) {
                found.add(other);
            }
        }
        return List.copyOf(found);
    }
}
