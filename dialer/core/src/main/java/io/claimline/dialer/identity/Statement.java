package io.claimline.dialer.identity;

import io.claimline.dialer.outcome.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the person on the line said, as the agent typed it; a text is empty when nothing was said.
 *
 * @param birthDate a date in any usual form
 * @param address a ZIP code, a street with its number, or both
 * @param memberId a member ID, or its last four characters
 */
public record Statement(String birthDate, String address, String memberId) {
    /** How many of the factors must be stated, and be the same as on file. */
    public static final int NEEDED = 2;

    /** What was said something about. */
    public Set<Factor> stated() {
        var stated = EnumSet.noneOf(Factor.class);
        add(stated, Factor.BIRTH_DATE, birthDate);
        add(stated, Factor.ADDRESS, address);
        add(stated, Factor.MEMBER_ID, memberId);
        return stated;
    }

    private static void add(Set<Factor> stated, Factor factor, String text) {
        if (!text.isBlank()) {
            stated.add(factor);
        }
    }

    /** As {@link #unreadable(LocalDate)}, and what is missing when nothing was keyed before. */
    public List<Violation> unreadable(LocalDate today, Keyed keyed) {
        var wrong = unreadable(today);
        return wrong.isEmpty() ? tooFew(keyed).stream().toList() : wrong;
    }

    private Optional<Violation> tooFew(Keyed keyed) {
        var known = keyed.with(stated());
        return known.size() < NEEDED
                ? Optional.of(new Violation(
                        EnumSet.complementOf(EnumSet.copyOf(known))
                                .iterator()
                                .next()
                                .key(),
                        "Two of the three are needed; ask for one more, and type it"))
                : Optional.empty();
    }

    /** What cannot be compared with anything, whatever is on file; fields are keys of factors. Such a statement is no try. */
    public List<Violation> unreadable(LocalDate today) {
        var wrong = new ArrayList<Violation>();
        if (!birthDate.isBlank() && SpokenDate.read(birthDate, today).isEmpty()) {
            wrong.add(new Violation(
                    Factor.BIRTH_DATE.key(), "Not a full date; type month, day and year, such as 4/9/1971"));
        }
        if (!address.isBlank() && address.chars().noneMatch(Character::isDigit)) {
            wrong.add(new Violation(
                    Factor.ADDRESS.key(), "Has no number; type the ZIP code, or the street with its number"));
        }
        if (!memberId.isBlank() && OnFile.letters(memberId).length() < OnFile.LAST) {
            wrong.add(new Violation(Factor.MEMBER_ID.key(), "Too short; type the last four characters"));
        }
        return wrong;
    }

    /** Tells nothing of what was said, so that a log line cannot. */
    @Override
    public String toString() {
        return "Statement" + stated();
    }
}
