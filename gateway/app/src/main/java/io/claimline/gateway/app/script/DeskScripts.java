package io.claimline.gateway.app.script;

import io.claimline.scripts.AccountStep;
import io.claimline.scripts.CallScripts;
import io.claimline.scripts.Language;
import io.claimline.scripts.OpeningStep;
import io.claimline.scripts.PatientAccount;
import io.claimline.scripts.PatientContact;
import io.claimline.scripts.PayerCall;
import io.claimline.scripts.PayerStep;
import io.claimline.scripts.Rendering;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The script of a work item: every step of the call in order, from {@code WorkView} of the wire contract. Rendering takes milliseconds and a thread per
 * step, too long for the moment of an answer: it is done before the lead is dialled, with a stand-in for the agent, who is not known yet.
 */
public final class DeskScripts {
    private static final Logger LOG = LoggerFactory.getLogger(DeskScripts.class);

    /** One of Unicode's private characters: no name and no template has it, and nothing escapes it. */
    private static final String AGENT = "\uE000";

    private final CallScripts scripts;
    private final String callbackNumber;

    /** @param callbackNumber E.164, where patients reach the office */
    public DeskScripts(CallScripts scripts, String callbackNumber) {
        this.scripts = scripts;
        this.callbackNumber = callbackNumber;
    }

    /** {@code {title, html}} for whoever takes the call. Slow; not on an event loop. */
    public JsonObject of(JsonObject work) {
        return work.getString("audience").equals("payer") ? payer(work, AGENT) : patient(work, AGENT);
    }

    /** The same for this agent. */
    public static JsonObject spokenBy(String agentName, JsonObject script) {
        return script(script.getString("title"), script.getString("html").replace(AGENT, escaped(agentName)));
    }

    private JsonObject payer(JsonObject work, String agentName) {
        var call = payerCall(work, agentName);
        if (call.isEmpty()) {
            return script(
                    "Claim status",
                    "<p class=\"check\">The claim has no date of birth or no date of service, so there is no script for it. "
                            + "Check it in the billing system.</p>");
        }
        var html = new StringBuilder();
        for (var step : PayerStep.values()) {
            html.append(heading(step)).append(text(scripts.payer(step, call.get())));
        }
        return script("Claim status: " + work.getJsonObject("payer").getString("name"), html.toString());
    }

    private JsonObject patient(JsonObject work, String agentName) {
        var contact = new PatientContact(
                agentName,
                work.getJsonObject("provider").getString("name"),
                work.getJsonObject("patient").getString("name"),
                callbackNumber,
                false);
        var account = account(work);
        var html = new StringBuilder();
        for (var step : OpeningStep.values()) {
            html.append(heading(step)).append(text(scripts.opening(step, Language.EN, contact)));
        }
        for (var step : AccountStep.values()) {
            html.append(heading(step)).append(text(scripts.account(step, Language.EN, contact, account)));
        }
        return script("Open balance", html.toString());
    }

    private static PatientAccount account(JsonObject work) {
        var provider = work.getJsonObject("provider").getString("name");
        var balances = work.getJsonArray("claims").stream()
                .map(JsonObject.class::cast)
                .filter(claim -> claim.getString("dosFrom") != null)
                .map(claim -> new PatientAccount.OpenBalance(
                        LocalDate.parse(claim.getString("dosFrom")), provider, claim.getLong("balanceCents")))
                .collect(Collectors.toList());
        return new PatientAccount(balances, true, true, Optional.empty());
    }

    private static Optional<PayerCall> payerCall(JsonObject work, String agentName) {
        var claim = work.getJsonArray("claims").getJsonObject(0);
        var patient = work.getJsonObject("patient");
        var provider = work.getJsonObject("provider");
        if (claim.getString("dosFrom") == null || patient.getString("birthDate") == null) {
            return Optional.empty();
        }
        return Optional.of(new PayerCall(
                agentName,
                provider.getString("name"),
                provider.getString("npi"),
                provider.getString("taxId", ""),
                patient.getString("name"),
                patient.getString("memberId", ""),
                LocalDate.parse(patient.getString("birthDate")),
                LocalDate.parse(claim.getString("dosFrom")),
                LocalDate.parse(claim.getString("dosTo")),
                claim.getLong("billedCents"),
                Optional.ofNullable(claim.getString("payerControlNumber")),
                false));
    }

    private static String heading(Enum<?> step) {
        var words = step.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return "<h3>" + Character.toUpperCase(words.charAt(0)) + words.substring(1) + "</h3>";
    }

    private static String text(Rendering rendering) {
        return switch (rendering) {
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

    private static JsonObject script(String title, String html) {
        return new JsonObject().put("title", title).put("html", html);
    }
}
