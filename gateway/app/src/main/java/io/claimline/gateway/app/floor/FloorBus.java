package io.claimline.gateway.app.floor;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.outcome.Violation;
import io.claimline.gateway.app.identity.IdentityDesk;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Addresses and failures of the floor on the event bus, the same within one gateway and between several. */
final class FloorBus {
    /** A campaign was taken up by a gateway; the others tell it whose desks are open with them. */
    static final String TAKEN_UP = "floor.taken-up";

    private static final int REFUSED = 1;
    private static final int INVALID = 2;

    private FloorBus() {}

    static String campaign(CampaignId campaign) {
        return "floor.campaign." + campaign.value();
    }

    static String desk(AgentId agent) {
        return "floor.desk." + agent.value();
    }

    static String notice(AgentId agent) {
        return "floor.notice." + agent.value();
    }

    static ReplyException failure(Throwable failure) {
        if (failure instanceof InvalidOutcome invalid) {
            var rows = new JsonArray();
            invalid.violations()
                    .forEach(violation -> rows.add(
                            new JsonObject().put("field", violation.field()).put("message", violation.message())));
            return new ReplyException(ReplyFailure.RECIPIENT_FAILURE, INVALID, rows.encode());
        }
        var refused = failure instanceof Floor.Refusal || failure instanceof IdentityDesk.NotComparable;
        var code = refused ? REFUSED : 0;
        return new ReplyException(ReplyFailure.RECIPIENT_FAILURE, code, String.valueOf(failure.getMessage()));
    }

    static Throwable read(Throwable failure) {
        if (!(failure instanceof ReplyException reply)) {
            return failure;
        }
        if (reply.failureType() != ReplyFailure.RECIPIENT_FAILURE) {
            return new Floor.Refusal("The campaign is being taken up by another gateway; try again in a few seconds.");
        }
        return switch (reply.failureCode()) {
            case REFUSED -> new Floor.Refusal(String.valueOf(reply.getMessage()));
            case INVALID ->
                new InvalidOutcome(new JsonArray(reply.getMessage())
                        .stream()
                                .map(row -> (JsonObject) row)
                                .map(row -> new Violation(row.getString("field"), row.getString("message")))
                                .toList());
            default -> failure;
        };
    }
}
