package io.claimline.dialer.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.quality.Answer;
import io.claimline.dialer.quality.CallKind;
import io.claimline.dialer.quality.Cards;
import io.claimline.dialer.quality.Fault;
import io.claimline.dialer.quality.Mark;
import io.claimline.dialer.quality.evaluation.Asker.Role;
import io.claimline.dialer.quality.evaluation.Stepped.Made;
import io.claimline.dialer.quality.evaluation.Stepped.Refused;
import io.claimline.dialer.quality.evaluation.Stepped.Wrong;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluatingTest {
    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");
    private static final Duration LEASE = Duration.ofHours(2);
    private static final Duration ANSWER = Duration.ofDays(5);
    private static final Asker EVALUATOR = new Asker(new AgentId("super1"), Role.EVALUATOR, true);
    private static final Asker OTHER = new Asker(new AgentId("super2"), Role.EVALUATOR, true);
    private static final Asker ADMIN = new Asker(new AgentId("admin"), Role.ADMINISTRATOR, true);
    private static final Asker AGENT = new Asker(new AgentId("agent1"), Role.AGENT, true);
    private static final CallId CALL = new CallId("call00000001");
    private static final Evaluation.CardVersion CARD = new Evaluation.CardVersion("small", 3);

    private Instant now = START;

    private static ScoredCall call() {
        return new ScoredCall(
                AGENT.id(),
                new CampaignId("payers"),
                CallKind.PAYER,
                LocalDate.parse("2026-11-29"),
                START.minusSeconds(3_600),
                Duration.ofMinutes(9),
                List.of("DENIED"),
                true);
    }

    private Evaluating as(Asker who) {
        return new Evaluating(Cards.SMALL, who, now, new Evaluating.Terms(LEASE, ANSWER));
    }

    private static Findings findings(int identity, int courtesy) {
        return new Findings(
                List.of(
                        Answer.points("identity", identity),
                        Answer.points("courtesy", courtesy),
                        Answer.notApplicable("next-step")),
                "Well done");
    }

    private static Evaluation made(Stepped step) {
        assertThat(step).isInstanceOf(Made.class);
        return ((Made) step).evaluation();
    }

    private static String why(Stepped step) {
        assertThat(step).isInstanceOf(Refused.class);
        return ((Refused) step).why();
    }

    private static List<String> fields(Stepped step) {
        assertThat(step).isInstanceOf(Wrong.class);
        return ((Wrong) step).faults().stream().map(Fault::field).toList();
    }

    private Evaluation draft() {
        return made(as(EVALUATOR).begin(CALL, call(), CARD, "weekly", null));
    }

    private Evaluation released(int identity, int courtesy) {
        var kept = made(as(EVALUATOR).keep(draft(), findings(identity, courtesy)));
        return made(as(EVALUATOR).release(kept, true));
    }

    private Evaluation disputed() {
        return made(as(AGENT).dispute(released(1, 1), List.of(new Dispute.Disputed("courtesy", "I was kind")), ""));
    }

    private static List<Decision.Decided> changed(int points) {
        return List.of(new Decision.Decided("courtesy", new Mark.Points(points), "Heard again"));
    }

    private static List<Decision.Decided> upheld() {
        return List.of(new Decision.Decided("courtesy", null, ""));
    }

    @Test
    void shouldLetOneEvaluatorScoreACallUntilTheLeaseIsOver() {
        var draft = draft();
        assertThat(why(as(OTHER).begin(CALL, call(), CARD, null, draft))).contains("super1");
        now = START.plus(LEASE).minusSeconds(1);
        assertThat(why(as(OTHER).begin(CALL, call(), CARD, null, draft))).contains("super1");
        now = START.plus(LEASE);
        var taken = made(as(OTHER).begin(CALL, call(), CARD, "weekly", draft));
        assertThat(taken.evaluator()).isEqualTo(OTHER.id());
        assertThat(taken.revision()).isEqualTo(2);
        assertThat(taken.findings()).isEqualTo(Findings.NONE);
        assertThat(why(as(EVALUATOR).keep(taken, findings(1, 1)))).contains("super2");
    }

    @Test
    void shouldProlongTheLeaseWithEachKeeping() {
        now = START.plus(LEASE).minusSeconds(1);
        var kept = made(as(EVALUATOR).keep(draftAtStart(), Findings.NONE));
        assertThat(kept.leaseUntil()).isEqualTo(now.plus(LEASE));
    }

    private Evaluation draftAtStart() {
        var later = now;
        now = START;
        var draft = draft();
        now = later;
        return draft;
    }

    @Test
    void shouldNotLetAnybodyScoreTheirOwnCall() {
        var self = new Asker(AGENT.id(), Role.EVALUATOR, true);
        assertThat(why(as(self).begin(CALL, call(), CARD, null, null))).contains("your own call");
    }

    @Test
    void shouldNotReleaseBeforeEveryItemIsAnswered() {
        var kept = made(as(EVALUATOR).keep(draft(), new Findings(List.of(Answer.points("courtesy", 1)), "")));
        assertThat(fields(as(EVALUATOR).release(kept, true))).containsExactly("answers.identity", "answers.next-step");
        assertThat(why(as(OTHER).release(kept, true))).contains("super1");
    }

    @Test
    void shouldKeepTheFirstScoreAndWhetherThereWasARecording() {
        var kept = made(as(EVALUATOR).keep(draft(), findings(1, 1)));
        var released = made(as(EVALUATOR).release(kept, false));
        assertThat(released.call().recorded()).isFalse();
        assertThat(released.history()).hasSize(1);
        assertThat(released.score().orElseThrow().total().orElseThrow().value()).isEqualTo(6_667);
        assertThat(released.answering().until()).isEqualTo(now.plus(ANSWER));
        assertThat(why(as(EVALUATOR).keep(released, findings(1, 3)))).contains("correct it");
    }

    @Test
    void shouldAddAScoreWithEachCorrectionAndShowItToTheAgentAgain() {
        var read = made(as(AGENT).acknowledge(released(1, 1), "Thanks"));
        assertThat(read.state(now)).isEqualTo(EvaluationState.ACKNOWLEDGED);
        now = now.plus(Duration.ofDays(2));
        assertThat(why(as(OTHER).correct(read, findings(1, 3), "Misheard"))).contains("super1");
        var corrected = made(as(EVALUATOR).correct(read, findings(1, 3), "Misheard"));
        assertThat(corrected.state(now)).isEqualTo(EvaluationState.RELEASED);
        assertThat(corrected.history())
                .hasSize(2)
                .first()
                .isEqualTo(read.history().getFirst());
        assertThat(corrected.history().getLast().why()).isEqualTo("Misheard");
        assertThat(corrected.answering().until()).isEqualTo(now.plus(ANSWER));
        assertThat(corrected.answering().acknowledgedAt()).isNull();
        assertThat(corrected.score().orElseThrow().total().orElseThrow().value())
                .isEqualTo(10_000);
        assertThat(made(as(ADMIN).correct(corrected, findings(0, 3), "Not asked"))
                        .history())
                .hasSize(3);
    }

    @Test
    void shouldLetTheAgentDisputeInTimeAndOnceAndNobodyElse() {
        var released = released(1, 1);
        var items = List.of(new Dispute.Disputed("courtesy", "I was kind"));
        var stranger = new Asker(new AgentId("agent2"), Role.AGENT, true);
        assertThat(why(as(stranger).dispute(released, items, ""))).contains("not of a call of yours");
        assertThat(fields(as(AGENT).dispute(released, List.of(), ""))).containsExactly("items");
        var twice = List.of(items.getFirst(), items.getFirst(), new Dispute.Disputed("no-such", "Why"));
        assertThat(fields(as(AGENT).dispute(released, twice, ""))).containsExactly("items[1].item", "items[2].item");
        var disputed = made(as(AGENT).dispute(released, items, "Please"));
        assertThat(disputed.state(now)).isEqualTo(EvaluationState.DISPUTED);
        var decided = made(as(OTHER).decide(disputed, upheld(), "As scored"));
        assertThat(why(as(AGENT).dispute(decided, items, ""))).contains("once");
        now = now.plus(ANSWER);
        assertThat(why(as(AGENT).dispute(released, items, ""))).contains("over");
        assertThat(why(as(AGENT).dispute(made(as(AGENT).acknowledge(released, "")), items, "")))
                .contains("acknowledged");
    }

    @Test
    void shouldHaveSomebodyElseDecideWhereThereIsSomebodyElse() {
        var disputed = disputed();
        assertThat(why(as(EVALUATOR).decide(disputed, upheld(), "As scored"))).contains("somebody else");
        var alone = new Asker(EVALUATOR.id(), Role.EVALUATOR, false);
        assertThat(made(as(alone).decide(disputed, upheld(), "As scored")).state())
                .isEqualTo(EvaluationState.DECIDED);
        assertThat(why(as(AGENT).decide(disputed, upheld(), "Mine"))).doesNotContain("super1");
    }

    @Test
    void shouldAddAScoreOnlyWhenADecisionChangesIt() {
        var upheld = made(as(OTHER).decide(disputed(), upheld(), "As scored"));
        assertThat(upheld.history()).hasSize(1);
        assertThat(upheld.changedByDispute()).isFalse();
        var changed = made(as(OTHER).decide(disputed(), changed(3), "You were kind"));
        assertThat(changed.history()).hasSize(2);
        assertThat(changed.history().getLast().by()).isEqualTo(OTHER.id());
        assertThat(changed.score().orElseThrow().total().orElseThrow().value()).isEqualTo(10_000);
        assertThat(changed.changedByDispute()).isTrue();
        assertThat(made(as(AGENT).acknowledge(changed, "")).state()).isEqualTo(EvaluationState.FINAL);
    }

    @Test
    void shouldHaveEveryDisputedItemDecidedAndNoOther() {
        var disputed = disputed();
        assertThat(fields(as(OTHER).decide(disputed, List.of(), "No"))).containsExactly("items");
        var other = List.of(new Decision.Decided("identity", null, ""), upheld().getFirst());
        assertThat(fields(as(OTHER).decide(disputed, other, "No"))).containsExactly("items[0].item");
        assertThat(fields(as(OTHER).decide(disputed, changed(2), "No"))).containsExactly("items[0].points");
        assertThat(fields(as(OTHER).decide(disputed, changed(1), "No"))).containsExactly("items[0].points");
    }

    @Test
    void shouldBeFinalWhenTheTimeToAnswerIsOver() {
        var released = released(1, 1);
        var decided = made(as(OTHER).decide(disputed(), upheld(), "As scored"));
        now = now.plus(ANSWER).minusMillis(1);
        assertThat(released.state(now)).isEqualTo(EvaluationState.RELEASED);
        now = now.plusMillis(1);
        assertThat(released.state(now)).isEqualTo(EvaluationState.FINAL);
        assertThat(decided.state(now)).isEqualTo(EvaluationState.FINAL);
        assertThat(disputed().state(now.plus(ANSWER))).isEqualTo(EvaluationState.DISPUTED);
        assertThat(why(as(EVALUATOR).correct(released, findings(1, 3), "Late"))).contains("final");
        assertThat(made(as(AGENT).acknowledge(released, "Late")).state()).isEqualTo(EvaluationState.ACKNOWLEDGED);
    }

    @Test
    void shouldSayNothingOfWhatWasSaidWhenItIsPrinted() {
        var disputed = disputed();
        assertThat(disputed.toString()).doesNotContain("Well done").doesNotContain("I was kind");
    }
}
