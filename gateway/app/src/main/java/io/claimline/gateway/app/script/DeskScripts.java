package io.claimline.gateway.app.script;

import io.claimline.scripts.Rendering;
import io.claimline.scripts.call.Audience;
import io.claimline.scripts.call.CallContext;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.catalogue.Catalogue;
import io.claimline.scripts.catalogue.Edition;
import io.claimline.scripts.catalogue.Phase;
import io.claimline.scripts.catalogue.Script;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The script of a work item, from {@code WorkView} of the wire contract. What is read first is rendered before the lead is dialled, with a stand-in
 * for the agent, who is not known yet: at an answer there is no time. The steps that follow the call are rendered one by one when they are asked for
 * (docs/decisions/0011-scripts-follow-the-call.md).
 */
public final class DeskScripts {
    private static final Logger LOG = LoggerFactory.getLogger(DeskScripts.class);

    /** One of Unicode's private characters: no name and no template has it, and nothing escapes it. */
    private static final String AGENT = "\uE000";

    private static final List<String> FIRST_TO_PATIENTS = List.of("greeting", "verification");

    private final ActiveScripts scripts;
    private final CallWork calls;

    public DeskScripts(ActiveScripts scripts, Office office) {
        this.scripts = scripts;
        this.calls = new CallWork(office);
    }

    /** {@code {title, html, steps}} for whoever takes the call. Slow; not on an event loop. */
    public JsonObject of(JsonObject work) {
        var call = calls.of(work, AGENT, Optional.empty());
        var html = opening(call.audience())
                .map(script -> headed(script.title(), shown(new Edition(script, Language.EN), call)))
                .collect(Collectors.joining());
        return new JsonObject()
                .put("title", title(work, call))
                .put("html", html)
                .put("steps", steps(call.audience()));
    }

    /** A script's title above it, unless its first step is called the same. */
    private static String headed(String title, String html) {
        return html.contains("<h4>" + title + "</h4>") ? html : "<h3>" + title + "</h3>" + html;
    }

    /** The same for this agent. */
    public static JsonObject spokenBy(String agentName, JsonObject script) {
        return script.copy().put("html", script.getString("html").replace(AGENT, escaped(agentName)));
    }

    /**
     * One step of the work item's script, {@code {key, title, language, html}}, for this agent and claim. Slow; not on an event loop.
     *
     * @return empty when there is no such step for the audience
     */
    Optional<JsonObject> step(JsonObject work, Step asked, String agentName) {
        var call = calls.of(work, agentName, asked.claimId());
        return Catalogue.of(call.audience()).stream()
                .filter(script -> key(script).equals(asked.key()))
                .findFirst()
                .map(script -> {
                    var language = script.languages().contains(asked.language()) ? asked.language() : Language.EN;
                    return new JsonObject()
                            .put("key", asked.key())
                            .put("title", script.title())
                            .put("language", language.code())
                            .put("html", shown(new Edition(script, language), call));
                });
    }

    /** Whether the step tells nothing of an account; of a step that there is not, nothing is known. */
    static boolean beforeVerification(Step asked) {
        return Catalogue.of(Audience.PATIENT).stream()
                .anyMatch(script -> key(script).equals(asked.key()) && script.phase() != Phase.AFTER_VERIFICATION);
    }

    /** Which step is asked for; {@code claimId} is the claim it is about. */
    record Step(String key, Language language, Optional<String> claimId) {}

    private static Stream<Script> opening(Audience audience) {
        return switch (audience) {
            case PAYER -> Catalogue.find(Audience.PAYER, "opening").stream();
            case PATIENT -> FIRST_TO_PATIENTS.stream().flatMap(name -> Catalogue.find(Audience.PATIENT, name).stream());
        };
    }

    private static JsonArray steps(Audience audience) {
        var steps = new JsonArray();
        Catalogue.of(audience)
                .forEach(script -> steps.add(new JsonObject()
                        .put("key", key(script))
                        .put("title", script.title())
                        .put("phase", script.phase().code())
                        .put("statuses", new JsonArray(script.statuses()))));
        return steps;
    }

    private static String key(Script script) {
        return script.audience().code() + "." + script.name();
    }

    private static String title(JsonObject work, CallContext call) {
        return switch (call.audience()) {
            case PAYER -> "Claim status: " + work.getJsonObject("payer").getString("name");
            case PATIENT ->
                "Open balance, "
                        + call.caller()
                                .capacity()
                                .code()
                                .toLowerCase(Locale.ROOT)
                                .replace('-', ' ');
        };
    }

    private String shown(Edition edition, CallContext call) {
        return switch (scripts.script(edition, call)) {
            case Rendering.Rendered done -> done.text();
            case Rendering.Failed failed -> {
                LOG.error("A script could not be rendered: {}", failed);
                yield "<p class=\"check\">This part of the script cannot be shown; the operator's log says why.</p>";
            }
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
