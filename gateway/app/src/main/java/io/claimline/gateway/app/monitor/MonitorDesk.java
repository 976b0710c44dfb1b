package io.claimline.gateway.app.monitor;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.dialer.port.Monitoring;
import io.claimline.dialer.port.Presence;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.monitor.Watch.Supervisor;
import io.claimline.gateway.app.phone.SeatSecrets;
import io.claimline.gateway.app.records.Stages;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts supervisors on the lines of agents. What a supervisor does is in the audit before it happens; the agent is told where the policy says so. The switch keeps the line up while
 * this gateway is away, and lets the supervisor go with the agent's leg. Thread-safe.
 */
public final class MonitorDesk {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorDesk.class);
    private static final String BOARD = "monitors";

    private final Floor floor;
    private final Telephony telephony;
    private final Presence presence;
    private final AuditLog audit;
    private final boolean agentsAreTold;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Map<AgentId, Watch> watches = new ConcurrentHashMap<>();

    /** What it works with. */
    public record Around(Floor floor, Telephony telephony, Presence presence, AuditLog audit) {}

    /**
     * @param agentsAreTold whether an agent is told who is on the line, and how
     * @param ids draws ids, each once
     */
    public MonitorDesk(Around around, boolean agentsAreTold, InstantSource clock, Supplier<String> ids) {
        floor = around.floor();
        telephony = around.telephony();
        presence = around.presence();
        audit = around.audit();
        this.agentsAreTold = agentsAreTold;
        this.clock = clock;
        this.ids = ids;
    }

    /** Hears of the legs it had called. */
    public void start() {
        floor.onSwitch(this::heard);
    }

    /** Calls the supervisor's headset and puts it on the agent's line. One who is on another's line leaves it first. */
    Future<Void> begin(Supervisor by, AgentId agent, Monitoring how, String reason) {
        if (by.seat() < 1) {
            return refused("You have no seat, so no telephone to listen with. Ask an administrator for one.");
        }
        return floor.headset(agent)
                .compose(line -> end(by.id()).map(line))
                .compose(line -> write(
                                by.id(),
                                AuditAction.MONITORED,
                                line.call(),
                                Map.of("agent", agent.value(), "how", word(how), "why", reason))
                        .compose(_ -> call(new Watch(
                                by,
                                agent,
                                new LegId(Telephony.SUPERVISOR + ids.get()),
                                line.leg(),
                                how,
                                reason,
                                clock.instant(),
                                false))));
    }

    private Future<Void> call(Watch watch) {
        show(watch);
        return Stages.future(telephony.monitor(
                        watch.leg(), SeatSecrets.desk(watch.by().seat()), watch.agentLeg(), watch.how()))
                .onSuccess(_ -> tell(watch))
                .onFailure(_ -> gone(watch.leg()));
    }

    /** Changes how the supervisor is on the line. */
    Future<Void> change(AgentId by, Monitoring how) {
        return talking(by)
                .compose(watch -> write(
                                by,
                                AuditAction.MONITORED,
                                Optional.empty(),
                                Map.of("agent", watch.agent().value(), "how", word(how), "why", watch.reason()))
                        .compose(_ -> Stages.future(telephony.monitor(watch.leg(), watch.agentLeg(), how)))
                        .onSuccess(_ -> {
                            var next = watch.as(how);
                            show(next);
                            tell(next);
                        }));
    }

    /** The agent leaves the call, and the party goes on with the supervisor. */
    Future<Void> takeOver(AgentId by) {
        return talking(by)
                .compose(watch -> floor.headset(watch.agent()).compose(line -> {
                    if (line.call().isEmpty()) {
                        return refused(watch.agent() + " is on no call now, so there is nothing to take over.");
                    }
                    return write(
                                    by,
                                    AuditAction.CALL_TAKEN_OVER,
                                    line.call(),
                                    Map.of("agent", watch.agent().value(), "why", watch.reason()))
                            .compose(_ -> floor.takeOver(
                                    watch.agent(),
                                    line.call().get(),
                                    new Guest.Supervisor(watch.leg(), watch.by().name())));
                }));
    }

    /** Leaves the line; nothing happens when the supervisor is on none. */
    Future<Void> end(AgentId by) {
        return Optional.ofNullable(watches.get(by))
                .map(watch -> Stages.future(telephony.hangup(watch.leg())).onSuccess(_ -> gone(watch.leg())))
                .orElseGet(Future::succeededFuture);
    }

    private Future<Watch> watched(AgentId by) {
        return Optional.ofNullable(watches.get(by))
                .map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(new Floor.Refusal(
                        "You are on nobody's line any more: the agent's headset was taken off, or yours was.")));
    }

    /** The watch of a supervisor whose headset has answered; before that there is nothing to speak with. */
    private Future<Watch> talking(AgentId by) {
        return watched(by)
                .compose(watch -> watch.up()
                        ? Future.succeededFuture(watch)
                        : refused("Your headset has not answered yet. Wait a moment and try again."));
    }

    private static <T> Future<T> refused(String why) {
        return Future.failedFuture(new Floor.Refusal(why));
    }

    private void heard(TelephonyEvent event) {
        switch (event) {
            case TelephonyEvent.Answered answered -> of(answered.leg()).ifPresent(watch -> show(watch.answered()));
            case TelephonyEvent.Gone gone -> gone(gone.leg());
            case TelephonyEvent.NotPlaced failed -> gone(failed.leg());
            case TelephonyEvent.LiveLegs live ->
                watches.values().stream()
                        .filter(watch -> watch.up()
                                && live.legs().stream()
                                        .noneMatch(leg -> leg.leg().equals(watch.leg())))
                        .forEach(watch -> gone(watch.leg()));
            default -> {}
        }
    }

    private Optional<Watch> of(LegId leg) {
        return watches.values().stream()
                .filter(watch -> watch.leg().equals(leg))
                .findFirst();
    }

    private void gone(LegId leg) {
        of(leg).filter(watch -> watches.remove(watch.by().id(), watch)).ifPresent(watch -> {
            var by = watch.by().id();
            presence.remove(BOARD, by.value());
            write(
                            by,
                            AuditAction.MONITORING_ENDED,
                            Optional.empty(),
                            Map.of("agent", watch.agent().value()))
                    .onFailure(failure -> LOG.error("The end of a monitoring is not in the audit", failure));
            if (agentsAreTold) {
                floor.notice(watch.agent(), watch.by().name() + " has left your line.");
            }
        });
    }

    private void show(Watch watch) {
        watches.put(watch.by().id(), watch);
        presence.put(BOARD, watch.by().id().value(), row(watch).encode());
    }

    /** {@code MonitorRow} of the wire contract. */
    private static JsonObject row(Watch watch) {
        return new JsonObject()
                .put("id", watch.by().id().value())
                .put("name", watch.by().name())
                .put("agentId", watch.agent().value())
                .put("how", word(watch.how()))
                .put("since", watch.since().toString())
                .put("up", watch.up());
    }

    private void tell(Watch watch) {
        if (agentsAreTold) {
            floor.notice(
                    watch.agent(),
                    watch.by().name() + " "
                            + switch (watch.how()) {
                                case LISTEN -> "listens on your line.";
                                case WHISPER -> "speaks with you alone.";
                                case BARGE -> "is on the call, and is heard by the other side too.";
                            });
        }
    }

    private Future<Void> write(AgentId by, AuditAction action, Optional<CallId> call, Map<String, String> details) {
        @Nullable CallId about = call.orElse(null);
        var entry = new AuditEntry(action + ":" + ids.get(), clock.instant(), by, action, about, null, details);
        return Stages.future(audit.keep(entry));
    }

    private static String word(Monitoring how) {
        return how.name().toLowerCase(Locale.ROOT);
    }
}
