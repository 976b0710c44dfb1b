package io.claimline.gateway.app.config;

import io.claimline.dialer.id.E164;
import io.claimline.gateway.app.config.SpeechSettings.Program;
import io.claimline.gateway.app.config.SpeechSettings.Service;
import io.claimline.gateway.app.config.SpeechSettings.Synthesis;
import io.claimline.gateway.app.config.SpeechSettings.Told;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.NeutralName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the block {@code speech}. */
final class SpeechReader {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Path state;

    SpeechReader(Path state) {
        this.state = state.toAbsolutePath();
    }

    SpeechSettings read(Section s, Secret installation) {
        return new SpeechSettings(
                s.block("caller", SpeechReader::told),
                s.number("answer-days", 1, 30),
                place(s, "texts"),
                place(s, "recordings"),
                state.resolve(s.text("directory")).normalize(),
                synthesis(s),
                s.block("voices", SpeechReader::byLanguage),
                s.number("at-once", 1, 64),
                s.duration("patience"),
                s.duration("keep"),
                s.bytes("most"),
                installation);
    }

    private static Told told(Section s) {
        return new Told(
                neutral(s, "name"),
                s.text("number").isEmpty() ? Optional.empty() : Optional.of(s.parsed("number", E164::new)),
                neutral(s, "contact"),
                s.block("hours", b -> Map.of(Language.EN, neutral(b, "en"), Language.ES, neutral(b, "es"))));
    }

    private static String neutral(Section s, String key) {
        var text = s.text(key);
        NeutralName.fault(text).ifPresent(fault -> {
            throw s.bad(key, fault);
        });
        return text;
    }

    private static Map<Language, String> byLanguage(Section s) {
        return Map.of(Language.EN, s.text("en"), Language.ES, s.text("es"));
    }

    private Optional<Path> place(Section s, String key) {
        var name = s.text(key);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(state.resolve(name).normalize());
    }

    private static Synthesis synthesis(Section s) {
        var program = s.block("program", b -> new Program(b.texts("command"), b.number("words-per-minute", 80, 300)));
        var service = s.block("service", SpeechReader::service);
        if (service.isPresent() && !program.command().isEmpty()) {
            throw s.bad("service", "has an address, and program a command; there can be one synthesiser");
        }
        return service.<Synthesis>map(http -> http).orElse(program);
    }

    private static Optional<Service> service(Section s) {
        var token = new Secret(s.text("token"));
        if (s.text("address").isEmpty()) {
            return Optional.empty();
        }
        var address = s.parsed("address", URI::create);
        // Amounts and names of patients travel there.
        boolean safe = "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && address.getHost() != null && LOOPBACK.contains(address.getHost());
        if (!safe) {
            throw s.bad("address", "must be https, or http on this machine: names and amounts travel there");
        }
        return Optional.of(new Service(address, token));
    }
}
