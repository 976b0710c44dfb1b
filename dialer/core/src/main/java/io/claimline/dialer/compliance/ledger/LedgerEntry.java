package io.claimline.dialer.compliance.ledger;

import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.id.EntryId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One line of the ledger. Never changed and never removed; a later line may take it back.
 *
 * @param id the same id is the same entry
 * @param about whom or what
 * @param statement what it says; a consent and a kind of line need a number
 * @param source by which way it came
 * @param evidence where it can be looked up: an outcome, a call, a letter's reference, a file and its line; 1 to 300 characters
 * @param by who entered it: an agent, a user, {@code key press} or {@code import}; 1 to 100 characters
 * @param at when it was said or found out, to the millisecond
 * @param recordedAt when it was written down, to the millisecond
 */
public record LedgerEntry(
        EntryId id,
        About about,
        Statement statement,
        Source source,
        String evidence,
        String by,
        Instant at,
        Instant recordedAt) {
    private static final int LONGEST_EVIDENCE = 300;
    private static final int LONGEST_NAME = 100;

    /** @throws IllegalArgumentException when a text is missing or too long, a consent or a kind of line has no number, or it takes itself back */
    public LedgerEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        check("evidence", evidence, LONGEST_EVIDENCE);
        check("by", by, LONGEST_NAME);
        if (statement instanceof Statement.Allows && about.number().isEmpty()) {
            throw new IllegalArgumentException("A consent must name the number that may be used");
        }
        if (statement instanceof Statement.IsLine && about.number().isEmpty()) {
            throw new IllegalArgumentException("A kind of line is that of a number; name it");
        }
        if (statement instanceof Statement.TakesBack(var entry) && entry.equals(id)) {
            throw new IllegalArgumentException("An entry cannot take itself back; name another");
        }
    }

    private static void check(String name, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(
                    name + " must have 1 to " + longest + " characters, not all of them blank");
        }
    }

    /** Whether it grants something by itself, a consent or a line that is not wireless: never counted on before it was read about the number. */
    public boolean grants() {
        return switch (statement) {
            case Statement.Allows _ -> true;
            case Statement.IsLine(var type) -> type != LineType.WIRELESS;
            case Statement.Refuses _, Statement.Raises _, Statement.Lowers _, Statement.Asks _, Statement.TakesBack _ ->
                false;
        };
    }

    /** Whether it loosens: it grants something, or takes another back. Every other only binds more. */
    public boolean loosens() {
        return switch (statement) {
            case Statement.Lowers _, Statement.TakesBack _ -> true;
            case Statement.Allows _, Statement.IsLine _, Statement.Refuses _, Statement.Raises _, Statement.Asks _ ->
                grants();
        };
    }
}
