package io.claimline.gateway.app.reminders.results;

import io.claimline.gateway.store.strategy.ReminderReports.Alike;
import io.claimline.gateway.store.strategy.Which;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code ReminderReport} of the contract: how far the calls of a campaign came, those that it placed and those that came in. Every count is of calls; a call counts for each stage
 * it reached. A share is of the calls that were placed.
 *
 * @param placed those that the campaign placed
 * @param cameIn those of people who called us
 */
record Funnel(List<Alike> placed, List<Alike> cameIn) {
    private static final List<Stage> STAGES = List.of(
            new Stage("dialled", "Calls", Which.ANY),
            new Stage("machine", "Answered by a machine", new Which(Set.of("MACHINE"), Set.of("MACHINE"), Set.of())),
            new Stage("messageLeft", "Message left", Which.reached("MESSAGE_LEFT")),
            new Stage(
                    "person",
                    "Answered by a person",
                    new Which(
                            Set.of("GREETED"),
                            Set.of("CONNECTED", "REMINDED", "CALLER_HUNG_UP", "ABANDONED"),
                            Set.of("MACHINE"))),
            new Stage("identified", "Said to be the person", Which.reached("IDENTIFIED")),
            new Stage("verified", "Verified", Which.reached("VERIFIED")),
            new Stage("heardBalance", "Heard the balance", Which.reached("HEARD_BALANCE")),
            new Stage("promised", "Promised to pay", Which.reached("PROMISED")),
            new Stage("linkSent", "Link to pay sent", Which.reached("LINK_SENT")),
            new Stage("asked", "Asked a question", Which.reached("ASKED")),
            new Stage("transferred", "Spoke with an agent", Which.ended("CONNECTED")),
            new Stage("callBack", "Asked to be called back", Which.reached("CALL_BACK")),
            new Stage("notVerified", "Could not verify", Which.reached("NOT_VERIFIED")),
            new Stage("wrongPerson", "Number of somebody else", Which.reached("WRONG_PERSON")),
            new Stage("optedOut", "Asked not to be called", Which.reached("OPTED_OUT")));

    private static final String GOING_ON = "going on";

    private record Stage(String id, String label, Which which) {}

    /** The calls of a stage; empty when there is no such stage. */
    static Optional<Which> stage(String id) {
        return STAGES.stream()
                .filter(stage -> stage.id().equals(id))
                .map(Stage::which)
                .findFirst();
    }

    /** The calls of a result, as the report names it. */
    static Which result(String name) {
        return Which.ended(name.equals(GOING_ON) ? "" : name.toUpperCase(Locale.ROOT));
    }

    JsonObject report() {
        var stages = new JsonArray();
        for (var stage : STAGES) {
            var count = count(placed, stage.which());
            stages.add(new JsonObject()
                    .put("id", stage.id())
                    .put("label", stage.label())
                    .put("count", count)
                    .put("share", share(count))
                    .put("cameIn", count(cameIn, stage.which())));
        }
        var results = new JsonArray();
        results()
                .forEach(result -> results.add(new JsonObject()
                        .put("result", result)
                        .put("count", count(placed, result(result)))
                        .put("cameIn", count(cameIn, result(result)))));
        return new JsonObject()
                .put("attempts", count(placed, Which.ANY))
                .put("cameIn", count(cameIn, Which.ANY))
                .put("stages", stages)
                .put("results", results)
                .put("csv", csv());
    }

    /** The same as a file, one line a stage; then one a result. */
    String csv() {
        var text = new StringBuilder("kind,name,placed,share of placed,came in\r\n");
        STAGES.forEach(stage -> line(text, "stage", stage.label(), stage.which()));
        results().forEach(result -> line(text, "result", result, result(result)));
        return text.toString();
    }

    private void line(StringBuilder text, String kind, String name, Which which) {
        var count = count(placed, which);
        text.append("%s,%s,%d,%.4f,%d\r\n".formatted(kind, name, count, share(count), count(cameIn, which)));
    }

    private Set<String> results() {
        var results = new TreeSet<String>();
        for (var some : List.of(placed, cameIn)) {
            some.forEach(one ->
                    results.add(one.result().isEmpty() ? GOING_ON : one.result().toLowerCase(Locale.ROOT)));
        }
        return results;
    }

    private static long count(List<Alike> all, Which which) {
        return all.stream().filter(which::takes).mapToLong(Alike::count).sum();
    }

    private double share(long count) {
        var all = count(placed, Which.ANY);
        return all == 0 ? 0 : (double) count / all;
    }
}
