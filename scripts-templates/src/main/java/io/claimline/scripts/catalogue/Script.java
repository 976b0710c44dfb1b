package io.claimline.scripts.catalogue;

import io.claimline.scripts.call.Audience;
import io.claimline.scripts.call.Language;
import java.util.List;

/**
 * One script of the product, in all its languages.
 *
 * @param audience whom it speaks to
 * @param name lower-case words with hyphens; unique for the audience
 * @param title what people call it
 * @param phase when it is read
 * @param statuses outcome codes at which the desk shows it; none for those read on the way
 * @param asks keys of outcome fields that it must ask for, from {@link OutcomeKeys}
 */
public record Script(
        Audience audience, String name, String title, Phase phase, List<String> statuses, List<String> asks) {
    public Script {
        statuses = List.copyOf(statuses);
        asks = List.copyOf(asks);
    }

    /** Whether it is the first to speak of what is owed: there a debt collector must say what it is (C-40). */
    public boolean opensSubstance() {
        return audience == Audience.PATIENT && name.equals("balance");
    }

    /** Whether it is the first thing said, and so says that the call is recorded when it is (C-70). */
    public boolean greets() {
        return phase == Phase.OPENING || (audience == Audience.PATIENT && name.equals("greeting"));
    }

    /** The languages it exists in: payers are spoken to in English. */
    public List<Language> languages() {
        return audience == Audience.PAYER ? List.of(Language.EN) : List.of(Language.values());
    }

    /** Below the template root, such as {@code payer/paid-check.ftlh} or {@code patient/greeting.es.ftlh}. */
    public String path(Language language) {
        return audience.code() + "/" + name + (audience == Audience.PAYER ? "" : "." + language.code()) + ".ftlh";
    }

    /** In addresses and in the store, such as {@code payer.paid-check} or {@code patient.greeting.es}. */
    public String id(Language language) {
        return audience.code() + "." + name + (audience == Audience.PAYER ? "" : "." + language.code());
    }
}
