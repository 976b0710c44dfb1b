package io.claimline.gateway.store.outbox;

import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to a patient. Its words are made when it is sent, from its purpose, language and parts.
 *
 * @param id the key under which appending it again changes nothing
 * @param person by the key of the worklists; null when only the number is known, as for the answer to a stranger
 * @param client whose accounts it is about
 * @param channel by which way
 * @param purpose what for
 * @param to an E.164 number, or an e-mail address
 * @param language en or es
 * @param parts what it tells of, each with its link; several when others were bundled into it
 * @param text words of a person, as the answer to a question; empty when there are none
 * @param claims ids of the balances it is about, with those of what was bundled into it; paying all of them cancels it
 * @param at when it was appended; of a reply when the person's message came
 * @param expiresAt after this it is of no use
 * @param state how far it is
 * @param reason why it is so, in words; empty when there is nothing to say
 * @param dueAt not before
 * @param failures how often in a row it could not be handed over
 * @param fence rises each time somebody takes it
 * @param bundle the message that it went in; null when it went on its own
 * @param reference how the provider names it; null until it has it
 * @param decision the decision by which it was sent or not; null until there is one
 * @param sentAt when the provider took it; null until then
 * @param changedAt when the state last changed
 */
public record OutboxMessage(
        MessageId id,
        @Nullable String person,
        String client,
        MessageChannel channel,
        Purpose purpose,
        String to,
        String language,
        List<Part> parts,
        String text,
        List<String> claims,
        Instant at,
        Instant expiresAt,
        MessageState state,
        String reason,
        Instant dueAt,
        int failures,
        long fence,
        @Nullable String bundle,
        @Nullable String reference,
        @Nullable DecisionId decision,
        @Nullable Instant sentAt,
        Instant changedAt) {
    /** Copies the lists. */
    public OutboxMessage {
        parts = List.copyOf(parts);
        claims = List.copyOf(claims);
    }

    /**
     * A practice, and the page where its balance can be seen and paid.
     *
     * @param practice its name, as the person knows it
     * @param link the address of the page; empty when there is none
     * @param claims ids of the balances on that page
     */
    public record Part(String practice, String link, List<String> claims) {
        /** Copies the list. */
        public Part {
            claims = List.copyOf(claims);
        }
    }

    /** The same, telling of these parts, and so about their balances. */
    public OutboxMessage with(List<Part> others) {
        var about = others.stream()
                .flatMap(part -> part.claims().stream())
                .distinct()
                .toList();
        return new OutboxMessage(
                id, person, client, channel, purpose, to, language, others, text, about, at, expiresAt, state, reason,
                dueAt, failures, fence, bundle, reference, decision, sentAt, changedAt);
    }

    /** What must be the same of two reminders that go together. */
    public String envelope() {
        return person + " " + channel + " " + to + " " + language;
    }

    /** Tells neither whom it is to nor what it says, so that a log line cannot. */
    @Override
    public String toString() {
        return "OutboxMessage[" + id + ", " + channel + ", " + state + "]";
    }
}
