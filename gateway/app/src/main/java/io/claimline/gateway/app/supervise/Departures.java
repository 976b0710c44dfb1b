package io.claimline.gateway.app.supervise;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LegId;
import io.claimline.gateway.app.duty.DayNews;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings agents whom a supervisor has moved to the campaign where they go on, with their headset, whatever gateway conducts it; and ends the shift of those who were logged out. A
 * campaign that is just being taken up elsewhere is asked again for some seconds; then the agent is told to join it.
 */
public final class Departures {
    /** The question of the event bus. */
    public static final String ARRIVE = "arrive";

    /** Said to an agent who did not arrive. */
    public static final String LOST =
            "The campaign you were moved to cannot be reached just now. Join it, or another one, from the list.";

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final int TRIES = 8;
    private static final long BETWEEN_MS = 2_000;

    private final Vertx vertx;
    private final Function<CampaignId, String> campaigns;
    private final Consumer<AgentId> lost;
    private final Consumer<LegId> hangUp;

    /**
     * @param campaigns where on the event bus a campaign is conducted
     * @param lost tells an agent that the way to the other campaign was not found
     * @param hangUp ends the headset of such an agent
     */
    public Departures(
            Vertx vertx, Function<CampaignId, String> campaigns, Consumer<AgentId> lost, Consumer<LegId> hangUp) {
        this.vertx = vertx;
        this.campaigns = campaigns;
        this.lost = lost;
        this.hangUp = hangUp;
    }

    /** An agent has left. What else is written of that is written first: this goes on after the present step. */
    public void gone(CampaignEffect.Departed departed) {
        vertx.runOnContext(_ -> departed.to()
                .ifPresentOrElse(
                        to -> arrive(departed, to, TRIES),
                        () -> DayNews.moved(vertx, departed.agent().id(), false)));
    }

    private void arrive(CampaignEffect.Departed departed, CampaignId to, int left) {
        vertx.eventBus().request(campaigns.apply(to), order(departed)).onFailure(failure -> {
            if (left > 1) {
                vertx.setTimer(BETWEEN_MS, _ -> arrive(departed, to, left - 1));
                return;
            }
            var agent = departed.agent();
            LOG.error("Agent {} could not be brought to campaign {}: {}", agent.id(), to, failure.getMessage());
            agent.headset().leg().ifPresent(hangUp);
            DayNews.moved(vertx, agent.id(), false);
            lost.accept(agent.id());
        });
    }

    private static JsonObject order(CampaignEffect.Departed departed) {
        var agent = departed.agent();
        return new JsonObject()
                .put("ask", ARRIVE)
                .put("agent", agent.id().value())
                .put("ready", departed.ready())
                .put("headset", headset(agent.headset()));
    }

    private static JsonObject headset(Headset headset) {
        var text = new JsonObject().put("since", headset.since().toString());
        return switch (headset) {
            case Headset.Down down -> text.put("problem", down.problem());
            case Headset.Connecting calling ->
                text.put("calling", calling.calling().value()).put("endpoint", calling.endpoint());
            case Headset.Up up -> text.put("live", up.live().value()).put("endpoint", up.endpoint());
        };
    }

    /** The order, read; who it is about is known already. */
    public static CampaignInput arrival(AgentProfile profile, JsonObject order) {
        return new CampaignInput.Arrive(
                profile,
                readHeadset(order.getJsonObject("headset")),
                order.getBoolean("ready"),
                "moved by a supervisor");
    }

    private static Headset readHeadset(JsonObject text) {
        var since = Instant.parse(text.getString("since"));
        if (text.containsKey("live")) {
            return new Headset.Up(since, new LegId(text.getString("live")), text.getString("endpoint"));
        }
        return text.containsKey("calling")
                ? new Headset.Connecting(since, new LegId(text.getString("calling")), text.getString("endpoint"))
                : new Headset.Down(since, text.getString("problem", ""));
    }
}
