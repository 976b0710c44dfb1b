package io.claimline.dialer.compliance.ledger;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.id.EntryId;
import java.util.Set;

/** What an entry says. */
public sealed interface Statement {
    /**
     * May be reached at the entry's number.
     *
     * @param channels by which ways; not empty
     * @param kind how far it goes
     */
    record Allows(Set<Channel> channels, Consent.Kind kind) implements Statement {
        /** @throws IllegalArgumentException when it names no channel */
        public Allows {
            channels = Set.copyOf(channels);
            if (channels.isEmpty()) {
                throw new IllegalArgumentException("A consent must name at least one channel");
            }
        }
    }

    /**
     * No longer wants to be reached.
     *
     * @param channels by which ways; empty for every way
     */
    record Refuses(Set<Channel> channels) implements Statement {
        /** By no way at all. */
        public static final Refuses EVERY_WAY = new Refuses(Set.of());

        /** Copies the channels. */
        public Refuses {
            channels = Set.copyOf(channels);
        }
    }

    /** Was found out. */
    record Raises(Flag flag) implements Statement {}

    /** No longer is so: takes back every earlier {@link Raises} of the flag about the same, or about less. */
    record Lowers(Flag flag) implements Statement {}

    /** Asks how to be called. */
    record Asks(Wish wish) implements Statement {}

    /** Which kind of line the entry's number is, as a list or the person said. */
    record IsLine(LineType type) implements Statement {}

    /** An entry was made by mistake, or a wish is given up. */
    record TakesBack(EntryId entry) implements Statement {}
}
