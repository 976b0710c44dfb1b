package io.claimline.provisioning.section;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One block of a configuration file, read key by key. It remembers what was asked for, so that {@link #finish()} can
 * name a key nobody knows and the known key next to it.
 */
public final class Section {
    private final String path;
    private final Config config;
    private final Set<String> asked = new HashSet<>();

    public Section(String path, Config config) {
        this.path = path;
        this.config = config;
    }

    public String path() {
        return path;
    }

    /** Keys of this block in the order of the alphabet. */
    public List<String> names() {
        return config.root().keySet().stream().sorted().toList();
    }

    public boolean has(String key) {
        asked.add(key);
        return config.hasPath(quoted(key));
    }

    public Section section(String key) {
        asked.add(key);
        return new Section(path + "." + key, read(key, config::getConfig));
    }

    public List<Section> sections(String key) {
        asked.add(key);
        var items = read(key, config::getConfigList);
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(i -> new Section(path + "." + key + "[" + i + "]", items.get(i)))
                .toList();
    }

    /** Text for an Asterisk file: one line, and no semicolon, which would begin a comment there. */
    public String text(String key) {
        var text = string(key);
        if (text.chars().anyMatch(c -> c == ';' || Character.isISOControl(c))) {
            throw problem(key, "holds a semicolon or a line break, which Asterisk's files cannot carry", "Remove it");
        }
        return text;
    }

    public String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** Any text, for instance words to be spoken. */
    public String string(String key) {
        asked.add(key);
        return read(key, config::getString);
    }

    public String oneOf(String key, String... allowed) {
        var value = text(key);
        if (!List.of(allowed).contains(value)) {
            throw problem(key, "is \"" + value + "\"", "Write one of: " + String.join(", ", allowed));
        }
        return value;
    }

    public List<String> texts(String key) {
        asked.add(key);
        return List.copyOf(read(key, config::getStringList));
    }

    public boolean flag(String key) {
        asked.add(key);
        return read(key, config::getBoolean);
    }

    public int number(String key, int least, int most) {
        asked.add(key);
        int value = read(key, config::getInt);
        if (value < least || value > most) {
            throw problem(key, "is " + value, "Write a number from " + least + " to " + most);
        }
        return value;
    }

    public int numberOr(String key, int least, int most, int otherwise) {
        return has(key) ? number(key, least, most) : otherwise;
    }

    /** A share from 0 to 1. */
    public double share(String key) {
        asked.add(key);
        double value = read(key, config::getDouble);
        if (!(value >= 0 && value <= 1)) {
            throw problem(key, "is " + value, "Write a share from 0 to 1");
        }
        return value;
    }

    /** A duration in seconds, from a text such as {@code 750 ms} or {@code 2 min}. */
    public double seconds(String key) {
        asked.add(key);
        return read(key, k -> config.getDuration(k, TimeUnit.MILLISECONDS)) / 1000.0;
    }

    /** Call when everything was read: fails when a key is left that was never asked for. */
    public void finish() {
        for (var name : names()) {
            if (!asked.contains(name)) {
                var nearest = Nearest.to(name, asked);
                throw new ConfigurationProblem("Unknown key " + path + "." + name + " (" + where(name) + "). "
                        + nearest.map(n -> "Did you mean \"" + n + "\"?").orElse("Remove it."));
            }
        }
    }

    public ConfigurationProblem problem(String key, String what, String remedy) {
        return new ConfigurationProblem(path + "." + key + " " + what + " (" + where(key) + "). " + remedy + ".");
    }

    private String where(String key) {
        var value = config.root().get(key);
        return value == null ? config.origin().description() : value.origin().description();
    }

    private <T> T read(String key, Function<String, T> reader) {
        try {
            return reader.apply(quoted(key));
        } catch (ConfigException.Missing e) {
            throw missing(key);
        } catch (ConfigException e) {
            var reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            throw problem(key, "cannot be used: " + reason, "Correct it");
        }
    }

    private ConfigurationProblem missing(String key) {
        var strangers = names().stream().filter(name -> !asked.contains(name)).toList();
        var remedy = Nearest.to(key, strangers)
                .map(name -> "Is \"" + name + "\" a mistyped \"" + key + "\"?")
                .orElse("Add it.");
        return new ConfigurationProblem(path + "." + key + " is missing (" + where(key) + "). " + remedy);
    }

    private static String quoted(String key) {
        return com.typesafe.config.ConfigUtil.joinPath(key);
    }
}
