package io.claimline.gateway.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line.
 *
 * @param state the state directory
 * @param files settings files, later ones winning
 * @param name under which this gateway writes its address: {@code STATE/run/NAME.address}
 * @param rehearse start on any free port without a switch, and stop again: what the JVM learns from it makes the next start faster
 */
record Options(Path state, List<Path> files, String name, boolean rehearse) {
    static final String USAGE =
            "Usage: gateway --state DIR [--config FILE]... [--pid-name NAME] [--rehearse]; ./claimline up does it all.";

    static Options parse(String... args) {
        var state = Path.of(".claimline");
        var files = new ArrayList<Path>();
        var name = "gateway";
        boolean rehearse = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--rehearse" -> rehearse = true;
                case "--state" -> state = Path.of(value(args, ++i));
                case "--config" -> files.add(Path.of(value(args, ++i)));
                case "--pid-name" -> name = value(args, ++i);
                default ->
                    throw new StartFailure(
                            StartFailure.SETTINGS,
                            "There is no option " + args[i] + ". " + USAGE,
                            new IllegalArgumentException());
            }
        }
        return new Options(state.toAbsolutePath().normalize(), List.copyOf(files), name, rehearse);
    }

    private static String value(String[] args, int at) {
        if (at >= args.length) {
            throw new StartFailure(
                    StartFailure.SETTINGS,
                    "The option " + args[at - 1] + " needs a value. " + USAGE,
                    new IllegalArgumentException());
        }
        return args[at];
    }
}
