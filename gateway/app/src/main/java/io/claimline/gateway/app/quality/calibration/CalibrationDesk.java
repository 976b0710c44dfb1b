package io.claimline.gateway.app.quality.calibration;

import io.claimline.dialer.quality.Scorecard;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.call.Candidates;
import io.claimline.gateway.app.quality.card.Cards;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.store.quality.CalibrationSheet;
import io.claimline.gateway.store.quality.Calibrations;
import io.claimline.gateway.store.quality.StoredCalibration;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds calibrations for those who have a part in them, and says what each may do. */
public final class CalibrationDesk {
    private final Calibrations store;
    private final Cards cards;
    private final Candidates candidates;
    private final Names.Sources names;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** What it works with. */
    public record Around(Calibrations store, Cards cards, Candidates candidates, Names.Sources names) {}

    /** @param ids draws ids, each once */
    public CalibrationDesk(Around around, InstantSource clock, Supplier<String> ids) {
        store = around.store();
        cards = around.cards();
        candidates = around.candidates();
        names = around.names();
        this.clock = clock;
        this.ids = ids;
    }

    Calibrations store() {
        return store;
    }

    Candidates candidates() {
        return candidates;
    }

    Future<Names> names() {
        return names.read();
    }

    Instant now() {
        return clock.instant();
    }

    String drawnId() {
        return ids.get();
    }

    Future<Scorecard> card(StoredCalibration calibration) {
        return cards.of(calibration.card());
    }

    /** That of the path, for who has a part in it and for administrators; else 404. */
    Future<StoredCalibration> find(Ask ask) {
        var account = ask.signedIn().account();
        return Stages.future(store.find(ask.path("calibrationId")))
                .compose(found -> found.filter(one ->
                                account.role() == Role.ADMIN || one.people().anyMatch(account.id()::equals))
                        .map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(
                                ApiProblem.notFound("There is no calibration of that id in which you have a part."))));
    }

    Future<List<CalibrationSheet>> sheets(StoredCalibration calibration) {
        return Stages.future(store.sheets(List.of(calibration.id())));
    }

    static List<CalibrationSheet> of(StoredCalibration calibration, List<CalibrationSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.calibration().equals(calibration.id()))
                .toList();
    }

    /** {@code Calibration} of the wire contract, as who asks sees it. */
    Future<Answer> answer(Ask ask, StoredCalibration calibration) {
        return sheets(calibration)
                .compose(sheets -> card(calibration)
                        .compose(card -> candidates
                                .audible(calibration.call())
                                .compose(audible -> names().map(known -> {
                                    var more = new CalibrationText.More(
                                            card,
                                            audible,
                                            whyNotAnswered(ask, calibration, sheets),
                                            whyNotClosed(ask, calibration, sheets));
                                    return Answer.ok(
                                            new CalibrationText(known).write(calibration, sheets, ask.agent(), more));
                                }))));
    }

    static Optional<String> whyNotAnswered(Ask ask, StoredCalibration calibration, List<CalibrationSheet> sheets) {
        if (calibration.people().noneMatch(ask.agent()::equals)) {
            return Optional.of("You have no part in this calibration.");
        }
        if (calibration.closing() != null) {
            return Optional.of("The calibration is closed.");
        }
        return CalibrationText.handedIn(ask.agent(), sheets)
                ? Optional.of("You have handed in; your answers stay as they are.")
                : Optional.empty();
    }

    static Optional<String> whyNotClosed(Ask ask, StoredCalibration calibration, List<CalibrationSheet> sheets) {
        if (calibration.closing() != null) {
            return Optional.of("The calibration is closed.");
        }
        var leads = calibration.leader().equals(ask.agent());
        if (!leads && ask.signedIn().account().role() != Role.ADMIN) {
            return Optional.of("Who leads it closes it, or an administrator.");
        }
        if (!CalibrationText.handedIn(calibration.leader(), sheets)) {
            return Optional.of("The reference is missing: who leads it has not handed in.");
        }
        return calibration.invited().stream().noneMatch(one -> CalibrationText.handedIn(one, sheets))
                ? Optional.of("Nobody besides who leads it has handed in; there is nothing to compare.")
                : Optional.empty();
    }

    static ApiProblem changed(StoredCalibration calibration) {
        var closing = Optional.ofNullable(calibration.closing());
        return Refusals.changed(
                "The calibration",
                Refusals.current(
                        calibration.revision(),
                        closing.isPresent() ? "closed" : "open",
                        Optional.of(closing.map(StoredCalibration.Closing::by)
                                .orElse(calibration.leader())
                                .value()),
                        closing.map(StoredCalibration.Closing::at).orElse(calibration.openedAt())));
    }
}
