package io.claimline.gateway.app.identity;

import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.identity.Factor;
import io.claimline.dialer.identity.Keyed;
import io.claimline.dialer.reminder.Dialogue;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What the person and our voice had done before an agent had the call, {@code BeforeAgent} of the wire contract. That a card is to be taken is told to the agent before the desk
 * opens the account: the person, who had verified by key, asked for it.
 */
public final class BeforeAgent {
    private BeforeAgent() {}

    /** Empty of a call that is an agent's from the beginning. */
    public static Optional<JsonObject> of(LiveCall live) {
        return live.call()
                .reminder()
                .map(Dialogue::path)
                .or(() -> live.attempt().reminded())
                .map(BeforeAgent::text);
    }

    private static JsonObject text(Path path) {
        var keyed = new JsonArray();
        var factors = Keyed.of(path).factors();
        for (var factor : Factor.values()) {
            if (factors.contains(factor)) {
                keyed.add(factor.key());
            }
        }
        var text = new JsonObject()
                .put("language", path.language().code())
                .put("keyed", keyed)
                .put("wants", wants(path));
        if (!factors.isEmpty()) {
            Keyed.at(path).ifPresent(at -> text.put("keyedAt", at.toString()));
        }
        return text;
    }

    private static String wants(Path path) {
        if (path.reached(Point.SEVERAL_FIT)) {
            return "to-be-told-apart";
        }
        if (path.reached(Point.WANTED_TO_PAY_BY_CARD)) {
            return "card";
        }
        return path.reached(Point.ASKED) ? "person-after-question" : "person";
    }
}
