package io.claimline.gateway.app;

import io.claimline.dialer.audit.ChainFault;
import io.claimline.dialer.audit.ChainHead;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.app.config.BadSettings;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.config.SettingsReader;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.audit.AuditTrail;
import io.claimline.gateway.store.audit.TrailReport;
import io.claimline.gateway.store.link.MongoLink;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Verifies the audit trail without a gateway, or beside one that uses a MongoDB of its own. Its exit code is 0 when the trail is whole, 1 when
 * it is not, and that of {@link StartFailure} when it could not be read.
 */
public final class AuditCheck {
    private static final String USAGE =
            "Usage: audit-check --state DIR [--config FILE]... verify [--heads FILE] | heads; ./claimline audit does it all.";

    private final PrintStream out;

    private AuditCheck(PrintStream out) {
        this.out = out;
    }

    /** The program. */
    public static void main(String[] args) {
        // Not return: the store leaves threads that would keep the process.
        Runtime.getRuntime().exit(run(System.out, System.err, args));
    }

    /** What {@link #main} does, and its exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            var words = new ArrayList<>(Arrays.asList(args));
            var heads = option(words, "--heads");
            var command = words.isEmpty() ? "" : words.removeLast();
            var options = Options.parse(words.toArray(String[]::new));
            var settings = SettingsReader.read(options.state(), options.files());
            var check = new AuditCheck(out);
            return switch (command) {
                case "verify" -> check.verify(settings, heads.isEmpty() ? List.of() : kept(Path.of(heads)));
                case "heads" -> check.heads(settings);
                default -> throw usage("There is no command \"" + command + "\".");
            };
        } catch (StartFailure e) {
            err.println("audit: " + e.getMessage());
            return e.code();
        } catch (BadSettings | IOException e) {
            err.println("audit: " + e.getMessage());
            return StartFailure.SETTINGS;
        } catch (CompletionException e) {
            err.println("audit: " + MongoLink.cause(e).getMessage());
            return StartFailure.STORE;
        }
    }

    private static StartFailure usage(String what) {
        return new StartFailure(StartFailure.SETTINGS, what + " " + USAGE, new IllegalArgumentException());
    }

    private static String option(List<String> words, String name) {
        var at = words.indexOf(name);
        if (at < 0) {
            return "";
        }
        if (at + 1 >= words.size()) {
            throw usage("The option " + name + " needs a value.");
        }
        words.remove(at);
        return words.remove(at);
    }

    /** One head a line, as {@code heads} prints them. */
    private static List<ChainHead> kept(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> ChainHead.read(line)
                        .orElseThrow(() -> usage("\"" + line + "\" in " + file
                                + " is no head; a head is chain:number:hash, as ./claimline audit heads prints it.")))
                .toList();
    }

    private int heads(GatewaySettings settings) throws IOException {
        with(settings, trail -> trail.heads().join()).forEach(head -> out.println(head.text()));
        return 0;
    }

    private int verify(GatewaySettings settings, List<ChainHead> kept) throws IOException {
        var report = with(settings, trail -> trail.verify(kept).join());
        tell(report);
        return report.whole() ? 0 : 1;
    }

    private void tell(TrailReport report) {
        var of = report.entries() + " entries in " + report.heads().size() + " chain(s)";
        if (report.whole()) {
            out.println("The audit trail is whole: " + of + ".");
        } else {
            out.println("The audit trail is NOT as it was written: " + of + ", and "
                    + report.faults().size() + " place(s) to look at. The first of each chain comes first:");
            report.faults().forEach(fault -> out.println("  " + line(fault)));
        }
        report.heads().forEach(head -> out.println("  chain " + head.chain() + " goes to entry " + head.number()));
    }

    private static String line(ChainFault fault) {
        return fault.what() + " in chain " + fault.chain() + ": " + fault.text();
    }

    /** Over the whole store when no gateway works in the data directory: what its journal still holds is delivered first. */
    private static <T> T with(GatewaySettings settings, Function<AuditTrail, T> work) throws IOException {
        try (var _ = DataLock.of(settings.dataDir());
                var store = Store.open(
                        new StoreSettings(
                                settings.dataDir(),
                                settings.store().mongo(),
                                settings.store().embeddedPort(),
                                StoreSettings.in(
                                                settings.dataDir(),
                                                settings.store().mongo())
                                        .mostUndelivered()),
                        new NodeId("audit-check"),
                        InstantSource.system())) {
            return work.apply(store.trail());
        } catch (StartFailure taken) {
            var uri = settings.store()
                    .mongo()
                    .orElseThrow(() -> new StartFailure(
                            StartFailure.DATA,
                            "The gateway that runs keeps the store to itself. Stop it first, or ask it: GET /api/v1/audit/verification.",
                            taken));
            try (var link = MongoLink.to(uri)) {
                return work.apply(new AuditTrail(link));
            }
        }
    }
}
