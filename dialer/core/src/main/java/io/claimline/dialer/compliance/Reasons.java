package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.engine.Evaluation;
import io.claimline.dialer.compliance.engine.Evaluation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are told of the rules that stand in the way, by the requirement they fulfil. What lasts comes before what ends. */
final class Reasons {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("C-02", "outside calling hours where the person may be"),
            Map.entry("C-03", "outside calling hours where the person may be"),
            Map.entry("C-04", "outside calling hours where the person may be"),
            Map.entry("C-05", "outside the calling hours of the state"),
            Map.entry("C-06", "not when or where the person asked not to be called"),
            Map.entry("C-07", "must not be contacted: attorney, cease request, bankruptcy, death or minority"),
            Map.entry("C-08", "a closed day in the state"),
            Map.entry("C-10", "called as often in seven days as allowed"),
            Map.entry("C-11", "spoken with within the last seven days"),
            Map.entry("C-13", "called as often as Massachusetts allows"),
            Map.entry("C-14", "contacted as often as New York City allows"),
            Map.entry("C-15", "called as often as state or client allow"),
            Map.entry("C-16", "asked not to be called"),
            Map.entry("C-20", "as many calls to this number as may be at once, or a protected line"),
            Map.entry("C-21", "no consent to be reached this way"),
            Map.entry("C-23", "called by recorded voice as often as allowed"),
            Map.entry("C-25", "asked not to be called"),
            Map.entry("C-26", "the number reaches somebody else"),
            Map.entry("C-35", "called, or being called, too short a time ago"),
            Map.entry("C-37", "the caller ID is not in the inventory"),
            Map.entry("C-46", "waits for the answer to a dispute"),
            Map.entry("C-47", "the balance is not the patient's to pay"),
            Map.entry("C-54", "asked to be called at another number only"),
            Map.entry("C-58", "only agents in the United States may call"),
            Map.entry("C-61", "asked for assistance"),
            Map.entry("E-01", "not all facts could be read"),
            Map.entry("E-02", "no rule is in force for such a call"));

    private Reasons() {}

    static String of(List<Evaluation> blocking) {
        return Stream.concat(
                        blocking.stream().filter(Reasons::lasts),
                        blocking.stream().filter(one -> !lasts(one)))
                .map(Reasons::words)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Each once, in order. */
    static List<String> requirements(List<Evaluation> blocking) {
        return blocking.stream().map(Evaluation::id).distinct().sorted().toList();
    }

    private static boolean lasts(Evaluation one) {
        return one.outcome() instanceof Outcome.Denies;
    }

    /** A rule of an operator's file may fulfil a requirement that is not named here. */
    private static String words(Evaluation one) {
        return WORDS.getOrDefault(one.id(), "forbidden by rule " + one.key());
    }
}
