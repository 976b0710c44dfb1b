package io.claimline.gateway.app.script;

import io.claimline.scripts.CallScripts;
import io.claimline.scripts.Rendering;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The note of an outcome, in the shape billing offices write, from the fields of the outcome and the work item they are about. */
public final class Notes {
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    /** Fields that the note's templates know under another name. */
    private static final Map<String, String> RENAMED = Map.of(
            "callRef", "callRefNo",
            "allowedCents", "allowed",
            "paidCents", "paid",
            "followUpDate", "nextFollowUpDate",
            "note", "remarks");

    private static final Pattern GROUPED = Pattern.compile("(?i)(CO|PR|OA|PI|CR)[- ]?([A-Z]?\\d{1,3})");

    private final CallScripts scripts;

    public Notes(CallScripts scripts) {
        this.scripts = scripts;
    }

    /** The note. When the template fails, the fields one after the other: what was said must not be lost for want of a layout. */
    public String of(JsonObject work, String status, Map<String, String> fields) {
        boolean payer = work.getString("audience").equals("payer");
        var data = payer ? payer(work, status, fields) : patient(work, status, fields);
        return switch (payer ? scripts.payerNote(data) : scripts.patientNote(data)) {
            case Rendering.Rendered done -> done.text().strip();
            case Rendering.Failed failed -> {
                LOG.error("A note could not be rendered: {}", failed);
                yield status + " " + new java.util.TreeMap<>(fields);
            }
        };
    }

    private static Map<String, Object> payer(JsonObject work, String status, Map<String, String> fields) {
        var claim = work.getJsonArray("claims").getJsonObject(0);
        var data = common(work.getJsonObject("payer").getString("phone"), fields);
        data.put("statusCode", status);
        data.put("billed", claim.getLong("billedCents"));
        put(data, "serviceFrom", claim.getString("dosFrom", "1970-01-01"));
        put(data, "serviceTo", claim.getString("dosTo"));
        data.put("payerName", work.getJsonObject("payer").getString("name"));
        put(data, "payerClaimControlNumber", claim.getString("payerControlNumber"));
        payment(fields).ifPresent(payment -> data.put("payment", payment));
        Optional.ofNullable(fields.get("patientRespCents"))
                .ifPresent(cents -> data.put("prTotal", Map.of("untold", Long.parseLong(cents))));
        Optional.ofNullable(fields.get("carc")).ifPresent(carc -> data.put("adjustment", List.of(adjustment(carc))));
        Optional.ofNullable(fields.get("deadline")).ifPresent(day -> data.put("appeal", Map.of("deadline", day)));
        return data;
    }

    /** A denial code as it was typed: with its group, or without when none was told. */
    private static Map<String, Object> adjustment(String carc) {
        var parts = GROUPED.matcher(carc.strip());
        return parts.matches()
                ? Map.of(
                        "group",
                        parts.group(1).toUpperCase(Locale.ROOT),
                        "carc",
                        parts.group(2).toUpperCase(Locale.ROOT))
                : Map.of("carc", carc.strip().toUpperCase(Locale.ROOT));
    }

    private static Map<String, Object> patient(JsonObject work, String status, Map<String, String> fields) {
        var data = common(work.getJsonObject("patient").getString("phone"), fields);
        data.put("outcomeCode", status);
        data.put(
                "balance",
                work.getJsonArray("claims").stream()
                        .mapToLong(claim -> ((JsonObject) claim).getLong("balanceCents"))
                        .sum());
        var promised = fields.get("promiseDate");
        var amount = fields.get("promiseCents");
        if (promised != null && amount != null) {
            data.put("promise", Map.of("date", promised, "amount", Long.parseLong(amount)));
        }
        Optional.ofNullable(fields.get("callbackAt"))
                .ifPresent(at -> data.put(
                        "callback", Map.of("date", at.substring(0, 10), "time", at.substring(11, 16) + " UTC")));
        return data;
    }

    private static Map<String, Object> common(
            @org.jspecify.annotations.Nullable String number, Map<String, String> fields) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "calledNumber", number);
        fields.forEach((name, value) -> {
            if (!value.isBlank()) {
                data.put(RENAMED.getOrDefault(name, name), name.endsWith("Cents") ? Long.parseLong(value) : value);
            }
        });
        return data;
    }

    private static Optional<Map<String, Object>> payment(Map<String, String> fields) {
        var payment = new HashMap<String, Object>();
        Optional.ofNullable(fields.get("checkNumber")).ifPresent(n -> payment.put("number", n));
        Optional.ofNullable(fields.get("eftTrace")).ifPresent(n -> payment.put("number", n));
        payment.put("method", fields.containsKey("eftTrace") ? "EFT" : "CHK");
        return payment.containsKey("number") ? Optional.of(payment) : Optional.empty();
    }

    private static void put(Map<String, Object> data, String key, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isBlank()) {
            data.put(key, text);
        }
    }
}
