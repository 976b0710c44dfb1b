package io.claimline.dialer.asterisk.voices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Words with which somebody, or something, answers: a line of infra/practice/voices/greetings.tsv. */
record Greeting(boolean machine, String kind, boolean training, String language, String text) {
    static List<Greeting> all(boolean training) throws IOException {
        return Files.readAllLines(Path.of("../../infra/practice/voices/greetings.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(of -> new Greeting(of[0].equals("machine"), of[1], of[2].equals("training"), of[3], of[4]))
                .filter(greeting -> greeting.training == training)
                .toList();
    }
}
