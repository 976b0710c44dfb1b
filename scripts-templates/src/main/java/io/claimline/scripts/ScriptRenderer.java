package io.claimline.scripts;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import io.claimline.scripts.Rendering.Failed;
import io.claimline.scripts.Rendering.Format;
import io.claimline.scripts.Rendering.Rendered;
import io.claimline.scripts.call.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Renders templates in a sandbox: they see values only (see {@link SafeWrapper}), use a small part of the language (see
 * {@link TemplatePolicy}), reach no class and no file outside their root, and are stopped at the limits of output and time.
 *
 * <p>What the sandbox does not promise: an author who sets out to use up memory inside one expression can still do so. Templates come
 * from the product or from an administrator, and the sandbox is there for their mistakes and for what their data holds.
 *
 * <p>Thread-safe. {@link #render} blocks for as long as the template takes, so it belongs on a virtual thread, not an event loop.
 */
public final class ScriptRenderer {
    static final String OUT_OF_TIME = "took longer than it may; look for a loop that does not end";

    /** Enough for includes a hundred deep; a template that includes itself is told so soon. */
    private static final long STACK_BYTES = 512 * 1024;

    private static final long IDLE_SECONDS = 5;

    private final GuardedConfiguration configuration;
    private final RenderLimits limits;

    /**
     * Threads of its own, as many as there are renderings at once: they can be interrupted without harm to the caller, and a deep recursion
     * stays off the caller's stack. They end when idle.
     */
    private final ExecutorService workers = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), ScriptRenderer::worker);

    ScriptRenderer(TemplateLoader loader, RenderLimits limits) {
        this.configuration = new GuardedConfiguration(loader);
        this.limits = limits;
    }

    /** A renderer of the templates that come with the product. */
    public static ScriptRenderer ofProduct(RenderLimits limits) {
        return new ScriptRenderer(new ClassTemplateLoader(ScriptRenderer.class, "/scripts"), limits);
    }

    /**
     * A renderer in which these texts take the place of the product's.
     *
     * @param own texts by path below the template root; shared parts cannot be replaced
     */
    public static ScriptRenderer with(Map<String, String> own, RenderLimits limits) {
        var loader = new StringTemplateLoader();
        own.forEach(loader::putTemplate);
        var product = new ClassTemplateLoader(ScriptRenderer.class, "/scripts");
        return new ScriptRenderer(new MultiTemplateLoader(new TemplateLoader[] {loader, product}), limits);
    }

    /** What keeps a template from being rendered at all: its syntax, or a part of the language that scripts may not use. */
    public Optional<Failed> check(String template) {
        try {
            configuration.getTemplate(template);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(failed(template, e));
        }
    }

    /** The text of a template of the product. */
    public static String productText(String template) {
        try (var in = ScriptRenderer.class.getResourceAsStream("/scripts/" + template)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no template " + template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Renders one template.
     *
     * @param template path below the template root, such as {@code patient/greeting.es.ftlh}
     * @param language of the names of months
     * @param data values by name: text, numbers, booleans, {@link java.time.LocalDate}, enums, and records, maps, lists and optionals
     *     of these
     */
    public Rendering render(String template, Language language, Map<String, ?> data) {
        var model = new HashMap<String, Object>(data);
        model.put("language", language.code());
        model.putAll(TemplateFunctions.in(language));
        var task = workers.submit(() -> attempt(template, model));
        try {
            return task.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return whole(template, OUT_OF_TIME);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return whole(template, "was not finished: the caller was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("rendering " + template + " ended in a bug", e.getCause());
        }
    }

    private static Thread worker(Runnable work) {
        return Thread.ofPlatform()
                .name("script")
                .daemon()
                .stackSize(STACK_BYTES)
                .unstarted(work);
    }

    private Rendering attempt(String name, Map<String, Object> model) {
        var output = new BoundedWriter(limits.outputChars());
        try {
            var template = configuration.getTemplate(name);
            template.process(model, output);
            return new Rendered(output.text(), name.endsWith(TemplatePolicy.HTML) ? Format.HTML : Format.TEXT);
        } catch (IOException | TemplateException e) {
            return failed(name, e);
        } catch (StackOverflowError e) {
            return whole(name, "is nested too deep; look for a template that includes itself");
        }
    }

    /** The innermost failure that knows its place: an include that fails wraps what failed inside it. */
    private static Failed failed(String name, Throwable thrown) {
        var cause = thrown.getCause();
        if (cause instanceof IOException || (thrown instanceof IOException && cause instanceof TemplateException)) {
            return failed(name, cause);
        }
        return switch (thrown) {
            case TemplatePolicy.Refused e -> e.failure();
            case ParseException e ->
                new Failed(
                        orElse(e.getTemplateName(), name),
                        e.getLineNumber(),
                        e.getColumnNumber(),
                        line(e.getEditorMessage()));
            case TemplateNotFoundException e -> whole(e.getTemplateName(), "there is no such template");
            case MalformedTemplateNameException e -> whole(e.getTemplateName(), "is not the name of a template");
            case TemplateException e ->
                new Failed(
                        orElse(e.getTemplateSourceName(), name),
                        Objects.requireNonNullElse(e.getLineNumber(), 0),
                        Objects.requireNonNullElse(e.getColumnNumber(), 0),
                        line(e.getMessageWithoutStackTop()));
            default -> whole(name, "could not be read: " + thrown.getMessage());
        };
    }

    private static Failed whole(String template, String message) {
        return new Failed(template, 0, 0, message);
    }

    private static String orElse(@Nullable String name, String fallback) {
        return name == null ? fallback : name;
    }

    /** Freemarker's message on one line, without the tips on features that the sandbox shuts off. */
    private static String line(String message) {
        int tips = message.indexOf("\n----");
        return (tips < 0 ? message : message.substring(0, tips))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
