package io.claimline.scripts;

import java.util.Locale;
import java.util.Map;

/**
 * The scripts of v0, for first-party calls: the practice or its business associate speaks as the practice, so no text claims to come
 * from a debt collector (C-40). Which facts a step can see is decided here, by the types of the arguments: a text read before
 * verification has no account to leak.
 *
 * <p>Thread-safe; blocks as {@link ScriptRenderer#render} does.
 */
public final class CallScripts {
    private final ScriptRenderer renderer;

    public CallScripts(ScriptRenderer renderer) {
        this.renderer = renderer;
    }

    /** What to say and ask on a claim-status call. */
    public Rendering payer(PayerStep step, PayerCall call) {
        return renderer.render("payer/" + file(step) + ".ftlh", Language.EN, Map.of("call", call));
    }

    /** What to say to somebody who has not been identified. */
    public Rendering opening(OpeningStep step, Language language, PatientContact contact) {
        return renderer.render(patient(step, language), language, Map.of("contact", contact));
    }

    /** What to say to the patient or guarantor, once identified by two statements of their own (C-43). */
    public Rendering account(AccountStep step, Language language, PatientContact contact, PatientAccount account) {
        var data = Map.of("contact", contact, "account", account, "totalCents", account.totalCents());
        return renderer.render(patient(step, language), language, data);
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

    private static String patient(Enum<?> step, Language language) {
        return "patient/" + file(step) + "." + language.code() + ".ftlh";
    }

    private static String file(Enum<?> step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
