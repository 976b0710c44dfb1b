package io.claimline.provisioning;

import io.claimline.provisioning.section.Section;
import java.util.List;

/** How the switch listens and behaves; durations in seconds. */
public record SwitchSettings(
        Endpoint sip,
        Endpoint http,
        int amiPort,
        PortRange rtp,
        List<String> agentCodecs,
        int agentSilenceSeconds,
        int browserSilenceSeconds,
        int qualifySeconds,
        int waitSeconds,
        int holdSeconds,
        int maxChannels,
        String externalAddress,
        List<String> localNetworks) {

    static SwitchSettings of(Section s) {
        var settings = new SwitchSettings(
                Endpoint.of(s.section("sip")),
                Endpoint.of(s.section("http")),
                amiPort(s),
                PortRange.of(s.section("rtp")),
                Codecs.of(s, "agent-codecs"),
                (int) s.seconds("agent-silence-limit"),
                (int) s.seconds("browser-silence-limit"),
                (int) s.seconds("qualify-every"),
                (int) s.seconds("wait-limit"),
                (int) s.seconds("hold-limit"),
                s.number("max-channels", 2, 100_000),
                s.text("external-address"),
                s.texts("local-networks"));
        s.finish();
        return settings;
    }

    static int amiPort(Section s) {
        var ami = s.section("ami");
        int port = ami.number("port", 1, 65535);
        ami.finish();
        return port;
    }
}
