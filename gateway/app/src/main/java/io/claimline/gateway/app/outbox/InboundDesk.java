package io.claimline.gateway.app.outbox;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.InboundWord;
import io.claimline.dialer.message.InboundWords;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.outbox.Postbox.Addressee;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.claimline.gateway.store.tasks.Task;
import io.claimline.gateway.store.tasks.Tasks;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people answer to messages. A word that stops is in the ledger, for the number and for everybody we wrote to there, before the provider is told that we have it, and counts on every
 * gateway at once (47 CFR 64.1200(a)(10)); one confirmation follows. Whatever is no such word is for a person to read.
 */
public final class InboundDesk {
    private static final Set<Channel> ROBOTS = Set.of(Channel.TEXT, Channel.WHATSAPP, Channel.PRERECORDED_VOICE);

    private final Outbox outbox;
    private final Ledger ledger;
    private final Postbox postbox;
    private final Tasks tasks;
    private final String client;
    private final Duration answerWithin;

    /** @param answerWithin by when a question is to be answered */
    public InboundDesk(
            Outbox outbox, Ledger ledger, Postbox postbox, Tasks tasks, String client, Duration answerWithin) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.postbox = postbox;
        this.tasks = tasks;
        this.client = client;
        this.answerWithin = answerWithin;
    }

    /**
     * A message from a telephone.
     *
     * @param id how the provider names it; the same id is the same message
     * @param at when we were told of it
     */
    public record Inbound(String id, MessageChannel channel, E164 from, String text, Instant at) {}

    /** Does what it asks for. Completes once that is durable. */
    public Future<InboundWord> take(Inbound inbound) {
        return Stages.future(outbox.recipients(inbound.from().value())).compose(sent -> {
            var latest = sent.stream().max(Comparator.comparing(OutboxMessage::at)).orElse(null);
            var word = InboundWords.read(inbound.text());
            return (switch (word) {
                        case STOP -> stop(inbound, sent, latest);
                        case START -> start(inbound, sent, latest);
                        case HELP -> reply(inbound, latest, Purpose.HELP);
                        case OTHER -> question(inbound, latest);
                    })
                    .map(done -> word);
        });
    }

    private Future<?> stop(Inbound inbound, Set<OutboxMessage> sent, @Nullable OutboxMessage latest) {
        return ledger.keep(entries(inbound, sent, new Statement.Refuses(ROBOTS)))
                .compose(kept -> reply(inbound, latest, Purpose.OPT_OUT_CONFIRMED));
    }

    private Future<?> start(Inbound inbound, Set<OutboxMessage> sent, @Nullable OutboxMessage latest) {
        var allows = new Statement.Allows(Set.of(inbound.channel().consent()), Consent.Kind.STANDING);
        return ledger.keep(entries(inbound, sent, allows))
                .compose(kept -> reply(inbound, latest, Purpose.OPT_IN_CONFIRMED));
    }

    /** One for each person we wrote to at the number, or one for the number alone. */
    private static List<LedgerEntry> entries(Inbound inbound, Set<OutboxMessage> sent, Statement statement) {
        var abouts = new ArrayList<About>();
        sent.stream()
                .map(OutboxMessage::person)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(person -> abouts.add(new About(person, inbound.from())));
        if (abouts.isEmpty()) {
            abouts.add(About.number(inbound.from()));
        }
        var entries = new ArrayList<LedgerEntry>();
        for (int i = 0; i < abouts.size(); i++) {
            entries.add(new LedgerEntry(
                    new EntryId("inbound:" + inbound.id() + ":" + i),
                    abouts.get(i),
                    statement,
                    Source.TEXT,
                    "message " + inbound.id(),
                    "person",
                    inbound.at(),
                    inbound.at()));
        }
        return entries;
    }

    private Future<Boolean> reply(Inbound inbound, @Nullable OutboxMessage latest, Purpose purpose) {
        return postbox.put(
                new MessageId("reply:" + inbound.id()), from(inbound, latest), purpose, List.of(), "");
    }

    private Addressee from(Inbound inbound, @Nullable OutboxMessage latest) {
        return new Addressee(
                latest == null ? null : latest.person(),
                latest == null ? client : latest.client(),
                inbound.channel(),
                inbound.from().value(),
                latest == null ? "en" : latest.language(),
                latest == null ? List.of() : latest.claims());
    }

    private Future<?> question(Inbound inbound, @Nullable OutboxMessage latest) {
        if (inbound.text().isBlank()) {
            return Future.succeededFuture();
        }
        var from = from(inbound, latest);
        var asker = new Task.Asker(from.client(), from.person(), from.claims(), from.language(), from.to());
        var text = inbound.text().strip();
        return Stages.future(tasks.keep(Task.asked(
                "inbound:" + inbound.id(),
                Task.Source.MESSAGE,
                asker,
                new Task.Said(text.substring(0, Math.min(text.length(), 2_000)), null),
                inbound.at(),
                inbound.at().plus(answerWithin))));
    }
}
