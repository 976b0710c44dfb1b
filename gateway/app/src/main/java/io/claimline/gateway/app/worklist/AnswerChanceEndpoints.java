package io.claimline.gateway.app.worklist;

import io.claimline.dialer.port.WorkStore;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** What lists tell of answers, from outside: a model, or a vendor of data. */
public final class AnswerChanceEndpoints implements Endpoints {
    private final WorkStore work;

    /** Told to all worklists of this store. */
    public AnswerChanceEndpoints(WorkStore work) {
        this.work = work;
    }

    @Override
    public void register(Operations operations) {
        operations.on("tellAnswerChances", this::tell);
    }

    private Future<Answer> tell(Ask ask) {
        var lines = AnswerChances.read(ask.body().getJsonArray("chances"));
        return Stages.future(work.tell(lines))
                .map(leads ->
                        Answer.ok(new JsonObject().put("kept", lines.size()).put("workItems", leads)));
    }
}
