package io.claimline.scripts.spoken;

import java.util.List;

/** Cardinals, ordinals and years in American English. */
final class EnglishNumbers {
    private static final List<String> SMALL = words("""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen
            """);
    private static final List<String> TENS = words("- - twenty thirty forty fifty sixty seventy eighty ninety");
    private static final List<String> ORDINALS = words("""
            zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth
            """);

    private EnglishNumbers() {}

    /** {@code number} is 0 to 999,999,999. */
    static String cardinal(long number) {
        if (number < 20) {
            return SMALL.get((int) number);
        }
        if (number < 100) {
            var tens = TENS.get((int) number / 10);
            return number % 10 == 0 ? tens : tens + "-" + cardinal(number % 10);
        }
        if (number < 1_000) {
            return parted(number, 100, "hundred");
        }
        return number < 1_000_000 ? parted(number, 1_000, "thousand") : parted(number, 1_000_000, "million");
    }

    private static String parted(long number, long unit, String name) {
        var head = cardinal(number / unit) + " " + name;
        return number % unit == 0 ? head : head + " " + cardinal(number % unit);
    }

    /** {@code day} is 1 to 31. */
    static String ordinal(int day) {
        if (day < 20) {
            return ORDINALS.get(day);
        }
        return day % 10 == 0
                ? TENS.get(day / 10).replaceFirst("y$", "ieth")
                : TENS.get(day / 10) + "-" + ORDINALS.get(day % 10);
    }

    /** As people say it: nineteen oh five, two thousand six, twenty twenty-six. {@code year} is 1000 to 9999. */
    static String year(int year) {
        int century = year / 100;
        int rest = year % 100;
        if (year % 1_000 < 10) {
            return cardinal(year);
        }
        if (rest == 0) {
            return cardinal(century) + " hundred";
        }
        return cardinal(century) + " " + (rest < 10 ? "oh " : "") + cardinal(rest);
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.strip().split("\\s+", -1));
    }
}
