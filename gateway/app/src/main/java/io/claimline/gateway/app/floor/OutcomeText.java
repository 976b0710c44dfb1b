package io.claimline.gateway.app.floor;

import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.outcome.ActionCode;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.dialer.outcome.Status;
import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.worklist.Audience;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be recorded about a call: {@code OutcomeForm} of the wire contract, from the one status table of the core. */
final class OutcomeText {
    /** A payer is asked again after this many days when nothing better is known. */
    private static final int PAYER_DAYS = 15;

    private static final JsonArray ACTIONS = Arrays.stream(ActionCode.values())
            .map(action -> new JsonObject().put("code", action.name()).put("label", action.label()))
            .collect(Collectors.collectingAndThen(Collectors.toList(), JsonArray::new));

    private OutcomeText() {}

    static JsonObject form(LiveCall live, @Nullable JsonObject work, LocalDate today) {
        var audience = live.work().lead().audience();
        var form = new JsonObject()
                .put("callId", live.call().id().value())
                .put("audience", audience.name().toLowerCase(Locale.ROOT))
                .put("statuses", statuses(audience))
                .put("actions", ACTIONS.copy())
                .put(
                        "proposed",
                        new JsonObject()
                                .put("followUpDate", proposed(audience, today).toString()))
                .put("claims", claims(work));
        live.saved()
                .ifPresent(step -> form.put(
                        "saved", new JsonObject().put("at", today.toString()).put("note", step.reason())));
        return form;
    }

    private static JsonArray statuses(Audience audience) {
        return StatusTable.of(audience).stream()
                .map(OutcomeText::status)
                .collect(Collectors.collectingAndThen(Collectors.toList(), JsonArray::new));
    }

    private static JsonObject status(Status status) {
        return new JsonObject()
                .put("code", status.code())
                .put("label", status.label())
                .put("group", status.group())
                .put("requires", names(status.requires()))
                .put("optional", names(status.optional()));
    }

    private static JsonArray names(List<OutcomeField> fields) {
        return new JsonArray(fields.stream().map(OutcomeField::wire).toList());
    }

    private static JsonArray claims(@Nullable JsonObject work) {
        var claims = new JsonArray();
        if (work != null) {
            for (var claim : work.getJsonArray("claims", new JsonArray())) {
                var json = (JsonObject) claim;
                claims.add(new JsonObject()
                        .put("claimId", json.getString("claimId"))
                        .put("claimNumber", json.getString("claimNumber")));
            }
        }
        return claims;
    }

    private static LocalDate proposed(Audience audience, LocalDate today) {
        var date = audience == Audience.PAYER ? today.plusDays(PAYER_DAYS) : today.plusDays(1);
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.plusDays(2);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
    }
}
