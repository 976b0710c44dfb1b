package io.claimline.gateway.app.outcome;

import io.claimline.dialer.outcome.Fact;
import io.claimline.dialer.outcome.OutcomePolicy;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the rules know of a work item besides the fields, from {@code WorkView} of the wire contract. What it lacks breaks no rule. */
public final class ClaimFacts {
    private final OutcomePolicy policy;
    private final JsonObject work;

    /** @param work the staged work item; empty when it is gone */
    public ClaimFacts(OutcomePolicy policy, JsonObject work) {
        this.policy = policy;
        this.work = work;
    }

    /** Those that are the same for all claims of the call. */
    public Map<Fact, String> ofCall(ZoneId zone, Instant now) {
        var facts = policy.facts(zone, now);
        var owed = claims().stream()
                .mapToLong(claim -> ((JsonObject) claim).getLong("balanceCents", 0L))
                .sum();
        if (owed > 0) {
            facts.put(Fact.BALANCE, String.valueOf(owed));
        }
        Optional.ofNullable(work.getJsonObject("payer"))
                .map(payer -> payer.getInteger("turnaroundDays"))
                .ifPresent(days -> facts.put(Fact.TURNAROUND_DAYS, days.toString()));
        return facts;
    }

    /** Those of one claim. */
    public Map<Fact, String> ofClaim(String claim) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        find(claim).ifPresent(found -> {
            Optional.ofNullable(found.getLong("billedCents"))
                    .ifPresent(cents -> facts.put(Fact.BILLED, cents.toString()));
            Optional.ofNullable(found.getString("dosFrom")).ifPresent(day -> facts.put(Fact.DOS_FROM, day));
        });
        return facts;
    }

    /** The claim as the work item shows it. */
    public Optional<JsonObject> find(String claim) {
        return claims().stream()
                .map(JsonObject.class::cast)
                .filter(one -> claim.equals(one.getString("claimId")))
                .findFirst();
    }

    /** The same work item about this claim alone; as it is when it has no such claim. */
    public JsonObject narrowedTo(String claim) {
        return find(claim)
                .map(found -> work.copy().put("claims", new JsonArray().add(found)))
                .orElse(work);
    }

    private JsonArray claims() {
        return work.getJsonArray("claims", new JsonArray());
    }

    /** On the wire: numbers as numbers, days and times as text. */
    static JsonObject text(Map<Fact, String> facts) {
        var text = new JsonObject();
        facts.forEach((fact, value) -> text.put(
                fact.key(),
                switch (fact.kind()) {
                    case MONEY, NUMBER -> Long.valueOf(value);
                    default -> value;
                }));
        return text;
    }
}
