package io.claimline.gateway.app.outcome;

import io.claimline.dialer.compliance.Restriction;
import io.claimline.dialer.compliance.Restriction.Scope;
import io.claimline.dialer.compliance.Restrictions;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.port.RestrictionLog;
import io.claimline.dialer.worklist.Lead;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom nobody may call, in the memory of each gateway, because the gate asks before each dial. Loaded before the first campaign is taken
 * up; what is heard on one gateway is durable there first and then told to the others; each reads the whole again now and then, for a
 * message may be lost.
 */
public final class Wishes implements Restrictions {
    private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);
    private static final String HEARD = "outcome.wishes";
    private static final long READ_AGAIN_MS = 120_000;

    private final Vertx vertx;
    private final RestrictionLog log;
    private final Map<String, Map<String, Restriction>> bySubject = new ConcurrentHashMap<>();

    public Wishes(Vertx vertx, RestrictionLog log) {
        this.vertx = vertx;
        this.log = log;
    }

    /** Learns what is known, and listens from now on. Until it completes nothing may be dialled. */
    public Future<Void> start() {
        vertx.eventBus().<JsonObject>consumer(HEARD, message -> remember(read(message.body())));
        vertx.setPeriodic(
                READ_AGAIN_MS,
                timer -> load().onFailure(failure ->
                        LOG.warn("Who must not be called could not be read again: {}", failure.getMessage())));
        return load();
    }

    private Future<Void> load() {
        return Future.fromCompletionStage(log.all())
                .onSuccess(all -> all.forEach(this::remember))
                .mapEmpty();
    }

    /** Keeps them; completes when they are durable and hold on this gateway. */
    public Future<Void> keep(List<Restriction> heard) {
        List<Future<Void>> kept = heard.stream()
                .map(one -> Future.fromCompletionStage(log.keep(one)).onSuccess(done -> {
                    remember(one);
                    vertx.eventBus().publish(HEARD, write(one));
                }))
                .toList();
        return Future.all(kept).mapEmpty();
    }

    @Override
    public List<Restriction> on(Lead lead) {
        return Stream.concat(
                        about(Scope.NUMBER, lead.number().value()),
                        lead.person().stream().flatMap(person -> about(Scope.PERSON, person)))
                .toList();
    }

    private Stream<Restriction> about(Scope scope, String subject) {
        return bySubject.getOrDefault(scope + " " + subject, Map.of()).values().stream();
    }

    private void remember(Restriction one) {
        bySubject
                .computeIfAbsent(one.scope() + " " + one.subject(), subject -> new ConcurrentHashMap<>())
                .putIfAbsent(one.id(), one);
    }

    private static JsonObject write(Restriction one) {
        var text = new JsonObject()
                .put("id", one.id())
                .put("scope", one.scope().name())
                .put("subject", one.subject())
                .put("rules", new JsonArray(new ArrayList<>(one.rules())))
                .put("reason", one.reason())
                .put("outcome", one.outcome().value())
                .put("agent", one.agent().value())
                .put("at", one.at().toString());
        one.until().ifPresent(until -> text.put("until", until.toString()));
        return text;
    }

    private static Restriction read(JsonObject text) {
        Set<String> rules =
                text.getJsonArray("rules").stream().map(String::valueOf).collect(Collectors.toSet());
        return new Restriction(
                text.getString("id"),
                Scope.valueOf(text.getString("scope")),
                text.getString("subject"),
                Optional.ofNullable(text.getString("until")).map(Instant::parse).orElse(null),
                rules,
                text.getString("reason"),
                new OutcomeId(text.getString("outcome")),
                new AgentId(text.getString("agent")),
                Instant.parse(text.getString("at")));
    }
}
