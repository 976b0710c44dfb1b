package io.claimline.provisioning;

import java.nio.file.Path;

/** The directories of one Asterisk; {@code modules} belongs to the installed program, the rest to the instance. */
public record Place(String name, Path home, Path modules) {
    static Place of(Path state, String name, Path asteriskRoot) {
        return new Place(name, state.resolve(name), modules(asteriskRoot));
    }

    public Path etc() {
        return home.resolve("etc");
    }

    public Path var() {
        return home.resolve("var");
    }

    public Path share() {
        return home.resolve("share");
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path log() {
        return home.resolve("log");
    }

    /** Where what parties say is recorded; {@code NAME.wav}. */
    public Path recordings() {
        return home.resolve("recordings");
    }

    /** Where calls are recorded, until the gateway has taken them away; the program's own name for it. */
    public Path calls() {
        return var().resolve("spool/monitor");
    }

    /** Where the practice exchange records what its people hear. */
    public Path heard() {
        return home.resolve("heard");
    }

    private static Path modules(Path root) {
        var triplet = System.getProperty("os.arch", "amd64").equals("aarch64") ? "aarch64" : "x86_64";
        return root.resolve("usr/lib/" + triplet + "-linux-gnu/asterisk/modules");
    }
}
