package io.claimline.gateway.app.report;

import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.Accounts;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.report.ReportSchedules;
import io.claimline.gateway.store.report.Teams;
import io.claimline.gateway.store.report.Teams.Team;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which agents are a team, for reports. */
public final class TeamEndpoints implements Endpoints {
    private final Teams teams;
    private final ReportSchedules schedules;
    private final Accounts accounts;

    /** Keeps them there. */
    public TeamEndpoints(Teams teams, ReportSchedules schedules, Accounts accounts) {
        this.teams = teams;
        this.schedules = schedules;
        this.accounts = accounts;
    }

    @Override
    public void register(Operations operations) {
        operations.on("listTeams", this::list).on("putTeam", this::put).on("removeTeam", this::remove);
    }

    private Future<Answer> list(Ask ask) {
        return Stages.future(teams.all())
                .compose(all -> accounts.all().map(people -> {
                    var rows = new JsonArray();
                    all.forEach(team -> rows.add(new JsonObject()
                            .put("id", team.id())
                            .put("name", team.name())
                            .put("agents", new JsonArray(team.agents()))));
                    var agents = new JsonArray();
                    people.stream()
                            .filter(one -> one.role() == Role.AGENT)
                            .sorted(Comparator.comparing(Account::name)
                                    .thenComparing(one -> one.id().value()))
                            .forEach(one -> agents.add(
                                    new JsonObject().put("id", one.id().value()).put("name", one.name())));
                    return Answer.ok(new JsonObject().put("teams", rows).put("agents", agents));
                }));
    }

    private Future<Answer> put(Ask ask) {
        var agents = ask.body().getJsonArray("agents").stream()
                .map(String.class::cast)
                .distinct()
                .toList();
        var id = ask.path("team");
        ask.tell().detail("team", id).detail("agents", agents.size());
        return Stages.future(teams.all())
                .compose(all -> accounts.all().compose(people -> {
                    var before = all.stream().filter(one -> one.id().equals(id)).findFirst();
                    var team = new Team(id, called(ask, before), agents);
                    var others =
                            all.stream().filter(one -> !one.id().equals(id)).toList();
                    refuseStrangers(team, before.map(Team::agents).orElse(List.of()), people);
                    refuseSameName(team, others);
                    refuseOthers(team, others);
                    return Answer.after(Stages.future(teams.keep(team)));
                }));
    }

    /** Without a name it is called as before. */
    private static @Nullable String called(Ask ask, Optional<Team> before) {
        var name = ask.body().getString("name");
        return name == null ? before.map(Team::name).orElse(null) : name.strip();
    }

    /** Who was in the team and may not sign in any more stays in it, with the nights worked. */
    private static void refuseStrangers(Team team, List<String> before, List<Account> people) {
        var known = people.stream()
                .filter(one -> one.role() == Role.AGENT)
                .map(one -> one.id().value())
                .collect(Collectors.toSet());
        team.agents().stream()
                .filter(agent -> !known.contains(agent) && !before.contains(agent))
                .findFirst()
                .ifPresent(agent -> {
                    throw ReportEndpoints.wrong("agents", agent + " is no agent of this installation");
                });
    }

    private static void refuseSameName(Team team, List<Team> others) {
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(team.name()))) {
            throw new ApiProblem(
                    409, "Name taken", "There is a team " + team.name() + " already. Choose another name.");
        }
    }

    /** An agent in two teams would count in both, and the teams' numbers would not add up. */
    private static void refuseOthers(Team team, List<Team> others) {
        others.forEach(other -> {
            var both = new TreeSet<>(other.agents());
            both.retainAll(team.agents());
            if (!both.isEmpty()) {
                throw new ApiProblem(
                        409,
                        "In another team",
                        String.join(", ", both) + (both.size() == 1 ? " is" : " are") + " in team " + other.name()
                                + ", and an agent counts in one team only. Take the agent out of it first.");
            }
        });
    }

    /** An e-mail that is of this team alone would go on with nothing in it. */
    private Future<Answer> remove(Ask ask) {
        var id = ask.path("team");
        ask.tell().detail("team", id);
        return Stages.future(schedules.all()).compose(all -> {
            all.stream()
                    .filter(one -> id.equals(one.filters().get("team")))
                    .findFirst()
                    .ifPresent(one -> {
                        throw new ApiProblem(
                                409,
                                "Still sent",
                                "The report \u201c" + one.name()
                                        + "\u201d is sent of this team alone. End that e-mail first, then remove the team.");
                    });
            return Answer.after(Stages.future(teams.remove(id)));
        });
    }
}
