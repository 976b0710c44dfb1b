package io.claimline.gateway.app.monitor;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.gateway.app.monitor.Watch.Supervisor;
import io.claimline.gateway.app.phone.SeatSecrets;
import io.claimline.gateway.app.records.Stages;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The supervisors' own headsets: each is called once, and used for one line after the other. Thread-safe. */
final class Handsets {
    private final Telephony telephony;
    private final Supplier<String> ids;
    private final Consumer<AgentId> onUp;
    private final Consumer<AgentId> onGone;
    private final Map<AgentId, Handset> all = new ConcurrentHashMap<>();

    /** @param up whether it has answered */
    private record Handset(LegId leg, boolean up) {}

    /**
     * @param ids draws ids, each once
     * @param onUp told whose has answered
     * @param onGone told whose is gone, or was never had
     */
    Handsets(Telephony telephony, Supplier<String> ids, Consumer<AgentId> onUp, Consumer<AgentId> onGone) {
        this.telephony = telephony;
        this.ids = ids;
        this.onUp = onUp;
        this.onGone = onGone;
    }

    /** Calls the supervisor's headset, unless it is called or up already. Completes when it is being called. */
    Future<Void> call(Supervisor by) {
        var handset = new Handset(new LegId(Telephony.SUPERVISOR + ids.get()), false);
        if (all.putIfAbsent(by.id(), handset) != null) {
            return Future.succeededFuture();
        }
        return Stages.future(telephony.callSupervisor(handset.leg(), SeatSecrets.desk(by.seat())))
                .onFailure(_ -> gone(handset.leg()));
    }

    /** The leg of a headset that has answered. */
    Optional<LegId> up(AgentId supervisor) {
        return Optional.ofNullable(all.get(supervisor)).filter(Handset::up).map(Handset::leg);
    }

    /** Lets it go; nothing happens when there is none. */
    Future<Void> hangUp(AgentId supervisor) {
        return Optional.ofNullable(all.get(supervisor))
                .map(handset -> Stages.future(telephony.hangup(handset.leg())).onSuccess(_ -> gone(handset.leg())))
                .orElseGet(Future::succeededFuture);
    }

    void heard(TelephonyEvent event) {
        switch (event) {
            case TelephonyEvent.Answered answered ->
                of(answered.leg()).ifPresent(supervisor -> {
                    all.put(supervisor, new Handset(answered.leg(), true));
                    onUp.accept(supervisor);
                });
            case TelephonyEvent.Gone gone -> gone(gone.leg());
            case TelephonyEvent.NotPlaced failed -> gone(failed.leg());
            case TelephonyEvent.LiveLegs live ->
                all.values().stream()
                        .filter(handset -> handset.up()
                                && live.legs().stream()
                                        .noneMatch(leg -> leg.leg().equals(handset.leg())))
                        .forEach(handset -> gone(handset.leg()));
            default -> {}
        }
    }

    private Optional<AgentId> of(LegId leg) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().leg().equals(leg))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void gone(LegId leg) {
        of(leg).ifPresent(supervisor -> {
            all.remove(supervisor);
            onGone.accept(supervisor);
        });
    }
}
