package io.claimline.gateway.app.quality.calibration;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.BasisPoints;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.Scoring;
import io.claimline.dialer.quality.calibration.Agreement;
import io.claimline.dialer.quality.calibration.Sheet;
import io.claimline.dialer.quality.evaluation.Findings;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Words;
import io.claimline.gateway.app.quality.call.CallFactsText;
import io.claimline.gateway.app.quality.card.AnswerText;
import io.claimline.gateway.app.quality.card.CardText;
import io.claimline.gateway.store.quality.CalibrationSheet;
import io.claimline.gateway.store.quality.StoredCalibration;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Calibrations on the wire. What others said is told of closed ones alone. */
record CalibrationText(Names names) {
    private static final double PLACES = 1_000;

    /** {@code CalibrationRow}. */
    JsonObject row(StoredCalibration calibration, List<CalibrationSheet> sheets) {
        var people = new JsonArray();
        calibration
                .people()
                .forEach(one -> people.add(new JsonObject()
                        .put("id", one.value())
                        .put("name", names.person(one))
                        .put("handedIn", handedIn(one, sheets))));
        var row = new JsonObject()
                .put("id", calibration.id())
                .put("revision", calibration.revision())
                .put("name", calibration.name())
                .put("callId", calibration.call().value())
                .put("state", calibration.closing() == null ? "open" : "closed")
                .put("scorecardId", calibration.card().id())
                .put("scorecardName", names.card(calibration.card().id()))
                .put("version", calibration.card().version())
                .put("leader", calibration.leader().value())
                .put("leaderName", names.person(calibration.leader()))
                .put("openedAt", calibration.openedAt().toString())
                .put("evaluators", people);
        Optional.ofNullable(calibration.due()).ifPresent(due -> row.put("dueAt", due + "T23:59:59Z"));
        Optional.ofNullable(calibration.closing())
                .ifPresent(closing -> row.put("closedAt", closing.at().toString()));
        return row;
    }

    static boolean handedIn(AgentId who, List<CalibrationSheet> sheets) {
        return sheets.stream().anyMatch(sheet -> sheet.evaluator().equals(who) && sheet.handedIn());
    }

    /**
     * What else is told of a calibration.
     *
     * @param card the version that it is by
     * @param recorded whether there is a recording that can be heard now
     * @param answer why who asks may not answer
     * @param close why who asks may not close it
     */
    record More(Scorecard card, boolean recorded, Optional<String> answer, Optional<String> close) {}

    /** {@code Calibration}, as that person sees it. */
    JsonObject write(StoredCalibration calibration, List<CalibrationSheet> sheets, AgentId who, More more) {
        var text = row(calibration, sheets)
                .put("kind", Words.of(calibration.about().kind()))
                .put("date", calibration.about().date().toString())
                .put("agentName", names.person(calibration.about().agent()))
                .put("recorded", more.recorded())
                .put("scorecard", CardText.write(more.card()))
                .put(
                        "controls",
                        new JsonObject()
                                .put("answer", CallFactsText.control(more.answer()))
                                .put("close", CallFactsText.control(more.close())));
        if (calibration.people().anyMatch(who::equals)) {
            text.put(
                    "mine",
                    mine(
                            more.card(),
                            sheets.stream()
                                    .filter(sheet -> sheet.evaluator().equals(who))
                                    .findFirst()));
        }
        Optional.ofNullable(calibration.closing())
                .ifPresent(closing -> text.put("result", result(more.card(), counted(closing.counted(), sheets))));
        return text;
    }

    private static JsonObject mine(Scorecard card, Optional<CalibrationSheet> sheet) {
        var findings = sheet.map(CalibrationSheet::findings).orElse(Findings.NONE);
        return new JsonObject()
                .put("revision", sheet.map(CalibrationSheet::revision).orElse(0L))
                .put("answers", AnswerText.write(findings.answers()))
                .put("comment", findings.comment())
                .put("handedIn", sheet.map(CalibrationSheet::handedIn).orElse(false))
                .put("result", AnswerText.write(Scoring.of(card, findings.answers())));
    }

    private static List<Sheet> counted(List<AgentId> people, List<CalibrationSheet> sheets) {
        return people.stream()
                .flatMap(
                        one -> sheets.stream().filter(sheet -> sheet.evaluator().equals(one)))
                .map(sheet -> new Sheet(sheet.evaluator(), sheet.findings()))
                .toList();
    }

    private JsonObject result(Scorecard card, List<Sheet> sheets) {
        var agreement = new Agreement(card, sheets);
        var people = new JsonArray();
        var found = agreement.evaluators();
        for (var i = 0; i < found.size(); i++) {
            people.add(person(found.get(i), i == 0, sheets.get(i).findings().comment()));
        }
        var items = new JsonArray();
        agreement.items().forEach(item -> items.add(item(item, sheets)));
        var text = new JsonObject()
                .put("verdict", Words.of(agreement.verdict()))
                .put("evaluators", people)
                .put("items", items);
        put(text, "alpha", agreement.alpha());
        put(text, "alphaOfShares", agreement.alphaOfShares());
        return text;
    }

    private static void put(JsonObject text, String name, OptionalDouble value) {
        value.ifPresent(number -> text.put(name, Math.round(number * PLACES) / PLACES));
    }

    private JsonObject person(Agreement.OfEvaluator one, boolean reference, String comment) {
        var text = new JsonObject()
                .put("id", one.evaluator().value())
                .put("name", names.person(one.evaluator()))
                .put("reference", reference)
                .put("criticalErrors", one.score().criticalErrors().size())
                .put("agreement", one.sameAsReference().value())
                .put("comment", comment);
        one.score().total().map(BasisPoints::value).ifPresent(share -> text.put("score", share));
        one.deviation().ifPresent(deviation -> text.put("deviation", deviation));
        return text;
    }

    private static JsonObject item(Agreement.OfItem item, List<Sheet> sheets) {
        var answers = new JsonArray();
        sheets.forEach(sheet -> sheet.answer(item.item())
                .ifPresent(answer -> answers.add(new JsonObject()
                        .put("evaluator", sheet.evaluator().value())
                        .put("answer", AnswerText.write(answer)))));
        var text = new JsonObject()
                .put("key", item.item())
                .put("answers", answers)
                .put("agreement", item.alike().value());
        item.deviation().ifPresent(deviation -> text.put("deviation", deviation));
        return text;
    }
}
