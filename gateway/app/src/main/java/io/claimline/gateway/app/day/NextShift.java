package io.claimline.gateway.app.day;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.config.GatewaySettings.PayerLine;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What awaits an agent in the next shift. There is no roster: it is taken to begin at the hour of the last one. */
final class NextShift {
    private static final Duration LENGTH = Duration.ofHours(10);

    private final DayRecords records;
    private final ClaimValues values;
    private final FollowUps followUps;
    private final CallBacks callBacks;

    NextShift(DayRecords records, ClaimValues values, FollowUps followUps, CallBacks callBacks) {
        this.records = records;
        this.values = values;
        this.followUps = followUps;
        this.callBacks = callBacks;
    }

    Future<JsonObject> of(AgentId agent, @Nullable WorkShift last, Instant now) {
        var from = last == null ? now : last.nextAt(now);
        var zone = last == null ? ZoneId.of("UTC") : last.zone();
        var to = from.plus(LENGTH);
        var view = new JsonObject()
                .put("serverTime", now.toString())
                .put("date", LocalDate.ofInstant(from, zone).toString())
                .put("zone", zone.getId())
                .put("from", from.toString())
                .put("to", to.toString());
        return callBacks
                .of(agent)
                .compose(promised -> followUps
                        .due(agent, to, now)
                        .compose(own -> claims(own)
                                .compose(claims -> documents(agent, to, zone, now)
                                        .map(documents -> view.put("callBacks", before(promised, to))
                                                .put("followUps", groups(own, claims, from))
                                                .put("followUpCount", own.size())
                                                .put("followUpCents", ClaimValues.sum(claims))
                                                .put("documents", documents)))));
    }

    private static JsonArray before(JsonArray promised, Instant to) {
        var some = new JsonArray();
        promised.stream()
                .map(JsonObject.class::cast)
                .filter(row -> Instant.parse(row.getString("at")).isBefore(to))
                .forEach(some::add);
        return some;
    }

    private Future<Map<String, Claim>> claims(List<FollowUps.Own> own) {
        return values.of(
                own.stream().flatMap(one -> one.item().lead().claims().stream()).collect(Collectors.toSet()));
    }

    /** Follow-ups by party, those that can be called first at the top. */
    private JsonArray groups(List<FollowUps.Own> own, Map<String, Claim> claims, Instant from) {
        var byParty = own.stream()
                .collect(Collectors.groupingBy(one -> one.item().lead().party(), TreeMap::new, Collectors.toList()));
        var rows = byParty.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), claims, from))
                .sorted(Comparator.comparing(row -> row.getString("opensAt", "")))
                .toList();
        return new JsonArray(rows);
    }

    private JsonObject group(String party, List<FollowUps.Own> own, Map<String, Claim> claims, Instant from) {
        var leads = own.stream().map(one -> one.item().lead()).toList();
        var row = new JsonObject()
                .put("party", party)
                .put("count", leads.size())
                .put(
                        "cents",
                        leads.stream().mapToLong(lead -> cents(lead, claims)).sum());
        line(leads, claims).ifPresent(line -> {
            row.put("hours", line.hours());
            line.zone().ifPresent(zone -> row.put("zone", zone.getId()));
            PayerHours.read(line.hours(), line.zone())
                    .ifPresent(hours -> row.put("opensAt", hours.openFrom(from).toString()));
        });
        return row;
    }

    private static long cents(Lead lead, Map<String, Claim> claims) {
        return lead.claims().stream()
                .flatMap(key -> Optional.ofNullable(claims.get(key)).stream())
                .mapToLong(claim -> claim.receivable().amount().cents())
                .sum();
    }

    private Optional<PayerLine> line(List<Lead> leads, Map<String, Claim> claims) {
        return leads.stream()
                .filter(lead -> lead.person().isEmpty())
                .flatMap(lead -> lead.claims().stream())
                .flatMap(key -> Optional.ofNullable(claims.get(key)).stream())
                .findFirst()
                .flatMap(claim -> records.payers().of(claim.coverage().payer()));
    }

    /** Documents that were promised to us by then, of the agent's own calls. */
    private Future<JsonArray> documents(AgentId agent, Instant to, ZoneId zone, Instant now) {
        var by = LocalDate.ofInstant(to, zone).toString();
        return Stages.future(records.calls().savedBy(agent, now.minus(Duration.ofDays(60))))
                .compose(saved -> {
                    var asked = DayNumbers.latest(saved).stream()
                            .filter(one -> expected(one)
                                    .filter(day -> day.compareTo(by) <= 0)
                                    .isPresent())
                            .toList();
                    var leads = asked.stream().map(one -> one.lead()).collect(Collectors.toSet());
                    return values.standing(leads).map(standing -> {
                        var rows = new JsonArray();
                        asked.forEach(one -> Optional.ofNullable(standing.get(one.lead()))
                                .ifPresent(item -> rows.add(new JsonObject()
                                        .put("party", item.lead().party())
                                        .put("how", one.fields().getOrDefault(OutcomeField.DOC_REQUESTED.key(), ""))
                                        .put("due", expected(one).orElse("")))));
                        return rows;
                    });
                });
    }

    private static Optional<String> expected(Outcome outcome) {
        return Optional.ofNullable(outcome.fields().get(OutcomeField.DOC_REQUESTED_ETA.key()));
    }
}
