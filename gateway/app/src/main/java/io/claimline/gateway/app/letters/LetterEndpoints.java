package io.claimline.gateway.app.letters;

import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Files of letters over the API. Who makes and who fetches one is in the audit. */
public final class LetterEndpoints implements Endpoints {
    private final LetterDesk desk;

    public LetterEndpoints(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getLetters", ask -> desk.waiting().map(count -> Answer.ok(new JsonObject().put("waiting", count))))
                .on("handOverLetters", this::handOver)
                .on("getLetterFile", this::file);
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
                return Future.failedFuture(
                        ApiProblem.notFound(
                                "No letters were handed over on that day. POST /api/v1/letters/hand-over makes the file of today."));
            }
            ask.tell().detail("day", day).detail("letters", file.letters());
            return Future.succeededFuture(new Answer.Content(
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
