package io.claimline.gateway.app.quality.calibration;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.AnswerCheck;
import io.claimline.dialer.quality.Fault;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.evaluation.Evaluation.CardVersion;
import io.claimline.dialer.quality.evaluation.Findings;
import io.claimline.dialer.quality.sampling.Candidate;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.card.AnswerText;
import io.claimline.gateway.app.quality.card.CardText;
import io.claimline.gateway.app.quality.evaluation.Beginning;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.quality.CalibrationSheet;
import io.claimline.gateway.store.quality.StoredCalibration;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calibrations over the API: several people score the same call, each without seeing the others, until it is closed. */
public final class CalibrationEndpoints implements Endpoints {
    private static final int MOST_INVITED = 20;

    private final CalibrationDesk desk;

    /** Answers from the desk. */
    public CalibrationEndpoints(CalibrationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listCalibrations", this::list)
                .on("addCalibration", this::add)
                .on("getCalibration", ask -> desk.find(ask).compose(one -> desk.answer(ask, one)))
                .on("keepCalibrationAnswers", this::keep)
                .on("closeCalibration", this::close);
    }

    private Future<Answer> list(Ask ask) {
        var admin = ask.signedIn().account().role() == Role.ADMIN;
        return Stages.future(desk.store().of(admin ? Optional.empty() : Optional.of(ask.agent())))
                .compose(found -> Stages.future(desk.store()
                                .sheets(found.stream()
                                        .map(StoredCalibration::id)
                                        .toList()))
                        .compose(sheets -> desk.names().map(names -> {
                            var rows = new JsonArray();
                            var text = new CalibrationText(names);
                            found.forEach(one -> rows.add(text.row(one, CalibrationDesk.of(one, sheets))));
                            return Answer.ok(new JsonObject().put("calibrations", rows));
                        })));
    }

    private Future<Answer> add(Ask ask) {
        var body = ask.body();
        return desk.candidates()
                .find(new CallId(body.getString("callId")))
                .compose(call -> desk.names().compose(names -> {
                    var card = Beginning.card(body.getString("scorecardId"), Optional.empty(), call, names);
                    var opened = new StoredCalibration(
                            desk.drawnId(),
                            1,
                            name(body),
                            call.id(),
                            call.call(),
                            new CardVersion(card.id(), card.latest()),
                            ask.agent(),
                            invited(ask, call, names),
                            desk.now(),
                            due(body.getString("dueDate")),
                            null);
                    ask.tell().about("calibration", opened.id());
                    return Stages.future(desk.store().add(opened))
                            .compose(_ -> desk.answer(ask, opened))
                            .map(answer -> new Answer.Json(201, ((Answer.Json) answer).body()));
                }));
    }

    private static String name(JsonObject body) {
        var name = body.getString("name").strip();
        if (name.isEmpty()) {
            throw Refusals.wrong("name", "is empty; say what it is called");
        }
        return name;
    }

