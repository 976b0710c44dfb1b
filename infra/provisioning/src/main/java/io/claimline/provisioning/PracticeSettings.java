package io.claimline.provisioning;

import io.claimline.provisioning.section.Section;

/** Where the practice exchange listens. */
public record PracticeSettings(Endpoint sip, int amiPort, PortRange rtp, int maxChannels) {
    static PracticeSettings of(Section s) {
        var settings = new PracticeSettings(
                Endpoint.of(s.section("sip")),
                SwitchSettings.amiPort(s),
                PortRange.of(s.section("rtp")),
                s.number("max-channels", 2, 100_000));
        s.finish();
        return settings;
    }
}
