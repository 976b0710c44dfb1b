package io.claimline.provisioning;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import io.claimline.provisioning.section.ConfigurationProblem;
import io.claimline.provisioning.section.Section;
import java.nio.file.Path;
import java.util.Optional;

/** The telephony settings of an installation: {@code reference.conf}, overridden by a file of the operator's. */
public record Settings(
        int seats, SwitchSettings exchange, TrunkSettings trunk, Voicemail voicemail, PracticeSettings practice) {
    private static final String ROOT = "claimline.telephony";

    /**
     * Reads the settings.
     *
     * @throws ConfigurationProblem when a key is unknown, missing or out of its range
     */
    public static Settings read(Optional<Path> file, Secrets secrets) {
        var root = new Section(ROOT, load(file).getConfig(ROOT));
        var practice = PracticeSettings.of(root.section("practice"));
        var settings = new Settings(
                root.number("seats", 1, 999),
                SwitchSettings.of(root.section("switch")),
                TrunkSettings.of(root.section("trunk"), practice, secrets),
                Voicemail.of(root.section("voicemail")),
                practice);
        root.finish();
        return settings;
    }

    private static Config load(Optional<Path> file) {
        try {
            var reference = ConfigFactory.defaultReference(Settings.class.getClassLoader());
            var own = file.map(Settings::parse).orElseGet(ConfigFactory::empty);
            return own.withFallback(reference).resolve();
        } catch (ConfigException e) {
            throw new ConfigurationProblem("The telephony settings cannot be read: " + e.getMessage());
        }
    }

    private static Config parse(Path file) {
        var strict = ConfigParseOptions.defaults().setAllowMissing(false);
        return ConfigFactory.parseFile(file.toFile(), strict);
    }
}
