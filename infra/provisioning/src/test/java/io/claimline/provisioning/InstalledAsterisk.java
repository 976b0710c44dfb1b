package io.claimline.provisioning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the Asterisk to test with: system property claimline.asterisk.root, else the state directory of the checkout. */
final class InstalledAsterisk {
    static final String WHY_NOT =
            "No Asterisk to test with. Install one: infra/asterisk/install-root.sh .claimline/asterisk-root "
                    + "(./claimline up does), or name one by -Dclaimline.asterisk.root=DIR; espeak-ng and sox are needed too.";

    private InstalledAsterisk() {}

    static Path infra() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    static Path root() {
        var named = Optional.ofNullable(System.getProperty("claimline.asterisk.root"));
        var state = Optional.ofNullable(System.getenv("CLAIMLINE_STATE"))
                .map(Path::of)
                .orElse(infra().resolveSibling(".claimline"));
        return named.map(Path::of).orElse(state.resolve("asterisk-root"));
    }

    /** Named by the tests that need it. */
    static boolean present() {
        return Files.exists(root().resolve("claimline-version")) && onPath("espeak-ng") && onPath("sox");
    }

    private static boolean onPath(String program) {
        return java.util.Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
