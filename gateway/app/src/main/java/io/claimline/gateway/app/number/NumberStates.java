package io.claimline.gateway.app.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import io.claimline.dialer.id.E164;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The state for which a telephone number was given out. Its owner may have moved, so it only adds to what the address says (rule C-13: the stricter). */
public final class NumberStates {
    private static final Pattern TOWN = Pattern.compile(".*, ([A-Z]{2})");
    private static final Map<String, String> NAMES = Stream.of(
                    "AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware",
                    "FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky",
                    "LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi",
                    "MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico",
                    "NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania",
                    "RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont",
                    "VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming;DC Washington D.C.",
                    "DC Washington, D.C.;DC District of Columbia;PR Puerto Rico;GU Guam;VI U.S. Virgin Islands")
            .flatMap(line -> Stream.of(line.split(";")))
            .collect(Collectors.toUnmodifiableMap(entry -> entry.substring(3), entry -> entry.substring(0, 2)));

    /**
     * About 100 bytes each. Where numbers were given out does not change, and finding it costs a plan more than its rules do. Of the North American plan there are some 160,000 in use.
     */
    private static final int MOST_KNOWN = 250_000;

    /** Characters of a number of the North American plan. */
    private static final int OURS = 12;

    /** Plus sign, country, area and office: numbers are given out by offices, and what is known of a number is known of its office. */
    private static final int OFFICE = 8;

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private NumberStates() {}

    /** The two-letter state, or nothing when the number does not tell: toll-free, not assigned, or of several states. */
    public static Set<String> of(E164 number) {
        var office = ours(number) ? number.value().substring(0, OFFICE) : number.value();
        var known = KNOWN.get(office);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear();
        }
        var found = find(number);
        KNOWN.put(office, found);
        return found;
    }

    private static boolean ours(E164 number) {
        return number.value().length() == OURS && number.value().startsWith("+1");
    }

    /** Without what is known already. */
    static Set<String> find(E164 number) {
        try {
            // What is in full needs not be taken apart, which takes longer than to find its place.
            var parsed = ours(number)
                    ? new PhoneNumber().setCountryCode(1).setNationalNumber(Long.parseLong(number.value(), 2, OURS, 10))
                    : PhoneNumberUtil.getInstance().parse(number.value(), "US");
            var named = PhoneNumberOfflineGeocoder.getInstance().getDescriptionForNumber(parsed, Locale.US);
            var town = TOWN.matcher(named);
            var state = town.matches() ? town.group(1) : NAMES.get(named);
            return state == null ? Set.of() : Set.of(state);
        } catch (NumberParseException e) {
            return Set.of();
        }
    }
}
