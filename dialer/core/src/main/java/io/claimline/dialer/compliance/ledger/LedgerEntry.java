package io.claimline.dialer.compliance.ledger;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.id.EntryId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the ledger. Never changed and never removed; a later line may take it back.
 *
 * @param id the same id is the same entry
 * @param about whom or what
 * @param statement what it says; a consent needs a number, or an e-mail address; a kind of line needs a number
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

    /** @throws IllegalArgumentException when a text is missing or too long, a consent or a kind of line has no number, it does not fit what it is about, or it takes itself back */
    public LedgerEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        check("evidence", evidence, LONGEST_EVIDENCE);
        check("by", by, LONGEST_NAME);
        if (statement instanceof Statement.Allows allows) {
            check(about, allows.channels());
        }
        fault(about, statement).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        if (statement instanceof Statement.IsLine && about.number().isEmpty()) {
            throw new IllegalArgumentException("A kind of line is that of a number; name it");
        }
        if (statement instanceof Statement.TakesBack(var entry) && entry.equals(id)) {
            throw new IllegalArgumentException("An entry cannot take itself back; name another");
        }
    }

    private static void check(About about, Set<Channel> channels) {
        if (about.number().isEmpty()
                && about.address().isEmpty()
                && about.account().isEmpty()) {
            throw new IllegalArgumentException("A consent must name the number or e-mail address that may be used");
        }
        if (about.address().isPresent() && !channels.equals(Set.of(Channel.EMAIL))) {
            throw new IllegalArgumentException("A consent that names an e-mail address is about e-mail alone");
        }
    }

    /** Of an account something is found out, or no longer so; what a person allows, refuses or wishes is about the person. */
    private static Optional<String> fault(About about, Statement statement) {
        var account = about.account().isPresent();
        return switch (statement) {
            case Statement.Raises(var flag) -> misplaced(flag, account);
            case Statement.Lowers(var flag) -> misplaced(flag, account);
            case Statement.TakesBack _ -> Optional.empty();
            case Statement.Allows _, Statement.Refuses _, Statement.Asks _, Statement.IsLine _ ->
                account
                        ? Optional.of("statement must be raises, lowers or takes-back when it is about an account")
                        : Optional.empty();
        };
    }

    private static Optional<String> misplaced(Flag flag, boolean account) {
        return flag.ofAccount() && !account
                ? Optional.of("flag " + flag + " is said of accounts alone; name the account")
                : Optional.empty();
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
