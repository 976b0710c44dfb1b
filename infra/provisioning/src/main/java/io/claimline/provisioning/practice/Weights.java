package io.claimline.provisioning.practice;

import io.claimline.provisioning.section.ConfigurationProblem;
import io.claimline.provisioning.section.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shares of personas, dealt out over 256 equally likely draws by largest remainder (Hamilton). */
final class Weights {
    static final int DRAWS = Draw.SIDE * Draw.SIDE;

    private Weights() {}

    /** Reads a block of {@code persona = weight} and deals it out. */
    static List<String> read(Section block) {
        var weights = new TreeMap<String, Integer>();
        for (var name : block.names()) {
            weights.put(name, block.number(name, 0, 1_000_000));
        }
        if (weights.values().stream().mapToInt(w -> w).sum() == 0) {
            throw new ConfigurationProblem(
                    block.path() + " gives no persona any weight. Give at least one a number above 0.");
        }
        return deal(weights);
    }

    static List<String> deal(Map<String, Integer> weights) {
        double total = weights.values().stream().mapToInt(w -> w).sum();
        var remainders = new LinkedHashMap<String, Double>();
        var dealt = new ArrayList<String>();
        weights.forEach((name, weight) -> {
            double exact = weight / total * DRAWS;
            dealt.addAll(Collections.nCopies((int) exact, name));
            remainders.put(name, exact - (int) exact);
        });
        remainders.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(DRAWS - dealt.size())
                .forEach(e -> dealt.add(e.getKey()));
        return List.copyOf(dealt);
    }
}
