package io.claimline.dialer.identity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the account says of its person.
 *
 * @param birthDate date of birth; null when it is not known
 * @param zip five digits; empty when not known
 * @param streetNumber number of the house; empty when not known
 * @param memberId member ID; empty when not known
 */
public record OnFile(@Nullable LocalDate birthDate, String zip, String streetNumber, String memberId) {
    /** How many characters of a member ID are compared. */
    static final int LAST = 4;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ZIP = Pattern.compile("(\\d{5})(?:-?\\d{4})?\\W*$");

    /** From an address as one line, {@code 12 Elm St, Springfield, IL 62704}. */
    public static OnFile of(@Nullable LocalDate birthDate, String address, String memberId) {
        var street = Pattern.compile("^\\d+").matcher(address.strip()).results().findFirst();
        return new OnFile(
                birthDate,
                zipOf(address).orElse(""),
                street.map(MatchResult::group).orElse(""),
                memberId);
    }

    /** What can be compared: with fewer than {@link Statement#NEEDED} nobody can be verified. */
    public Set<Factor> comparable() {
        var known = EnumSet.noneOf(Factor.class);
        if (birthDate != null) {
            known.add(Factor.BIRTH_DATE);
        }
        if (!zip.isEmpty() || !streetNumber.isEmpty()) {
            known.add(Factor.ADDRESS);
        }
        if (letters(memberId).length() >= LAST) {
            known.add(Factor.MEMBER_ID);
        }
        return known;
    }

    /** What was stated as it is on file. */
    public Set<Factor> matchedBy(Statement said, LocalDate today) {
        var same = EnumSet.noneOf(Factor.class);
        if (birthDate != null
                && SpokenDate.read(said.birthDate(), today)
                        .filter(birthDate::equals)
                        .isPresent()) {
            same.add(Factor.BIRTH_DATE);
        }
        if (sameAddress(said.address())) {
            same.add(Factor.ADDRESS);
        }
        if (sameMember(said.memberId())) {
            same.add(Factor.MEMBER_ID);
        }
        return same;
    }

    /** Each number that was said and is known must be right, so that a list of guesses is none; an apartment's number counts for nothing. */
    private boolean sameAddress(String said) {
        var numbers = NUMBER.matcher(said).results().map(MatchResult::group).toList();
        if (numbers.isEmpty()) {
            return false;
        }
        var saidZip = zipOf(said).orElse("");
        var first = numbers.getFirst();
        var alone = said.strip().matches("\\d{5}(-?\\d{4})?\\W*");
        if (alone) {
            return (!zip.isEmpty() && saidZip.equals(zip)) || (!streetNumber.isEmpty() && first.equals(streetNumber));
        }
        var zipRight = saidZip.isEmpty() || zip.isEmpty() || saidZip.equals(zip);
        var begins = Character.isDigit(said.strip().charAt(0));
        var streetRight = !begins || streetNumber.isEmpty() || first.equals(streetNumber);
        var something = (!saidZip.isEmpty() && !zip.isEmpty()) || (begins && !streetNumber.isEmpty());
        return zipRight && streetRight && something;
    }

    private boolean sameMember(String said) {
        var known = letters(memberId);
        var stated = letters(said);
        return known.length() >= LAST && stated.length() >= LAST && last(known).equals(last(stated));
    }

    private static String last(String text) {
        return text.substring(text.length() - LAST);
    }

    static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static Optional<String> zipOf(String text) {
        var matcher = ZIP.matcher(text);
        return matcher.find() && (matcher.start() == 0 || !Character.isDigit(text.charAt(matcher.start() - 1)))
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    /** Tells nothing of the person, so that a log line cannot. */
    @Override
    public String toString() {
        return "OnFile" + comparable();
    }
}
