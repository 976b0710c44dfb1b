package io.claimline.gateway.app.reminders;

import io.claimline.dialer.strategy.Window;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.util.Collection;

/** {@code LocalHours} of the contract: times as {@code 09:00}, and {@code 24:00} for the end of the day. */
final class WindowText {
    private WindowText() {}

    static JsonObject write(Window window) {
        return new JsonObject()
                .put("days", days(window.days()))
                .put("from", time(window.from()))
                .put("to", time(window.to()));
    }

    static Window read(String path, JsonObject from) {
        var days = Lower.all(DayOfWeek.class, path + ".days", from.getJsonArray("days"));
        return Lower.at(path, () -> new Window(days, minute(from.getString("from")), minute(from.getString("to"))));
    }

    static JsonArray days(Collection<DayOfWeek> days) {
        return new JsonArray(days.stream().sorted().map(Lower::text).toList());
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
