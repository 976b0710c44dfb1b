package io.claimline.dialer.compliance;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.OutcomeId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person said, or that was found out, which keeps a number or a person from being called by any campaign.
 *
 * @param id names it: the outcome it comes from, and the scope
 * @param scope what {@code subject} is
 * @param subject a telephone number (E.164) or a person's key
 * @param end from when it no longer holds; null when it holds until it is withdrawn
 * @param rules compliance rules that ask for it, e.g. {@code C-25}
 * @param reason in a few words, for whoever asks why nobody calls; says nothing about health or debts
 * @param outcome what it comes from: the evidence
 * @param agent who recorded it
 * @param at since when it holds
 */
public record Restriction(
        String id,
        Scope scope,
        String subject,
        @Nullable Instant end,
        Set<String> rules,
        String reason,
        OutcomeId outcome,
        AgentId agent,
        Instant at) {
    /** Copies the rules. */
    public Restriction {
        rules = Set.copyOf(rules);
    }

    /** What must not be called. */
    public enum Scope {
        /** This number, whoever is asked for. */
        NUMBER,
        /** This person, at whatever number. */
        PERSON
    }

    /** From when it no longer holds; empty when it holds until it is withdrawn. */
    public Optional<Instant> until() {
        return Optional.ofNullable(end);
    }

    /** Whether it holds at {@code now}. */
    public boolean holdsAt(Instant now) {
        return until().filter(over -> !now.isBefore(over)).isEmpty();
    }
}
