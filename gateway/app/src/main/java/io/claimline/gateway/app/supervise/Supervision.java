package io.claimline.gateway.app.supervise;

import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.holding.Holding;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.gateway.app.guest.SupervisorText;
import io.claimline.gateway.app.pacing.LearnedText;
import io.claimline.gateway.app.pacing.PacingText;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers what supervisors ask and order of one campaign, where it is conducted. Runs on the campaign's context. */
public final class Supervision {
    private final CampaignConductor conductor;
    private final InstantSource clock;
    private final Doing doing;
    private final Function<String, RuntimeException> refusal;

    /**
     * How orders are done.
     *
     * @param step gives the conductor an input, and has what follows carried out
     * @param durable completes when what is known of an agent is on the disk; fails when it could not be written
     * @param here what this gateway knows of itself
     */
    public record Doing(
            Function<CampaignInput, List<CampaignEffect>> step,
            Function<AgentId, Future<Void>> durable,
            OwnGateway here) {}

    /**
     * @param refusal makes the failure that says why not
     */
    public Supervision(
            CampaignConductor conductor, InstantSource clock, Doing doing, Function<String, RuntimeException> refusal) {
        this.conductor = conductor;
        this.clock = clock;
        this.doing = doing;
        this.refusal = refusal;
    }

    /** The answer; empty when the question is not a supervisor's. */
    public Optional<Future<JsonObject>> answer(JsonObject body) {
        return Optional.ofNullable(
                switch (body.getString("ask")) {
                    case OrderText.ASK -> supervised(OrderText.read(body));
                    case HoldingText.ASK -> holding(body);
                    case EventLineText.ASK -> Future.succeededFuture(EventLineText.answer(conductor, body));
                    case "moveCallBack" -> moveCallBack(body);
                    case "pacing" -> Future.succeededFuture(pacing(body.getInteger("most")));
                    case "learned" -> learned();
                    case "headset" -> headset(new AgentId(body.getString("agent")));
                    default -> null;
                });
    }

    /**
     * What the conductor says to the supervisor is the answer; {@code held} says whether a work item was given back. It is answered once the order is on the disk, so that what was
     * promised for after a call outlives the gateway.
     */
    private Future<JsonObject> supervised(CampaignInput.BySupervisor order) {
        var effects = doing.step().apply(order);
        var says = "";
        for (var effect : effects) {
            if (effect instanceof CampaignEffect.Refuse refuse
                    && refuse.agent().equals(order.by().id())) {
                return Future.failedFuture(refusal.apply(refuse.why()));
            }
            if (effect instanceof CampaignEffect.Tell tell
                    && tell.agent().equals(order.by().id())) {
                says = tell.text();
            }
        }
        var held = effects.stream().anyMatch(CampaignEffect.Settle.class::isInstance);
        var answer = new JsonObject().put("says", says).put("held", held);
        return order instanceof CampaignInput.AboutAgent about
                ? doing.durable().apply(about.agent()).map(answer).otherwise(_ -> forgetful(answer))
                : Future.succeededFuture(answer);
    }

    private static JsonObject forgetful(JsonObject answer) {
        return answer.put(
                "says",
                answer.getString("says")
                        + " It could not be written down, so a restart of the gateway would forget it: look at its"
                        + " disk.");
    }

    private Future<JsonObject> holding(JsonObject question) {
        return doing.here().around(HoldingText.read(question)).map(around -> {
            var situation = conductor.situation(clock.instant());
            return HoldingText.answer(
                    Holding.of(situation, around),
                    conductor.status(),
                    situation.lines().inFlight());
        });
    }

    /** Only what waits in the hopper can be moved; what is on a desk or on the line is being worked. */
    private Future<JsonObject> moveCallBack(JsonObject body) {
        var owner = AgentId.of(body.getString("by", "")).orElse(null);
        var to = new CallBack(Instant.parse(body.getString("at")), owner);
        var moved = doing.step().apply(new CampaignInput.CallBackMoved(new LeadId(body.getString("lead")), to)).stream()
                .anyMatch(CampaignEffect.Settle.class::isInstance);
        return Future.succeededFuture(new JsonObject().put("moved", moved));
    }

    private JsonObject pacing(int most) {
        var now = clock.instant();
        return PacingText.report(conductor.campaign(), conductor.pacing(now), most)
                .put("serverTime", now.toString());
    }

    private Future<JsonObject> learned() {
        var working = conductor.pacing(clock.instant()).working();
        var campaign = conductor.campaign();
        return conductor
                .learned()
                .map(learned -> Future.succeededFuture(
                        LearnedText.write(learned, campaign.limits(), campaign.steering(), working)))
                .orElseGet(() -> Future.failedFuture(refusal.apply("Campaign " + campaign.id()
                        + " is not predictive: nothing learns how its calls go. Ask about a predictive campaign.")));
    }

    private Future<JsonObject> headset(AgentId agent) {
        return SupervisorText.line(conductor, agent)
                .map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(
                        refusal.apply("The headset of " + agent + " is off: there is nothing to hear.")));
    }
}
