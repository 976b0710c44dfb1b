package io.claimline.gateway.app.quality;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.Accounts;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.store.quality.Scorecards;
import io.claimline.gateway.store.quality.StoredScorecard;
import io.claimline.gateway.store.report.Teams;
import io.claimline.gateway.store.report.Teams.Team;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What things are called, and who is here.
 *
 * @param people by login name
 * @param campaigns names by id
 * @param teams id of the team by login name
 * @param teamNames by id
 * @param cards scorecards by id
 */
public record Names(
        Map<String, Account> people,
        Map<String, String> campaigns,
        Map<String, String> teams,
        Map<String, String> teamNames,
        Map<String, StoredScorecard> cards) {
    /** Where they are read. */
    public record Sources(Accounts accounts, StoredCampaigns campaigns, Teams teams, Scorecards cards) {
        /** As they are now. Fails when the store cannot be reached. */
        public Future<Names> read() {
            var people = accounts.all();
            var lists = campaigns.all();
            var groups = Stages.future(teams.all());
            var all = Stages.future(cards.all());
            return Future.all(people, lists, groups, all)
                    .map(_ -> new Names(
                            by(people.result(), one -> one.id().value(), Function.identity()),
                            by(
                                    lists.result(),
                                    one -> one.campaign().id().value(),
                                    one -> one.campaign().name()),
                            members(groups.result()),
                            by(groups.result(), Team::id, Team::name),
                            by(all.result(), StoredScorecard::id, Function.identity())));
        }

        private static Map<String, String> members(List<Team> groups) {
            Map<String, String> members = new HashMap<>();
            groups.forEach(team -> team.agents().forEach(agent -> members.put(agent, team.id())));
            return members;
        }

        private static <T, V> Map<String, V> by(
                Collection<T> all, Function<? super T, String> key, Function<? super T, ? extends V> value) {
            Map<String, V> found = new HashMap<>();
            all.forEach(one -> found.put(key.apply(one), value.apply(one)));
            return found;
        }
    }

    /** The name of a person; the login name of one who is not here any more. */
    public String person(AgentId id) {
        return person(id.value());
    }

    /** The name of a person; the login name of one who is not here any more. */
    public String person(String id) {
        return Optional.ofNullable(people.get(id)).map(Account::name).orElse(id);
    }

    /** The name of a campaign. */
    public String campaign(CampaignId id) {
        return campaigns.getOrDefault(id.value(), id.value());
    }

    /** The team of an agent; empty for none. */
    public String team(AgentId agent) {
        return teams.getOrDefault(agent.value(), "");
    }

    /** The name of a scorecard in its latest version. */
    public String card(String id) {
        return Optional.ofNullable(cards.get(id))
                .flatMap(card -> card.version(card.latest()).or(() -> Optional.ofNullable(card.draft())))
                .map(card -> card.name())
                .orElse(id);
    }

    /** Who can score: supervisors and administrators, by login name. */
    public List<Account> evaluators() {
        return people.values().stream()
                .filter(one -> one.role() != Role.AGENT)
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList();
    }

    /** Whether it is somebody who can score. */
    public boolean evaluates(AgentId id) {
        return Optional.ofNullable(people.get(id.value()))
                .filter(one -> one.role() != Role.AGENT)
                .isPresent();
    }
}
