package io.claimline.gateway.app.reminders;

import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.selection.Rule;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code SelectionRule} of the contract: an object with one field, which names the rule. */
final class RuleText {
    /** Deeper rules are nobody's intention. */
    private static final int DEEPEST = 8;

    private static final String ONE_OF =
            "must have one field of all, any, not, owes, aged, atStep, quietFor, lastCame, promiseBroken, client, language, state";

    private RuleText() {}

    static JsonObject write(Rule rule) {
        return switch (rule) {
            case Rule.All all -> new JsonObject().put("all", rules(all.rules()));
            case Rule.Any any -> new JsonObject().put("any", rules(any.rules()));
            case Rule.Not not -> new JsonObject().put("not", write(not.rule()));
            case Rule.Owes owes ->
                new JsonObject()
                        .put(
                                "owes",
                                new JsonObject().put("leastCents", owes.least()).put("mostCents", owes.most()));
            case Rule.Aged aged ->
                new JsonObject()
                        .put(
                                "aged",
                                new JsonObject()
                                        .put("basis", Lower.text(aged.basis()))
                                        .put("leastDays", aged.least())
                                        .put("mostDays", aged.most()));
            case Rule.AtStep at ->
                named("atStep", at.steps().stream().map(StepId::value).toList());
            case Rule.QuietFor quiet -> new JsonObject().put("quietFor", quiet.days());
            case Rule.LastCame last -> new JsonObject().put("lastCame", Lower.texts(last.results()));
            case Rule.PromiseBroken broken -> new JsonObject().put("promiseBroken", true);
            case Rule.OfClient of -> named("client", of.clients());
            case Rule.Speaks of -> named("language", of.languages());
            case Rule.InState of -> named("state", of.states());
        };
    }

    private static JsonArray rules(List<Rule> rules) {
        var list = new JsonArray();
        rules.forEach(rule -> list.add(write(rule)));
        return list;
    }

    private static JsonObject named(String name, Collection<String> values) {
        return new JsonObject().put(name, new JsonArray(values.stream().sorted().toList()));
    }

    static Rule read(String path, JsonObject from) {
        return read(path, from, 0);
    }

    private static Rule read(String path, JsonObject from, int depth) {
        if (from.size() != 1 || depth > DEEPEST) {
            throw Lower.fault(path, depth > DEEPEST ? "is nested more than " + DEEPEST + " deep" : ONE_OF);
        }
        var name = from.fieldNames().iterator().next();
        var at = path + "." + name;
        return Lower.at(at, () -> switch (name) {
            case "all" -> new Rule.All(rules(at, from.getJsonArray(name), depth));
            case "any" -> new Rule.Any(rules(at, from.getJsonArray(name), depth));
            case "not" -> new Rule.Not(read(at, from.getJsonObject(name), depth + 1));
            case "owes" -> owes(from.getJsonObject(name));
            case "aged" -> aged(at, from.getJsonObject(name));
            case "atStep" -> new Rule.AtStep(set(from.getJsonArray(name), StepId::new));
            case "quietFor" -> new Rule.QuietFor(from.getInteger(name));
            case "lastCame" -> new Rule.LastCame(Lower.all(TryResult.class, at, from.getJsonArray(name)));
            case "promiseBroken" -> new Rule.PromiseBroken();
            case "client" -> new Rule.OfClient(set(from.getJsonArray(name), text -> text));
            case "language" -> new Rule.Speaks(set(from.getJsonArray(name), text -> text));
            case "state" -> new Rule.InState(set(from.getJsonArray(name), text -> text));
            default -> throw Lower.fault(at, ONE_OF);
        });
    }

    private static List<Rule> rules(String path, JsonArray from, int depth) {
        var rules = new ArrayList<Rule>();
        for (var i = 0; i < from.size(); i++) {
            rules.add(read(path + "[" + i + "]", from.getJsonObject(i), depth + 1));
        }
        return rules;
    }

    private static Rule owes(JsonObject from) {
        return new Rule.Owes(from.getLong("leastCents", 0L), from.getLong("mostCents", Long.MAX_VALUE));
    }

    private static Rule aged(String at, JsonObject from) {
        return new Rule.Aged(
                Lower.read(Rule.Basis.class, at, from, "basis"),
                from.getInteger("leastDays", 0),
                from.getInteger("mostDays", Integer.MAX_VALUE));
    }

    private static <T> Set<T> set(JsonArray from, Function<String, T> read) {
        return from.stream().map(String::valueOf).map(read).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
