package io.claimline.gateway.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.outcome.ActionCode;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.dialer.outcome.Status;
import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.worklist.Audience;
import io.claimline.scripts.CallScripts;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotesTest {
    private static final Notes NOTES = new Notes(new CallScripts(ScriptRenderer.ofProduct(RenderLimits.DEFAULT)));

    static Stream<Status> everyStatus() {
        return Stream.of(Audience.values()).flatMap(audience -> StatusTable.of(audience).stream());
    }

    private static JsonObject work(Audience audience) {
        var claim = new JsonObject()
                .put("claimId", "c-1")
                .put("billedCents", 20_000L)
                .put("balanceCents", 18_000L)
                .put("dosFrom", "2026-10-01")
                .put("dosTo", "2026-10-01");
        return new JsonObject()
                .put("audience", audience.name().toLowerCase(Locale.ROOT))
                .put("payer", new JsonObject().put("name", "ACME HEALTH").put("phone", "+18005550142"))
                .put("patient", new JsonObject().put("name", "Pat Example").put("phone", "+12125550123"))
                .put("claims", new JsonArray().add(claim));
    }

    private static String example(OutcomeField field) {
        return switch (field.kind()) {
            case TEXT, NOTE -> "told " + field.key();
            case MONEY -> String.valueOf(100_000 + field.ordinal());
            case NUMBER -> String.valueOf(1_000 + field.ordinal());
            case DATE -> "2026-11-20";
            case DATETIME -> "2026-11-24T14:30:00-05:00[America/New_York]";
            case CODE -> field == OutcomeField.PAYMENT_EFT_LAST4 ? "4321" : "CO-197";
            case CODES -> field == OutcomeField.RARC ? "N264 M51" : "CO-45 B7";
            case CHOICE -> field.choices().getFirst().code();
            case YES_NO -> "yes";
        };
    }

    private static Map<String, String> examples(Collection<OutcomeField> fields) {
        var all = new HashMap<String, String>();
        fields.forEach(field -> all.put(field.key(), example(field)));
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void shouldTellEveryFieldOfEveryStatus(Status status) {
        for (var action : ActionCode.values()) {
            var fields = status.offers(Optional.of(action));
            var note = NOTES.of(work(status.audience()), status.code(), examples(fields));
            assertThat(note).doesNotContain("{").contains(status.code());
            assertThat(note.contains("CARC B7")).isEqualTo(fields.contains(OutcomeField.ADJUSTMENT_MORE));
            fields.stream()
                    .filter(field -> example(field).startsWith("told "))
                    .forEach(field -> assertThat(note).as(field.key()).contains(example(field)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void shouldTellWhatIsNeededAlone(Status status) {
        var note = NOTES.of(work(status.audience()), status.code(), examples(status.requires()));
        assertThat(note).doesNotContain("{").endsWith(".");
    }

    @Test
    void shouldWriteAPaymentAsBillingOfficesDo() {
        var fields = Map.of(
                "repName", "Sandy K.",
                "callRefNo", "R-1",
                "paidDate", "2026-11-12",
                "allowed", "10000",
                "paid", "7000",
                "prTotal", "3000",
                "prTotalDeductible", "3000",
                "paymentMethod", "CHK",
                "paymentNumber", "000117",
                "networkStatus", "OUT");
        assertThat(NOTES.of(work(Audience.PAYER), "PAID_CHK", fields))
                .isEqualTo(
                        "DOS 10/01/2026, billed $200.00, called ACME HEALTH @ (800) 555-0142, spoke with Sandy K., status PAID_CHK,"
                                + " allowed $100.00, paid $70.00 on 11/12/2026 via CHK # 000117, PR $30.00, deductible $30.00;"
                                + " Network: Out of network; Claim# none, Call ref# R-1.");
    }

    @Test
    void shouldTellAnAmountWhoseCodeWasNotTold() {
        var fields = Map.of("noCarcReason", "NOT_GIVEN", "adjustmentAmount", "9900");
        assertThat(NOTES.of(work(Audience.PAYER), "DENY_OTHER", fields))
                .contains("adjusted CARC not told $99.00")
                .contains("No code, because: The representative gave none");
    }

    @Test
    void shouldSayACallBackInTheZoneOfThePerson() {
        var fields = Map.of("callbackAt", "2026-11-24T14:30:00-05:00[America/New_York]");
        assertThat(NOTES.of(work(Audience.PATIENT), "RPC_CALLBACK", fields)).contains("call back 11/24/2026 2:30 PM E");
    }
}
