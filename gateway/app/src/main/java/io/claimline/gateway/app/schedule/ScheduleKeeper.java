package io.claimline.gateway.app.schedule;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.claimline.dialer.port.AuditLog;
import io.claimline.dialer.schedule.RunSchedule.Change;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.campaign.CampaignSchedules;
import io.claimline.gateway.store.campaign.CampaignSchedules.Scheduled;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops campaigns when their schedules say so. Each start or stop is carried out once, by one gateway; what a supervisor does after it stands until the next one. A start or stop
 * that nobody could carry out, for no gateway ran, is carried out late, but only the last of them.
 */
public final class ScheduleKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleKeeper.class);
    private static final long EVERY_MS = 5_000;

    private final CampaignSchedules schedules;
    private final Floor floor;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** @param ids draws ids, each once */
    public ScheduleKeeper(
            CampaignSchedules schedules, Floor floor, AuditLog audit, InstantSource clock, Supplier<String> ids) {
        this.schedules = schedules;
        this.floor = floor;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Looks every five seconds from now on. */
    public void start(Vertx vertx) {
        vertx.setPeriodic(EVERY_MS, _ -> round());
    }

    /** Looks once. */
    Future<Void> round() {
        var now = clock.instant();
        return Stages.future(schedules.all())
                .compose(all ->
                        Future.join(all.stream().map(one -> keep(one, now)).toList()))
                .onFailure(failure -> LOG.warn("Schedules were not kept: {}", failure.getMessage()))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private Future<Void> keep(Scheduled scheduled, Instant now) {
        return scheduled
                .schedule()
                .last(now)
                .filter(change -> change.at().isAfter(scheduled.applied()))
                .map(change -> Stages.future(schedules.claim(scheduled.campaign(), change.at()))
                        .compose(ours -> ours ? carryOut(scheduled, change) : Future.<Void>succeededFuture()))
                .orElseGet(Future::succeededFuture);
    }

    private Future<Void> carryOut(Scheduled scheduled, Change change) {
        var action = change.runs() ? AuditAction.CAMPAIGN_STARTED : AuditAction.CAMPAIGN_STOPPED;
        var entry = new AuditEntry(
                action + ":" + ids.get(),
                clock.instant(),
                Actor.of(scheduled.by()),
                Deed.done(action),
                List.of(Subject.of("campaign", scheduled.campaign().value())),
                Map.of("by", "schedule"),
                Map.of());
        return Stages.future(audit.keep(entry))
                .compose(_ -> floor.run(scheduled.campaign(), change.runs(), "the schedule of " + scheduled.by()));
    }
}