    private static @Nullable LocalDate due(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusals.wrong("dueDate", "must be a date such as 2026-11-30");
        }
    }

    private static List<AgentId> invited(Ask ask, Candidate call, Names names) {
        var faults = new ArrayList<Fault>();
        var told = CardText.strings(ask.body().getJsonArray("evaluators"));
        if (told.isEmpty() || told.size() > MOST_INVITED) {
            faults.add(
                    new Fault("evaluators", "has " + told.size() + "; invite 1 to " + MOST_INVITED + " besides you"));
        }
        if (call.call().agent().equals(ask.agent())) {
            faults.add(new Fault("callId", "is of a call of your own; somebody else leads its calibration"));
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < told.size(); i++) {
            var who = AgentId.of(told.get(i)).filter(names::evaluates);
            var at = "evaluators[" + i + "]";
            if (who.isEmpty()) {
                faults.add(new Fault(at, "'" + told.get(i) + "' is no supervisor or administrator"));
            } else if (who.get().equals(ask.agent())) {
                faults.add(new Fault(at, "is you; you lead it and score it anyway"));
            } else if (who.get().equals(call.call().agent())) {
                faults.add(new Fault(at, "had this call; somebody else scores it"));
            } else if (!seen.add(who.get().value())) {
                faults.add(new Fault(at, "is there twice; leave one of the two"));
            }
        }
        Refusals.unlessNone(faults);
        return told.stream().map(AgentId::new).toList();
    }

    private Future<Answer> keep(Ask ask) {
        var findings = new Findings(
                AnswerText.read(ask.body().getJsonArray("answers")),
                ask.body().getString("comment", "").strip());
        var handIn = ask.body().getBoolean("handIn", false);
        ask.tell().detail("handedIn", handIn);
        return desk.find(ask)
                .compose(calibration -> desk.sheets(calibration)
                        .compose(sheets -> desk.card(calibration).compose(card -> {
                            var whyNot = CalibrationDesk.whyNotAnswered(ask, calibration, sheets);
                            if (whyNot.isPresent()) {
                                return Future.failedFuture(ApiProblem.conflict(whyNot.get()));
                            }
                            Refusals.unlessNone(faults(card, findings, handIn));
                            return keep(ask, calibration, sheets, findings, handIn);
                        })));
    }

    private static List<Fault> faults(Scorecard card, Findings findings, boolean handIn) {
        var faults = AnswerCheck.faults(card, findings.answers());
        return faults.isEmpty() && handIn ? AnswerCheck.missing(card, findings.answers()) : faults;
    }

    private Future<Answer> keep(
            Ask ask, StoredCalibration calibration, List<CalibrationSheet> sheets, Findings findings, boolean handIn) {
        long seen = Objects.requireNonNull(ask.body().getLong("revision"));
        var before = sheets.stream()
                .filter(sheet -> sheet.evaluator().equals(ask.agent()))
                .findFirst();
        if (before.map(CalibrationSheet::revision).orElse(0L) != seen) {
            return Future.failedFuture(changed(ask, before));
        }
        var id = CalibrationSheet.id(calibration.id(), ask.agent());
        var sheet = new CalibrationSheet(id, seen + 1, calibration.id(), ask.agent(), findings, handIn, desk.now());
        return Stages.future(desk.store().keep(sheet))
                .compose(kept -> kept
                        ? desk.answer(ask, calibration)
                        : desk.sheets(calibration)
                                .compose(now -> Future.failedFuture(changed(
                                        ask,
                                        now.stream()
                                                .filter(one -> one.evaluator().equals(ask.agent()))
                                                .findFirst()))));
    }

    /** The same person in two windows. */
    private static ApiProblem changed(Ask ask, Optional<CalibrationSheet> now) {
        return now.map(sheet -> Refusals.changed(
                        "Your answers",
                        Refusals.current(
                                sheet.revision(),
                                sheet.handedIn() ? "handed-in" : "open",
                                Optional.of(ask.agent().value()),
                                sheet.at())))
                .orElseGet(() -> ApiProblem.conflict("You have not answered yet. Send revision 0."));
    }

    private Future<Answer> close(Ask ask) {
        long seen = Objects.requireNonNull(ask.body().getLong("revision"));
        ask.tell().detail("closed", true);
        return desk.find(ask)
                .compose(calibration -> desk.sheets(calibration).compose(sheets -> {
                    var whyNot = CalibrationDesk.whyNotClosed(ask, calibration, sheets);
                    if (calibration.revision() != seen) {
                        return Future.failedFuture(CalibrationDesk.changed(calibration));
                    }
                    if (whyNot.isPresent()) {
                        return Future.failedFuture(ApiProblem.conflict(whyNot.get()));
                    }
                    var counted = calibration
                            .people()
                            .filter(one -> CalibrationText.handedIn(one, sheets))
                            .toList();
                    var closed = calibration.closed(new StoredCalibration.Closing(desk.now(), ask.agent(), counted));
                    return Stages.future(desk.store().change(closed))
                            .compose(kept -> kept
                                    ? desk.answer(ask, closed)
                                    : desk.find(ask).compose(now -> Future.failedFuture(CalibrationDesk.changed(now))));
                }));
    }
}
