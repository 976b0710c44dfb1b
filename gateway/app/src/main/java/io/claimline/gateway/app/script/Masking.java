package io.claimline.gateway.app.script;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A work item whose person cannot be recognised, for whoever writes scripts: names are initials, identifiers their last two characters, days the
 * first of their year, the address its state. Amounts and codes stay.
 */
final class Masking {
    private static final String DOT = "•";
    private static final int SHOWN = 2;
    private static final Pattern LETTERS = Pattern.compile("(?<=\\p{L})[\\p{L}\\p{M}'-]");
    private static final Pattern STATE = Pattern.compile("\\b[A-Z]{2}(?= \\d{5}(?:-\\d{4})?$)");
    private static final List<String> IDENTIFIERS =
            List.of("memberId", "group", "claimNumber", "payerControlNumber", "authorization", "referral", "trace");

    private Masking() {}

    static JsonObject of(JsonObject work) {
        var masked = work.copy();
        var patient = masked.getJsonObject("patient");
        name(patient, "name");
        name(patient, "subscriber");
        patient.remove("phone");
        patient.remove("email");
        identifiers(patient);
        year(patient, "birthDate");
        year(patient, "subscriberBirthDate");
        state(patient).ifPresentOrElse(state -> patient.put("address", state), () -> patient.remove("address"));
        masked.getJsonArray("claims", new JsonArray()).forEach(each -> {
            var claim = (JsonObject) each;
            identifiers(claim);
            year(claim, "dosFrom");
            year(claim, "dosTo");
            year(claim, "submitted");
        });
        return masked;
    }

    private static void name(JsonObject patient, String key) {
        var text = patient.getString(key);
        if (text != null) {
            patient.put(key, LETTERS.matcher(text).replaceAll(DOT));
        }
    }

    private static void identifiers(JsonObject json) {
        for (var key : IDENTIFIERS) {
            var text = json.getString(key);
            if (text != null) {
                int hidden = Math.max(0, text.length() - SHOWN);
                json.put(key, DOT.repeat(hidden) + text.substring(hidden));
            }
        }
    }

    private static void year(JsonObject json, String key) {
        var day = json.getString(key);
        if (day != null) {
            json.put(key, LocalDate.parse(day).withDayOfYear(1).toString());
        }
    }

    private static Optional<String> state(JsonObject patient) {
        var match = STATE.matcher(patient.getString("address", ""));
        return match.find() ? Optional.of(match.group()) : Optional.empty();
    }
}
