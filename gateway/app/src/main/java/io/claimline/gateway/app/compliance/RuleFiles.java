package io.claimline.gateway.app.compliance;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.rule.Addressees;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.Place;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.Rule.Reach;
import io.claimline.dialer.compliance.rule.RuleFault;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.compliance.rule.Span;
import io.claimline.dialer.compliance.rule.ZipRange;
import io.claimline.dialer.worklist.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads files of rules into one table. A file adds rules; none can take back another's. */
public final class RuleFiles {
    private static final List<String> SHIPPED =
            List.of("rules/federal-2026.conf", "rules/places-2026.conf", "rules/policy-2026.conf");

    /** Bytes of the mark. */
    private static final int MARK = 4;

    private final List<Rule> rules = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    /** Where the last rule of each key stands: file, then line. */
    private final Map<String, Map.Entry<String, Integer>> places = new LinkedHashMap<>();

    private RuleFiles() {}

    /** The files that come with the gateway. */
    public static List<RuleText> shipped() {
        return SHIPPED.stream().map(RuleFiles::resource).toList();
    }

    /**
     * A file of an operator.
     *
     * @throws BadRules when it cannot be read
     */
    public static RuleText file(Path path) throws BadRules {
        try {
            return new RuleText(path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new BadRules(path.toString(), 0, "cannot be read as UTF-8 text (" + e + "); check path and rights");
        }
    }

    /**
     * The table of these files; its version is theirs, joined by +, and a mark of their content: two tables with one version are the same.
     *
     * @throws BadRules at the first fault, with file, line and reason
     */
    public static RuleTable table(List<RuleText> files) throws BadRules {
        var reading = new RuleFiles();
        for (var file : files) {
            reading.read(file);
        }
        try {
            return RuleTable.of(String.join("+", reading.versions) + "." + mark(files), reading.rules);
        } catch (RuleFault fault) {
            var names = String.join(", ", files.stream().map(RuleText::name).toList());
            var place = reading.places.getOrDefault(fault.key(), Map.entry(names, 0));
            throw new BadRules(place.getKey(), place.getValue(), String.valueOf(fault.getMessage()));
        }
    }

    private static String mark(List<RuleText> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> digest.update(file.text().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static RuleText resource(String name) {
        try (var stream = RuleFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The gateway's jar lacks " + name);
            }
            return new RuleText(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(RuleText file) throws BadRules {
        var root = parse(file);
        versions.add(root.text("version"));
        for (var block : root.blocks("rules")) {
            var rule = rule(block);
            rules.add(rule);
            places.put(rule.key(), Map.entry(file.name(), block.line()));
        }
        root.finish();
    }

    private static Block parse(RuleText file) throws BadRules {
        try {
            var options =
                    ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF).setOriginDescription(file.name());
            return new Block(
                    file.name(), ConfigFactory.parseString(file.text(), options).root());
        } catch (ConfigException e) {
            var line = e.origin() == null ? 0 : e.origin().lineNumber();
            throw new BadRules(file.name(), Math.max(0, line), "is not HOCON: " + e.getMessage());
        }
    }

    private static Rule rule(Block block) throws BadRules {
        var key = block.text("key");
        var id = block.text("id");
        var layer = block.name("layer", Layer.class);
        var reach = new Reach(place(block), Set.copyOf(block.texts("clients")), calls(block));
        var from = block.parsed("from", LocalDate::parse);
        var span = block.has("until") ? new Span(from, block.parsed("until", LocalDate::parse)) : Span.from(from);
        var source = block.text("source");
        var term = TermReader.read(block);
        block.finish();
        try {
            return new Rule(key, id, layer, reach, span, source, term);
        } catch (RuleFault fault) {
            throw block.fault(String.valueOf(fault.getMessage()));
        }
    }

    private static Place place(Block block) throws BadRules {
        var states = block.texts("states");
        if (!block.has("zips")) {
            return states.isEmpty()
                    ? new Place.Everywhere()
                    : block.made("states", "", _ -> new Place.States(Set.copyOf(states)));
        }
        if (!states.isEmpty()) {
            throw block.bad("zips", "cannot stand beside states; make a rule of each");
        }
        var zips = block.block("zips");
        var state = zips.text("state");
        var codes = zips.allParsed("codes", ZipRange::of);
        zips.finish();
        return block.made("zips", state, name -> new Place.Zips(name, codes));
    }

    private static Addressees calls(Block block) throws BadRules {
        if (!block.has("to")) {
            return Addressees.ALL;
        }
        var to = block.block("to");
        var calls = new Addressees(
                to.names("audience", Audience.class),
                to.names("capacity", Capacity.class),
                to.names("technology", Technology.class),
                to.names("line", LineType.class),
                to.names("number-at", NumberAt.class),
                to.names("trunk", Trunk.class));
        to.finish();
        return calls;
    }
}
