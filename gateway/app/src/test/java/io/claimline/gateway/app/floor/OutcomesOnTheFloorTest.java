package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.until;
import static io.claimline.gateway.app.floor.FloorUnderTest.ANA;
import static io.claimline.gateway.app.floor.FloorUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.contracts.Stages;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomesOnTheFloorTest {
    private static final Map<String, String> CLOSED = Map.of("closedReason", "nothing owed", "callRefNo", "r-1");

    private static DeskCommand.SaveOutcome outcome(
            String id, CallId call, String claim, String status, Map<String, String> fields) {
        return new DeskCommand.SaveOutcome(new OutcomeId(id), call, claim, status, fields, "ready");
    }

    private static void hangUp(FloorUnderTest test, CallId call) {
        test.telephony.tell(new TelephonyEvent.Gone(Telephony.partyLeg(call), new HangupCause(16, 0)));
        until("the call is over", () -> "Ended".equals(test.stateOfCall()));
    }

    private static String state(FloorUnderTest test) {
        return test.desk().getJsonObject("state").getString("name");
    }

    private static JsonObject claim(FloorUnderTest test, int index) {
        return test.desk().getJsonObject("outcome").getJsonArray("claims").getJsonObject(index);
    }

    private static DeskCommand.KeepDraft draft(CallId call, String claim, long seen, String paid) {
        return new DeskCommand.KeepDraft(call, claim, seen, "PAID_CHK", Map.of("paid", paid));
    }

    @Test
    void shouldKeepAPayersCallOnTheDeskUntilEachClaimHasItsOutcome() {
        try (var test = new FloorUnderTest(DialMode.PROGRESSIVE, 1, 2)) {
            test.work();
            var call = test.talk(0);
            hangUp(test, call);
            assertThat(test.refusalOf(outcome("outcome-0", call, "", "CLOSED", CLOSED)))
                    .isInstanceOfSatisfying(
                            InvalidOutcome.class,
                            invalid -> assertThat(invalid.violations())
                                    .singleElement()
                                    .satisfies(one -> assertThat(one.field()).isEqualTo("claimId")));
            test.command(outcome("outcome-1", call, "claim-0", "CLOSED", CLOSED));
            assertThat(state(test)).isEqualTo("WrapUp");
            assertThat(claim(test, 0).getJsonObject("saved").getString("text")).isEqualTo("Nothing more to do");
            assertThat(claim(test, 1).containsKey("saved")).isFalse();
            assertThat(test.refusalOf(outcome("outcome-9", call, "claim-0", "CLOSED", CLOSED)))
                    .isInstanceOf(Floor.Refusal.class);
            test.command(outcome("outcome-1", call, "claim-0", "CLOSED", CLOSED));
            test.command(
                    outcome("outcome-2", call, "claim-0-2", "NOT_DISCUSSED", Map.of("notDiscussedReason", "limit")));
            until("the agent is free", () -> !"WrapUp".equals(state(test)));
            assertThat(Stages.await(test.outcomes.of(call)))
                    .extracting(Outcome::claim)
                    .containsExactlyInAnyOrder("claim-0", "claim-0-2");
            until("the lead is back for what is left", () -> test.ready() == 1);
        }
    }

    @Test
    void shouldKeepWhatIsTypedAndTellTheScreenThatWasOvertaken() {
        try (var test = new FloorUnderTest(DialMode.PROGRESSIVE, 1)) {
            test.work();
            var call = test.talk(0);
            assertThat(await(test.floor.draft(ANA, draft(call, "", 0, "1"))).getLong("version"))
                    .isEqualTo(1);
            assertThat(await(test.floor.draft(ANA, draft(call, "claim-0", 1, "12.")))
                            .getLong("version"))
                    .isEqualTo(2);
            var late = Stages.failureOf(
                    test.floor.draft(ANA, draft(call, "", 1, "99")).toCompletionStage());
            assertThat(late).isInstanceOf(Floor.Refusal.class).hasMessageContaining("another screen");
            var shown = claim(test, 0);
            assertThat(shown.getLong("version")).isEqualTo(2);
            assertThat(shown.getJsonObject("draft"))
                    .isEqualTo(new JsonObject()
                            .put("statusCode", "PAID_CHK")
                            .put("fields", new JsonObject().put("paid", "12.")));
            assertThat(Stages.await(test.drafts.drafts(call)))
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.fields()).containsEntry("paid", "12."));
            hangUp(test, call);
            test.command(outcome("outcome-1", call, "", "CLOSED", CLOSED));
            assertThat(Stages.await(test.drafts.drafts(call)))
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.fields()).isEmpty());
            assertThat(Stages.failureOf(
                            test.floor.draft(ANA, draft(call, "", 3, "1")).toCompletionStage()))
                    .isInstanceOf(Floor.Refusal.class);
        }
    }

    @Test
    void shouldStoreValuesPutRightAndWhatTheStatusImplies() {
        try (var test = new FloorUnderTest(DialMode.PROGRESSIVE, 1)) {
            test.work();
            var call = test.talk(0);
            test.command(outcome("outcome-1", call, "", "CLOSED", CLOSED));
            assertThat(Stages.await(test.outcomes.of(call)))
                    .singleElement()
                    .satisfies(saved -> assertThat(saved.fields()).isEqualTo(CLOSED));
            assertThat(test.refusalOf(outcome("outcome-2", call, "claim-7", "CLOSED", CLOSED)))
                    .isInstanceOf(Floor.Refusal.class);
        }
    }

    @Test
    void shouldCallNobodyAgainWhoAskedNotToBeCalled() {
        try (var test = new FloorUnderTest(DialMode.PREDICTIVE, 11)) {
            test.work();
            var call = test.talk(0);
            hangUp(test, call);
            test.command(outcome("outcome-1", call, "", "DNC_REQUEST", Map.of("optOutScope", "ALL")));
            assertThat(Stages.await(test.ledger.lines())).singleElement().satisfies(entry -> {
                assertThat(entry.about()).isEqualTo(new About("person-0", new E164("+12125550123")));
                assertThat(entry.statement()).isEqualTo(Statement.Refuses.EVERY_WAY);
            });
            // Of each of the others the number is called by one work item: what is left then is the one at the number
            // of the person who asked.
            for (var next = 1; next < 10; next++) {
                var other = test.talk(next);
                hangUp(test, other);
                test.command(outcome("outcome-" + next + "-more", other, "", "WRONG_NUMBER", Map.of()));
            }
            var same = new LeadId("lead-10");
            until(
                    "the other work item at the number is refused",
                    () -> !Stages.await(test.attempts.decisions(same)).isEmpty());
            assertThat(Stages.await(test.attempts.decisions(same)))
                    .allSatisfy(decision -> assertThat(decision.blockedBy()).containsExactly("C-25"));
            assertThat(test.telephony.placed).hasSize(10);
        }
    }
}
