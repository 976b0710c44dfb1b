package io.claimline.gateway.store.scripts;

import java.time.Instant;

/**
 * A version of a script, never changed.
 *
 * @param script id of the script in one language, such as {@code patient.greeting.es}
 * @param version from 1, without gaps
 * @param source the template
 * @param by user who made it
 * @param comment what was changed, in the author's words
 */
public record ScriptVersion(String script, int version, String source, String by, Instant at, String comment) {
    public ScriptVersion {
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1, not " + version);
        }
    }
}
