package io.claimline.gateway.app.day;

import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.store.day.Message;
import io.claimline.gateway.store.day.MessageRead;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Messages as the agent and the supervisor see them. */
final class MessageDesk {
    /** How long one that was read stays on the list. */
    private static final Duration SHOWN = Duration.ofHours(24);

    /** How long one that was not read waits. */
    static final Duration KEPT = Duration.ofDays(7);

    private final DayRecords records;
    private final InstantSource clock;

    MessageDesk(DayRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /** To this agent: what is not read, and what was sent in the last day, latest first. */
    Future<JsonArray> of(AgentId agent) {
        var now = clock.instant();
        return Stages.future(records.messages().to(agent, now.minus(KEPT)))
                .compose(found -> Stages.future(records.messages().reads(found)).map(reads -> {
                    var mine = reads.stream()
                            .filter(read -> read.agent().equals(agent))
                            .collect(Collectors.toMap(MessageRead::message, MessageRead::at));
                    var rows = new JsonArray();
                    found.stream()
                            .filter(message -> !mine.containsKey(message.id())
                                    || message.at().isAfter(now.minus(SHOWN)))
                            .forEach(message -> rows.add(row(message, Optional.ofNullable(mine.get(message.id())))));
                    return rows;
                }));
    }

    private static JsonObject row(Message message, Optional<Instant> readAt) {
        var row = new JsonObject()
                .put("id", message.id())
                .put("at", message.at().toString())
                .put("from", message.fromName())
                .put("text", message.text())
                .put("urgent", message.urgent());
        readAt.ifPresent(at -> row.put("readAt", at.toString()));
        return row;
    }

    /** Every one of the last day, with who has read it. */
    Future<JsonArray> sent() {
        return Stages.future(records.messages().since(clock.instant().minus(SHOWN)))
                .compose(found -> Stages.future(records.messages().reads(found))
                        .compose(reads -> names().map(names -> {
                            var rows = new JsonArray();
                            found.forEach(message -> rows.add(sent(message, reads, names)));
                            return rows;
                        })));
    }

    private static JsonObject sent(Message message, List<MessageRead> reads, Map<AgentId, String> names) {
        var readers = new JsonArray();
        for (var agent : message.recipients()) {
            var reader =
                    new JsonObject().put("id", agent.value()).put("name", names.getOrDefault(agent, agent.value()));
            reads.stream()
                    .filter(read ->
                            read.message().equals(message.id()) && read.agent().equals(agent))
                    .findFirst()
                    .ifPresent(read -> reader.put("readAt", read.at().toString()));
            readers.add(reader);
        }
        return row(message, Optional.empty()).put("to", message.to()).put("recipients", readers);
    }

    private Future<Map<AgentId, String>> names() {
        return records.accounts().all().map(all -> all.stream().collect(Collectors.toMap(Account::id, Account::name)));
    }
}
