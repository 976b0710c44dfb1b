package io.claimline.provisioning.practice;

import io.claimline.provisioning.section.ConfigurationProblem;
import io.claimline.provisioning.section.Section;
import java.util.List;

/**
 * Words to be spoken by the synthesiser.
 *
 * @param name file name without ending, {@code [a-z0-9-]+}
 * @param voice a voice of espeak-ng, for instance {@code en-us+f3} or {@code es-419+m2}
 * @param speed words a minute
 */
public record Prompt(String name, String voice, int speed, String text) {
    public Prompt {
        if (!name.matches("[a-z0-9-]{1,60}")) {
            throw new ConfigurationProblem("The prompt name \"" + name + "\" would not do as a file name. "
                    + "Use lower-case letters, digits and dashes.");
        }
    }

    /** Reads every prompt of a block whose keys are their names. */
    public static List<Prompt> all(Section block) {
        return block.names().stream().map(name -> of(name, block.section(name))).toList();
    }

    private static Prompt of(String name, Section s) {
        var text = s.string("text").strip().replaceAll("\\s+", " ");
        var prompt = new Prompt(name, s.text("voice"), s.numberOr("speed", 80, 400, 160), text);
        s.finish();
        return prompt;
    }

    /** One line for the script that synthesises: name, voice, speed and text parted by tabs. */
    public String line() {
        return String.join("\t", name, voice, Integer.toString(speed), text);
    }
}
