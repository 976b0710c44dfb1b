package io.claimline.gateway.store.day;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.model.Filters;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Undelivered;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Messages, and who has read them. A write is done when it is in this node's journal; a read joins MongoDB and the journal. */
public final class Messages {
    private static final Shape<Message> MESSAGE = Shape.of(Message.class);
    private static final Shape<MessageRead> READ = Shape.of(MessageRead.class);
    private static final String EVERY = "messages";
    private static final String READS = "reads";

    private final Journal journal;
    private final Undelivered<Message> messages;
    private final Undelivered<MessageRead> reads;

    /** Writes to the journal; reads it and the end of the link. */
    public Messages(Journal journal, MongoLink link) {
        this.journal = journal;
        messages = new Undelivered<>(journal, link, Kind.MESSAGE, MESSAGE, (stored, _) -> stored);
        reads = new Undelivered<>(journal, link, Kind.MESSAGE_READ, READ, (stored, _) -> stored);
    }

    /** Keeps a message. Keeping the same id again changes nothing. */
    public CompletionStage<Void> keep(Message message) {
        var groups = Stream.concat(
                        Stream.of(EVERY), message.recipients().stream().map(to -> "recipients:" + to))
                .toList();
        return journal.append(new Entry(Kind.MESSAGE, message.id(), 0, groups, MESSAGE.write(message)));
    }

    /** Writes down that it was read; the first time stands. */
    public CompletionStage<Void> keep(MessageRead read) {
        return journal.append(new Entry(Kind.MESSAGE_READ, read.id(), 0, List.of(READS), READ.write(read)));
    }

    /** What was sent to the agent since then, latest first. */
    public CompletableFuture<List<Message>> to(AgentId agent, Instant since) {
        var query = Match.all(eq("recipients", agent.value()), gte("at", Date.from(since)));
        return messages.with("recipients:" + agent, query).thenApply(found -> since(found, since));
    }

    /** What was sent to anybody since then, latest first. */
    public CompletableFuture<List<Message>> since(Instant since) {
        return messages.with(EVERY, gte("at", Date.from(since))).thenApply(found -> since(found, since));
    }

    private static List<Message> since(Map<String, Message> found, Instant since) {
        return found.values().stream()
                .filter(message -> !message.at().isBefore(since))
                .sorted(Comparator.comparing(Message::at).reversed())
                .toList();
    }

    /** Who has read these, and when. */
    public CompletableFuture<List<MessageRead>> reads(List<Message> of) {
        var ids = of.stream().map(Message::id).toList();
        return reads.with(READS, Filters.in("message", ids))
                .thenApply(found -> found.values().stream()
                        .filter(read -> ids.contains(read.message()))
                        .sorted(Comparator.comparing(MessageRead::at))
                        .toList());
    }
}
