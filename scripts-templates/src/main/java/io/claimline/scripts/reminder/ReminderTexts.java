package io.claimline.scripts.reminder;

import io.claimline.scripts.Rendering.Failed;
import io.claimline.scripts.Rendering.Rendered;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.Piece.Words;
import io.claimline.scripts.spoken.SpokenDate;
import io.claimline.scripts.spoken.SpokenName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of reminder calls. A line that whoever answers may hear is rendered without the account: it has nothing to give away, whoever wrote it.
 *
 * <p>Thread-safe; blocks as {@link ScriptRenderer#render} does.
 */
public final class ReminderTexts {
    /** The most balances of one call. */
    static final int MOST_BALANCES = 1000;

    private final ScriptRenderer renderer;

    /** @param renderer of the product's templates, or of one in which an office's take their place */
    public ReminderTexts(ScriptRenderer renderer) {
        this.renderer = renderer;
    }

    /** What the line says, or everything that keeps it from being said. */
    public Wording text(ReminderLine line, Language language, ReminderFacts facts) {
        var problems = FactCheck.of(line, facts);
        if (!problems.isEmpty()) {
            return new Wording.Unworded(problems);
        }
        var path = line.path(language);
        return switch (renderer.render(path, language, model(line, language, facts))) {
            case Rendered done -> Pieces.of(line, language, done.text());
            case Failed failed ->
                new Wording.Unworded(List.of(new Problem(
                        failed.template(),
                        "cannot be rendered, line " + failed.line() + ", column " + failed.column()
                                + ". Correct the text, or go back to the product's.")));
        };
    }

    /** How a day is said where a line says it. */
    public static Words day(LocalDate day, Language language) {
        return new Words(language, SpokenDate.of(day, language) + ".");
    }

    /** A balance as a template sees it. */
    record Open(String provider, long cents, Optional<LocalDate> serviceDate, Optional<LocalDate> dueDate) {}

    private static Map<String, Object> model(ReminderLine line, Language language, ReminderFacts facts) {
        var model = new HashMap<String, Object>();
        model.put("caller", caller(facts.caller(), language));
        if (line.namesPerson()) {
            facts.person()
                    .flatMap(name -> SpokenName.person(name, language))
                    .ifPresent(name -> model.put("person", name));
        }
        if (!line.open()) {
            model.put("practice", business(facts.caller().practice(), language));
            model.put("capacity", facts.caller().capacity());
            model.put("balances", balances(facts, language));
            model.put("totalCents", facts.totalCents());
            model.put("lastPromise", facts.lastPromise());
            model.put("answerDays", facts.answerDays());
        }
        return model;
    }

    private static Map<String, Object> caller(ReminderCaller caller, Language language) {
        var model = new HashMap<String, Object>();
        model.put("name", business(caller.name(), language));
        model.put("number", caller.number());
        SpokenName.person(caller.contact(), language).ifPresent(contact -> model.put("contact", contact));
        Optional.ofNullable(caller.hours().get(language))
                .filter(hours -> !hours.isBlank())
                .ifPresent(hours -> model.put("hours", hours));
        return model;
    }

    private static List<Open> balances(ReminderFacts facts, Language language) {
        return facts.balances().stream()
                .map(owed -> new Open(
                        business(owed.provider().orElse(facts.caller().practice()), language),
                        owed.cents().orElseThrow(),
                        owed.serviceDate(),
                        owed.dueDate()))
                .toList();
    }

    private static String business(String written, Language language) {
        return SpokenName.business(written, language).orElse("");
    }
}
