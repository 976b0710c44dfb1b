package io.claimline.gateway.app.act;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.app.campaigns.KnownCampaigns;
import io.claimline.gateway.app.duty.SettingChange;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.floor.People;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.people.User;
import io.claimline.gateway.store.people.Users;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sends agents on a break, makes them ready, logs them out, moves them to another campaign, and changes their skills. */
public final class AgentActs implements Endpoints {
    private final Floor floor;
    private final Whereabouts whereabouts;
    private final KnownCampaigns campaigns;
    private final Users users;
    private final People people;

    /** @param book finds a campaign */
    public AgentActs(Floor floor, Function<CampaignId, Future<Optional<Entry>>> book, Users users, People people) {
        this.floor = floor;
        whereabouts = new Whereabouts(floor);
        campaigns = new KnownCampaigns(book);
        this.users = users;
        this.people = people;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("orderAgent", this::order)
                .on("moveAgent", this::move)
                .on("getAgentSkills", this::skills)
                .on("setAgentSkills", this::reskill);
    }

    private static AgentId agent(Ask ask) {
        return AgentId.of(ask.path("agentId"))
                .orElseThrow(() -> ApiProblem.notFound("There is no such agent. Choose one of the board."));
    }

    private Future<Answer> order(Ask ask) {
        var agent = agent(ask);
        var order = ask.body().getString("order");
        ask.tell().detail("order", order);
        // Who is made ready loses nothing by it.
        var reason = order.equals("ready") ? ask.because() : Acting.reason(ask);
        var by = Acting.by(ask);
        return give(
                agent,
                switch (order) {
                    case "break" -> new CampaignInput.SendOnBreak(agent, reason, by);
                    case "ready" -> new CampaignInput.MakeReady(agent, by);
                    default -> new CampaignInput.LogOut(agent, by);
                });
    }

    private Future<Answer> give(AgentId agent, CampaignInput.BySupervisor order) {
        return whereabouts
                .of(agent)
                .compose(campaign -> floor.supervise(order, campaign))
                .map(Acting::said);
    }

    private Future<Answer> move(Ask ask) {
        var agent = agent(ask);
        ask.tell().detail("order", "move");
        Acting.reason(ask);
        var to = new CampaignId(ask.body().getString("campaignId"));
        return campaigns
                .of(to)
                // Who is sent away must be able to arrive: a campaign that nobody conducts just now takes nobody.
                .compose(entry -> floor.pacing(to, 1).map(entry))
                .compose(entry -> give(
                        agent,
                        new CampaignInput.MoveTo(agent, to, entry.campaign().name(), Acting.by(ask))));
    }

    private Future<User> user(AgentId agent) {
        return Stages.future(users.find(agent))
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(
                                ApiProblem.notFound("There is no agent " + agent + ". Choose one of the board."))));
    }

    private Future<Answer> skills(Ask ask) {
        return Future.all(user(agent(ask)), Stages.future(users.all())).map(read -> {
            User user = read.resultAt(0);
            List<User> all = read.resultAt(1);
            var known = all.stream()
                    .flatMap(one -> one.skills().stream())
                    .distinct()
                    .sorted()
                    .toList();
            return Answer.ok(new JsonObject()
                    .put("skills", new JsonArray(user.skills().stream().sorted().toList()))
                    .put("known", new JsonArray(known)));
        });
    }

    /** Written down first: a restart must not know less than the floor. Who is not at work has them at the next shift. */
    private Future<Answer> reskill(Ask ask) {
        var agent = agent(ask);
        ask.because();
        var skills = read(ask.body().getJsonArray("skills"));
        var seen = Optional.ofNullable(ask.body().getJsonArray("seen")).map(AgentActs::read);
        return user(agent).compose(user -> {
            ask.tell().changed("skills", words(user.skills()), words(skills));
            return Stages.future(users.changeSkills(agent, seen, skills))
                    .compose(done -> done ? told(user, skills, Acting.by(ask)) : overtaken(agent))
                    .map(Acting::said);
        });
    }

    private Future<JsonObject> told(User user, Set<String> skills, CampaignInput.Supervisor by) {
        var profile = new AgentProfile(user.id(), user.name(), skills);
        return people.asOfNow(user.id())
                .compose(_ -> whereabouts.of(user.id()))
                .compose(campaign -> floor.supervise(new CampaignInput.Reskill(profile, by), campaign))
                .recover(failure ->
                        user.skills().equals(skills) ? Future.failedFuture(failure) : atNextShift(user, failure));
    }

    /** Of two who changed them at once the second is told what the first has set. */
    private Future<JsonObject> overtaken(AgentId agent) {
        return user(agent)
                .compose(user -> Future.failedFuture(new Floor.Refusal(SettingChange.refused(
                        "the skills of " + user.name(), user.skills().isEmpty() ? "none" : words(user.skills())))));
    }

    private static Set<String> read(JsonArray told) {
        return told.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static Future<JsonObject> atNextShift(User user, Throwable failure) {
        return failure instanceof Floor.Refusal
                ? Future.succeededFuture(
                        Acting.says(user.name() + " has these skills from the next time of joining a campaign on."))
                : Future.failedFuture(failure);
    }

    private static String words(Set<String> skills) {
        return String.join(", ", skills.stream().sorted().toList());
    }
}
