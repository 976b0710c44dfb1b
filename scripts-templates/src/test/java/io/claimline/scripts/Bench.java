package io.claimline.scripts;

import freemarker.cache.StringTemplateLoader;
import io.claimline.scripts.Rendering.Failed;
import io.claimline.scripts.Rendering.Rendered;
import io.claimline.scripts.call.Language;
import java.time.Duration;
import java.util.Map;

/** A renderer of templates written in the test. */
final class Bench {
    static final RenderLimits TIGHT = new RenderLimits(1000, Duration.ofSeconds(1));
    static final RenderLimits ROOMY = new RenderLimits(1000, Duration.ofSeconds(30));

    private final StringTemplateLoader templates = new StringTemplateLoader();
    private final ScriptRenderer renderer;

    Bench(RenderLimits limits) {
        renderer = new ScriptRenderer(templates, limits);
    }

    Bench with(String name, String source) {
        templates.putTemplate(name, source);
        return this;
    }

    Rendering render(String source, Map<String, ?> data) {
        return with("main.ftlh", source).renderer.render("main.ftlh", Language.EN, data);
    }

    Rendering renderNamed(String name, Map<String, ?> data) {
        return renderer.render(name, Language.EN, data);
    }

    static String text(Rendering rendering) {
        return switch (rendering) {
            case Rendered rendered -> rendered.text();
            case Failed failed -> throw new AssertionError(failed + " " + failed.message());
        };
    }

    static Failed failure(Rendering rendering) {
        return switch (rendering) {
            case Rendered rendered -> throw new AssertionError("rendered, although it must not: " + rendered.text());
            case Failed failed -> failed;
        };
    }
}
