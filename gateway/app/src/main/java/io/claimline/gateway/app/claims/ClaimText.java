package io.claimline.gateway.app.claims;

import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Diagnosis;
import io.claimline.gateway.ledger.claim.Procedure;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.claim.ServiceLine;
import io.claimline.gateway.ledger.party.Payer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A claim as {@code ClaimView} of the wire contract. */
public final class ClaimText {
    private ClaimText() {}

    /** The view on the given day. */
    public static JsonObject view(Claim claim, LocalDate today) {
        var view = new JsonObject()
                .put("claimId", claim.key().value())
                .put("claimNumber", claim.number().value())
                .put("kind", claim.type().name().toLowerCase(Locale.ROOT))
                .put("billedCents", claim.charge().cents())
                .put("paidCents", claim.paid().cents())
                .put("balanceCents", claim.receivable().amount().cents())
                .put("placeOfService", AsWritten.place(claim.place().code()))
                .put("frequency", AsWritten.frequency(claim.frequency().code()))
                .put(
                        "diagnoses",
                        new JsonArray(
                                claim.diagnoses().stream().map(Diagnosis::code).toList()))
                .put(
                        "lines",
                        new JsonArray(
                                claim.lines().stream().map(ClaimText::line).toList()));
        given(view, "payerControlNumber", claim.references().originalControlNumber());
        given(view, "authorization", claim.references().authorization());
        given(view, "referral", claim.references().referral());
        given(view, "trace", claim.references().trace());
        claim.submitted().ifPresent(day -> view.put("submitted", day.toString()));
        var earlier = earlierPayments(claim);
        if (!earlier.isEmpty()) {
            view.put("earlierPayments", earlier);
        }
        claim.dates()
                .ifPresent(dates -> view.put("dosFrom", dates.from().toString())
                        .put("dosTo", dates.to().toString())
                        .put("ageDays", ChronoUnit.DAYS.between(dates.to(), today)));
        return view;
    }

    /** Who has paid what of it: other payers, and the patient. */
    private static JsonArray earlierPayments(Claim claim) {
        var paid = new JsonArray();
        claim.otherPayers().stream()
                .filter(other -> other.paid().isPositive())
                .forEach(other -> paid.add(payment(
                        other.payer().map(Payer::name).orElse("Another payer"),
                        other.paid().cents())));
        if (claim.patientPaid().isPositive()) {
            paid.add(payment("Patient", claim.patientPaid().cents()));
        }
        return paid;
    }

    private static JsonObject payment(String by, long cents) {
        return new JsonObject().put("by", by).put("cents", cents);
    }

    private static JsonObject line(ServiceLine line) {
        var code = line.procedure().map(Procedure::code).orElse("Rev " + line.revenueCode());
        var view = new JsonObject()
                .put("procedure", code)
                .put(
                        "modifiers",
                        new JsonArray(line.procedure().map(Procedure::modifiers).orElse(List.of())))
                .put("chargeCents", line.charge().cents());
        line.units()
                .ifPresent(units ->
                        view.put("units", units.quantity().stripTrailingZeros().toPlainString()));
        line.dates().map(ServiceDates::from).ifPresent(day -> view.put("dos", day.toString()));
        return view;
    }

    private static void given(JsonObject view, String key, String text) {
        if (!text.isEmpty()) {
            view.put(key, text);
        }
    }
}
