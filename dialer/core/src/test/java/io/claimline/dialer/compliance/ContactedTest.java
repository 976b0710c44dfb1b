package io.claimline.dialer.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.reminder.Language;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.worklist.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContactedTest {
    private static final Instant AT = Instant.parse("2026-11-23T16:00:00Z");
    private static final CallId CALL = new CallId("aaaaaaaa");
    private static final Set<String> DEBTS = Set.of("claim-1", "claim-2");

    private static Attempt attempt(Ending ending) {
        return attempt(new DecisionId("decision1"), ending);
    }

    private static Attempt attempt(@Nullable DecisionId decision, Ending ending) {
        return new Attempt(
                CALL,
                2,
                new LeadId("lead-1"),
                new Fence(1),
                new CampaignId("balances"),
                new E164("+12125550123"),
                decision,
                new NodeId("node-1"),
                null,
                Timeline.EMPTY.with(Milestone.PLACED, AT),
                ending,
                null,
                null);
    }

    private static Outcome outcome(String call, String status) {
        return new Outcome(
                new OutcomeId("outcome-" + call + "-" + Integer.toHexString(status.hashCode())),
                new CallId(call),
                new LeadId("lead-1"),
                "claim-1",
                new AgentId("ana"),
                AT,
                status,
                Map.of(),
                "");
    }

    private static PriorAttempt ended(CallResult result, String... statuses) {
        var outcomes =
                Stream.of(statuses).map(status -> outcome("aaaaaaaa", status)).toList();
        return Contacted.by(attempt(new Ending.Closed(result, "x", HangupCause.UNKNOWN)), outcomes, DEBTS, false);
    }

    @Test
    void shouldTellACallFromThePersonFromOneToThem() {
        var over = new Ending.Closed(CallResult.CONNECTED, "x", HangupCause.UNKNOWN);
        assertThat(Contacted.by(attempt(null, over), List.of(), DEBTS, false).way())
                .isEqualTo(PriorAttempt.Way.INBOUND_CALL);
        assertThat(Contacted.by(attempt(over), List.of(), DEBTS, false).way()).isEqualTo(PriorAttempt.Way.LIVE_CALL);
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECTED, CONVERSATION",
        "ABANDONED, ANSWERED",
        "CALLER_HUNG_UP, ANSWERED",
        "REMINDED, ANSWERED",
        "INTERRUPTED, ANSWERED",
        "MACHINE, MACHINE",
        "NO_ANSWER, NO_ANSWER",
        "UNAVAILABLE, NO_ANSWER",
        "REJECTED, NO_ANSWER",
        "WITHDRAWN, NO_ANSWER",
        "CANCELLED, NO_ANSWER",
        "BUSY, BUSY",
        "DISCONNECTED, NOT_IN_SERVICE",
        "CONGESTED, NOT_PLACED",
        "FAILED, NOT_PLACED",
        "LOST, OPEN"
    })
    void shouldTellHowACallEnded(CallResult result, PriorAttempt.Ending ending) {
        assertThat(ended(result).ending()).isEqualTo(ending);
    }

    /** 12 CFR 1006.14(b)(3): only what was not connected to the number dialled does not count. */
    @ParameterizedTest
    @EnumSource
    void shouldLetOnlyCallsThatDidNotReachTheNumberNotCount(CallResult result) {
        var uncounted =
                Set.of(PriorAttempt.Ending.BUSY, PriorAttempt.Ending.NOT_IN_SERVICE, PriorAttempt.Ending.NOT_PLACED);
        assertThat(uncounted.contains(ended(result).ending())).isEqualTo(!result.reachedTheNumber());
    }

    @ParameterizedTest
    @CsvSource({
        "RPC_PTP, CONVERSATION",
        "DNC_REQUEST, CONVERSATION",
        "RPC_REFUSED, CONVERSATION",
        "A_NEW_STATUS, CONVERSATION",
        "WRONG_NUMBER, ANSWERED",
        "THIRD_PARTY, ANSWERED",
        "VM_LCM_LEFT, MACHINE",
        "FAX, MACHINE"
    })
    void shouldTellAConversationByWhatWasRecorded(String status, PriorAttempt.Ending ending) {
        assertThat(ended(CallResult.CONNECTED, status).ending()).isEqualTo(ending);
    }

    /** Who verified has talked with the recorded voice about the debt, however the call ended (12 CFR 1006.14(b)(2)(i)(B)). */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "REMINDED, VERIFIED, CONVERSATION",
        "INTERRUPTED, VERIFIED, CONVERSATION",
        "REMINDED, GREETED, ANSWERED",
        "REMINDED, NOT_VERIFIED, ANSWERED",
        "MACHINE, MESSAGE_LEFT, MACHINE",
    })
    void shouldTellOfAReminderByHowFarItCame(CallResult result, Point point, PriorAttempt.Ending ending) {
        var plain = attempt(new Ending.Closed(result, "x", HangupCause.UNKNOWN));
        var path = new Path(Map.of(point, AT), "", 0, Language.ENGLISH, null, null);
        var reminder = new Attempt(
                plain.id(),
                plain.revision(),
                plain.lead(),
                plain.fence(),
                plain.campaign(),
                plain.number(),
                plain.decision(),
                plain.node(),
                null,
                plain.timeline(),
                plain.ending(),
                null,
                null,
                path);
        var found = Contacted.by(reminder, List.of(), DEBTS, false);
        assertThat(found.ending()).isEqualTo(ending);
        assertThat(found.way()).isEqualTo(PriorAttempt.Way.PRERECORDED_CALL);
        assertThat(reminder.under(new Lease(plain.lead(), plain.node(), new Fence(2), AT))
                        .reminded())
                .contains(path);
    }

    @Test
    void shouldTakeAConnectedCallForAConversationWhenOneOfItsOutcomesIs() {
        assertThat(ended(CallResult.CONNECTED, "THIRD_PARTY", "RPC_PTP").ending())
                .isEqualTo(PriorAttempt.Ending.CONVERSATION);
    }

    @Test
    void shouldNotTakeTheOutcomeOfAnotherCallForItsOwn() {
        var closed = attempt(new Ending.Closed(CallResult.CONNECTED, "x", HangupCause.UNKNOWN));
        var found = Contacted.by(closed, List.of(outcome("bbbbbbbb", "WRONG_NUMBER")), DEBTS, false);
        assertThat(found.ending()).isEqualTo(PriorAttempt.Ending.CONVERSATION);
    }

    @Test
    void shouldCountAnOpenAttemptForEveryDebtFromWhenItWasPlaced() {
        var found = Contacted.by(attempt(new Ending.Open()), List.of(), DEBTS, true);
        assertThat(found)
                .isEqualTo(new PriorAttempt(
                        AT,
                        PriorAttempt.Way.LIVE_CALL,
                        PriorAttempt.Ending.OPEN,
                        new E164("+12125550123"),
                        DEBTS,
                        true));
    }
}
