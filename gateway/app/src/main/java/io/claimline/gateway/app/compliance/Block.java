package io.claimline.gateway.app.compliance;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One block of a file of rules, read key by key. What was never asked for is unknown, and {@link #finish} says so. */
final class Block {
    private final String file;
    private final ConfigObject object;
    private final Set<String> asked = new HashSet<>();

    Block(String file, ConfigObject object) {
        this.file = file;
        this.object = object;
    }

    boolean has(String key) {
        asked.add(key);
        return object.containsKey(key);
    }

    Block block(String key) throws BadRules {
        return new Block(file, read(key, path -> object.toConfig().getObject(path)));
    }

    List<Block> blocks(String key) throws BadRules {
        var found = new ArrayList<Block>();
        for (var one : read(key, path -> object.toConfig().getObjectList(path))) {
            found.add(new Block(file, one));
        }
        return found;
    }

    String text(String key) throws BadRules {
        return read(key, path -> object.toConfig().getString(path));
    }

    /** None when the key is not given; a list that is given must not be empty. */
    List<String> texts(String key) throws BadRules {
        if (!has(key)) {
            return List.of();
        }
        var found = read(key, path -> object.toConfig().getStringList(path));
        if (found.isEmpty()) {
            throw bad(key, "is an empty list; name something, or leave it out");
        }
        return found;
    }

    int number(String key) throws BadRules {
        return read(key, path -> object.toConfig().getInt(path));
    }

    int numberOr(String key, int otherwise) throws BadRules {
        return has(key) ? number(key) : otherwise;
    }

    boolean yes(String key) throws BadRules {
        return read(key, path -> object.toConfig().getBoolean(path));
    }

    boolean yesOr(String key, boolean otherwise) throws BadRules {
        return has(key) ? yes(key) : otherwise;
    }

    Duration duration(String key) throws BadRules {
        return read(key, path -> object.toConfig().getDuration(path));
    }

    /** A text made into something; what {@code parser} refuses becomes a fault of this key. */
    <T> T parsed(String key, Function<String, T> parser) throws BadRules {
        return made(key, text(key), parser);
    }

    <T> List<T> allParsed(String key, Function<String, T> parser) throws BadRules {
        var found = new ArrayList<T>();
        for (var text : texts(key)) {
            found.add(made(key, text, parser));
        }
        return found;
    }

    /** Values of an enum, written small and with dashes. */
    <E extends Enum<E>> Set<E> names(String key, Class<E> type) throws BadRules {
        var found = EnumSet.noneOf(type);
        for (var text : texts(key)) {
            found.add(named(key, text, type));
        }
        return found;
    }

    <E extends Enum<E>> E name(String key, Class<E> type) throws BadRules {
        return named(key, text(key), type);
    }

    private <E extends Enum<E>> E named(String key, String text, Class<E> type) throws BadRules {
        var known = EnumSet.allOf(type);
        return known.stream()
                .filter(value -> written(value).equals(text))
                .findFirst()
                .orElseThrow(() -> bad(
                        key,
                        "does not know '" + text + "'; write one of "
                                + known.stream().map(Block::written).collect(Collectors.joining(", "))));
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    <T> T made(String key, String text, Function<String, T> maker) throws BadRules {
        try {
            return maker.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw bad(key, "cannot be used: " + e.getMessage());
        }
    }

    /** The keys of which exactly one is given. */
    String oneOf(Set<String> keys) throws BadRules {
        asked.addAll(keys);
        var given = keys.stream().filter(object::containsKey).sorted().toList();
        if (given.size() == 1) {
            return given.getFirst();
        }
        var known = String.join(", ", new TreeSet<>(keys));
        throw fault(
                given.isEmpty()
                        ? "the rule asks nothing; give it one of " + known
                        : "the rule asks several things (" + String.join(", ", given) + "); make a rule of each");
    }

    /** Fails when the block holds a key that was never asked for. */
    void finish() throws BadRules {
        var unknown = new TreeSet<>(object.keySet());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            var known = Stream.of(asked.toArray(String[]::new)).sorted().collect(Collectors.joining(", "));
            throw bad(unknown.first(), "is not a known key; known here are " + known);
        }
    }

    int line() {
        return object.origin().lineNumber();
    }

    /** What is wrong with the block as a whole. */
    BadRules fault(String reason) {
        return new BadRules(file, line(), reason);
    }

    BadRules bad(String key, String reason) {
        var value = object.get(key);
        var origin = value == null ? object.origin() : value.origin();
        // A list begins where its bracket is; its first value is as near, and always has a line.
        var line = value instanceof ConfigList list && !list.isEmpty()
                ? list.getFirst().origin().lineNumber()
                : origin.lineNumber();
        return new BadRules(file, line, key + " " + reason);
    }

    private <T> T read(String key, Function<String, T> reader) throws BadRules {
        asked.add(key);
        if (!object.containsKey(key)) {
            throw fault(key + " is missing; add it");
        }
        try {
            return reader.apply(ConfigUtil.joinPath(key));
        } catch (ConfigException e) {
            throw bad(key, "cannot be used: " + e.getMessage());
        }
    }
}
