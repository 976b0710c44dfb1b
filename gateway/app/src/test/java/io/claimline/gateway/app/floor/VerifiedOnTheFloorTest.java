package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.until;
import static io.claimline.gateway.app.floor.FloorUnderTest.ANA;
import static io.claimline.gateway.app.floor.FloorUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.contracts.Stages;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.identity.Statement;
import io.claimline.dialer.identity.Verification;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.gateway.app.identity.IdentityDesk;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class VerifiedOnTheFloorTest {
    /** Whatever a work item tells of its person, but name and clock; each value is found nowhere else on a desk. */
    private static JsonObject account() {
        var claim = new JsonObject()
                .put("claimId", "claim-0")
                .put("claimNumber", "WC-77120")
                .put("payerControlNumber", "PCN-551")
                .put("dosFrom", "2026-08-11")
                .put("billedCents", 48_501)
                .put("paidCents", 33_281)
                .put("balanceCents", 15_223)
                .put("ageDays", 10_311)
                .put("authorization", "AUTH-9")
                .put("diagnoses", new JsonArray().add("M54.50"))
                .put(
                        "lines",
                        new JsonArray()
                                .add(new JsonObject().put("procedure", "99214").put("chargeCents", 48_502)));
        return new JsonObject()
                .put("audience", "patient")
                .put("payer", new JsonObject().put("name", "Northfield Mutual").put("payerId", "NFM01"))
                .put(
                        "provider",
                        new JsonObject().put("name", "Oncology Associates").put("npi", "1999999984"))
                .put(
                        "patient",
                        new JsonObject()
                                .put("name", "Pat Example")
                                .put("birthDate", "1971-04-09")
                                .put("sex", "Female")
                                .put("memberId", "NFM5550104471")
                                .put("address", "12 Placeholder Lane, Springfield, IL 62704")
                                .put("phone", "+12175550118")
                                .put(
                                        "localTime",
                                        new JsonObject()
                                                .put("zone", "America/Chicago")
                                                .put("label", "Central")))
                .put("claims", new JsonArray().add(claim))
                .put(
                        "history",
                        new JsonArray().add(new JsonObject().put("by", "Bo").put("text", "Statement of $152.23")))
                .put(
                        "identifiers",
                        new JsonArray().add(new JsonObject().put("label", "ZIP").put("value", "62704")));
    }

    private static final List<String> SECRETS = secrets();

    private static List<String> secrets() {
        var all = account();
        all.remove("audience");
        all.getJsonObject("patient").remove("name");
        all.getJsonObject("patient").remove("localTime");
        all.getJsonArray("claims").getJsonObject(0).remove("claimId");
        all.getJsonArray("history").getJsonObject(0).remove("by");
        all.getJsonArray("identifiers").getJsonObject(0).remove("label");
        var leaves = new ArrayList<String>();
        leaves(all, leaves);
        return leaves;
    }

    private static void leaves(Object json, List<String> into) {
        switch (json) {
            case JsonObject object -> object.forEach(field -> leaves(field.getValue(), into));
            case JsonArray array -> array.forEach(each -> leaves(each, into));
            default -> into.add(String.valueOf(json));
        }
    }

    private static void tellsNothing(JsonObject desk) {
        var shown = new ArrayList<String>();
        leaves(desk, shown);
        for (var secret : SECRETS) {
            assertThat(shown).as(secret).noneMatch(text -> text.contains(secret));
        }
    }

    private static FloorUnderTest floor() {
        var test = new FloorUnderTest(DialMode.PREDICTIVE, 1);
        test.account = account();
        return test;
    }

    private static CallId talk(FloorUnderTest test) {
        test.work();
        return test.talk(0);
    }

    private static JsonObject verify(FloorUnderTest test, CallId call, String born, String address, String member) {
        return await(test.floor.verify(ANA, order(call, born, address, member)));
    }

    private static DeskCommand.Verify order(CallId call, String born, String address, String member) {
        return new DeskCommand.Verify(call, new Statement(born, address, member));
    }

    private static DeskCommand.SaveOutcome outcome(String id, CallId call, String status, Map<String, String> fields) {
        return new DeskCommand.SaveOutcome(new OutcomeId(id), call, "", status, fields, "ready");
    }

    private static String state(FloorUnderTest test) {
        return test.desk().getJsonObject("identity").getString("state");
    }

    @Test
    void shouldTellOnlyWhomToAskForUntilThePersonIsVerified() {
        try (var test = floor()) {
            List<JsonObject> pushed = new CopyOnWriteArrayList<>();
            test.floor.onDesk((agent, view) -> pushed.add(view));
            var call = talk(test);
            var desk = test.desk();
            tellsNothing(desk);
            assertThat(desk.getJsonObject("work").getBoolean("masked")).isTrue();
            assertThat(desk.getJsonObject("work").getJsonObject("patient").getString("name"))
                    .isEqualTo("Pat Example");
            assertThat(desk.getJsonObject("identity"))
                    .isEqualTo(new JsonObject()
                            .put("state", "open")
                            .put(
                                    "asks",
                                    new JsonArray()
                                            .add("birthDate")
                                            .add("address")
                                            .add("memberId"))
                            .put("needed", 2)
                            .put("triesLeft", 3)
                            .put("allowed", true));
            until("the desk is pushed", () -> pushed.stream().anyMatch(view -> view.containsKey("work")));
            pushed.forEach(VerifiedOnTheFloorTest::tellsNothing);
            var answer = verify(test, call, "4/9/71", "62704", "");
            assertThat(answer).isEqualTo(new JsonObject().put("matched", true).put("triesLeft", 3));
            var whole = test.desk();
            assertThat(whole.getJsonObject("work").containsKey("masked")).isFalse();
            var shown = new ArrayList<String>();
            leaves(whole, shown);
            assertThat(shown).containsAll(SECRETS);
            until(
                    "the account is pushed",
                    () -> !pushed.getLast().getJsonObject("work").containsKey("masked"));
            assertThat(test.audit.all()).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo(AuditAction.VERIFIED);
                assertThat(entry.who().user()).isEqualTo(ANA.value());
                assertThat(entry.call()).contains(call);
                assertThat(entry.details())
                        .containsExactlyInAnyOrderEntriesOf(
                                Map.of("stated", "birthDate address", "matched", "birthDate address"));
            });
        }
    }

    @Test
    void shouldStayMaskedAfterThreeStatementsThatAreNotAsOnFile() {
        try (var test = floor()) {
            var call = talk(test);
            for (int left = 2; left >= 0; left--) {
                assertThat(verify(test, call, "4/10/71", "62704", "").getInteger("triesLeft"))
                        .isEqualTo(left);
            }
            var late = Stages.failureOf(
                    test.floor.verify(ANA, order(call, "4/9/71", "62704", "")).toCompletionStage());
            assertThat(late).isInstanceOf(Floor.Refusal.class).hasMessageContaining("record who answered");
            assertThat(state(test)).isEqualTo("closed");
            tellsNothing(test.desk());
            assertThat(test.audit.all())
                    .hasSize(3)
                    .allSatisfy(entry -> assertThat(entry.action()).isEqualTo(AuditAction.NOT_VERIFIED));
            assertThat(test.audit.all().toString()).doesNotContain("4/10/71", "62704");
        }
    }

    @Test
    void shouldRecordWhoAnsweredWithoutVerificationButNoPromise() {
        try (var test = floor()) {
            var call = talk(test);
            var promise = outcome("outcome-1", call, "RPC_PAID", Map.of());
            assertThat(test.refusalOf(promise))
                    .isInstanceOfSatisfying(
                            InvalidOutcome.class,
                            invalid -> assertThat(invalid.violations())
                                    .singleElement()
                                    .satisfies(one -> assertThat(one.field()).isEqualTo("statusCode")));
            var later = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
            test.command(outcome("outcome-2", call, "THIRD_PARTY", Map.of("nextFollowUpDate", later)));
            assertThat(Stages.await(test.outcomes.of(call)))
                    .singleElement()
                    .satisfies(saved -> assertThat(saved.fields()).containsEntry("identityVerified", "no"));
        }
    }

    @Test
    void shouldRecordThatThePersonWasVerified() {
        try (var test = floor()) {
            var call = talk(test);
            verify(test, call, "", "12 Placeholder", "4471");
            test.command(outcome("outcome-1", call, "RPC_PAID", Map.of()));
            assertThat(Stages.await(test.outcomes.of(call)))
                    .singleElement()
                    .satisfies(saved -> assertThat(saved.fields()).containsEntry("identityVerified", "yes"));
        }
    }

    @Test
    void shouldCompareNothingWhenNobodyIsOnTheLine() {
        try (var test = floor()) {
            var call = talk(test);
            test.telephony.tell(new TelephonyEvent.Gone(Telephony.partyLeg(call), new HangupCause(16, 0)));
            until("the call is over", () -> "Ended".equals(test.stateOfCall()));
            assertThat(Stages.failureOf(test.floor
                            .verify(ANA, order(call, "4/9/71", "62704", ""))
                            .toCompletionStage()))
                    .isInstanceOf(Floor.Refusal.class)
                    .hasMessageContaining("Nobody is on the line");
            tellsNothing(test.desk());
            assertThat(test.audit.all()).isEmpty();
        }
    }

    @Test
    void shouldVerifyNobodyWhenTheFileHasTooLittleToCompare() {
        try (var test = floor()) {
            test.account.getJsonObject("patient").remove("birthDate");
            test.account.getJsonObject("patient").remove("memberId");
            var call = talk(test);
            assertThat(state(test)).isEqualTo("closed");
            assertThat(Stages.failureOf(test.floor
                            .verify(ANA, order(call, "4/9/71", "62704", ""))
                            .toCompletionStage()))
                    .hasMessageContaining("too little");
        }
    }

    @Test
    void shouldBeKnownToTheGatewayThatTakesTheCallUp() {
        try (var test = floor()) {
            var call = talk(test);
            verify(test, call, "4/10/71", "62704", "");
            verify(test, call, "4/9/71", "62704", "");
            var next = new IdentityDesk(test.audit, Samples::fresh);
            assertThat(next.of(call).verified()).isFalse();
            await(next.load(call));
            assertThat(next.of(call)).isEqualTo(new Verification(1, true));
            next.retain(List.of());
            assertThat(next.of(call)).isEqualTo(Verification.NONE);
        }
    }

    @Test
    void shouldTellTheServerItselfAllAndWhetherItMayBeShown() {
        try (var test = floor()) {
            assertThat(await(test.floor.work(ANA))).isEqualTo(new JsonObject());
            var call = talk(test);
            var before = await(test.floor.work(ANA));
            assertThat(before.getBoolean("open")).isFalse();
            assertThat(before.getJsonObject("work").getJsonArray("claims")).hasSize(1);
            verify(test, call, "4/9/71", "62704", "");
            assertThat(await(test.floor.work(ANA)).getBoolean("open")).isTrue();
        }
    }

    @Test
    void shouldNotMaskAPayersCall() {
        try (var test = new FloorUnderTest(DialMode.PROGRESSIVE, 1)) {
            test.account = account();
            var call = talk(test);
            assertThat(test.desk().containsKey("identity")).isFalse();
            assertThat(test.desk()
                            .getJsonObject("work")
                            .getJsonObject("patient")
                            .getString("memberId"))
                    .isEqualTo("NFM5550104471");
            assertThat(Stages.failureOf(test.floor
                            .verify(ANA, order(call, "4/9/71", "62704", ""))
                            .toCompletionStage()))
                    .isInstanceOf(Floor.Refusal.class);
        }
    }
}
