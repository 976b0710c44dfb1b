package io.claimline.gateway.app.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigUtil;
import io.claimline.scripts.lint.LimitedContent;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** One block of the settings, read key by key. What was never asked for is unknown, and {@link #finish} says so. */
final class Section {
    private final String path;
    private final Config config;
    private final Set<String> asked = new HashSet<>();

    Section(String path, Config config) {
        this.path = path;
        this.config = config;
    }

    <T> T block(String key, Function<Section, T> binder) {
        var block = new Section(path + "." + key, read(key, config::getConfig));
        T bound = binder.apply(block);
        block.finish();
        return bound;
    }

    <T> List<T> blocks(String key, Function<Section, T> binder) {
        var items = read(key, config::getConfigList);
        var bound = new ArrayList<T>();
        for (int i = 0; i < items.size(); i++) {
            var block = new Section(path + "." + key + "[" + i + "]", items.get(i));
            bound.add(binder.apply(block));
            block.finish();
        }
        return List.copyOf(bound);
    }

    String textOr(String key, String otherwise) {
        asked.add(key);
        return config.hasPath(key) ? text(key) : otherwise;
    }

    String text(String key) {
        return read(key, config::getString);
    }

    List<String> texts(String key) {
        return List.copyOf(read(key, config::getStringList));
    }

    /** None when it is not given. */
    List<String> textsOr(String key) {
        asked.add(key);
        return config.hasPath(key) ? texts(key) : List.of();
    }

    boolean flagOr(String key, boolean otherwise) {
        asked.add(key);
        return config.hasPath(key) ? flag(key) : otherwise;
    }

    boolean flag(String key) {
        return read(key, config::getBoolean);
    }

    long bytes(String key) {
        return read(key, config::getBytes);
    }

    Duration duration(String key) {
        var duration = read(key, config::getDuration);
        if (duration.isNegative() || duration.isZero()) {
            throw bad(key, "must be longer than nothing");
        }
        return duration;
    }

    /** 0 when it is not given; else within the bounds, of which the lower is 1. */
    int numberOr(String key, int otherwise, int most) {
        asked.add(key);
        return config.hasPath(key) ? number(key, 1, most) : otherwise;
    }

    int number(String key, int least, int most) {
        int number = read(key, config::getInt);
        if (number < least || number > most) {
            throw bad(key, "is " + number + ", but must be from " + least + " to " + most);
        }
        return number;
    }

    /** A name that is said on the telephone; refused when it tells of debts. */
    String businessName(String key) {
        var name = textOr(key, "");
        LimitedContent.tellsOfDebts(name).ifPresent(word -> {
            throw bad(
                    key,
                    "tells of debts by '" + word
                            + "', and would be said to whoever answers (12 CFR 1006.2(j), 1006.6(d)). Use a name that does not");
        });
        return name;
    }

    /** A text made into something; an {@link IllegalArgumentException} of {@code parser} becomes a problem of this key. */
    <T> T parsed(String key, Function<String, T> parser) {
        try {
            return parser.apply(text(key));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw bad(key, "cannot be used: " + e.getMessage());
        }
    }

    /** Each text made into something, none when the key is not given; an {@link IllegalArgumentException} of {@code parser} becomes a problem of this key. */
    <T> List<T> parsedAll(String key, Function<String, T> parser) {
        try {
            return textsOr(key).stream().map(parser).toList();
        } catch (IllegalArgumentException e) {
            throw bad(key, "cannot be used: " + e.getMessage());
        }
    }

    /** What several keys make together; {@code maker} refuses with a message that begins with the key which does not fit the others. */
    <T> T made(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            var said = String.valueOf(e.getMessage());
            var key = asked.stream()
                    .filter(name -> said.startsWith(name + " "))
                    .findFirst()
                    .orElseThrow(() -> e);
            throw bad(key, said.substring(key.length() + 1));
        }
    }

    /** Fails when the block holds a key that was never asked for. */
    void finish() {
        for (var name : config.root().keySet()) {
            if (!asked.contains(name)) {
                var hint = Nearest.to(name, asked)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Remove it; known here are "
                                + String.join(", ", asked.stream().sorted().toList()) + ".");
                throw new BadSettings("Unknown key " + path + "." + name + " (" + where(name) + "). " + hint);
            }
        }
    }

    BadSettings bad(String key, String what) {
        return new BadSettings(path + "." + key + " (" + where(key) + ") " + what + ". Correct it.");
    }

    private String where(String key) {
        var value = config.root().get(key);
        return (value == null ? config.origin() : value.origin()).description();
    }

    private <T> T read(String key, Function<String, T> reader) {
        asked.add(key);
        try {
            return reader.apply(ConfigUtil.joinPath(key));
        } catch (ConfigException e) {
            throw bad(key, "cannot be used: " + e.getMessage());
        }
    }
}
