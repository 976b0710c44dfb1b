package io.claimline.gateway.app.reminders;

import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Verdict;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.DayPlan;
import io.claimline.dialer.strategy.plan.Fate;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code DayPlanReport} of the contract: counts, hours, reasons, and some accounts of each kind. Names nobody: a person is initials. */
final class DayText {
    private final ReminderPlan plan;
    private final DayPlan day;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<Medium, int[]> hours = new EnumMap<>(Medium.class);
    private final Map<String, Why> reasons = new TreeMap<>();
    private final DayShown shown;

    private record Why(String kind, TreeSet<String> rules, int count) {}

    private DayText(ReminderPlan plan, DayPlan day, DayShown shown) {
        this.plan = plan;
        this.day = day;
        this.shown = shown;
        List.of("called", "written", "toAgents", "blocked", "notToday", "leftOut", "noRoom", "numberTaken")
                .forEach(kind -> counts.put(kind, 0));
    }

    static JsonObject of(ReminderPlan plan, DayPlan day) {
        var some = new DayShown.Some();
        var text = new DayText(plan, day, some);
        day.rows().forEach(text::add);
        return text.report().put("sample", some.rows());
    }

    /** Shows each account of the day, those first of which most is owed. */
    static <T extends DayShown> T show(ReminderPlan plan, DayPlan day, T shown) {
        day.rows().forEach(new DayText(plan, day, shown)::add);
        return shown;
    }

    private void add(DayPlan.Row row) {
        switch (row.fate()) {
            case Fate.Reached reached -> {
                var kind = isCall(reached.by().medium()) ? "called" : "written";
                hour(reached.by().medium(), reached.at());
                tell(row, kind, "by " + words(reached.by()), reached.at());
            }
            case Fate.ToAgents to -> {
                hour(Medium.LIVE_CALL, to.at());
                because("toAgents", "no consent to a recorded voice: to campaign " + plan.live(), List.of("C-21"));
                tell(row, "toAgents", "agents of " + plan.live() + " call", to.at());
            }
            case Fate.Blocked blocked -> {
                because("blocked", blocked.reason(), blocked.rules());
                tell(row, "blocked", blocked.reason(), blocked.until().orElse(null));
            }
            case Fate.NotToday not -> {
                because("notToday", words(not.verdict()), List.of());
                tell(row, "notToday", words(not.verdict()), until(not.verdict()));
            }
            case Fate.LeftOut out -> tell(row, "leftOut", "out because " + String.join(" and ", out.because()), null);
            case Fate.NoRoom none -> tell(row, "noRoom", "more is due than can be called today", null);
            case Fate.NumberTaken taken ->
                tell(row, "numberTaken", "another account is called at this number today", null);
        }
    }

    private static boolean isCall(Medium medium) {
        return medium == Medium.REMINDER_CALL || medium == Medium.LIVE_CALL;
    }

    private void hour(Medium medium, Instant at) {
        hours.computeIfAbsent(medium, any -> new int[24])[
                at.atZone(plan.schedule().zone()).getHour()]++;
    }

    private void because(String kind, String reason, List<String> rules) {
        var why = reasons.getOrDefault(reason, new Why(kind, new TreeSet<>(), 0));
        why.rules().addAll(rules);
        reasons.put(reason, new Why(kind, why.rules(), why.count() + 1));
    }

    private void tell(DayPlan.Row row, String kind, String fate, @Nullable Instant at) {
        counts.merge(kind, 1, Integer::sum);
        shown.offer(kind, () -> {
            var text = account(row.account())
                    .put("kind", kind)
                    .put("fate", fate)
                    .put("because", new JsonArray(row.because()));
            return at == null ? text : text.put("at", at.toString());
        });
    }

    private static JsonObject account(Account account) {
        return new JsonObject()
                .put("key", account.key())
                .put("party", account.party())
                .put("cents", account.facts().cents())
                .put("balances", account.balances().size());
    }

    private static String words(Verdict.Reach reach) {
        return Lower.text(reach.medium()).replace('_', ' ') + ", step " + reach.step() + ", try " + reach.number();
    }

    private static @Nullable Instant until(Verdict verdict) {
        return verdict instanceof Verdict.Wait wait ? wait.until() : null;
    }

    static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Reach reach -> words(reach);
            case Verdict.Wait wait ->
                switch (wait.why()) {
                    case STEP -> "its next step is not due";
                    case WINDOW -> "outside the hours of its step";
                    case SPACING -> "its next try is not due";
                    case PROMISE -> "a promise to pay is pending";
                    case HOLD -> "the account is on hold";
                };
            case Verdict.Held held -> "waits while " + Lower.text(held.by()).replace('_', ' ');
            case Verdict.Awaits awaits -> "a try is under way";
            case Verdict.Ended ended -> "ended: " + Lower.text(ended.terminal()).replace('_', ' ');
        };
    }

    private JsonObject report() {
        var totals = new JsonObject().put("accounts", day.rows().size());
        counts.forEach(totals::put);
        return new JsonObject()
                .put("from", day.from().toString())
                .put("until", day.until().toString())
                .put("counts", totals)
                .put("hours", hours())
                .put("reasons", reasons());
    }

    private JsonArray hours() {
        var list = new JsonArray();
        for (var hour = 0; hour < 24; hour++) {
            var at = hour;
            var calls = count(Medium.REMINDER_CALL, at);
            var agents = count(Medium.LIVE_CALL, at);
            var written = hours.keySet().stream()
                    .filter(medium -> !isCall(medium))
                    .mapToInt(medium -> count(medium, at))
                    .sum();
            list.add(new JsonObject()
                    .put("hour", hour)
                    .put("calls", calls)
                    .put("agents", agents)
                    .put("written", written));
        }
        return list;
    }

    private int count(Medium medium, int hour) {
        var counted = hours.get(medium);
        return counted == null ? 0 : counted[hour];
    }

    private JsonArray reasons() {
        var list = new JsonArray();
        reasons.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Why> one) -> one.getValue().count())
                        .reversed())
                .forEach(one -> list.add(new JsonObject()
                        .put("kind", one.getValue().kind())
                        .put("reason", one.getKey())
                        .put("rules", new JsonArray(List.copyOf(one.getValue().rules())))
                        .put("count", one.getValue().count())));
        return list;
    }
}
