package io.claimline.gateway.app.letters;

import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.letters.Letters;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Files of letters over the API. Who makes and who fetches one is in the audit. */
public final class LetterEndpoints implements Endpoints {
    private final LetterDesk desk;

    public LetterEndpoints(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getLetters", ask -> list())
                .on("handOverLetters", this::handOver)
                .on("getLetterFile", this::file);
    }

    private Future<Answer> list() {
        return desk.waiting()
                .compose(waiting -> desk.days().map(days -> {
                    var rows = new JsonArray();
                    days.forEach(day -> rows.add(row(day)));
                    return Answer.ok(new JsonObject()
                            .put("waiting", waiting.letters())
                            .put("onHold", waiting.onHold())
                            .put("days", rows));
                }));
    }

    private static JsonObject row(Letters.Day day) {
        var row = new JsonObject()
                .put("day", day.day().toString())
                .put("letters", day.letters())
                .put("madeAt", day.madeAt().toString())
                .put("madeBy", day.madeBy().value());
        Optional.ofNullable(day.fetchedAt()).ifPresent(at -> row.put("fetchedAt", at.toString()));
        Optional.ofNullable(day.fetchedBy()).ifPresent(by -> row.put("fetchedBy", by.value()));
        return row;
    }

    private Future<Answer> handOver(Ask ask) {
        return desk.handOver(ask.agent()).map(done -> {
            ask.tell().detail("day", done.day()).detail("letters", done.letters());
            return Answer.ok(new JsonObject().put("day", done.day().toString()).put("letters", done.letters()));
        });
    }

    private Future<Answer> file(Ask ask) {
        var day = day(ask.path("day"));
        return desk.file(day).compose(file -> {
            if (file.letters() == 0) {
                return Future.failedFuture(ApiProblem.notFound(
                        "No letters were handed over on that day. POST /api/v1/letters/hand-over makes the"
                                + " file of today."));
            }
            ask.tell().detail("day", day).detail("letters", file.letters());
            return desk.fetched(day, ask.agent())
                    .map(new Answer.Content(
                            "text/csv; charset=utf-8", "letters-" + day + ".csv", Buffer.buffer(file.text())));
        });
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ApiProblem.notFound("There is no such day; write it as 2026-03-02.");
        }
    }
}
