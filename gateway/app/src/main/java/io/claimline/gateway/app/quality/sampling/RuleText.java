package io.claimline.gateway.app.quality.sampling;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.quality.Fault;
import io.claimline.dialer.quality.sampling.RuleCheck;
import io.claimline.dialer.quality.sampling.SamplingRule;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.Words;
import io.claimline.gateway.app.quality.card.CardText;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.store.quality.StoredScorecard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sampling rules on the wire. */
final class RuleText {
    private RuleText() {}

    /** {@code SamplingRule}. */
    static JsonObject write(SamplingRule rule, Names names, long drawn) {
        var often = rule.often();
        var text = new JsonObject()
                .put("id", rule.id())
                .put("revision", rule.revision())
                .put("name", rule.name())
                .put("on", rule.on())
                .put("scorecardId", rule.scorecard())
                .put("campaigns", sorted(rule.scope().campaigns(), CampaignId::value))
                .put("teams", sorted(rule.scope().teams(), team -> team))
                .put("agents", sorted(rule.scope().agents(), AgentId::value))
                .put("perWeek", often.perWeek())
                .put("draw", Words.of(often.when()))
                .put("leastTalkSeconds", rule.conditions().leastTalk().toSeconds())
                .put("recordedOnly", rule.conditions().recordedOnly())
                .put("outcomes", sorted(rule.conditions().outcomes(), outcome -> outcome))
                .put("dueDays", rule.dueDays())
                .put("evaluators", sorted(rule.evaluators(), AgentId::value))
                .put("changedBy", rule.changed().by().value())
                .put("changedAt", rule.changed().at().toString())
                .put("since", rule.changed().since().toString())
                .put("drawnThisWeek", drawn);
        often.moreOfNew().ifPresent(more -> text.put("newAgents", more(more)));
        often.moreAfterTrouble().ifPresent(more -> text.put("afterTrouble", more(more)));
        trouble(rule, names).ifPresent(why -> text.put("trouble", why));
        return text;
    }

    private static JsonObject more(SamplingRule.More more) {
        return new JsonObject().put("days", more.days()).put("perWeek", more.perWeek());
    }

    private static <T> JsonArray sorted(Collection<T> all, Function<T, String> text) {
        return new JsonArray(all.stream().map(text).sorted().toList());
    }

    /** Why it draws nothing now. */
    static Optional<String> trouble(SamplingRule rule, Names names) {
        if (!rule.on()) {
            return Optional.of("It is off.");
        }
        if (Optional.ofNullable(names.cards().get(rule.scorecard()))
                .flatMap(StoredScorecard::inUse)
                .isEmpty()) {
            return Optional.of("Its scorecard is retired or has no published version.");
        }
        return evaluators(rule, names).isEmpty()
                ? Optional.of("There is nobody to give its calls to.")
                : Optional.empty();
    }

    /** To whom calls of the rule are given: those it names who can score; every supervisor when it names none, and administrators where there is no supervisor. */
    static List<AgentId> evaluators(SamplingRule rule, Names names) {
        if (!rule.evaluators().isEmpty()) {
            return rule.evaluators().stream().filter(names::evaluates).toList();
        }
        var supervisors = names.evaluators().stream()
                .filter(one -> one.role() == Role.SUPERVISOR)
                .map(one -> one.id())
                .toList();
        return supervisors.isEmpty()
                ? names.evaluators().stream().map(one -> one.id()).toList()
                : supervisors;
    }

    /**
     * The rule of a {@code SamplingRuleOrder}.
     *
     * @throws io.claimline.gateway.app.web.ApiProblem 422 that names every field which is wrong
     */
    static SamplingRule read(String id, long revision, JsonObject order, SamplingRule.Changed changed, Names names) {
        var faults = new ArrayList<Fault>();
        var scope = new SamplingRule.Scope(
                known(order, "campaigns", names.campaigns()::containsKey, "is no campaign", faults).stream()
                        .map(CampaignId::new)
                        .collect(Collectors.toSet()),
                Set.copyOf(known(
                        order,
                        "teams",
                        new HashSet<>(names.teams().values())::contains,
                        "is no team with agents",
                        faults)),
                people(order, "agents", names.people()::containsKey, "is nobody here", faults)
                        .collect(Collectors.toSet()));
        var conditions = new SamplingRule.Conditions(
                Duration.ofSeconds(order.getLong("leastTalkSeconds", 0L)),
                order.getBoolean("recordedOnly", false),
                Set.copyOf(known(order, "outcomes", Statuses::known, "is no outcome status", faults)));
        var often = new SamplingRule.Often(
                order.getInteger("perWeek"),
                Words.constant(SamplingRule.When.class, order.getString("draw")),
                more(order.getJsonObject("newAgents")),
                more(order.getJsonObject("afterTrouble")));
        var rule = new SamplingRule(
                id,
                revision,
                order.getString("name").strip(),
                order.getBoolean("on"),
                order.getString("scorecardId"),
                scope,
                conditions,
                often,
                order.getInteger("dueDays"),
                people(
                                order,
                                "evaluators",
                                one -> names.evaluates(new AgentId(one)),
                                "is no supervisor or administrator",
                                faults)
                        .toList(),
                changed);
        faults.addAll(RuleCheck.faults(rule));
        cardInUse(rule, names, faults);
        Refusals.unlessNone(faults);
        return rule;
    }

    private static void cardInUse(SamplingRule rule, Names names, List<Fault> faults) {
        var card = Optional.ofNullable(names.cards().get(rule.scorecard()));
        if (card.isEmpty() || (rule.on() && card.get().inUse().isEmpty())) {
            faults.add(new Fault(
                    "scorecardId",
                    card.isEmpty()
                            ? "'" + rule.scorecard() + "' is no scorecard"
                            : "is retired or has no published version; publish one, or turn the rule off"));
        }
    }

    private static SamplingRule.@Nullable More more(@Nullable JsonObject text) {
        return text == null ? null : new SamplingRule.More(text.getInteger("days"), text.getInteger("perWeek"));
    }

    /** Those of a list that are there; a fault for each of the others. */
    private static List<String> known(
            JsonObject order, String field, Predicate<String> there, String why, List<Fault> faults) {
        var told = CardText.strings(order.getJsonArray(field, new JsonArray()));
        for (var i = 0; i < told.size(); i++) {
            if (!there.test(told.get(i))) {
                faults.add(new Fault(field + "[" + i + "]", "'" + told.get(i) + "' " + why));
            }
        }
        return told.stream().distinct().filter(there).toList();
    }

    private static Stream<AgentId> people(
            JsonObject order, String field, Predicate<String> there, String why, List<Fault> faults) {
        Predicate<String> person =
                one -> AgentId.of(one).filter(id -> id.value().equals(one)).isPresent();
        return known(order, field, person.and(there), why, faults).stream().map(AgentId::new);
    }
}
