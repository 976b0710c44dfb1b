package io.claimline.gateway.app.report;

import io.claimline.gateway.store.report.Schedule;
import io.claimline.gateway.store.report.Schedule.Recipient;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;

/** Schedules as the wire contract tells them. */
final class ScheduleText {
    private ScheduleText() {}

    static JsonObject write(Schedule schedule) {
        var recipients = new JsonArray();
        schedule.recipients()
                .forEach(one ->
                        recipients.add(new JsonObject().put("user", one.user()).put("address", one.address())));
        var text = new JsonObject()
                .put("id", schedule.id())
                .put("name", schedule.name())
                .put("every", schedule.weekly() ? "week" : "day")
                .put("day", schedule.day())
                .put("time", schedule.time())
                .put("by", schedule.by())
                .put("format", schedule.format())
                .put("recipients", recipients)
                .put("madeBy", schedule.madeBy())
                .put("revision", schedule.revision())
                .put("nextAt", schedule.nextAt().toString())
                .put("problem", schedule.problem());
        schedule.filters().forEach(text::put);
        return schedule.lastAt() == null
                ? text
                : text.put("lastAt", schedule.lastAt().toString());
    }

    static Schedule read(String id, JsonObject body, String by, Instant nextAt) {
        var filters = new HashMap<String, String>();
        for (var dimension : List.of(Dimension.CAMPAIGN, Dimension.TEAM, Dimension.PAYER)) {
            var value = body.getString(dimension.wire());
            if (value != null) {
                filters.put(dimension.wire(), value);
            }
        }
        return new Schedule(
                id,
                body.getString("name").strip(),
                body.getString("every").equals("week"),
                body.getInteger("day", 1),
                body.getString("time"),
                body.getString("by"),
                filters,
                body.getString("format"),
                recipients(body.getJsonArray("recipients")),
                by,
                1,
                nextAt,
                Instant.EPOCH,
                List.of(),
                null,
                "");
    }

    static List<Recipient> recipients(JsonArray texts) {
        return texts.stream()
                .map(JsonObject.class::cast)
                .map(one -> new Recipient(one.getString("user"), one.getString("address")))
                .toList();
    }

    static ReportQuery query(Schedule schedule, LocalDate from, LocalDate to) {
        var only = new EnumMap<Dimension, String>(Dimension.class);
        schedule.filters().forEach((name, value) -> only.put(Dimension.of(name).orElseThrow(), value));
        return new ReportQuery(from, to, Dimension.of(schedule.by()).orElse(Dimension.DATE), only);
    }
}
