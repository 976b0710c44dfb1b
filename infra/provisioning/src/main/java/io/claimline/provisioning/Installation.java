package io.claimline.provisioning;

import com.typesafe.config.ConfigFactory;
import io.claimline.provisioning.practice.Prompt;
import io.claimline.provisioning.practice.Scenario;
import io.claimline.provisioning.section.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both Asterisks of one state directory: renders their configuration and the list of prompts they need. */
public final class Installation {
    /** What the gateway consumes (docs/telephony.md); the switch sends nothing else. */
    private static final List<String> SWITCH_EVENTS = List.of(
            "Newchannel",
            "Newstate",
            "Hangup",
            "OriginateResponse",
            "BridgeEnter",
            "BridgeLeave",
            "UserEvent",
            "MixMonitorStart",
            "MixMonitorMute",
            "Registry",
            "DTMFBegin",
            "ContactStatus",
            "FullyBooted",
            "CoreShowChannel",
            "CoreShowChannelsComplete");

    private static final List<String> PRACTICE_EVENTS =
            List.of("Newstate", "Hangup", "FullyBooted", "DTMFEnd", "CoreShowChannel", "CoreShowChannelsComplete");

    private static final List<String> SHARED = List.of(
            "asterisk.conf",
            "logger.conf",
            "cdr.conf",
            "cel.conf",
            "rtp.conf",
            "udptl.conf",
            "musiconhold.conf",
            "features.conf",
            "statsd.conf",
            "ccss.conf",
            "acl.conf",
            "geolocation.conf",
            "pjproject.conf",
            "indications.conf");
    private static final List<String> SWITCH =
            List.of("modules.conf", "extensions.conf", "http.conf", "manager.conf", "pjsip.conf");
    private static final List<String> PRACTICE =
            List.of("modules.conf", "extensions.conf", "manager.conf", "pjsip.conf");

    private final Path state;
    private final Path asteriskRoot;
    private final Settings settings;
    private final Secrets secrets;
    private final Templates templates = new Templates();

    public Installation(Path state, Path asteriskRoot, Settings settings, Secrets secrets) {
        this.state = state;
        this.asteriskRoot = asteriskRoot;
        this.settings = settings;
        this.secrets = secrets;
    }

    public void renderSwitch() throws IOException {
        var place = Place.of(state, "switch", asteriskRoot);
        var exchange = settings.exchange();
        var model = shared(place, exchange.rtp(), exchange.maxChannels(), exchange.amiPort(), SWITCH_EVENTS);
        model.put("sip", exchange.sip());
        model.put("http", exchange.http());
        model.put("switch", exchange);
        model.put("trunk", settings.trunk());
        model.put("seats", Seat.all(settings.seats(), secrets));
        model.put("agentSilenceSeconds", exchange.agentSilenceSeconds());
        model.put("browserSilenceSeconds", exchange.browserSilenceSeconds());
        model.put("qualifySeconds", exchange.qualifySeconds());
        model.put("waitSeconds", exchange.waitSeconds());
        model.put("holdSeconds", exchange.holdSeconds());
        write(place, "shared", SHARED, model);
        write(place, "switch", SWITCH, model);
        writePrompts(
                place,
                Stream.concat(
                                switchPrompts().stream(),
                                Stream.of(settings.voicemail().prompt()))
                        .toList());
        // The gateway lifts the calling hours only for a line that cannot leave the building, and this file is how it
        // knows.
        var reach = settings.trunk().leadsTo(settings.practice()) ? "practice" : "carrier";
        OwnerOnly.write(place.home().resolve("trunk"), reach + "\n");
    }

    public void renderPractice(Scenario scenario) throws IOException {
        var place = Place.of(state, "practice", asteriskRoot);
        var practice = settings.practice();
        var model = shared(place, practice.rtp(), practice.maxChannels(), practice.amiPort(), PRACTICE_EVENTS);
        model.put("sip", practice.sip());
        model.put("switchSip", settings.exchange().sip());
        model.put("trunkUser", TrunkSettings.PRACTICE_USER);
        model.put("scenario", scenario);
        write(place, "shared", SHARED, model);
        write(place, "practice", PRACTICE, model);
        writePrompts(place, scenario.prompts());
    }

    private Map<String, Object> shared(Place place, PortRange rtp, int channels, int amiPort, List<String> events) {
        var model = new HashMap<String, Object>();
        model.put("place", place);
        model.put("rtp", rtp);
        model.put("maxChannels", channels);
        model.put("ami", new Endpoint("127.0.0.1", amiPort));
        model.put("secrets", secrets);
        model.put("events", events);
        return model;
    }

    private void write(Place place, String folder, List<String> files, Map<String, ?> model) throws IOException {
        for (var file : files) {
            OwnerOnly.write(place.etc().resolve(file), templates.render(folder + "/" + file, model));
        }
        for (var folderOf : List.of(place.var().resolve("keys"), place.share(), place.run(), place.log())) {
            Files.createDirectories(folderOf);
        }
        OwnerOnly.folder(place.recordings());
        OwnerOnly.folder(place.calls());
        OwnerOnly.folder(place.heard());
    }

    private void writePrompts(Place place, List<Prompt> prompts) throws IOException {
        var lines = prompts.stream().map(p -> p.line() + "\n").collect(Collectors.joining());
        OwnerOnly.write(place.home().resolve("prompts.tsv"), lines);
    }

    private static List<Prompt> switchPrompts() {
        var resource = Installation.class.getResource("switch/prompts.conf");
        if (resource == null) {
            throw new UncheckedIOException(new IOException("switch/prompts.conf is missing from the program"));
        }
        return Prompt.all(new Section("switch", ConfigFactory.parseURL(resource)).section("prompts"));
    }
}
