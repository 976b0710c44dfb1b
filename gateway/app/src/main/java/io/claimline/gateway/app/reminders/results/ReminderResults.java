package io.claimline.gateway.app.reminders.results;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.strategy.ReminderBooks;
import io.claimline.gateway.store.strategy.ReminderReports.Direction;
import io.claimline.gateway.store.strategy.ReminderReports.Look;
import io.claimline.gateway.store.strategy.ReminderReports.Place;
import io.claimline.gateway.store.strategy.Which;
import io.claimline.gateway.store.worklist.PromiseBook;
import io.claimline.gateway.store.worklist.PromiseBook.Standing;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of the calls of reminder campaigns, and the calls behind each figure with the way they went. */
public final class ReminderResults implements Endpoints {
    private static final int PAGE = 100;

    private final ReminderBooks books;
    private final PromiseBook work;
    private final ShiftCalendar calendar;

    /** @param work says whom a call was about */
    public ReminderResults(ReminderBooks books, PromiseBook work, ShiftCalendar calendar) {
        this.books = books;
        this.work = work;
        this.calendar = calendar;
    }

    @Override
    public void register(Operations operations) {
        operations.on("getReminderReport", this::report).on("listReminderCalls", this::calls);
    }

    private Future<Answer> report(Ask ask) {
        var span = Period.read(ask::query, calendar);
        return planned(ask)
                .compose(campaign -> Future.all(
                        Stages.future(books.reports().of(campaign, Direction.OUT, span)),
                        Stages.future(books.reports().of(campaign, Direction.IN, span))))
                .map(both -> Answer.ok(new Funnel(both.resultAt(0), both.resultAt(1)).report()));
    }

    private Future<Answer> calls(Ask ask) {
        var look = new Look(Period.read(ask::query, calendar), direction(ask), which(ask), after(ask));
        var most = ask.query("limit", PAGE);
        return planned(ask)
                .compose(campaign -> Stages.future(books.reports().calls(campaign, look, most)))
                .compose(found -> parties(found).map(parties -> page(ask, found, parties, most)));
    }

    private Future<Map<String, Lead>> parties(List<Attempt> calls) {
        return Stages.future(work.of(calls.stream().map(Attempt::lead).collect(Collectors.toUnmodifiableSet())))
                .map(found -> found.stream()
                        .map(Standing::lead)
                        .collect(Collectors.toMap(lead -> lead.id().value(), Function.identity())));
    }

    private static Answer page(Ask ask, List<Attempt> calls, Map<String, Lead> parties, int most) {
        var rows = new JsonArray();
        calls.forEach(call -> {
            rows.add(
                    CallRow.of(call, Optional.ofNullable(parties.get(call.lead().value()))));
            ask.tell().about("lead", call.lead().value());
        });
        var page = new JsonObject().put("calls", rows);
        if (calls.size() == most) {
            Place.of(calls.getLast())
                    .ifPresent(last -> page.put("next", last.at().toEpochMilli() + "|" + last.call()));
        }
        return Answer.ok(page);
    }

    private static @Nullable Direction direction(Ask ask) {
        return ask.query("direction")
                .map(text -> Direction.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(null);
    }

    /** Of a stage, or of a result; of both nothing can be asked at once. */
    private static Which which(Ask ask) {
        var stage = ask.query("stage");
        var result = ask.query("result");
        if (stage.isPresent() && result.isPresent()) {
            throw Period.wrong("result", "cannot be asked for together with a stage; leave one out");
        }
        return stage.map(id -> Funnel.stage(id)
                        .orElseThrow(() -> Period.wrong("stage", "is no stage; the report of the campaign names them")))
                .or(() -> result.map(Funnel::result))
                .orElse(Which.ANY);
    }

    private static @Nullable Place after(Ask ask) {
        return ask.query("after").map(ReminderResults::place).orElse(null);
    }

    private static Place place(String text) {
        var parts = text.split("\\|", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,15}")) {
            throw Period.wrong("after", "is no next of a page of calls");
        }
        return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    }

    private Future<CampaignId> planned(Ask ask) {
        var id = new CampaignId(ask.path("campaignId"));
        return Stages.future(books.plans().find(id))
                .compose(found -> found.map(
                                stored -> Future.succeededFuture(stored.plan().campaign()))
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound("Campaign " + id
                                + " has no reminder plan. GET /api/v1/reminders lists those there are."))));
    }
}
