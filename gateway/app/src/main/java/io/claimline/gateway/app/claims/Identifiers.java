package io.claimline.gateway.app.claims;

import io.claimline.gateway.ledger.claim.Claim;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What the far end asks for to know whom and what a call is about, in the order in which it asks. */
final class Identifiers {
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("MM/dd/uuuu");
    private static final DateTimeFormatter KEYED = DateTimeFormatter.ofPattern("MMdduuuu");

    private Identifiers() {}

    /** For a payer's IVR and representative. */
    static JsonArray payer(Claim claim) {
        var list = new JsonArray();
        claim.provider().npi().ifPresent(npi -> list.add(keyed("NPI", npi.value(), npi.value())));
        claim.provider()
                .taxId()
                .ifPresent(tax -> list.add(keyed("Tax ID", AsWritten.taxId(tax.value()), digits(tax.value()))));
        var member = claim.patient().memberId();
        if (!member.isEmpty()) {
            list.add(
                    digits(member).length() == member.length()
                            ? keyed("Member ID", member, member + "#")
                            : keyed("Member ID", member, digits(member) + "#"));
        }
        claim.patient().birthDate().ifPresent(day -> list.add(keyed("Date of birth", spoken(day), KEYED.format(day))));
        claim.dates()
                .ifPresent(
                        dates -> list.add(keyed("Date of service", spoken(dates.from()), KEYED.format(dates.from()))));
        list.add(read("Claim number", claim.number().value()));
        list.add(read("Billed", AsWritten.dollars(claim.charge())));
        return list;
    }

    /** What a patient states to be known (C-43): for the agent to compare, never to read out. */
    static JsonArray patient(Claim claim) {
        var list = new JsonArray();
        claim.patient().birthDate().ifPresent(day -> list.add(read("Date of birth", spoken(day))));
        claim.patient().address().ifPresent(address -> list.add(read("ZIP", address.zip5())));
        return list;
    }

    private static String spoken(LocalDate day) {
        return SPOKEN.format(day);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static JsonObject read(String label, String value) {
        return new JsonObject().put("label", label).put("value", value);
    }

    private static JsonObject keyed(String label, String value, String digits) {
        return digits.replace("#", "").isEmpty()
                ? read(label, value)
                : read(label, value).put("digits", digits);
    }
}
