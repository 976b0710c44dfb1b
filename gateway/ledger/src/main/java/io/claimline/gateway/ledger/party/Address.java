package io.claimline.gateway.ledger.party;

import java.util.List;

/**
 * A postal address as the sender wrote it. Nothing is refused: samples and real files hold short ZIP codes and made-up
 * states; {@link #zip5()} tells whether the ZIP can be used to find a time zone.
 *
 * @param lines street lines, possibly none
 * @param city city, possibly empty
 * @param state two-letter state, possibly empty or unknown
 * @param zip digits of the ZIP code, five or nine when well formed, possibly empty
 */
public record Address(List<String> lines, String city, String state, String zip) {
    public Address {
        lines = List.copyOf(lines);
    }

    /** The first five digits of a well-formed ZIP code; empty text when it is not well formed. */
    public String zip5() {
        return zip.matches("\\d{5}(-?\\d{4})?") ? zip.substring(0, 5) : "";
    }

    /** Tells nothing of where a person lives, so that a log line cannot. */
    @Override
    public String toString() {
        return "Address[state=" + state + "]";
    }
}
