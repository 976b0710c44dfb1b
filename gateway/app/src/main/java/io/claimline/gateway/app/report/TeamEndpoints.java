package io.claimline.gateway.app.report;

import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.report.Teams;
import io.claimline.gateway.store.report.Teams.Team;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;

/** Which agents are a team, for reports. */
public final class TeamEndpoints implements Endpoints {
    private final Teams teams;

    /** Keeps them there. */
    public TeamEndpoints(Teams teams) {
        this.teams = teams;
    }

    @Override
    public void register(Operations operations) {
        operations.on("listTeams", this::list).on("putTeam", this::put).on("removeTeam", this::remove);
    }

    private Future<Answer> list(Ask ask) {
        return Stages.future(teams.all()).map(all -> {
            var rows = new JsonArray();
            all.forEach(team ->
                    rows.add(new JsonObject().put("name", team.id()).put("agents", new JsonArray(team.agents()))));
            return Answer.ok(new JsonObject().put("teams", rows));
        });
    }

    private Future<Answer> put(Ask ask) {
        var agents = ask.body().getJsonArray("agents").stream()
                .map(String.class::cast)
                .distinct()
                .toList();
        var team = new Team(ask.path("team"), agents);
        ask.tell().detail("team", team.id()).detail("agents", agents.size());
        return Stages.future(teams.all()).compose(all -> {
            refuseOthers(team, all);
            return Answer.after(Stages.future(teams.keep(team)));
        });
    }

    /** An agent in two teams would count in both, and the teams' numbers would not add up. */
    private static void refuseOthers(Team team, List<Team> all) {
        all.stream().filter(other -> !other.id().equals(team.id())).forEach(other -> {
            var both = new HashSet<>(other.agents());
            both.retainAll(team.agents());
            if (!both.isEmpty()) {
                throw new ApiProblem(
                        409,
                        "In another team",
                        String.join(", ", both) + " is in team " + other.id()
                                + ", and an agent counts in one team only. Take the agent out of it first.");
            }
        });
    }

    private Future<Answer> remove(Ask ask) {
        ask.tell().detail("team", ask.path("team"));
        return Answer.after(Stages.future(teams.remove(ask.path("team"))));
    }
}
