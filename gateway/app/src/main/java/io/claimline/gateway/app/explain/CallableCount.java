package io.claimline.gateway.app.explain;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.app.compliance.RuleBook;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.compliance.Screening.Looked;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.worklist.OpenWork;
import io.claimline.gateway.store.worklist.StoredWork;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many work items of a campaign may be called now, and why not the others: {@code CallableReport} of the contract. Each is decided as before a dial, some at a time,
 * so that the count never holds up the floor; what was counted is good for a minute.
 */
final class CallableCount {
    private static final int MOST = 2_000;
    private static final int AT_ONCE = 16;
    private static final List<String> PLACES = List.of("now", "laterToday", "later", "blocked");
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final OpenWork work;
    private final Screening screening;
    private final RuleBook rules;
    private final InstantSource clock;
    private final Map<CampaignId, Counted> counted = new ConcurrentHashMap<>();

    private record Counted(Instant at, Future<JsonObject> report) {}

    CallableCount(OpenWork work, Screening screening, RuleBook rules, InstantSource clock) {
        this.work = work;
        this.screening = screening;
        this.rules = rules;
        this.clock = clock;
    }

    Future<JsonObject> of(Campaign campaign) {
        var now = clock.instant();
        var latest = counted.compute(
                campaign.id(),
                (id, before) -> before == null
                                || before.at().plus(GOOD_FOR).isBefore(now)
                                || before.report().failed()
                        ? new Counted(now, count(campaign, now))
                        : before);
        return latest.report().map(report -> report.copy().put("rules", table()));
    }

    /** Not a minute old: who mends a file wants to see that it is mended. */
    private JsonObject table() {
        var view = new JsonObject()
                .put("version", rules.table().version())
                .put("rules", rules.table().rules().size());
        rules.fault().ifPresent(fault -> view.put("fault", fault));
        return view;
    }

    private Future<JsonObject> count(Campaign campaign, Instant now) {
        var id = campaign.id();
        var counts = Future.all(
                Stages.future(work.size(id)),
                Stages.future(work.due(id, now)),
                Stages.future(work.nextDue(id, now)),
                Stages.future(work.of(id, MOST)));
        return counts.compose(read -> {
            long due = read.resultAt(1);
            Optional<Instant> next = read.resultAt(2);
            List<StoredWork> items = read.resultAt(3);
            var tally = new Tally(campaign, now);
            return some(campaign, items, tally)
                    .map(done -> due(tally.report(read.resultAt(0), items.size()), due, next));
        });
    }

    /** Due is told of the whole worklist, whatever of it was looked at. */
    private static JsonObject due(JsonObject report, long due, Optional<Instant> next) {
        if (due == 0) {
            next.ifPresent(at -> report.put("nextDueAt", at.toString()));
        }
        return report.put("due", due);
    }

    private Future<Void> some(Campaign campaign, List<StoredWork> left, Tally tally) {
        if (left.isEmpty()) {
            return Future.succeededFuture();
        }
        var now = left.subList(0, Math.min(AT_ONCE, left.size()));
        return Future.all(now.stream()
                        .map(item -> screening
                                .look(item.lead(), campaign.callerId())
                                .onSuccess(looked -> tally.add(item, looked)))
                        .toList())
                .compose(done -> some(campaign, left.subList(now.size(), left.size()), tally));
    }

    /** The zone that the person said, or may be in; the gate asks in each of several. */
    static String zoneOf(Whereabouts where) {
        var possible = new TreeSet<>(where.phoneZones());
        possible.addAll(where.addressZones());
        return where.stated()
                .orElseGet(() -> possible.isEmpty() ? "unknown" : possible.size() == 1 ? possible.first() : "several");
    }

    /** Counts as it goes; on one context. */
    private static final class Tally {
        private final Instant now;
        private final Instant dayEnds;
        private final Map<String, Why> reasons = new TreeMap<>();
        private final Map<String, int[]> zones = new TreeMap<>();
        private int free;
        private int today;
        private int later;
        private int blocked;
        private int inWork;

        private record Why(TreeSet<String> rules, int count) {}

        Tally(Campaign campaign, Instant now) {
            this.now = now;
            dayEnds = now.atZone(campaign.zone())
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(campaign.zone())
                    .toInstant();
        }

        synchronized void add(StoredWork item, Looked looked) {
            if (ExplanationText.inWork(item, now)) {
                inWork++;
                return;
            }
            var decision = looked.decision();
            var due = item.lead().dueAt();
            if (!decision.allowed()) {
                because(decision.reason(), decision.blockedBy());
            } else if (looked.heldElsewhere()) {
                because("another work item of the person or number is in work", List.of());
            } else if (due.isAfter(now)) {
                because("not due yet", List.of());
            }
            place(decision, due, looked.heldElsewhere());
        }

        private int[] zone(DialDecision decision) {
            return zones.computeIfAbsent(zoneOf(decision.facts().where()), zone -> new int[PLACES.size()]);
        }

        private void place(DialDecision decision, Instant due, boolean heldElsewhere) {
            var zone = zone(decision);
            if (!decision.allowed() && decision.until().isEmpty()) {
                blocked++;
                zone[PLACES.indexOf("blocked")]++;
                return;
            }
            var opens = decision.until().filter(due::isBefore).orElse(due);
            if (!opens.isAfter(now) && !heldElsewhere) {
                free++;
                zone[PLACES.indexOf("now")]++;
            } else if (opens.isBefore(dayEnds)) {
                today++;
                zone[PLACES.indexOf("laterToday")]++;
            } else {
                later++;
                zone[PLACES.indexOf("later")]++;
            }
        }

        private void because(String reason, List<String> by) {
            var why = reasons.getOrDefault(reason, new Why(new TreeSet<>(), 0));
            why.rules().addAll(by);
            reasons.put(reason, new Why(why.rules(), why.count() + 1));
        }

        synchronized JsonObject report(long open, int looked) {
            var list = new JsonArray();
            reasons.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<String, Why> one) ->
                                    one.getValue().count())
                            .reversed())
                    .forEach(one -> list.add(new JsonObject()
                            .put("reason", one.getKey())
                            .put(
                                    "rules",
                                    new JsonArray(List.copyOf(one.getValue().rules())))
                            .put("count", one.getValue().count())));
            return new JsonObject()
                    .put("asOf", now.toString())
                    .put("open", open)
                    .put("looked", looked)
                    .put("now", free)
                    .put("laterToday", today)
                    .put("later", later)
                    .put("blocked", blocked)
                    .put("inWork", inWork)
                    .put("zones", zones())
                    .put("reasons", list);
        }

        private JsonArray zones() {
            var list = new JsonArray();
            zones.forEach((zone, counts) -> {
                var row = new JsonObject().put("zone", zone);
                for (int i = 0; i < counts.length; i++) {
                    row.put(PLACES.get(i), counts[i]);
                }
                list.add(row);
            });
            return list;
        }
    }
}
