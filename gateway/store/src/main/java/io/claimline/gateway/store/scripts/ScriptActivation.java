package io.claimline.gateway.store.scripts;

import java.time.Instant;

/**
 * One change of which version callers read; never changed itself. The one with the highest number counts.
 *
 * @param script id of the script in one language
 * @param number from 1, without gaps
 * @param version which version; 0 is the product's own text
 * @param by user who did it
 */
public record ScriptActivation(String script, int number, int version, String by, Instant at) {
    public ScriptActivation {
        if (number < 1 || version < 0) {
            throw new IllegalArgumentException("number must be at least 1 and version at least 0");
        }
    }
}
