package io.claimline.gateway.app.floor;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.gateway.app.pacing.PacingSettings;
import io.claimline.gateway.app.reminding.Preference;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every campaign is conducted by one gateway: takes those that nobody holds, keeps those it holds, and lets go of those that
 * another has taken. Runs on one Vert.x context.
 */
final class CampaignKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignKeeper.class);

    /** How long a silent gateway keeps a campaign from the others. */
    static final Duration HOLD = Duration.ofSeconds(20);

    /** A gateway among others that could not extend its hold for this long dials nothing new: another may have taken over. */
    private static final Duration UNSURE = Duration.ofSeconds(14);

    private static final long ROUND_MS = 2_000;

    private final Vertx vertx;
    private final FloorParts parts;
    private final boolean alone;
    private final Map<CampaignId, ConductorCell> cells = new ConcurrentHashMap<>();
    private final Map<CampaignId, Instant> heldAt = new HashMap<>();
    private final Map<CampaignId, Boolean> told = new HashMap<>();
    private final Map<CampaignId, JsonObject> tuned = new HashMap<>();
    private final Map<CampaignId, WrapUpPolicy> wrapUps = new HashMap<>();
    private final Map<CampaignId, RecordingPolicy> recordings = new HashMap<>();
    private volatile List<CampaignBook.Entry> known = List.of();
    private boolean busy;
    private long timer;

    CampaignKeeper(Vertx vertx, FloorParts parts, boolean alone) {
        this.vertx = vertx;
        this.parts = parts;
        this.alone = alone;
    }

    Future<Void> start() {
        timer = vertx.setPeriodic(ROUND_MS, tick -> round());
        return round();
    }

    /** The campaigns as last read. */
    List<CampaignBook.Entry> known() {
        return known;
    }

    Collection<ConductorCell> cells() {
        return cells.values();
    }

    /** Every conductor hears every fact, and takes those about its own legs. Of a call that comes in it is looked up first whose it is. */
    void tell(TelephonyEvent event) {
        if (event instanceof TelephonyEvent.Incoming incoming) {
            cameIn(incoming);
        } else {
            cells.values().forEach(cell -> cell.feed(new CampaignInput.FromSwitch(event)));
        }
    }

    private void cameIn(TelephonyEvent.Incoming incoming) {
        var campaigns = known.stream()
                .map(CampaignBook.Entry::campaign)
                .filter(campaign -> campaign.mode() == DialMode.REMINDER)
                .toList();
        var running = known.stream()
                .filter(CampaignBook.Entry::running)
                .map(entry -> entry.campaign().id())
                .collect(Collectors.toSet());
        Future.fromCompletionStage(parts.presence().rows("agents"))
                .otherwise(Map.of())
                .map(rows -> Preference.of(campaigns, running, rows.values()))
                .compose(preferred -> parts.reminders().reception().came(incoming, preferred, cells::containsKey))
                .onSuccess(came -> came.ifPresent(call -> Optional.ofNullable(cells.get(call.campaign()))
                        .ifPresent(cell -> cell.feed(new CampaignInput.CameIn(call.call(), call.work())))))
                .onFailure(failure -> LOG.error("A call came in and could not be looked up", failure));
    }

    /** Looks after the campaigns once; at once when the list has changed. */
    Future<Void> round() {
        if (busy) {
            return Future.succeededFuture();
        }
        busy = true;
        return parts.records()
                .campaigns()
                .all()
                .compose(all -> {
                    known = List.copyOf(all);
                    return Future.join(all.stream().map(this::look).toList());
                })
                .onFailure(failure -> unsure())
                .onComplete(done -> busy = false)
                .otherwiseEmpty()
                .mapEmpty();
    }

    private Future<Void> look(CampaignBook.Entry entry) {
        var id = entry.campaign().id();
        var now = parts.clock().instant();
        return parts.records()
                .ownership()
                .hold(id, parts.presence().self(), now, HOLD, alone)
                .compose(ours -> ours ? keep(entry, now) : letGo(id));
    }

    private Future<Void> keep(CampaignBook.Entry entry, Instant now) {
        var id = entry.campaign().id();
        heldAt.put(id, now);
        var cell = cells.get(id);
        if (cell != null) {
            run(cell, entry.running());
            tune(cell, entry.campaign());
            if (!entry.campaign()
                    .wrapUp()
                    .equals(wrapUps.put(id, entry.campaign().wrapUp()))) {
                cell.feed(new CampaignInput.WrapUpSet(entry.campaign().wrapUp()));
            }
            if (!entry.campaign()
                    .recording()
                    .equals(recordings.put(id, entry.campaign().recording()))) {
                cell.feed(new CampaignInput.RecordingSet(entry.campaign().recording()));
            }
            return Future.succeededFuture();
        }
        // It must hear the switch from its first moment: the answer to its own question comes back on this way.
        var taken = new ConductorCell(vertx, parts, entry);
        cells.put(id, taken);
        told.put(id, entry.running());
        tuned.put(id, PacingSettings.write(entry.campaign()));
        wrapUps.put(id, entry.campaign().wrapUp());
        recordings.put(id, entry.campaign().recording());
        return vertx.deployVerticle(taken)
                .onSuccess(done -> LOG.info("Campaign {} is conducted here", id))
                .onFailure(failure -> {
                    cells.remove(id);
                    LOG.warn("Campaign {} cannot be taken up yet: {}", id, failure.getMessage());
                })
                .mapEmpty();
    }

    private void run(ConductorCell cell, boolean running) {
        if (!Boolean.valueOf(running).equals(told.put(cell.id(), running))) {
            cell.feed(new CampaignInput.Run(running));
        }
    }

    /** Told when what is written down changes; the conductor has mostly heard it already, and then does nothing. */
    private void tune(ConductorCell cell, Campaign written) {
        var settings = PacingSettings.write(written);
        if (!settings.equals(tuned.put(cell.id(), settings))) {
            cell.feed(new CampaignInput.Tune(written.limits(), written.steering(), "a supervisor"));
        }
    }

    private Future<Void> letGo(CampaignId id) {
        heldAt.remove(id);
        told.remove(id);
        var cell = cells.remove(id);
        if (cell != null) {
            LOG.warn("Campaign {} is conducted by another gateway now", id);
            return vertx.undeploy(cell.deploymentID());
        }
        return Future.succeededFuture();
    }

    /** The store is silent. Alone we go on with what is leased; among others we stop dialling before another may begin. */
    private void unsure() {
        var now = parts.clock().instant();
        if (alone) {
            return;
        }
        for (var cell : cells.values()) {
            if (now.isAfter(heldAt.getOrDefault(cell.id(), now).plus(UNSURE))) {
                run(cell, false);
            }
        }
    }

    /**
     * Lets go of every campaign, each once its leads are given back, so that others need not wait. One with calls is kept until our hold
     * runs out: whoever takes it up before this gateway is known to be gone would not find the leads of those calls.
     */
    Future<Void> stop() {
        vertx.cancelTimer(timer);
        var stopped = cells.values().stream().map(this::stop).toList();
        cells.clear();
        return Future.join(stopped).otherwiseEmpty().mapEmpty();
    }

    private Future<Void> stop(ConductorCell cell) {
        return vertx.undeploy(cell.deploymentID())
                .eventually(() -> cell.holdsCalls()
                        ? Future.succeededFuture()
                        : parts.records()
                                .ownership()
                                .release(cell.id(), parts.presence().self()));
    }
}
