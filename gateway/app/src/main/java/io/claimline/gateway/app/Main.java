package io.claimline.gateway.app;

import io.claimline.gateway.app.config.BadSettings;
import io.claimline.gateway.app.config.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a gateway, and stops it in good order when the process is told to end. A start that fails says why in one line. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /** The program; its options are those of {@link Options}. */
    public static void main(String[] args) {
        var began = Instant.now();
        try {
            var options = Options.parse(args);
            var gateway = Gateway.start(SettingsReader.read(options.state(), options.files()));
            if (options.rehearse()) {
                Rehearsal.of(gateway);
                gateway.close();
                return;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "shutdown"));
            tell(options, gateway);
            LOG.info(
                    "Ready at {} after {} ms",
                    gateway.address(),
                    Duration.between(began, Instant.now()).toMillis());
        } catch (StartFailure e) {
            fail(e.code(), e);
        } catch (BadSettings e) {
            fail(StartFailure.SETTINGS, e);
        } catch (RuntimeException | IOException e) {
            LOG.error("The gateway did not start", e);
            fail(StartFailure.OTHER, e);
        }
    }

    /** The launcher waits for this file. */
    private static void tell(Options options, Gateway gateway) throws IOException {
        var folder = Files.createDirectories(options.state().resolve("run"));
        Files.writeString(folder.resolve(options.name() + ".address"), gateway.address());
    }

    private static void fail(int code, Exception failure) {
        System.err.println("gateway: " + failure.getMessage());
        // Not exit: nothing was started that a shutdown hook would have to end, and a hook may be what hangs.
        Runtime.getRuntime().halt(code);
    }
}
