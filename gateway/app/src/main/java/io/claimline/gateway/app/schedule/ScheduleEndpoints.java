package io.claimline.gateway.app.schedule;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.schedule.RunSchedule;
import io.claimline.gateway.app.campaigns.KnownCampaigns;
import io.claimline.gateway.app.duty.SettingChange;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.campaign.CampaignSchedules;
import io.claimline.gateway.store.campaign.CampaignSchedules.Scheduled;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The schedules of campaigns: seen, set, dropped. */
public final class ScheduleEndpoints implements Endpoints {
    private final KnownCampaigns known;
    private final CampaignSchedules schedules;
    private final InstantSource clock;

    /** @param book finds a campaign */
    public ScheduleEndpoints(
            Function<CampaignId, Future<Optional<Entry>>> book, CampaignSchedules schedules, InstantSource clock) {
        known = new KnownCampaigns(book);
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations.on("getSchedule", this::get).on("setSchedule", this::set).on("dropSchedule", this::drop);
    }

    private Future<Answer> get(Ask ask) {
        return known.of(ask)
                .compose(entry -> Stages.future(schedules.of(entry.campaign().id())))
                .map(found ->
                        Answer.ok(found.map(one -> view(one, clock.instant())).orElseGet(ScheduleEndpoints::none)));
    }

    private Future<Answer> set(Ask ask) {
        ask.because();
        var schedule = read(ask.body());
        var seen = Optional.ofNullable(ask.body().getLong("seen"));
        return known.of(ask).compose(entry -> {
            var id = entry.campaign().id();
            return Stages.future(schedules.of(id)).compose(before -> {
                ask.tell().changed("schedule", words(before), words(schedule));
                var now = clock.instant();
                var next = new Scheduled(id, schedule, ask.agent(), now, next(before, now));
                return Stages.future(schedules.put(next, seen.orElseGet(() -> revision(before))))
                        .compose(done -> done ? Future.succeededFuture(Answer.ok(view(next, now))) : overtaken(id));
            });
        });
    }

    private Future<Answer> drop(Ask ask) {
        var seen = ask.query("seen").map(Long::valueOf);
        return known.of(ask).compose(entry -> {
            var id = entry.campaign().id();
            return Stages.future(schedules.of(id)).compose(before -> {
                ask.tell().changed("schedule", words(before), "");
                return Stages.future(schedules.remove(id, seen.orElseGet(() -> revision(before))))
                        .compose(done ->
                                done || before.isEmpty() ? Future.succeededFuture(new Answer.Done()) : overtaken(id));
            });
        });
    }

    /** Rises, and is never again that of a schedule which was dropped. */
    private static long next(Optional<Scheduled> before, Instant now) {
        return Math.max(revision(before) + 1, now.toEpochMilli());
    }

    private static long revision(Optional<Scheduled> schedule) {
        return schedule.map(Scheduled::revision).orElse(CampaignSchedules.NONE);
    }

    /** Of two who set at once the second is told what the first has set. */
    private Future<Answer> overtaken(CampaignId id) {
        return Stages.future(schedules.of(id))
                .compose(now -> Future.failedFuture(ApiProblem.changed(
                        SettingChange.refused("the schedule", now.isEmpty() ? "none" : words(now)), current(now))));
    }

    /** {@code CurrentTruth} of the contract. */
    private static JsonObject current(Optional<Scheduled> schedule) {
        var truth = new JsonObject().put("revision", revision(schedule));
        schedule.ifPresent(one -> truth.put("by", one.by().value()));
        return truth;
    }

    private static RunSchedule read(JsonObject body) {
        var zone = zone(body.getString("zone"));
        var slots = body.getJsonArray("slots").stream()
                .map(JsonObject.class::cast)
                .map(slot -> new RunSchedule.Slot(
                        slot.getJsonArray("days").stream()
                                .map(day ->
                                        DayOfWeek.valueOf(String.valueOf(day).toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toSet()),
                        LocalTime.parse(slot.getString("from")),
                        LocalTime.parse(slot.getString("to"))))
                .toList();
        return new RunSchedule(zone, slots);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            var why = "zone must be a name of the time zone database, such as Asia/Manila, but is " + name;
            throw new ApiProblem(
                    422,
                    "Not acceptable",
                    why + ". Nothing was changed.",
                    List.of(new ApiProblem.Violation("zone", why)));
        }
    }

    private static JsonObject none() {
        return new JsonObject().put("revision", CampaignSchedules.NONE);
    }

    private static JsonObject view(Scheduled scheduled, Instant now) {
        var schedule = scheduled.schedule();
        var slots = new JsonArray();
        schedule.slots()
                .forEach(slot -> slots.add(new JsonObject()
                        .put("days", days(slot))
                        .put("from", slot.from().toString())
                        .put("to", slot.to().toString())));
        var view = new JsonObject()
                .put("revision", scheduled.revision())
                .put("zone", schedule.zone().getId())
                .put("slots", slots)
                .put("runsNow", schedule.runs(now));
        schedule.next(now)
                .ifPresent(change -> view.put("nextAt", change.at().toString()).put("nextRuns", change.runs()));
        return view;
    }

    private static JsonArray days(RunSchedule.Slot slot) {
        return new JsonArray(slot.days().stream()
                .sorted()
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    private static String words(Optional<Scheduled> scheduled) {
        return scheduled.map(one -> words(one.schedule())).orElse("");
    }

    private static String words(RunSchedule schedule) {
        return schedule.slots().stream()
                .map(slot -> days(slot).stream().map(String::valueOf).collect(Collectors.joining(",")) + " "
                        + slot.from() + "-" + slot.to())
                .collect(Collectors.joining("; ", "", " " + schedule.zone()));
    }
}
