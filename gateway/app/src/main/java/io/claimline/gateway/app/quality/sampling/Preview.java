package io.claimline.gateway.app.quality.sampling;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.sampling.AgentStanding;
import io.claimline.dialer.quality.sampling.Already;
import io.claimline.dialer.quality.sampling.Candidate;
import io.claimline.dialer.quality.sampling.Draw;
import io.claimline.dialer.quality.sampling.Week;
import io.claimline.gateway.app.quality.Names;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule would have come to in a week that is over.
 *
 * @param draw by the rule
 * @param week seven shift dates
 * @param names what people are called
 */
record Preview(Draw draw, Week week, Names names) {
    /** {@code SamplingPreview} of the wire contract. */
    JsonObject of(List<Candidate> calls, Map<AgentId, AgentStanding> standings) {
        var rows = new JsonArray();
        calls.stream().collect(Collectors.groupingBy(one -> one.call().agent())).entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue(), standings))
                .sorted(Comparator.comparing(row -> row.getString("agentName")))
                .forEach(rows::add);
        return new JsonObject()
                .put("from", week.first().toString())
                .put("to", week.last().toString())
                .put("agents", rows);
    }

    private JsonObject row(AgentId agent, List<Candidate> calls, Map<AgentId, AgentStanding> standings) {
        var standing = standings.getOrDefault(agent, new AgentStanding(agent, names.team(agent), null, null));
        var matching = calls.stream().filter(one -> draw.matches(standing, one)).count();
        var drawn = draw.of(week, standing, calls, new Already(Map.of(), Set.of()), week.last());
        return new JsonObject()
                .put("agentId", agent.value())
                .put("agentName", names.person(agent))
                .put("calls", calls.size())
                .put("matching", matching)
                .put("quota", matching == 0 ? 0 : draw.quota(week, standing))
                .put("drawn", drawn.size());
    }
}
