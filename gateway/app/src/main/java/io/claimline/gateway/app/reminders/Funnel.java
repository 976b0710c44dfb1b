package io.claimline.gateway.app.reminders;

import io.claimline.gateway.store.strategy.ReminderReports.Alike;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** {@code ReminderReport} of the contract: how far the attempts of a campaign came. Every count is of attempts; an attempt counts for each stage it reached. */
final class Funnel {
    private static final List<Stage> STAGES = List.of(
            new Stage("dialled", "Dialled", any -> true),
            new Stage("machine", "Answered by a machine", reached("MACHINE").or(ended("MACHINE"))),
            new Stage("messageLeft", "Message left", reached("MESSAGE_LEFT")),
            new Stage("person", "Answered by a person", Funnel::person),
            new Stage("identified", "Said to be the person", reached("IDENTIFIED")),
            new Stage("verified", "Verified", reached("VERIFIED")),
            new Stage("heardBalance", "Heard the balance", reached("HEARD_BALANCE")),
            new Stage("promised", "Promised to pay", reached("PROMISED")),
            new Stage("linkSent", "Link to pay sent", reached("LINK_SENT")),
            new Stage("asked", "Asked a question", reached("ASKED")),
            new Stage("transferred", "Spoke with an agent", ended("CONNECTED")),
            new Stage("callBack", "Asked to be called back", reached("CALL_BACK")),
            new Stage("notVerified", "Could not verify", reached("NOT_VERIFIED")),
            new Stage("wrongPerson", "Number of somebody else", reached("WRONG_PERSON")),
            new Stage("optedOut", "Asked not to be called", reached("OPTED_OUT")));

    private Funnel() {}

    private record Stage(String id, String label, Predicate<Alike> counts) {}

    private static Predicate<Alike> reached(String point) {
        return alike -> alike.points().contains(point);
    }

    private static Predicate<Alike> ended(String result) {
        return alike -> alike.result().equals(result);
    }

    private static boolean person(Alike alike) {
        return !alike.points().contains("MACHINE")
                && (alike.points().contains("GREETED")
                        || List.of("CONNECTED", "REMINDED", "CALLER_HUNG_UP", "ABANDONED")
                                .contains(alike.result()));
    }

    static JsonObject of(List<Alike> attempts) {
        var stages = new JsonArray();
        rows(attempts)
                .forEach(row -> stages.add(new JsonObject()
                        .put("id", row.id())
                        .put("label", row.label())
                        .put("count", row.count())
                        .put("share", row.share())));
        var results = new JsonArray();
        results(attempts)
                .forEach((result, count) ->
                        results.add(new JsonObject().put("result", result).put("count", count)));
        return new JsonObject()
                .put("attempts", total(attempts))
                .put("stages", stages)
                .put("results", results);
    }

    /** The same as a file, one line a stage; then one a result. */
    static String csv(List<Alike> attempts) {
        var text = new StringBuilder("kind,name,attempts,share of dialled\r\n");
        rows(attempts)
                .forEach(row -> text.append("stage,%s,%d,%.4f\r\n".formatted(row.label(), row.count(), row.share())));
        var all = total(attempts);
        results(attempts)
                .forEach((result, count) ->
                        text.append("result,%s,%d,%.4f\r\n".formatted(result, count, share(count, all))));
        return text.toString();
    }

    private record Row(String id, String label, long count, double share) {}

    private static List<Row> rows(List<Alike> attempts) {
        var all = total(attempts);
        var rows = new ArrayList<Row>();
        for (var stage : STAGES) {
            var count = attempts.stream()
                    .filter(stage.counts())
                    .mapToLong(Alike::count)
                    .sum();
            rows.add(new Row(stage.id(), stage.label(), count, share(count, all)));
        }
        return rows;
    }

    private static Map<String, Long> results(List<Alike> attempts) {
        var results = new TreeMap<String, Long>();
        attempts.forEach(one -> results.merge(
                one.result().isEmpty() ? "going on" : one.result().toLowerCase(Locale.ROOT), one.count(), Long::sum));
        return results;
    }

    private static long total(List<Alike> attempts) {
        return attempts.stream().mapToLong(Alike::count).sum();
    }

    private static double share(long count, long all) {
        return all == 0 ? 0 : (double) count / all;
    }
}
