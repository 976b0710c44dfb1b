package io.claimline.gateway.ledger.party;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name.
 *
 * @param last last name, never blank
 * @param first first name, possibly empty
 * @param middle middle name or initial, possibly empty
 * @param suffix such as JR, possibly empty
 */
public record PersonName(String last, String first, String middle, String suffix) {
    public PersonName {
        if (last.isBlank()) {
            throw new IllegalArgumentException("a person needs a last name");
        }
    }

    /** First to last, as it is spoken. */
    public String spoken() {
        return Stream.of(first, middle, last, suffix)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Names nobody, so that a log line cannot. */
    @Override
    public String toString() {
        return "PersonName[withheld]";
    }
}
