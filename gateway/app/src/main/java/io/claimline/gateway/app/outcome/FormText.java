package io.claimline.gateway.app.outcome;

import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.outcome.Draft;
import io.claimline.dialer.outcome.OutcomePolicy;
import io.claimline.dialer.worklist.Audience;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be recorded about a call now: {@code OutcomeForm} of the wire contract. The fields and rules are in the definition. */
public final class FormText {
    /** The claim of an outcome that is about the whole call. */
    public static final String WHOLE_CALL = "";

    private final OutcomePolicy policy;
    private final DraftDesk drafts;

    public FormText(OutcomePolicy policy, DraftDesk drafts) {
        this.policy = policy;
        this.drafts = drafts;
    }

    /** The form of a call; {@code work} is the staged work item, empty when it is gone. */
    public JsonObject write(LiveCall live, JsonObject work, ZoneId zone, Instant now) {
        var lead = live.work().lead();
        var facts = new ClaimFacts(policy, work);
        var claims = new JsonArray();
        subjects(live).forEach(claim -> claims.add(claim(live, claim, facts)));
        var form = new JsonObject()
                .put("callId", live.call().id().value())
                .put("audience", lead.audience().name().toLowerCase(Locale.ROOT))
                .put("facts", ClaimFacts.text(facts.ofCall(zone, now)))
                .put("claims", claims);
        live.saved().ifPresent(step -> form.put("saved", new JsonObject().put("text", step.reason())));
        return form;
    }

    /** What needs an outcome: each claim of a payer call; of a call to a patient all balances together. */
    public static List<String> subjects(LiveCall live) {
        var lead = live.work().lead();
        return lead.audience() == Audience.PATIENT ? List.of(WHOLE_CALL) : lead.claims();
    }

    private JsonObject claim(LiveCall live, String claim, ClaimFacts facts) {
        var claims = live.work().lead().claims();
        var shown = claim.isEmpty() && !claims.isEmpty() ? claims.getFirst() : claim;
        var found = facts.find(shown);
        var text = new JsonObject()
                .put("claimId", shown)
                .put(
                        "claimNumber",
                        found.map(one -> one.getString("claimNumber")).orElse(shown))
                .put("facts", ClaimFacts.text(facts.ofClaim(shown)))
                .put("version", drafts.revision(live.call().id(), claim));
        found.map(one -> one.getString("payerControlNumber"))
                .ifPresent(number -> text.put("payerControlNumber", number));
        Optional.ofNullable(live.steps().byClaim().get(claim))
                .ifPresent(step -> text.put("saved", new JsonObject().put("text", step.reason())));
        drafts.of(live.call().id()).stream()
                .filter(draft -> draft.claim().equals(claim))
                .findFirst()
                .ifPresent(draft -> text.put("draft", draft(draft)));
        return text;
    }

    private static JsonObject draft(Draft draft) {
        var fields = new JsonObject();
        draft.fields().forEach(fields::put);
        return new JsonObject().put("statusCode", draft.status()).put("fields", fields);
    }
}
