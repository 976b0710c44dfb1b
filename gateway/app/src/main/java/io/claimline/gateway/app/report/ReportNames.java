package io.claimline.gateway.app.report;

import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.security.Accounts;
import io.claimline.gateway.store.report.Teams;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;

/**
 * What things are called.
 *
 * @param agents names by login name
 * @param campaigns names by id
 * @param teams id of the team by login name
 * @param teamNames names by id
 */
record ReportNames(
        Map<String, String> agents,
        Map<String, String> campaigns,
        Map<String, String> teams,
        Map<String, String> teamNames) {
    static Future<ReportNames> read(Accounts accounts, StoredCampaigns campaigns, Teams teams) {
        return accounts.all()
                .compose(people -> campaigns
                        .all()
                        .compose(all -> Stages.future(teams.all()).map(found -> {
                            var agents = new HashMap<String, String>();
                            people.forEach(one -> agents.put(one.id().value(), one.name()));
                            var named = new HashMap<String, String>();
                            all.forEach(one -> named.put(
                                    one.campaign().id().value(), one.campaign().name()));
                            var members = new HashMap<String, String>();
                            var called = new HashMap<String, String>();
                            found.forEach(team -> {
                                called.put(team.id(), team.name());
                                team.agents().forEach(agent -> members.put(agent, team.id()));
                            });
                            return new ReportNames(agents, named, members, called);
                        })));
    }

    String label(Dimension dimension, String key) {
        return switch (dimension) {
            case DATE, HOUR -> key;
            case CAMPAIGN -> key.isEmpty() ? "No campaign" : campaigns.getOrDefault(key, key);
            case AGENT -> key.isEmpty() ? "No agent" : agents.getOrDefault(key, key);
            case TEAM -> key.isEmpty() ? "No team" : teamNames.getOrDefault(key, key);
            case PAYER -> key.isEmpty() ? "No payer" : key;
        };
    }
}
