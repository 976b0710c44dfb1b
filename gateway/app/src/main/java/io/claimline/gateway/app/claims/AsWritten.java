package io.claimline.gateway.app.claims;

import io.claimline.gateway.ledger.money.Money;
import java.util.Locale;
import java.util.Map;

/** Codes and numbers of a claim as people write them. */
final class AsWritten {
    /** Place-of-service codes that AR callers meet; the rest is shown as its number. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("02", "Telehealth"),
            Map.entry("10", "Telehealth at home"),
            Map.entry("11", "Office"),
            Map.entry("12", "Home"),
            Map.entry("19", "Off-campus outpatient"),
            Map.entry("20", "Urgent care"),
            Map.entry("21", "Inpatient"),
            Map.entry("22", "Outpatient"),
            Map.entry("23", "Emergency room"),
            Map.entry("24", "Surgery center"),
            Map.entry("31", "Skilled nursing"),
            Map.entry("41", "Ambulance, land"),
            Map.entry("81", "Laboratory"));

    private static final Map<String, String> FREQUENCIES = Map.of("1", "Original", "7", "Replacement", "8", "Void");

    private AsWritten() {}

    /** {@code 12-3456789} of nine digits. */
    static String taxId(String text) {
        return text.matches("[0-9]{9}") ? text.substring(0, 2) + "-" + text.substring(2) : text;
    }

    /** {@code 62704-0001} of nine digits. */
    static String zip(String text) {
        return text.matches("[0-9]{9}") ? text.substring(0, 5) + "-" + text.substring(5) : text;
    }

    static String dollars(Money money) {
        return String.format(Locale.US, "$%,d.%02d", money.cents() / 100, Math.floorMod(money.cents(), 100L));
    }

    static String place(String code) {
        return named(code, PLACES);
    }

    static String frequency(String code) {
        return named(code, FREQUENCIES);
    }

    private static String named(String code, Map<String, String> names) {
        return names.containsKey(code) ? code + " " + names.get(code) : code;
    }
}
