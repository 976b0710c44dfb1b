package io.claimline.provisioning;

import io.claimline.provisioning.practice.Scenario;
import io.claimline.provisioning.section.ConfigurationProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Command line of the provisioning: renders the configuration of both Asterisks, or tells an endpoint's secret. */
public final class Main {
    private static final String USAGE = """
            Usage: provisioning render --state DIR --scenario FILE [--settings FILE] [--asterisk-root DIR]
                   provisioning secret --state DIR ENDPOINT

            render  writes the Asterisk configuration into DIR/switch/etc and DIR/practice/etc, the prompts to be spoken
                    into DIR/*/prompts.tsv, and draws DIR/secrets.conf when there is none.
              --scenario       what the practice exchange does (infra/practice/scenario.conf)
              --settings       telephony settings that differ from the defaults
              --asterisk-root  where Asterisk is installed; default DIR/asterisk-root, / for one of the system's own
            secret  prints the SIP password of ENDPOINT (desk-001, phone-001, …).
            """;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, utf8(System.out), utf8(System.err)));
    }

    /** Returns the exit code: 0 done, 1 something could not be used, 2 wrong usage. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            var line = CommandLine.parse(args);
            switch (line.command()) {
                case "render" -> render(line, out);
                case "secret" -> out.println(Secrets.of(line.path("state")).ofEndpoint(line.argument("ENDPOINT")));
                default -> throw new CommandLine.Misuse("There is no command \"" + line.command() + "\".");
            }
            return 0;
        } catch (CommandLine.Misuse e) {
            err.println(e.getMessage() + "\n\n" + USAGE);
            return 2;
        } catch (ConfigurationProblem e) {
            err.println("provisioning: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("provisioning: cannot write the configuration: " + e
                    + ". Check that the state directory is yours and that the disk is not full.");
            return 1;
        }
    }

    private static void render(CommandLine line, PrintStream out) throws IOException {
        var state = line.path("state").toAbsolutePath().normalize();
        var scenario = Scenario.read(line.path("scenario"));
        var secrets = Secrets.of(state);
        var settings = Settings.read(line.optionalPath("settings"), secrets);
        var root = line.optionalPath("asterisk-root").map(Path::toAbsolutePath).orElse(state.resolve("asterisk-root"));
        var installation = new Installation(state, root, settings, secrets);
        installation.renderSwitch();
        installation.renderPractice(scenario);
        out.println("Rendered " + state.resolve("switch/etc") + " and " + state.resolve("practice/etc"));
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
