package io.claimline.provisioning;

import io.claimline.provisioning.section.Section;
import java.util.List;

/** Audio formats the provisioned Asterisk can convert between. */
final class Codecs {
    private static final List<String> KNOWN = List.of("ulaw", "alaw", "opus");

    private Codecs() {}

    static List<String> of(Section section, String key) {
        var codecs = section.texts(key);
        if (codecs.isEmpty() || !KNOWN.containsAll(codecs)) {
            throw section.problem(key, "is " + codecs, "List one or more of " + KNOWN + ", best first");
        }
        return codecs;
    }
}
