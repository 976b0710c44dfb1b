package io.claimline.scripts;

import io.claimline.scripts.call.CallContext;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.catalogue.Edition;
import java.util.Map;

/**
 * The scripts of calls and the notes of outcomes. Which facts a script can see is decided in {@link CallFacts}: a text read before
 * verification has no account to leak.
 *
 * <p>Thread-safe; blocks as {@link ScriptRenderer#render} does.
 */
public final class CallScripts {
    private final ScriptRenderer renderer;

    public CallScripts(ScriptRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * One script for one call.
     *
     * @throws IllegalArgumentException when the script is for another audience than the call's
     */
    public Rendering script(Edition edition, CallContext call) {
        return renderer.render(edition.path(), edition.language(), CallFacts.of(edition, call));
    }

    /**
     * The note of a payer call, on one line, from the fields of its outcome; which fields, the module's README lists.
     *
     * @param outcome fields by name, absent ones left out; amounts in cents, dates as {@link java.time.LocalDate} or ISO text
     */
    public Rendering payerNote(Map<String, ?> outcome) {
        return renderer.render("payer/note.txt.ftl", Language.EN, Map.of("outcome", outcome));
    }

    /** The note of a patient call; as {@link #payerNote}. */
    public Rendering patientNote(Map<String, ?> outcome) {
        return renderer.render("patient/note.txt.ftl", Language.EN, Map.of("outcome", outcome));
    }
}
