package io.claimline.scripts.lint;

import io.claimline.scripts.CallScripts;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.Rendering;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.catalogue.Edition;
import io.claimline.scripts.sample.Sample;
import io.claimline.scripts.sample.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Judges a script: its source, and how it reads for every sample call of its audience. A script with a finding is not given to a caller.
 *
 * <p>Thread-safe; takes some tens of milliseconds, so it belongs on a worker.
 */
public final class Linter {
    private static final int MOST_FAILURES = 2;

    private final RenderLimits limits;
    private final List<Sample> samples;

    /** With the usual samples. */
    public Linter(RenderLimits limits) {
        this(limits, Samples.usual());
    }

    Linter(RenderLimits limits, List<Sample> samples) {
        this.limits = limits;
        this.samples = samples;
    }

    /** Everything wrong with it, each thing once, from the top, and last what is wrong with all of it; empty when it may be used. */
    public List<Finding> lint(Edition edition, String text) {
        var source = new Source(text);
        var renderer = ScriptRenderer.with(Map.of(edition.path(), text), limits);
        var broken = renderer.check(edition.path());
        if (broken.isPresent()) {
            return List.of(unreadable(broken.get()));
        }
        var readings = new ArrayList<Reading>();
        var failures = new ArrayList<Finding>();
        var scripts = new CallScripts(renderer);
        for (var sample : samples) {
            // A loop without end takes all its time for each sample, and one is enough to tell.
            if (failures.size() < MOST_FAILURES
                    && sample.call().audience() == edition.script().audience()) {
                switch (scripts.script(edition, sample.call())) {
                    case Rendering.Rendered done -> readings.add(Reading.of(sample, done.text()));
                    case Rendering.Failed failed -> failures.add(failure(edition, sample, failed));
                }
            }
        }
        return once(failures, new Draft(edition, source, readings));
    }

    private static List<Finding> once(List<Finding> failures, Draft draft) {
        var found = Stream.of(
                        failures.stream(),
                        SourceRules.check(draft),
                        ShapeRules.check(draft),
                        SpeechRules.check(draft),
                        VoicemailRules.check(draft))
                .flatMap(each -> each)
                .toList();
        return once(found);
    }

    /** Each thing once, from the top. */
    static List<Finding> once(List<Finding> found) {
        var first = new ArrayList<Finding>();
        for (var finding : found) {
            // One sentence is wrong for many samples; it is told once.
            if (first.stream()
                    .noneMatch(other -> other.rule() == finding.rule()
                            && other.line() == finding.line()
                            && other.column() == finding.column())) {
                first.add(finding);
            }
        }
        // What is wrong with the script as a whole comes after what has a place in it.
        first.sort(Comparator.comparing((Finding finding) -> finding.line() == 1 && finding.column() == 1)
                .thenComparingInt(Finding::line)
                .thenComparingInt(Finding::column));
        return List.copyOf(first);
    }

    static Finding unreadable(Rendering.Failed failed) {
        var rule =
                failed.message().contains("script language") || failed.message().contains("must be named")
                        ? Rule.LANGUAGE
                        : Rule.SYNTAX;
        return new Finding(rule, Math.max(1, failed.line()), Math.max(1, failed.column()), sentence(failed.message()));
    }

    private static Finding failure(Edition edition, Sample sample, Rendering.Failed failed) {
        boolean here = failed.template().equals(edition.path());
        var message = sentence(failed.message()) + (here ? "" : " (in " + failed.template() + ")") + " Sample: "
                + sample.title() + ".";
        return new Finding(
                Rule.DOES_NOT_RENDER,
                here ? Math.max(1, failed.line()) : 1,
                here ? Math.max(1, failed.column()) : 1,
                message);
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith(")") ? message : message + ".";
    }
}
