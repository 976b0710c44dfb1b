package io.claimline.gateway.app.duty;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.NextStep;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every gateway whose day has changed, and writes down what is to be remembered of it. */
public final class DayNews {
    /** The day of this agent has changed. */
    public static final String CHANGED = "day.changed";

    /** What supervisors see of days has changed. */
    public static final String BOARD = "day.board";

    /** An agent has joined a campaign, or left the last one; heard on the gateway where that was asked for. */
    public static final String MOVED = "day.moved";

    private static final Logger LOG = LoggerFactory.getLogger(DayNews.class);

    private final Vertx vertx;
    private final AuditLog audit;
    private final InstantSource clock;

    public DayNews(Vertx vertx, AuditLog audit, InstantSource clock) {
        this.vertx = vertx;
        this.audit = audit;
        this.clock = clock;
    }

    /** A campaign wants something done: what of it is about somebody's day is told. */
    public void heard(CampaignEffect effect) {
        switch (effect) {
            case CampaignEffect.Missed missed ->
                keep(AuditAction.CALL_MISSED, missed.agent(), missed.call(), Map.of("why", missed.why()));
            case CampaignEffect.Extended more ->
                keep(AuditAction.WRAP_UP_EXTENDED, more.agent(), more.call(), Map.of("times", "" + more.times()));
            case CampaignEffect.KeepAttempt keep -> keep.attempt().agent().ifPresent(this::changed);
            default -> {}
        }
    }

    /** A lead is back on its worklist; whose promise it carries sees it. */
    public void settled(NextStep next) {
        var promise = switch (next) {
            case NextStep.RetryAt retry -> retry.callBack();
            case NextStep.Changed changed -> changed.callBack();
            case NextStep.Done done -> Optional.<CallBack>empty();
            case NextStep.Untouched untouched -> Optional.<CallBack>empty();
        };
        promise.ifPresent(back -> {
            back.owner().ifPresent(this::changed);
            boardChanged();
        });
    }

    private void keep(AuditAction action, AgentId agent, CallId call, Map<String, String> details) {
        var id = action + ":" + call + ":" + agent + ":" + clock.instant().toEpochMilli();
        audit.keep(new AuditEntry(id, clock.instant(), agent, action, call, null, details))
                .whenComplete((kept, failure) -> {
                    if (failure != null) {
                        LOG.error("That {} of call {} could not be written down", action, call, failure);
                    }
                    changed(agent);
                });
    }

    /** An agent has joined a campaign or left it. Shifts are written down by the gateway that was asked. */
    public static void moved(Vertx vertx, AgentId agent, boolean joined) {
        var news = new JsonObject().put("agent", agent.value()).put("joined", joined);
        vertx.eventBus().send(MOVED, news, new DeliveryOptions().setLocalOnly(true));
    }

    /** The agent's day shows something else now. */
    public void changed(AgentId agent) {
        vertx.eventBus().publish(CHANGED, agent.value());
    }

    /** Supervisors see something else now. */
    public void boardChanged() {
        vertx.eventBus().publish(BOARD, clock.instant().toString());
    }
}
