package io.claimline.provisioning;

import io.claimline.provisioning.section.Section;

/** UDP ports for audio, both ends included. */
public record PortRange(int first, int last) {
    static PortRange of(Section section) {
        int first = section.number("first", 1024, 65533);
        int last = section.number("last", 1024, 65535);
        section.finish();
        if (last < first + 3) {
            throw section.problem("last", "leaves fewer than four ports", "Write a number well above " + first);
        }
        return new PortRange(first, last);
    }
}
