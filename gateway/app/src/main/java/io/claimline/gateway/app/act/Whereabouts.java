package io.claimline.gateway.app.act;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.app.floor.Floor;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** In which campaign calls and agents are just now, by the board, which every gateway sees. */
record Whereabouts(Floor floor) {
    Future<Optional<CampaignId>> of(CallId call) {
        return find("calls", call.value());
    }

    /** Fails with a {@link Floor.Refusal} when the agent is at work nowhere. */
    Future<CampaignId> of(AgentId agent) {
        return find("agents", agent.value())
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(
                                new Floor.Refusal(agent + " is at work in no campaign now. The board shows who is."))));
    }

    private Future<Optional<CampaignId>> find(String rows, String id) {
        return floor.board()
                .map(board -> board.getJsonArray(rows).stream()
                        .map(JsonObject.class::cast)
                        .filter(row -> id.equals(row.getString("id")) && row.containsKey("campaignId"))
                        .map(row -> new CampaignId(row.getString("campaignId")))
                        .findFirst());
    }
}
