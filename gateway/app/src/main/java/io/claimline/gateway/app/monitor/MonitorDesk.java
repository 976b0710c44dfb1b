package io.claimline.gateway.app.monitor;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.dialer.port.Monitoring;
import io.claimline.dialer.port.Presence;
import io.claimline.dialer.port.Telephony;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.monitor.Watch.Supervisor;
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
    private static final String LEFT =
            "You are on nobody's line any more: the agent's headset was taken off, or yours was.";

    private final Floor floor;
    private final Telephony telephony;
    private final Presence presence;
    private final AuditLog audit;
    private final boolean agentsAreTold;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Handsets handsets;
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
        handsets = new Handsets(
                telephony,
                ids,
                by -> listen(by).onFailure(failure -> LOG.warn("A supervisor could not be put on a line", failure)),
                this::gone);
    }

    /** Hears of the headsets it had called. */
    public void start() {
        floor.onSwitch(handsets::heard);
    }

    /** Calls the supervisor's headset ahead, while the reason is still being written: it is on nobody's line, and hears nothing. */
    Future<Void> ready(Supervisor by) {
        return seated(by).compose(_ -> handsets.call(by));
    }

    /** Puts the supervisor on the agent's line, with the headset as it is when there is one. One who is on another's line leaves it. */
    Future<Void> begin(Supervisor by, AgentId agent, Monitoring how, String reason) {
        return seated(by)
                .compose(_ -> free(by.id()))
                .compose(_ -> floor.headset(agent))
                .compose(line -> written(
                        by.id(),
                        AuditAction.MONITORED,
                        line.call(),
                        Map.of("agent", agent.value(), "how", word(how), "why", reason),
                        () -> call(
                                new Watch(by, agent, line.leg(), how, reason, clock.instant(), Watch.Stage.CALLING))));
    }

    private static Future<Void> seated(Supervisor by) {
        return by.seat() < 1
                ? refused("You have no seat, so no telephone to listen with. Ask an administrator for one.")
                : Future.succeededFuture();
    }

    private Future<Void> free(AgentId by) {
        return tookOver(watches.get(by))
                ? refused("You speak with the party of a call that you took over. End it before you go on a line.")
                : Future.succeededFuture();
    }

    private static boolean tookOver(@Nullable Watch watch) {
        return watch != null && watch.stage() == Watch.Stage.TOOK_OVER;
    }

    private Future<Void> call(Watch watch) {
        var by = watch.by();
        Optional.ofNullable(watches.get(by.id())).ifPresent(this::left);
        show(watch);
        return handsets.call(by).compose(_ -> listen(by.id()));
    }

    /** Once the headset is up it goes on the line that it was called for, if any; asked twice at a time, once. */
    private Future<Void> listen(AgentId by) {
        @Nullable Watch watch = watches.get(by);
        var leg = handsets.up(by);
        if (watch == null || leg.isEmpty() || watch.stage() != Watch.Stage.CALLING) {
            return Future.succeededFuture();
        }
        var next = watch.at(Watch.Stage.ON_LINE);
        if (!shown(watch, next)) {
            return Future.succeededFuture();
        }
        return Stages.future(telephony.monitor(leg.get(), next.agentLeg(), next.how()))
                .onSuccess(_ -> tell(next))
                .onFailure(_ -> handsets.hangUp(by));
    }

    /** Changes how the supervisor is on the line. */
    Future<Void> change(AgentId by, Monitoring how) {
        return onLine(by)
                .compose(watch -> written(
                        by,
                        AuditAction.MONITORED,
                        Optional.empty(),
                        Map.of("agent", watch.agent().value(), "how", word(how), "why", watch.reason()),
                        () -> monitored(watch, how)));
    }

    private Future<Void> monitored(Watch watch, Monitoring how) {
        return handsets.up(watch.by().id())
                .map(leg -> Stages.future(telephony.monitor(leg, watch.agentLeg(), how))
                        .onSuccess(_ -> {
                            var next = watch.as(how);
                            if (shown(watch, next)) {
                                tell(next);
                            }
                        }))
                .orElseGet(() -> refused(LEFT));
    }

    /** The agent leaves the call, and the party goes on with the supervisor. */
    Future<Void> takeOver(AgentId by) {
        return onLine(by)
                .compose(watch -> floor.headset(watch.agent()).compose(line -> {
                    var leg = handsets.up(by);
                    if (line.call().isEmpty() || leg.isEmpty()) {
                        return refused(
                                leg.isEmpty()
                                        ? LEFT
                                        : watch.agent() + " is on no call now, so there is nothing to take over.");
                    }
                    return written(
                                    by,
                                    AuditAction.CALL_TAKEN_OVER,
                                    line.call(),
                                    Map.of("agent", watch.agent().value(), "why", watch.reason()),
                                    () -> floor.takeOver(
                                            watch.agent(),
                                            line.call().get(),
                                            new Guest.Supervisor(
                                                    leg.get(), watch.by().name())))
                            .onSuccess(_ -> shown(watch, watch.at(Watch.Stage.TOOK_OVER)));
                }));
    }

    /** Leaves the line; nothing happens when the supervisor is on none. */
    Future<Void> end(AgentId by) {
        return handsets.hangUp(by);
    }

    /** The watch of a supervisor who hears a line; before that there is nothing to speak with, and after a call was taken over the headset is the call's. */
    private Future<Watch> onLine(AgentId by) {
        @Nullable Watch watch = watches.get(by);
        if (watch == null) {
            return refused(LEFT);
        }
        return switch (watch.stage()) {
            case ON_LINE -> Future.succeededFuture(watch);
            case CALLING -> refused("Your headset has not answered yet. Wait a moment and try again.");
            case TOOK_OVER ->
                refused("You took the call over: the agent is on it no more, and you speak with the party.");
        };
    }

    private static <T> Future<T> refused(String why) {
        return Future.failedFuture(new Floor.Refusal(why));
    }

    private void gone(AgentId by) {
        Optional.ofNullable(watches.remove(by)).ifPresent(watch -> {
            presence.remove(BOARD, by.value());
            left(watch);
        });
    }

    private void left(Watch watch) {
        write(
                        watch.by().id(),
                        Deed.done(AuditAction.MONITORING_ENDED),
                        Optional.empty(),
                        Map.of("agent", watch.agent().value()))
                .onFailure(failure -> LOG.error("The end of a monitoring is not in the audit", failure));
        if (agentsAreTold) {
            floor.notice(watch.agent(), watch.by().name() + " has left your line.");
        }
    }

    /** Shows what became of a watch, unless it is over meanwhile. */
    private boolean shown(Watch before, Watch after) {
        var by = before.by().id();
        var same = watches.replace(by, before, after);
        if (same) {
            presence.put(BOARD, by.value(), row(after).encode());
        }
        return same;
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
                .put("up", watch.stage() != Watch.Stage.CALLING)
                .put("tookOver", watch.stage() == Watch.Stage.TOOK_OVER);
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

    /** Written before it is done; and once more, that it was not, where it was not. */
    private Future<Void> written(
            AgentId by,
            AuditAction action,
            Optional<CallId> call,
            Map<String, String> details,
            Supplier<Future<Void>> act) {
        return write(by, Deed.done(action), call, details)
                .compose(_ -> act.get().onFailure(failure -> {
                    var result = failure instanceof Floor.Refusal ? Deed.Result.REFUSED : Deed.Result.FAILED;
                    write(by, new Deed(action, result, ""), call, details)
                            .onFailure(lost -> LOG.error("What was not done is in the audit as done", lost));
                }));
    }

    private Future<Void> write(AgentId by, Deed deed, Optional<CallId> call, Map<String, String> details) {
        var about = call.map(one -> Subject.of("call", one.value())).stream().toList();
        var id = deed.action() + ":" + ids.get();
        return Stages.future(
                audit.keep(new AuditEntry(id, clock.instant(), Actor.of(by), deed, about, details, Map.of())));
    }

    private static String word(Monitoring how) {
        return how.name().toLowerCase(Locale.ROOT);
    }
}
