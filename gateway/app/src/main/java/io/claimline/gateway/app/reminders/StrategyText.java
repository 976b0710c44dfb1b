package io.claimline.gateway.app.reminders;

import io.claimline.dialer.strategy.Delay;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Retries;
import io.claimline.dialer.strategy.Step;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.Stop;
import io.claimline.dialer.strategy.StopCondition;
import io.claimline.dialer.strategy.Strategy;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.StrategyRefused;
import io.claimline.dialer.strategy.Terminal;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code Strategy} of the contract. */
final class StrategyText {
    private StrategyText() {}

    static JsonObject write(Strategy strategy) {
        var stops = new JsonObject();
        strategy.stops().forEach((condition, stop) -> stops.put(Lower.text(condition), stop(stop)));
        return new JsonObject()
                .put("id", strategy.id().value())
                .put("version", strategy.version())
                .put("name", strategy.name())
                .put("zone", strategy.zone().getId())
                .put("terms", strategy.terms())
                .put("grace", strategy.grace())
                .put("apart", strategy.apart())
                .put("smallestCents", strategy.smallest())
                .put("steps", steps(strategy.steps()))
                .put("broken", steps(strategy.broken()))
                .put("stops", stops);
    }

    /** @throws io.claimline.gateway.app.web.ApiProblem that tells everything that is wrong, and where */
    static Strategy read(JsonObject from, int version) {
        var steps = steps("steps", from.getJsonArray("steps"));
        var broken = steps("broken", from.getJsonArray("broken"));
        var stops = stops(from.getJsonObject("stops", new JsonObject()));
        var zone = Lower.at("zone", () -> zone(from.getString("zone")));
        try {
            return new Strategy(
                    new StrategyId(from.getString("id")),
                    version,
                    from.getString("name"),
                    zone,
                    from.getInteger("terms"),
                    from.getInteger("grace"),
                    from.getInteger("apart"),
                    from.getLong("smallestCents"),
                    steps,
                    broken,
                    stops);
        } catch (StrategyRefused refused) {
            throw Lower.refused(refused.faults().stream()
                    .map(fault -> new Violation(fault.path(), fault.message()))
                    .toList());
        }
    }

    static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException("'" + name + "' is no time zone; name one as America/New_York");
        }
        return ZoneId.of(name);
    }

    private static String stop(Stop stop) {
        return switch (stop) {
            case Stop.Waits waits -> "waits";
            case Stop.Ends ends -> Lower.text(ends.terminal());
        };
    }

    /** Conditions that are not named have the usual answer. */
    private static Map<StopCondition, Stop> stops(JsonObject from) {
        var stops = new EnumMap<>(Strategy.usualStops());
        for (var entry : from) {
            var path = "stops." + entry.getKey();
            var text = String.valueOf(entry.getValue());
            var stop =
                    text.equals("waits") ? new Stop.Waits() : new Stop.Ends(Lower.constant(Terminal.class, path, text));
            stops.put(Lower.constant(StopCondition.class, path, entry.getKey()), stop);
        }
        return stops;
    }

    private static JsonArray steps(List<Step> steps) {
        var list = new JsonArray();
        steps.forEach(step -> list.add(step(step)));
        return list;
    }

    private static JsonObject step(Step step) {
        var delay = new JsonObject()
                .put("from", Lower.text(step.delay().from()))
                .put("months", step.delay().months())
                .put("days", step.delay().days());
        var text = new JsonObject().put("id", step.id().value()).put("delay", delay);
        return switch (step) {
            case Step.End end -> text.put("terminal", Lower.text(end.terminal()));
            case Step.Contact contact ->
                text.put(
                                "media",
                                new JsonArray(contact.media().stream()
                                        .map(Lower::text)
                                        .toList()))
                        .put("window", WindowText.write(contact.window()))
                        .put("attempts", contact.attempts())
                        .put("spacingMinutes", contact.spacing().toMinutes())
                        .put("retries", retries(contact.retries()));
        };
    }

    private static List<Step> steps(String path, JsonArray from) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < from.size(); i++) {
            var at = path + "[" + i + "]";
            steps.add(step(at, from.getJsonObject(i)));
        }
        return steps;
    }

    private static Step step(String at, JsonObject from) {
        var id = Lower.at(at + ".id", () -> new StepId(from.getString("id")));
        var delay = delay(at + ".delay", from.getJsonObject("delay"));
        if (from.containsKey("terminal")) {
            return new Step.End(id, delay, Lower.read(Terminal.class, at, from, "terminal"));
        }
        if (!from.containsKey("media") || !from.containsKey("window")) {
            throw Lower.fault(at, "has neither a terminal nor media and a window; give it one or the other");
        }
        return new Step.Contact(
                id,
                delay,
                media(at + ".media", from.getJsonArray("media")),
                WindowText.read(at + ".window", from.getJsonObject("window")),
                from.getInteger("attempts", 1),
                Duration.ofMinutes(from.getInteger("spacingMinutes", 1_440)),
                retries(at + ".retries", from.getJsonObject("retries", new JsonObject())));
    }

    /** As a list: a medium that is named twice is told, not swallowed. */
    private static List<Medium> media(String path, JsonArray from) {
        var media = new ArrayList<Medium>();
        for (var i = 0; i < from.size(); i++) {
            media.add(Lower.constant(Medium.class, path + "[" + i + "]", String.valueOf(from.getValue(i))));
        }
        return media;
    }

    private static Delay delay(String path, JsonObject from) {
        var since = Lower.read(Delay.From.class, path, from, "from");
        return Lower.at(path, () -> new Delay(since, from.getInteger("months", 0), from.getInteger("days", 0)));
    }

    private static JsonObject retries(Retries retries) {
        var text = new JsonObject();
        retries.rows().forEach((result, then) -> text.put(Lower.text(result), then(then)));
        return text;
    }

    private static String then(Retries.Then then) {
        return switch (then) {
            case Retries.Then.Again again -> "again after " + again.after().toMinutes() + " minutes";
            case Retries.Then.NextMedium next -> "next medium";
            case Retries.Then.Over over -> "over";
        };
    }

    /** Results that are not named have the usual answer. */
    private static Retries retries(String path, JsonObject from) {
        var rows = new EnumMap<TryResult, Retries.Then>(Retries.USUAL.rows());
        for (var entry : from) {
            var at = path + "." + entry.getKey();
            rows.put(
                    Lower.constant(TryResult.class, at, entry.getKey()),
                    Lower.at(at, () -> then(String.valueOf(entry.getValue()))));
        }
        return new Retries(rows);
    }

    private static Retries.Then then(String text) {
        return switch (text) {
            case "over" -> new Retries.Then.Over();
            case "next medium" -> new Retries.Then.NextMedium();
            default -> {
                if (!text.matches("again after [0-9]{1,6} minutes")) {
                    throw new IllegalArgumentException(
                            "'" + text + "' is none of 'over', 'next medium', 'again after N minutes'");
                }
                yield new Retries.Then.Again(Duration.ofMinutes(Long.parseLong(text.replaceAll("[^0-9]", ""))));
            }
        };
    }
}
