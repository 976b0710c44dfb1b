package io.claimline.gateway.app.monitor;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.port.Monitoring;
import io.claimline.gateway.app.monitor.Watch.Supervisor;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** Supervisors on agents' lines, over the API: each has one line at a time. */
public final class MonitorEndpoints implements Endpoints {
    private final MonitorDesk desk;

    public MonitorEndpoints(MonitorDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("readyToMonitor", ask -> Answer.after(desk.ready(supervisor(ask))))
                .on("monitorAgent", this::begin)
                .on("changeMonitoring", ask -> Answer.after(desk.change(ask.agent(), how(ask.body()))))
                .on("takeCallOver", ask -> Answer.after(desk.takeOver(ask.agent())))
                .on("endMonitoring", ask -> Answer.after(desk.end(ask.agent())));
    }

    private Future<Answer> begin(Ask ask) {
        var body = ask.body();
        var reason = body.getString("reason").strip();
        var agent = AgentId.of(body.getString("agentId"));
        if (reason.isEmpty() || agent.isEmpty()) {
            var field = reason.isEmpty() ? "reason" : "agentId";
            return Future.failedFuture(new ApiProblem(
                    422,
                    "Not monitored",
                    reason.isEmpty()
                            ? "Write why you go on the agent's line: it is kept with the time."
                            : "There is no such agent. Choose one of the board.",
                    List.of(new ApiProblem.Violation(field, "Needed"))));
        }
        return Answer.after(desk.begin(supervisor(ask), agent.get(), how(body), reason));
    }

    private static Supervisor supervisor(Ask ask) {
        var account = ask.signedIn().account();
        return new Supervisor(account.id(), account.name(), account.seat());
    }

    private static Monitoring how(JsonObject body) {
        return Monitoring.valueOf(body.getString("how").toUpperCase(Locale.ROOT));
    }
}
