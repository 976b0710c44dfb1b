package io.claimline.gateway.store.tasks;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.RecordingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a patient asked, and somebody has to see to.
 *
 * @param id names it; the same id is the same task
 * @param kind what it is
 * @param source where it came from
 * @param client whose accounts it is about
 * @param person by the key of the worklists; null when it is not known who asked
 * @param claims ids of the balances it is about; may be empty
 * @param text what was asked, as written; empty when it was spoken
 * @param recording what was spoken; null when it was written
 * @param language en or es, as the person used
 * @param replyTo the number or address that an answer can be sent to; null when there is none
 * @param askedAt when
 * @param dueAt by when the person was told to hear
 * @param status how far it is
 * @param answer what was answered; empty until then
 * @param by who answered or closed it; null until then
 * @param doneAt when that was; null until then
 * @param removedAt when its recording was removed; null while it is there, or when there was none
 */
public record Task(
        String id,
        Kind kind,
        Source source,
        String client,
        @Nullable String person,
        List<String> claims,
        String text,
        @Nullable RecordingId recording,
        String language,
        @Nullable String replyTo,
        Instant askedAt,
        Instant dueAt,
        Status status,
        String answer,
        @Nullable AgentId by,
        @Nullable Instant doneAt,
        @Nullable Instant removedAt) {
    /** What it is. */
    public enum Kind {
        /** A question. */
        QUESTION
    }

    /** Where it came from. */
    public enum Source {
        /** Spoken on a reminder call. */
        CALL,
        /** Written on the page of a link. */
        LINK,
        /** Written in answer to a message. */
        MESSAGE
    }

    /** How far it is. */
    public enum Status {
        /** Nobody has answered. */
        OPEN,
        /** Answered. */
        ANSWERED,
        /** Closed without an answer. */
        CLOSED
    }

    /** @throws IllegalArgumentException when it says nothing */
    public Task {
        claims = List.copyOf(claims);
        if (text.isBlank() && recording == null) {
            throw new IllegalArgumentException("A question has a text or a recording");
        }
    }

    /** What was spoken, while it can be played. */
    public Optional<RecordingId> playable() {
        return removedAt == null ? Optional.ofNullable(recording) : Optional.empty();
    }

    /** A question that was just asked. */
    public static Task asked(String id, Source source, Asker asker, Said said, Instant now, Instant due) {
        return new Task(
                id,
                Kind.QUESTION,
                source,
                asker.client(),
                asker.person(),
                asker.claims(),
                said.text(),
                said.recording(),
                asker.language(),
                asker.replyTo(),
                now,
                due,
                Status.OPEN,
                "",
                null,
                null,
                null);
    }

    /**
     * What was asked.
     *
     * @param text as written; empty when it was spoken
     * @param recording what was spoken; null when it was written
     */
    public record Said(String text, @Nullable RecordingId recording) {}

    /** Who asks, about what. */
    public record Asker(
            String client,
            @Nullable String person,
            List<String> claims,
            String language,
            @Nullable String replyTo) {}
}
