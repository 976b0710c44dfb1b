package io.claimline.gateway.app.hub;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.claimline.dialer.port.AuditLog;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down which work items one tab was shown: once for each item, call and answer to who is on the line. The screen does not wait for the
 * disk, for the person on the line would; a journal that refuses stops dialling, and with it the next item.
 */
public final class ShownWork {
    private static final Logger LOG = LoggerFactory.getLogger(ShownWork.class);

    private final AuditLog log;
    private final InstantSource clock;
    private final Actor who;
    private List<Subject> last = List.of();

    ShownWork(AuditLog log, InstantSource clock, Actor who) {
        this.log = log;
        this.clock = clock;
        this.who = who;
    }

    /** The work item, its claims and its call; empty when the desk shows none. */
    public static List<Subject> about(JsonObject desk) {
        var work = Optional.ofNullable(desk.getJsonObject("work"));
        var call = Optional.ofNullable(desk.getJsonObject("call")).map(shown -> shown.getString("callId"));
        return work.stream()
                .flatMap(shown -> Stream.concat(
                        Stream.concat(subject("lead", shown.getString("leadId")), subject("call", call.orElse(null))),
                        claims(shown)))
                .toList();
    }

    private static Stream<Subject> claims(JsonObject work) {
        return work.getJsonArray("claims", new JsonArray()).stream()
                .flatMap(claim -> subject("claim", ((JsonObject) claim).getString("claimId")));
    }

    private static Stream<Subject> subject(String kind, @org.jspecify.annotations.Nullable String id) {
        return id == null ? Stream.empty() : Subject.read(kind, id).stream();
    }

    /** This desk was sent. */
    void sent(JsonObject desk) {
        var about = about(desk);
        if (about.equals(last)) {
            return;
        }
        last = about;
        if (about.isEmpty()) {
            return;
        }
        var entry = new AuditEntry(
                "shown-" + UUID.randomUUID(),
                clock.instant(),
                who,
                Deed.done(AuditAction.WORK_SHOWN),
                about,
                Map.of(),
                Map.of());
        log.keep(entry).whenComplete((kept, failure) -> {
            if (failure != null) {
                LOG.error("That work was shown to {} could not be written down: {}", who.user(), failure.toString());
            }
        });
    }
}
