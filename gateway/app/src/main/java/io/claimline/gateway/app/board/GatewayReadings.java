package io.claimline.gateway.app.board;

import io.claimline.dialer.alert.Figure;
import io.claimline.dialer.alert.Reading;
import io.claimline.dialer.alert.Subject;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What thresholds can be set on of a row that {@link GatewayHealth} wrote. */
public final class GatewayReadings {
    private GatewayReadings() {}

    /** All of them. */
    public static List<Reading> of(JsonObject board) {
        List<Reading> found = new ArrayList<>();
        board.getJsonArray("gateways", new JsonArray()).forEach(row -> add((JsonObject) row, found));
        return found;
    }

    private static void add(JsonObject row, List<Reading> found) {
        var id = row.getString("id");
        var line = row.getJsonObject("switch");
        var here = new Subject(Subject.Kind.GATEWAY, id, id);
        if (line.getBoolean("up")) {
            found.add(new Reading(Figure.ORIGINATE_DELAY, here, line.getInteger("delayMs")));
            found.add(new Reading(Figure.EVENT_BACKLOG, here, line.getInteger("backlog")));
            found.add(new Reading(
                    Figure.LINES_USED, here, line.getInteger("lines") / (double) Math.max(1, line.getInteger("most"))));
        }
        row.getJsonArray("parts").forEach(one -> {
            var part = (JsonObject) one;
            var figure = figure(part.getString("name"));
            var of = figure == Figure.PART_DOWN
                    ? new Subject(Subject.Kind.GATEWAY, id + "/" + part.getString("name"), part.getString("name"))
                    : here;
            found.add(new Reading(figure, of, part.getBoolean("ok") ? 0 : 1));
        });
    }

    private static Figure figure(String part) {
        return switch (part) {
            case "switch" -> Figure.SWITCH_DOWN;
            case "store" -> Figure.STORE_AWAY;
            case "journal" -> Figure.JOURNAL_REFUSING;
            case "speech" -> Figure.SPEECH_DOWN;
            case "trunk" -> Figure.TRUNK_DOWN;
            default -> Figure.PART_DOWN;
        };
    }
}
