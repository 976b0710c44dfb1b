package io.claimline.gateway.app.reminders;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.dialer.strategy.plan.ReminderPlan.Rate;
import io.claimline.dialer.strategy.plan.ReminderPlan.Schedule;
import io.claimline.dialer.strategy.plan.ReminderPlan.State;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;

/** {@code ReminderPlan} of the contract. */
final class PlanText {
    private PlanText() {}

    static JsonObject write(ReminderPlan plan) {
        var schedule = new JsonObject()
                .put("zone", plan.schedule().zone().getId())
                .put("starts", plan.schedule().starts().toString())
                .put("days", WindowText.days(plan.schedule().days()));
        plan.schedule().ends().ifPresent(day -> schedule.put("ends", day.toString()));
        var rate = new JsonObject()
                .put("callsPerSecond", plan.rate().callsPerSecond())
                .put("concurrent", plan.rate().concurrent())
                .put("callSeconds", plan.rate().call().toSeconds())
                .put("daily", plan.rate().daily());
        return new JsonObject()
                .put("campaignId", plan.campaign().value())
                .put("strategyId", plan.strategy().value())
                .put("choose", RuleText.write(plan.choose()))
                .put("window", WindowText.write(plan.window()))
                .put("schedule", schedule)
                .put("rate", rate)
                .put("liveCampaignId", plan.live().value());
    }

    static ReminderPlan read(JsonObject from, State state) {
        var schedule = schedule(from.getJsonObject("schedule"));
        var rate = rate(from.getJsonObject("rate"));
        return Lower.at(
                "liveCampaignId",
                () -> new ReminderPlan(
                        new CampaignId(from.getString("campaignId")),
                        new StrategyId(from.getString("strategyId")),
                        RuleText.read("choose", from.getJsonObject("choose")),
                        WindowText.read("window", from.getJsonObject("window")),
                        schedule,
                        rate,
                        new CampaignId(from.getString("liveCampaignId")),
                        state));
    }

    private static Schedule schedule(JsonObject from) {
        var zone = Lower.at("schedule.zone", () -> StrategyText.zone(from.getString("zone")));
        var days = Lower.all(DayOfWeek.class, "schedule.days", from.getJsonArray("days"));
        var ends = from.getString("ends");
        return Lower.at(
                "schedule",
                () -> new Schedule(
                        zone,
                        LocalDate.parse(from.getString("starts")),
                        ends == null ? null : LocalDate.parse(ends),
                        days));
    }

    private static Rate rate(JsonObject from) {
        return Lower.at(
                "rate",
                () -> new Rate(
                        from.getDouble("callsPerSecond"),
                        from.getInteger("concurrent"),
                        Duration.ofSeconds(from.getInteger("callSeconds")),
                        from.getInteger("daily")));
    }
}
