package io.claimline.gateway.store.report;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.report.CallFacts;
import io.claimline.dialer.report.HourRecords;
import io.claimline.dialer.report.HourRecords.Paid;
import io.claimline.dialer.report.HourRecords.Refusal;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.day.WorkShifts;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.mark.ReportHour;
import io.claimline.gateway.store.payments.Payment;
import io.claimline.gateway.store.payments.Payment.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads what was stored of one hour, whichever gateway wrote it. Only what is in the store: what still waits in a journal marks its hour when it arrives. */
public final class HourReader {
    private static final Shape<Attempt> ATTEMPT = Shape.of(Attempt.class);
    private static final Shape<Outcome> OUTCOME = Shape.of(Outcome.class);
    private static final Shape<Payment> PAYMENT = Shape.of(Payment.class);
    private static final Shape<WorkShifts.Row> SHIFT = Shape.of(WorkShifts.Row.class);
    /** Names in one query. */
    private static final int PART = 500;

    private final MongoLink link;
    private final Claims claims;
    private final Touches touches;

    /** A work item, as far as calls count by it. */
    private record Item(CampaignId campaign, Audience audience, String claim) {}

    /** Reads at the end of the link, by that calendar. */
    public HourReader(MongoLink link, ShiftCalendar calendar) {
        this.link = link;
        claims = new Claims(link);
        touches = new Touches(link, calendar);
    }

    /**
     * Everything of the hour. Blocks.
     *
     * @throws java.util.concurrent.CompletionException when the store cannot be reached
     */
    public HourRecords read(String hour) {
        var attempts = find("attempts", eq(ReportHour.FIELD, hour)).stream()
                .map(ATTEMPT::read)
                .toList();
        var times = find("agentTimes", eq(ReportHour.FIELD, hour)).stream()
                .map(AgentTimes::read)
                .toList();
        var refused = find("decisions", eq(ReportHour.REFUSED, hour));
        var leads = attempts.stream().map(attempt -> attempt.lead().value());
        var items = items(Stream.concat(leads, refused.stream().map(one -> one.getString("lead")))
                .collect(Collectors.toSet()));
        var shifts = shifts(Instant.parse(hour));
        return new HourRecords(calls(attempts, items, shifts), times, shifts, refusals(refused, items), payments(hour));
    }

    /** The hours in which calls about a claim were. Blocks. */
    public Set<String> hoursOf(String claim) {
        var calls = find("outcomes", eq("claim", claim)).stream()
                .map(outcome -> outcome.getString("call"))
                .collect(Collectors.toSet());
        return among("attempts", "_id", calls, Projections.include(ReportHour.FIELD))
                .flatMap(attempt -> Stream.ofNullable(attempt.getString(ReportHour.FIELD)))
                .collect(Collectors.toSet());
    }

    private List<CallFacts> calls(
            List<Attempt> attempts, Map<String, Item> items, Map<AgentId, List<WorkShift>> shifts) {
        var calls = attempts.stream().map(attempt -> attempt.id().value()).collect(Collectors.toSet());
        var outcomes = among("outcomes", "call", calls, new Document())
                .map(OUTCOME::read)
                .toList();
        var touched = touches.of(outcomes);
        var payers = payers(items.values());
        return attempts.stream()
                .map(attempt -> {
                    var item = Optional.ofNullable(items.get(attempt.lead().value()));
                    return new CallFacts(
                            attempt,
                            item.map(Item::audience).orElse(Audience.PATIENT),
                            item.map(one -> payers.getOrDefault(one.claim(), ""))
                                    .orElse(""),
                            attempt.agent()
                                    .map(agent -> shifts.getOrDefault(agent, List.of()))
                                    .orElse(List.of()),
                            touched.getOrDefault(attempt.id(), List.of()));
                })
                .toList();
    }

    private Map<String, Item> items(Set<String> leads) {
        var found = new HashMap<String, Item>();
        among("leads", "_id", leads, Projections.include("campaign", "audience", "about", "claims"))
                .forEach(lead -> found.put(lead.getString("_id"), item(lead)));
        return found;
    }

    private static Item item(Document lead) {
        var claim = Stream.of("about", "claims")
                .flatMap(field -> lead.getList(field, String.class, List.of()).stream())
                .findFirst()
                .orElse("");
        return new Item(
                new CampaignId(lead.getString("campaign")), Audience.valueOf(lead.getString("audience")), claim);
    }

    private Map<String, String> payers(Collection<Item> items) {
        var asked = items.stream()
                .filter(item ->
                        item.audience() == Audience.PAYER && !item.claim().isEmpty())
                .map(Item::claim)
                .collect(Collectors.toSet());
        var named = new HashMap<String, String>();
        parts(asked)
                .forEach(part -> claims.of(part)
                        .join()
                        .forEach(stored -> named.put(
                                stored.claim().key().value(),
                                stored.claim().coverage().payer().name())));
        return named;
    }

    private static List<Refusal> refusals(List<Document> refused, Map<String, Item> items) {
        return refused.stream()
                .flatMap(one -> Stream.ofNullable(items.get(one.getString("lead")))
                        .map(item -> new Refusal(
                                item.campaign(),
                                one.get("ruling", Document.class).getDate("at").toInstant())))
                .toList();
    }

    private List<Paid> payments(String hour) {
        return find("payments", eq(ReportHour.FIELD, hour)).stream()
                .map(PAYMENT::read)
                .filter(payment -> payment.state() == State.APPROVED || payment.state() == State.POSTED)
                .flatMap(payment -> Stream.ofNullable(payment.decidedAt())
                        .map(at -> new Paid(at, payment.amount().cents())))
                .toList();
    }

    private Map<AgentId, List<WorkShift>> shifts(Instant hour) {
        var longest = WorkShift.LONGEST.plus(Duration.ofHours(1));
        var near = Match.all(new Document(
                "beganAt",
                new Document("$gte", Date.from(hour.minus(longest))).append("$lte", Date.from(hour.plus(longest)))));
        return find("workShifts", near).stream()
                .map(SHIFT::read)
                .map(row -> new WorkShift(row.agent(), row.date(), row.zone(), row.beganAt(), row.end()))
                .collect(Collectors.groupingBy(WorkShift::agent));
    }

    private List<Document> find(String collection, Bson query) {
        return link.all(link.collection(collection).find(query)).join();
    }

    private Stream<Document> among(String collection, String field, Set<String> values, Bson projection) {
        return parts(values)
                .flatMap(part ->
                        link
                                .all(link.collection(collection)
                                        .find(in(field, part))
                                        .projection(projection))
                                .join()
                                .stream());
    }

    static Stream<List<String>> parts(Set<String> values) {
        var all = new ArrayList<>(values);
        return Stream.iterate(0, from -> from < all.size(), from -> from + PART)
                .map(from -> all.subList(from, Math.min(all.size(), from + PART)));
    }
}
