package io.claimline.gateway.app.script;

import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.scripts.call.Language;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The steps of the script that an agent opens during a call, rendered for the work item on the desk. */
public final class DeskScriptEndpoints implements Endpoints {
    private static final String UNVERIFIED =
            "This step speaks of the account. Verify first who is on the line: type what they state, two of date of birth, address and member ID.";

    private final Floor floor;
    private final DeskScripts scripts;
    private final WorkerExecutor rendering;

    public DeskScriptEndpoints(Vertx vertx, Floor floor, DeskScripts scripts) {
        this.floor = floor;
        this.scripts = scripts;
        // Apart from the scripts of leads to come: an agent on a call waits for this one.
        rendering = vertx.createSharedWorkerExecutor("script-steps", 2);
    }

    @Override
    public void register(Operations operations) {
        operations.on("getScriptStep", this::step);
    }

    private Future<Answer> step(Ask ask) {
        var language = Language.valueOf(ask.query("language").orElse("en").toUpperCase(Locale.ROOT));
        var asked = new DeskScripts.Step(ask.path("key"), language, ask.query("claimId"));
        var agent = ask.signedIn().account().name();
        return floor.work(ask.agent())
                .compose(desk -> Optional.ofNullable(desk.getJsonObject("work"))
                        .map(work -> desk.getBoolean("open") || DeskScripts.beforeVerification(asked)
                                ? rendered(work, asked, agent)
                                : Future.<Answer>failedFuture(ApiProblem.conflict(UNVERIFIED)))
                        .orElseGet(() -> Future.failedFuture(ApiProblem.conflict(
                                "There is no call on your desk. The script opens with the call."))));
    }

    private Future<Answer> rendered(JsonObject work, DeskScripts.Step asked, String agent) {
        return rendering
                .executeBlocking(() -> scripts.step(work, asked, agent), false)
                .compose(
                        step -> Objects.requireNonNull(step)
                                .map(json -> Future.succeededFuture(Answer.ok(json)))
                                .orElseGet(
                                        () -> Future.failedFuture(
                                                ApiProblem.notFound(
                                                        "This call has no script step of that key. Choose one of the steps of the desk's script."))));
    }
}
