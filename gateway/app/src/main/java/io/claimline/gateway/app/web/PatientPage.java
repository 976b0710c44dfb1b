package io.claimline.gateway.app.web;

import io.claimline.scripts.Rendering;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.message.PageTexts;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Objects;

/**
 * Pages for patients: no script, no cookie beyond what they need, nothing kept by the browser, and no address sent on. Their style stands beside them under an address of its own, so
 * that they run under the strictest policy.
 */
public final class PatientPage {
    /** Where the style of the pages is. */
    public static final String STYLE = "/pay-page.css";

    private final PageTexts texts;
    private final WorkerExecutor worker;
    private final String policy;

    /** @param forms origins beside our own to which a form may lead on: the payment provider's; may be empty */
    public PatientPage(Vertx vertx, PageTexts texts, String forms) {
        this.texts = texts;
        this.worker = vertx.createSharedWorkerExecutor("patient-pages", 2);
        this.policy =
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                        + (forms.isEmpty() ? "" : " " + forms);
    }

    /**
     * Shows a screen in the language that was asked for ({@code ?lang=}), else in that of the link, else in the browser's.
     *
     * @param language en, es, or empty
     */
    public void show(RoutingContext ctx, int status, String screen, String language, Map<String, ?> data) {
        var in = language(ctx, language);
        worker.executeBlocking(() -> texts.of(screen, in, data), false)
                .onComplete(rendered -> send(ctx, status, rendered), ctx::fail);
    }

    /** The language in which a person is answered. */
    public static Language language(RoutingContext ctx, String usual) {
        var asked = ctx.queryParam("lang").stream().findFirst().orElse(usual);
        var browser = Objects.requireNonNullElse(ctx.request().getHeader("Accept-Language"), "");
        var spanish = asked.isEmpty() ? browser.startsWith("es") : asked.equals("es");
        return spanish ? Language.ES : Language.EN;
    }

    private void send(RoutingContext ctx, int status, Rendering rendering) {
        switch (rendering) {
            case Rendering.Failed failed -> ctx.fail(new IllegalStateException("page " + failed));
            case Rendering.Rendered rendered ->
                ctx.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .putHeader("Content-Security-Policy", policy)
                        .putHeader("Cache-Control", "no-store")
                        .putHeader("X-Robots-Tag", "noindex")
                        .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                        .end("<!doctype html>\n" + rendered.text().strip() + "\n");
        }
    }
}
