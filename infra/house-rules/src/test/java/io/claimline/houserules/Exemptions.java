package io.claimline.houserules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Constructors that wire more things than the parameter limit allows, each with a reason. One a line:
 * {@code path/to/File.java#Type.<init> : reason}. An entry that exempts nothing is an error, so the list only holds what is needed.
 */
final class Exemptions {
    static final String RESOURCE = "infra/house-rules/src/test/resources/parameter-exemptions.txt";

    private final Map<String, String> reasons = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    Exemptions(List<String> lines) {
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line);
            }
        }
    }

    private void add(String line) {
        int colon = line.indexOf(" : ");
        if (colon < 0
                || line.substring(colon + 3).isBlank()
                || !line.substring(0, colon).endsWith(".<init>")) {
            throw new IllegalArgumentException(RESOURCE + ": '" + line
                    + "' is not 'path/File.java#Type.<init> : reason'. Only constructors can be exempt.");
        }
        reasons.put(line.substring(0, colon).strip(), line.substring(colon + 3).strip());
    }

    boolean covers(String path, String method) {
        var key = path + "#" + method;
        used.add(key);
        return reasons.containsKey(key);
    }

    /** Entries that no constructor over the limit has asked for. */
    List<String> unused() {
        return reasons.keySet().stream().filter(key -> !used.contains(key)).toList();
    }
}
