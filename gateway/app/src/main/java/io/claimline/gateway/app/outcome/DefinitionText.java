package io.claimline.gateway.app.outcome;

import io.claimline.dialer.outcome.ActionCode;
import io.claimline.dialer.outcome.Choice;
import io.claimline.dialer.outcome.Condition;
import io.claimline.dialer.outcome.Fact;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.dialer.outcome.OutcomeRules;
import io.claimline.dialer.outcome.ProposalTable;
import io.claimline.dialer.outcome.Rule;
import io.claimline.dialer.outcome.Status;
import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.worklist.Audience;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The one definition of outcomes as {@code OutcomeDefinition} of the wire contract, for the page to evaluate. */
public final class DefinitionText {
    private DefinitionText() {}

    /** The definition; the same for every agent until the next version. */
    public static JsonObject write() {
        return new JsonObject()
                .put("fields", list(List.of(OutcomeField.values()), DefinitionText::field))
                .put(
                        "statuses",
                        list(
                                Stream.of(Audience.PAYER, Audience.PATIENT)
                                        .flatMap(audience -> StatusTable.of(audience).stream())
                                        .toList(),
                                DefinitionText::status))
                .put("actions", list(List.of(ActionCode.values()), DefinitionText::action))
                .put("rules", list(Rule.all(), DefinitionText::rule))
                .put("proposals", proposals())
                .put("facts", list(List.of(Fact.values()), DefinitionText::fact))
                .put(
                        "messages",
                        new JsonObject()
                                .put("needed", OutcomeRules.NEEDED)
                                .put("notAsked", OutcomeRules.NOT_ASKED)
                                .put("noField", OutcomeRules.NO_FIELD)
                                .put("noStatus", OutcomeRules.NO_STATUS));
    }

    private static JsonObject field(OutcomeField field) {
        var text = new JsonObject()
                .put("key", field.key())
                .put("path", field.path())
                .put("kind", field.kind().wire())
                .put("label", field.label())
                .put("malformed", field.kind().malformed());
        if (!field.hint().isEmpty()) {
            text.put("hint", field.hint());
        }
        if (!field.form().isEmpty()) {
            text.put("form", field.form());
        }
        if (!field.choices().isEmpty()) {
            text.put("choices", list(field.choices(), DefinitionText::choice));
        }
        return text;
    }

    private static JsonObject choice(Choice choice) {
        return new JsonObject().put("code", choice.code()).put("label", choice.label());
    }

    private static JsonObject status(Status status) {
        var implied = new JsonArray();
        new TreeMap<>(status.implied())
                .forEach((field, value) ->
                        implied.add(new JsonObject().put("field", field.key()).put("value", value)));
        return new JsonObject()
                .put("code", status.code())
                .put("label", status.label())
                .put("group", status.group())
                .put("audience", status.audience().name().toLowerCase(Locale.ROOT))
                .put("requires", keys(status.requires()))
                .put("optional", keys(status.optional()))
                .put("implied", implied);
    }

    private static JsonObject action(ActionCode action) {
        return new JsonObject()
                .put("code", action.name())
                .put("label", action.label())
                .put("brings", keys(action.brings()));
    }

    private static JsonObject fact(Fact fact) {
        return new JsonObject().put("key", fact.key()).put("kind", fact.kind().wire());
    }

    private static JsonObject rule(Rule rule) {
        var text = new JsonObject()
                .put("when", conditions(rule.when()))
                .put("field", rule.field().key())
                .put("message", rule.message());
        return switch (rule) {
            case Rule.Count count ->
                text.put("kind", "count")
                        .put("fields", keys(count.fields()))
                        .put("least", count.least())
                        .put("most", count.most());
            case Rule.Sum sum ->
                text.put("kind", "sum").put("parts", keys(sum.parts())).put("every", sum.every());
            case Rule.Compare compare ->
                text.put("kind", "compare")
                        .put("order", compare.order().wire())
                        .put("other", compare.other().text())
                        .put("days", compare.days().text());
            case Rule.Product product ->
                text.put("kind", "product")
                        .put("factor", product.factor().key())
                        .put("other", product.other().text());
        };
    }

    private static JsonArray proposals() {
        var all = new JsonArray();
        new TreeMap<>(ProposalTable.all())
                .forEach((status, proposals) -> proposals.forEach(proposal -> {
                    var text = new JsonObject()
                            .put("status", status)
                            .put("when", conditions(proposal.when()))
                            .put("from", proposal.from().text())
                            .put("days", proposal.days().text())
                            .put("business", proposal.business());
                    proposal.action().ifPresent(action -> text.put("action", action.name()));
                    all.add(text);
                }));
        return all;
    }

    private static JsonArray conditions(List<Condition> when) {
        return list(
                when,
                condition -> new JsonObject()
                        .put("of", condition.of().text())
                        .put("test", condition.test().wire())
                        .put("values", new JsonArray(condition.values())));
    }

    private static JsonArray keys(List<OutcomeField> fields) {
        return new JsonArray(fields.stream().map(OutcomeField::key).toList());
    }

    private static <T> JsonArray list(Collection<T> items, Function<T, JsonObject> write) {
        return new JsonArray(Arrays.asList(items.stream().map(write).toArray()));
    }
}
