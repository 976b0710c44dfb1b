package io.claimline.gateway.app.explain;

import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.compliance.engine.Evaluation;
import io.claimline.dialer.compliance.engine.Evaluation.Outcome;
import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.gateway.app.client.ClientText;
import io.claimline.gateway.app.compliance.Screening.Looked;
import io.claimline.gateway.store.worklist.StoredWork;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code WorkItemRow} and {@code WorkItemExplanation} of the contract. */
final class ExplanationText {
    private ExplanationText() {}

    static JsonObject row(StoredWork item, Instant now) {
        var lead = item.lead();
        var row = new JsonObject()
                .put("leadId", lead.id().value())
                .put("party", lead.party())
                .put("attempts", lead.attempts())
                .put("dueAt", lead.dueAt().toString())
                .put("inWork", inWork(item, now))
                .put("callBack", lead.callBack().isPresent());
        item.lastStep().ifPresent(step -> row.put("lastStep", step));
        return row;
    }

    static boolean inWork(StoredWork item, Instant now) {
        return item.lease().filter(lease -> lease.holdsAt(now)).isPresent();
    }

    static JsonObject of(StoredWork item, Looked looked, RuleTable table, Instant now) {
        var lead = item.lead();
        var ruling = looked.decision().ruling();
        var view = new JsonObject()
                .put("leadId", lead.id().value())
                .put("campaignId", lead.campaign().value())
                .put("party", lead.party())
                .put("audience", lower(lead.audience()))
                .put("attempts", lead.attempts())
                .put("dueAt", lead.dueAt().toString())
                .put("inWork", inWork(item, now))
                .put("heldElsewhere", looked.heldElsewhere());
        verdict(view, looked.decision()).put("table", ruling.table());
        account(view, looked.decision());
        var zones = new JsonArray();
        for (var i = 0; i < ruling.zones().size(); i++) {
            zones.add(new JsonObject()
                    .put("zone", ruling.zones().get(i))
                    .put("localTime", ruling.localTimes().get(i)));
        }
        var rules = new JsonArray();
        inTheWayFirst(ruling.evaluations()).forEach(one -> rules.add(rule(one, table, ruling.at())));
        return view.put("zones", zones).put("rules", rules);
    }

    private static void account(JsonObject view, DialDecision decision) {
        var facts = decision.facts();
        var account = facts.account();
        client(view, account.client()).put("capacity", ClientText.word(account.capacity()));
        facts.origin().shown().ifPresent(number -> view.put("callerId", number.value()));
        var accounts = new JsonArray();
        for (var debt : account.debts()) {
            var one = new JsonObject().put("account", debt.id());
            accounts.add(client(one, debt.client()).put("capacity", ClientText.word(debt.capacity())));
        }
        view.put("accounts", accounts);
    }

    private static JsonObject client(JsonObject view, String client) {
        return client.isEmpty() ? view : view.put("client", client);
    }

    static JsonObject past(DialDecision decision, boolean holds) {
        var view = new JsonObject().put("decisionId", decision.id().value());
        return verdict(view, decision)
                .put("blockedBy", new JsonArray(decision.blockedBy()))
                .put("table", decision.ruling().table())
                .put("holds", holds);
    }

    private static JsonObject verdict(JsonObject view, DialDecision decision) {
        var verdict = switch (decision.ruling().verdict()) {
            case Verdict.Allow _ -> "allow";
            case Verdict.Defer _ -> "defer";
            case Verdict.Deny _ -> "deny";
        };
        view.put("verdict", verdict)
                .put("reason", decision.reason())
                .put("at", decision.at().toString());
        decision.until().ifPresent(until -> view.put("until", until.toString()));
        return view;
    }

    private static Stream<Evaluation> inTheWayFirst(List<Evaluation> all) {
        return Stream.concat(
                all.stream().filter(one -> !(one.outcome() instanceof Outcome.Passes)),
                all.stream().filter(one -> one.outcome() instanceof Outcome.Passes));
    }

    private static JsonObject rule(Evaluation one, RuleTable table, Instant at) {
        var view = new JsonObject()
                .put("key", one.key())
                .put("id", one.id())
                .put("layer", lower(one.layer()))
                .put("inputs", one.inputs());
        switch (one.outcome()) {
            case Outcome.Passes _ -> view.put("outcome", "passes");
            case Outcome.Blocks blocks ->
                view.put("outcome", "blocks").put("until", blocks.until().toString());
            case Outcome.Denies _ -> view.put("outcome", "denies");
        }
        source(one.key(), table, at).ifPresent(source -> view.put("source", source));
        return view;
    }

    private static Optional<String> source(String key, RuleTable table, Instant at) {
        return table.rules().stream()
                .filter(rule -> rule.key().equals(key)
                        && !at.isBefore(rule.span().starts())
                        && at.isBefore(rule.span().ends()))
                .map(Rule::source)
                .findFirst();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
