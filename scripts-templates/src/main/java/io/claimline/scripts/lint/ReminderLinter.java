package io.claimline.scripts.lint;

import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.ReminderLine;
import io.claimline.scripts.reminder.ReminderSamples;
import io.claimline.scripts.reminder.ReminderTexts;
import io.claimline.scripts.reminder.Wording.Unworded;
import io.claimline.scripts.reminder.Wording.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges a line of a reminder as it is heard in every sample call. A line with a finding is not spoken.
 *
 * <p>Thread-safe; takes some tens of milliseconds a line, so it belongs on a worker.
 */
public final class ReminderLinter {
    private final RenderLimits limits;

    /** @param limits of each rendering */
    public ReminderLinter(RenderLimits limits) {
        this.limits = limits;
    }

    /**
     * Everything wrong with one line, each thing once; empty when it may be used.
     *
     * @param own texts of the office by path, which take the place of the product's
     */
    public List<Finding> lint(ReminderLine line, Language language, Map<String, String> own) {
        var path = line.path(language);
        var source = new Source(own.containsKey(path) ? own.get(path) : ScriptRenderer.productText(path));
        var renderer = ScriptRenderer.with(own, limits);
        var broken = renderer.check(path);
        if (broken.isPresent()) {
            return List.of(Linter.unreadable(broken.get()));
        }
        var texts = new ReminderTexts(renderer);
        var rules = new ReminderRules(line, language, source);
        var found = new ArrayList<Finding>();
        var keys = new ArrayList<List<String>>();
        for (var sample : ReminderSamples.usual()) {
            switch (texts.text(line, language, sample.facts())) {
                case Worded done -> {
                    var hearing = new Hearing(sample, done.pieces());
                    keys.add(hearing.keys());
                    rules.check(hearing).forEach(found::add);
                }
                case Unworded failed -> {
                    return List.of(unsaid(source, failed, sample.title()));
                }
            }
        }
        order(line, language, texts, keys)
                .map(message -> source.at(0, Rule.OTHER_KEYS, message))
                .ifPresent(found::add);
        return Linter.once(found);
    }

    private static Finding unsaid(Source source, Unworded failed, String sample) {
        var problem = failed.problems().getFirst();
        return source.at(
                0, Rule.DOES_NOT_RENDER, problem.field() + " " + problem.message() + " Sample: " + sample + ".");
    }

    /** Who changes the language in the middle of a call has the first order in mind. */
    private static Optional<String> order(
            ReminderLine line, Language language, ReminderTexts texts, List<List<String>> keys) {
        var sample = ReminderSamples.usual().getFirst();
        for (var other : Language.values()) {
            if (other != language
                    && texts.text(line, other, sample.facts()) instanceof Worded done
                    && !new Hearing(sample, done.pieces()).keys().equals(keys.getFirst())) {
                return Optional.of("The keys are in another order than in " + other.code() + ".");
            }
        }
        return Optional.empty();
    }
}
