package io.claimline.dialer.worklist;

import io.claimline.dialer.id.E164;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was told of answers, line by line; a later line about the same replaces an earlier one. */
public final class ToldChances {
    private final Map<E164, AnswerChance> ofNumbers = new HashMap<>();
    private final Map<String, AnswerChance> ofClaims = new HashMap<>();

    /** What these lines tell, in their order. */
    public ToldChances(List<ToldChance> lines) {
        tell(lines);
    }

    /** More lines. */
    public void tell(List<ToldChance> lines) {
        for (var line : lines) {
            switch (line) {
                case ToldChance.OfNumber of -> ofNumbers.put(of.number(), of.chance());
                case ToldChance.OfClaim of -> ofClaims.put(of.claim(), of.chance());
            }
        }
    }

    /**
     * How likely a call to this number about these claims is to be answered: as it was told of the number, for that is what rings; else the
     * mean of what was told of the claims. Empty when nothing was told of any of them.
     */
    public Optional<AnswerChance> of(E164 number, Collection<String> claims) {
        return Optional.ofNullable(ofNumbers.get(number))
                .or(() -> claims.stream()
                        .flatMap(claim -> Optional.ofNullable(ofClaims.get(claim)).stream())
                        .mapToDouble(AnswerChance::probability)
                        .average()
                        .stream()
                        .mapToObj(AnswerChance::new)
                        .findAny());
    }

    /** The numbers of which something was told. */
    public Collection<E164> numbers() {
        return Collections.unmodifiableSet(ofNumbers.keySet());
    }

    /** The ids of the claims of which something was told. */
    public Collection<String> claims() {
        return Collections.unmodifiableSet(ofClaims.keySet());
    }
}
