package io.claimline.provisioning.practice;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import io.claimline.provisioning.section.ConfigurationProblem;
import io.claimline.provisioning.section.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the outside world does.
 *
 * @param seed everything drawn follows from it, the called number, and how often that number was called since the start
 * @param everyone the persona for each of 256 equally likely draws, for numbers without a rule of their own
 * @param numbers rules by number or prefix; the longest prefix wins, a whole number wins over any prefix
 */
public record Scenario(
        long seed, List<Prompt> prompts, List<Persona> personas, List<String> everyone, List<Rule> numbers) {

    /** A number (digits with country code) or the beginning of one, and who answers there. */
    public record Rule(String digits, boolean whole, String persona) {}

    /**
     * Reads a scenario file.
     *
     * @throws ConfigurationProblem when the file cannot be read or says something impossible
     */
    public static Scenario read(Path file) {
        try {
            var strict = ConfigParseOptions.defaults().setAllowMissing(false);
            var config = ConfigFactory.parseFile(file.toFile(), strict).resolve();
            return of(new Section("scenario", config));
        } catch (ConfigException e) {
            throw new ConfigurationProblem("The scenario cannot be read: " + e.getMessage());
        }
    }

    private static Scenario of(Section root) {
        var prompts = Prompt.all(root.section("prompts"));
        var recordings = root.has("recordings") ? root.texts("recordings") : List.<String>of();
        var reader = new PersonaReader(Stream.concat(prompts.stream().map(Prompt::name), recordings.stream())
                .collect(Collectors.toSet()));
        var block = root.section("personas");
        var personas = block.names().stream()
                .map(name -> reader.read(name, block.section(name)))
                .toList();
        var names = personas.stream().map(Persona::name).collect(Collectors.toSet());
        var everyone = root.section("everyone");
        everyone.names().forEach(name -> known(everyone, name, name, names));
        var numbers = root.sections("numbers").stream().map(s -> rule(s, names)).toList();
        var scenario = new Scenario(
                root.number("seed", 0, Integer.MAX_VALUE), prompts, personas, Weights.read(everyone), numbers);
        root.finish();
        return scenario;
    }

    private static Rule rule(Section s, Set<String> names) {
        boolean whole = s.has("number");
        var digits = s.text(whole ? "number" : "prefix").replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            throw s.problem(
                    whole ? "number" : "prefix", "holds no digit", "Write it with the country code: 15125550100");
        }
        var rule = new Rule(digits, whole, known(s, "persona", s.text("persona"), names));
        s.finish();
        return rule;
    }

    private static String known(Section s, String key, String name, Set<String> names) {
        if (!names.contains(name)) {
            throw s.problem(
                    key, "names the persona \"" + name + "\", which is not declared", "Declare it under personas");
        }
        return name;
    }
}
