package io.claimline.gateway.app.number;

import static java.util.Map.entry;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import io.claimline.dialer.compliance.rule.UsZones;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The zones a telephone number may be in. For an exchange that its data lack, libphonenumber silently answers with one zone of the area code, which is
 * wrong for Chattanooga (423) and Pensacola (850). It then names the state instead of a town, so that a state of several zones gives all of them.
 */
final class PhoneZones {
    /** More candidate zones than this say nothing: toll-free numbers have all of them. */
    private static final int TELLING = 6;

    /** The states of several zones, as the geocoder calls them. */
    private static final Map<String, String> SPLIT = Map.ofEntries(
            entry("Alaska", "AK"),
            entry("Arizona", "AZ"),
            entry("Florida", "FL"),
            entry("Idaho", "ID"),
            entry("Indiana", "IN"),
            entry("Kansas", "KS"),
            entry("Kentucky", "KY"),
            entry("Michigan", "MI"),
            entry("Nebraska", "NE"),
            entry("Nevada", "NV"),
            entry("North Dakota", "ND"),
            entry("Oregon", "OR"),
            entry("South Dakota", "SD"),
            entry("Tennessee", "TN"),
            entry("Texas", "TX"));

    private PhoneZones() {}

    /** Candidate zones, IANA names; none when the number tells nothing. */
    static Set<String> of(PhoneNumber number) {
        var zones = new HashSet<>(PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number));
        zones.remove(PhoneNumberToTimeZonesMapper.getUnknownTimeZone());
        if (zones.isEmpty() || zones.size() > TELLING) {
            return Set.of();
        }
        var place = PhoneNumberOfflineGeocoder.getInstance().getDescriptionForNumber(number, Locale.US);
        zones.addAll(UsZones.STATES.getOrDefault(SPLIT.getOrDefault(place, ""), Set.of()));
        return Set.copyOf(zones);
    }
}
