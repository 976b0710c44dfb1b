package io.claimline.provisioning;

import io.claimline.provisioning.section.Section;

/** Where something listens: an address and a port. */
public record Endpoint(String bind, int port) {
    static Endpoint of(Section section) {
        var endpoint = new Endpoint(section.text("bind"), section.number("port", 1, 65534));
        section.finish();
        return endpoint;
    }
}
