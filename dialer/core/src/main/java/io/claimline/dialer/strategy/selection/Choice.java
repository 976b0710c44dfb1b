package io.claimline.dialer.strategy.selection;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether an account is chosen.
 *
 * @param in whether it is
 * @param because what speaks for that, in words for people: of an account that is in, every rule that let it in; of one that is out, every rule that kept it out
 */
public record Choice(boolean in, List<String> because) {
    /** Copies the reasons. */
    public Choice {
        because = List.copyOf(because);
    }

    static Choice of(boolean in, String because) {
        return new Choice(in, List.of(because));
    }

    /** In one sentence: {@code in because it owes 120.00 and is at step call-1}. */
    public String sentence() {
        return (in ? "in because " : "out because ") + because.stream().collect(Collectors.joining(" and "));
    }
}
