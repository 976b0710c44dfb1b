package io.claimline.dialer.asterisk.voices;

import io.claimline.dialer.asterisk.rig.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Speaks greetings as the practice exchange does (infra/practice/synthesise.sh), in several voices and speeds. */
final class Speaker {
    private static final List<String> ENGLISH =
            List.of("en-us+f2", "en-us+f3", "en-us+f4", "en-us+m1", "en-us+m3", "en-us+m5", "en-us+m7", "en-us+f5");
    private static final List<String> SPANISH = List.of("es-419+f3", "es-419+m3", "es-419+f2", "es-419+m5");

    private Speaker() {}

    /** Each greeting in three takes. */
    static Map<String, Greeting> takes(List<Greeting> greetings, Random draw, StringBuilder lines) {
        var takes = new LinkedHashMap<String, Greeting>();
        for (var greeting : greetings) {
            for (int take = 0; take < 3; take++) {
                var name = (greeting.training() ? "training-" : "held-out-") + takes.size();
                var voices = greeting.language().equals("es") ? SPANISH : ENGLISH;
                var voice = voices.get(draw.nextInt(voices.size()));
                lines.append(String.join("\t", name, voice, speed(greeting, draw), greeting.text()))
                        .append('\n');
                takes.put(name, greeting);
            }
        }
        return takes;
    }

    /**
     * Words a minute of espeak-ng, so that people speak 4 to 6 syllables a second, as they do, at work 6 to 7, and old people and recorded greetings 3 to 5.
     */
    private static String speed(Greeting greeting, Random draw) {
        int least = switch (greeting.kind()) {
            case "slow" -> 130;
            case "business" -> 225;
            case "hello", "name" -> 175;
            default -> 150;
        };
        return Integer.toString(least + draw.nextInt(40));
    }

    static Map<String, Wav> speak(String lines, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var prompts = Files.writeString(folder.resolve("prompts.tsv"), lines);
        var process = new ProcessBuilder(
                        "bash",
                        "../../infra/practice/synthesise.sh",
                        prompts.toString(),
                        folder.resolve("share").toString(),
                        folder.resolve("cache").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        if (!process.waitFor(300, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(Files.readString(folder.resolve("out")));
        }
        var spoken = new LinkedHashMap<String, Wav>();
        for (var line : lines.split("\n")) {
            var name = line.substring(0, line.indexOf('\t'));
            spoken.put(name, Wav.read(folder.resolve("share/sounds/en/claimline/" + name + ".wav")));
        }
        return spoken;
    }
}
