package io.claimline.gateway.app.script;

import io.claimline.dialer.outcome.Choice;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.scripts.CallScripts;
import io.claimline.scripts.Rendering;
import io.vertx.core.json.JsonObject;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The note of an outcome, in the shape billing offices write, from the fields of the outcome and the work item they are about. */
public final class Notes {
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    /** What the shape of a note has a place for; everything else is told by its label at the end. */
    private static final Set<String> PLACED = Set.of(
            "repName",
            "callRefNo",
            "noRefReason",
            "payerClaimControlNumber",
            "receivedDate",
            "processedDate",
            "expectedDate",
            "paidDate",
            "allowed",
            "paid",
            "payment",
            "prTotal",
            "adjustment",
            "rarc",
            "denial",
            "recordsRequest",
            "correctedClaim",
            "appeal",
            "actionCode",
            "nextFollowUpDate",
            "remarks",
            "spokeWith",
            "promise",
            "plan",
            "dispute",
            "insurance",
            "callbackAt");

    /** Told by their codes, as the trade writes them. */
    private static final Set<OutcomeField> CODED = Set.of(OutcomeField.ACTION_CODE, OutcomeField.PAYMENT_METHOD);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a z", Locale.US);
    private static final Pattern GROUPED = Pattern.compile("(CO|PR|OA|PI|CR)-?([A-Z]?\\d{1,3})");

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
                yield status + " " + new TreeMap<>(fields);
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
        if (!data.containsKey("payerClaimControlNumber")) {
            put(data, "payerClaimControlNumber", claim.getString("payerControlNumber"));
        }
        data.remove("adjustment");
        var adjustments = adjustments(fields);
        if (!adjustments.isEmpty()) {
            data.put("adjustment", adjustments);
        }
        Optional.ofNullable(fields.get("rarc")).ifPresent(codes -> data.put("rarc", List.of(codes.split(" ", -1))));
        return data;
    }

    private static List<Map<String, Object>> adjustments(Map<String, String> fields) {
        var all = new ArrayList<Map<String, Object>>();
        var carc = fields.get("adjustmentCarc");
        var cents = fields.get("adjustmentAmount");
        if (carc != null || cents != null) {
            var first = adjustment(carc == null ? "not told" : carc);
            if (cents != null) {
                first.put("amount", Long.valueOf(cents));
            }
            all.add(first);
        }
        Optional.ofNullable(fields.get("adjustmentMore"))
                .ifPresent(codes -> List.of(codes.split(" ", -1)).forEach(code -> all.add(adjustment(code))));
        return all;
    }

    /** A denial code as it was told: with its group, or without. */
    private static Map<String, Object> adjustment(String carc) {
        var parts = GROUPED.matcher(carc);
        var told = new HashMap<String, Object>();
        if (parts.matches()) {
            told.put("group", parts.group(1));
            told.put("carc", parts.group(2));
        } else {
            told.put("carc", carc);
        }
        return told;
    }

    private static Map<String, Object> patient(JsonObject work, String status, Map<String, String> fields) {
        var data = common(work.getJsonObject("patient").getString("phone"), fields);
        data.put("outcomeCode", status);
        data.put(
                "balance",
                work.getJsonArray("claims").stream()
                        .mapToLong(claim -> ((JsonObject) claim).getLong("balanceCents"))
                        .sum());
        Optional.ofNullable(fields.get("callbackAt"))
                .map(ZonedDateTime::parse)
                .ifPresent(at ->
                        data.put("callback", Map.of("date", at.toLocalDate().toString(), "time", at.format(TIME))));
        return data;
    }

    /** The fields by their paths, as the templates know them, and what the note's shape has no place for by its label. */
    private static Map<String, Object> common(@Nullable String number, Map<String, String> fields) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "calledNumber", number);
        var details = new ArrayList<Map<String, Object>>();
        for (var field : OutcomeField.values()) {
            var text = fields.get(field.key());
            if (text != null && !text.isBlank()) {
                var path = field.path();
                place(data, path, value(field, text));
                var root = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
                if (!PLACED.contains(root)) {
                    details.add(
                            Map.of("label", field.label(), "kind", field.kind().wire(), "value", value(field, text)));
                }
            }
        }
        data.put("details", details);
        return data;
    }

    @SuppressWarnings("unchecked")
    private static void place(Map<String, Object> data, String path, Object value) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            data.put(path, value);
        } else {
            var group = (Map<String, Object>)
                    data.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            group.put(path.substring(dot + 1), value);
        }
    }

    private static Object value(OutcomeField field, String text) {
        return switch (field.kind()) {
            case MONEY, NUMBER -> Long.valueOf(text);
            case CHOICE -> CODED.contains(field) ? text : label(field, text);
            case TEXT, NOTE, DATE, DATETIME, CODE, CODES, YES_NO -> text;
        };
    }

    private static String label(OutcomeField field, String code) {
        return field.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(Choice::label)
                .orElse(code);
    }

    private static void put(Map<String, Object> data, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            data.put(key, text);
        }
    }
}
