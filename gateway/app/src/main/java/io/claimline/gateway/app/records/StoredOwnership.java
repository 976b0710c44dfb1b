package io.claimline.gateway.app.records;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.app.floor.Ownership;
import io.claimline.gateway.store.campaign.CampaignOwners;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Leases on campaigns, kept by the store; remembers those this gateway holds. */
public final class StoredOwnership implements Ownership {
    private final CampaignOwners owners;
    private final Map<CampaignId, io.claimline.gateway.store.campaign.Ownership> held = new ConcurrentHashMap<>();

    public StoredOwnership(CampaignOwners owners) {
        this.owners = owners;
    }

    @Override
    public Future<Boolean> hold(CampaignId campaign, NodeId node, Instant now, Duration lease, boolean alone) {
        var mine = held.get(campaign);
        if (mine == null) {
            return take(campaign, node, now, lease, alone);
        }
        return Stages.future(owners.renew(mine, now.plus(lease))).compose(kept -> {
            if (kept) {
                return Future.succeededFuture(true);
            }
            held.remove(campaign, mine);
            return take(campaign, node, now, lease, alone);
        });
    }

    @Override
    public Future<Void> release(CampaignId campaign, NodeId node) {
        return Optional.ofNullable(held.remove(campaign))
                .map(mine -> Stages.future(owners.release(mine)))
                .orElseGet(Future::succeededFuture);
    }

    private Future<Boolean> take(CampaignId campaign, NodeId node, Instant now, Duration lease, boolean alone) {
        return (alone ? freed(campaign, now) : Future.<Void>succeededFuture())
                .compose(v -> Stages.future(owners.take(campaign, node, now, lease)))
                .map(taken -> {
                    taken.ifPresent(ownership -> held.put(campaign, ownership));
                    return taken.isPresent();
                });
    }

    /** Alone, whoever holds it is a past life of ours. */
    private Future<Void> freed(CampaignId campaign, Instant now) {
        return Stages.future(owners.all(now))
                .compose(all -> all.stream()
                        .filter(ownership -> ownership.campaign().equals(campaign))
                        .findFirst()
                        .map(ownership -> Stages.future(owners.release(ownership)))
                        .orElseGet(Future::succeededFuture));
    }
}
