package io.claimline.gateway.app.desk;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.identity.Statement;
import io.claimline.gateway.app.floor.DeskCommand;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Compares what the person on the line states with what is on file. */
public final class VerificationEndpoints implements Endpoints {
    private final Floor floor;
    private final InstantSource clock;

    public VerificationEndpoints(Floor floor, InstantSource clock) {
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations.on("deskVerify", this::verify);
    }

    private Future<Answer> verify(Ask ask) {
        var body = ask.body();
        var said = new Statement(
                body.getString("birthDate", ""), body.getString("address", ""), body.getString("memberId", ""));
        var wrong = said.unreadable(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!wrong.isEmpty()) {
            return Future.failedFuture(new ApiProblem(
                    422,
                    "Not compared",
                    wrong.getFirst().message() + ". Nothing was compared, and no try is spent.",
                    wrong.stream()
                            .map(one -> new ApiProblem.Violation(one.field(), one.message()))
                            .toList()));
        }
        var order = new DeskCommand.Verify(new CallId(body.getString("callId")), said);
        return floor.verify(ask.agent(), order).map(Answer::ok);
    }
}
