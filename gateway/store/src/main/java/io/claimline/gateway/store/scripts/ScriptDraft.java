package io.claimline.gateway.store.scripts;

import java.time.Instant;

/**
 * What somebody is writing and has not made a version of; one for each author and script.
 *
 * @param base the version it began from; 0 is the product's own text
 */
public record ScriptDraft(String script, String author, int base, String source, Instant at) {}
