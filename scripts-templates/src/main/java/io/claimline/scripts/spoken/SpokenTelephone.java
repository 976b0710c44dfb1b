package io.claimline.scripts.spoken;

import io.claimline.scripts.call.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Telephone numbers digit by digit, in groups with a pause between: "two zero two, five five five, zero one four three". */
public final class SpokenTelephone {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int GROUP = 3;

    private SpokenTelephone() {}

    /**
     * The number in words. One of North America has three groups and no country code, for nobody dials it; all others are said with theirs, in threes.
     *
     * @param e164 such as {@code +12025550143}
     * @throws IllegalArgumentException when it is none
     */
    public static String of(String e164, Language language) {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("takes a number such as +12025550143");
        }
        boolean american = e164.startsWith("+1") && e164.length() == 12;
        var groups = american
                ? List.of(e164.substring(2, 5), e164.substring(5, 8), e164.substring(8))
                : threes(e164.substring(1));
        var words = String.join(
                ", ", groups.stream().map(group -> digits(group, language)).toList());
        return american ? words : (language == Language.EN ? "plus " : "más ") + words;
    }

    /** Never a lone last digit: it joins the group before it. */
    private static List<String> threes(String digits) {
        var groups = new ArrayList<String>();
        int from = 0;
        while (digits.length() - from > GROUP + 1) {
            groups.add(digits.substring(from, from + GROUP));
            from += GROUP;
        }
        groups.add(digits.substring(from));
        return groups;
    }

    private static String digits(String group, Language language) {
        return String.join(
                " ",
                group.chars()
                        .mapToObj(digit -> language == Language.EN
                                ? EnglishNumbers.cardinal(digit - '0')
                                : SpanishNumbers.cardinal(digit - '0'))
                        .toList());
    }
}
