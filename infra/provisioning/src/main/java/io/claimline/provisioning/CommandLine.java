package io.claimline.provisioning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command, its {@code --name value} options and its arguments. */
record CommandLine(String command, Map<String, String> options, List<String> arguments) {
    private static final Set<String> OPTIONS = Set.of("state", "scenario", "settings", "asterisk-root");

    /** The program was called in a way it does not understand. */
    static final class Misuse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    static CommandLine parse(String... args) {
        if (args.length == 0) {
            throw new Misuse("A command is missing.");
        }
        var options = new HashMap<String, String>();
        var arguments = new ArrayList<String>();
        for (int i = 1; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                arguments.add(args[i]);
            } else if (!OPTIONS.contains(args[i].substring(2))) {
                throw new Misuse("There is no option \"" + args[i] + "\".");
            } else if (i + 1 == args.length) {
                throw new Misuse("The option " + args[i] + " needs a value.");
            } else {
                options.put(args[i].substring(2), args[++i]);
            }
        }
        return new CommandLine(args[0], Map.copyOf(options), List.copyOf(arguments));
    }

    Path path(String option) {
        return optionalPath(option).orElseThrow(() -> new Misuse("The option --" + option + " is missing."));
    }

    Optional<Path> optionalPath(String option) {
        return Optional.ofNullable(options.get(option)).map(Path::of);
    }

    String argument(String what) {
        if (arguments.size() != 1) {
            throw new Misuse("Exactly one " + what + " is needed.");
        }
        return arguments.getFirst();
    }
}
