package io.claimline.gateway.store.recordings;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recorded call.
 *
 * @param id the call; one recording per call
 * @param about whose call it was
 * @param startedAt when its first sound was
 * @param length of the sound
 * @param pauses where both sides are silence: payment data was spoken or keyed
 * @param marks what happened meanwhile, in order
 * @param waveform the loudest moment of each part, 0 to 9, left then right, at most 600 parts: two digits a part
 * @param seal how it is read
 * @param keptAt when it was encrypted and durable
 * @param keepUntil when it is deleted, unless it is held
 * @param held for a case at law, and for that kept whatever its age
 * @param erasedAt when it was deleted; null while it can be heard
 * @param gone whether its file is deleted too
 */
public record StoredRecording(
        CallId id,
        About about,
        Instant startedAt,
        Duration length,
        List<Span> pauses,
        List<Mark> marks,
        String waveform,
        Seal seal,
        Instant keptAt,
        Instant keepUntil,
        boolean held,
        @Nullable Instant erasedAt,
        boolean gone) {
    /** Copies the lists. */
    public StoredRecording {
        pauses = List.copyOf(pauses);
        marks = List.copyOf(marks);
    }

    /** Whether it can be heard. */
    public boolean audible() {
        return seal.wrappedKey() != null;
    }

    /**
     * Whose call it was; what is not known of a call whose attempt was lost is null.
     *
     * @param claims ids of the claims or balances that the call was about
     */
    public record About(
            @Nullable CampaignId campaign, @Nullable AgentId agent, List<String> claims) {
        /** Copies the list. */
        public About {
            claims = List.copyOf(claims);
        }
    }

    /** A part of a recording, from its beginning. */
    public record Span(Duration from, Duration to) {}

    /** Something that happened, from the beginning of the sound. */
    public record Mark(Duration at, Kind kind) {
        /** What. Names are stored: they never change. */
        public enum Kind {
            /** Silence is written from here on. */
            PAUSED,
            /** What is said is written again. */
            RESUMED,
            /** The party is alone: on hold, or between two people. */
            APART,
            /** The party speaks with somebody again. */
            TOGETHER
        }
    }

    /**
     * How it is read.
     *
     * @param keyId names the key that encrypts its own key
     * @param wrappedKey its own key, encrypted, Base64; null once it is erased, and with that the sound is lost wherever copies of the file are
     * @param bytes of the sound with its header, before encryption
     * @param sha256 of the encrypted file, 64 hex digits
     */
    public record Seal(String keyId, @Nullable String wrappedKey, long bytes, String sha256) {}
}
