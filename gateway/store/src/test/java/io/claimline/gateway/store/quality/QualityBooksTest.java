package io.claimline.gateway.store.quality;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.quality.Answer;
import io.claimline.dialer.quality.BasisPoints;
import io.claimline.dialer.quality.CallKind;
import io.claimline.dialer.quality.Critical;
import io.claimline.dialer.quality.Item;
import io.claimline.dialer.quality.Mark;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.Section;
import io.claimline.dialer.quality.Step;
import io.claimline.dialer.quality.evaluation.Asker;
import io.claimline.dialer.quality.evaluation.Decision;
import io.claimline.dialer.quality.evaluation.Dispute;
import io.claimline.dialer.quality.evaluation.Evaluating;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.EvaluationState;
import io.claimline.dialer.quality.evaluation.Findings;
import io.claimline.dialer.quality.evaluation.ScoredCall;
import io.claimline.dialer.quality.evaluation.Stepped;
import io.claimline.dialer.quality.sampling.DrawKey;
import io.claimline.dialer.quality.sampling.SamplingRule;
import io.claimline.dialer.quality.sampling.Week;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import io.claimline.gateway.store.quality.EvaluationSearch.Cursor;
import io.claimline.gateway.store.quality.EvaluationSearch.Drafts;
import io.claimline.gateway.store.quality.EvaluationSearch.Only;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class QualityBooksTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final Duration ANSWER = Duration.ofDays(5);
    private static final Scorecard CARD = new Scorecard(
            "Card",
            "For tests",
            Set.of(CallKind.PAYER, CallKind.PATIENT),
            new BasisPoints(9_000),
            List.of(new Section(
                    "only",
                    "Only",
                    1,
                    List.of(
                            new Item("asked", "Asked?", "Listen", List.of(), 2, true, Critical.SCORECARD),
                            new Item(
                                    "kind",
                                    "Kind?",
                                    "",
                                    List.of(new Step(0, "No"), new Step(4, "Yes")),
                                    1,
                                    false,
                                    Critical.NONE)))));

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final AgentId agent = new AgentId("agent-" + Samples.fresh());
    private final AgentId evaluator = new AgentId("super-" + Samples.fresh());
    private Instant now = PinnedClock.START;

    private QualityBooks books() {
        return new QualityBooks(DATABASE.on(server));
    }

    private Evaluating as(AgentId who, Asker.Role role) {
        return new Evaluating(CARD, new Asker(who, role, true), now, new Evaluating.Terms(Duration.ofHours(2), ANSWER));
    }

    private static Evaluation made(Stepped step) {
        return ((Stepped.Made) step).evaluation();
    }

    private ScoredCall call(LocalDate date) {
        return new ScoredCall(
                agent,
                new CampaignId("payers"),
                CallKind.PAYER,
                date,
                now,
                Duration.ofSeconds(90),
                List.of("DENIED"),
                true);
    }

    private Evaluation draft(LocalDate date) {
        var id = new CallId("call" + Samples.fresh());
        return made(as(evaluator, Asker.Role.EVALUATOR)
                .begin(id, call(date), new Evaluation.CardVersion("card", 1), "rule", null));
    }

    private Evaluation released(LocalDate date, int asked) {
        var scoring = as(evaluator, Asker.Role.EVALUATOR);
        var answers = List.of(
                Answer.points("asked", asked), new Answer("kind", new Mark.Points(4), "Very", Duration.ofSeconds(12)));
        var kept = made(scoring.keep(draft(date), new Findings(answers, "Thank you")));
        await(books().evaluations().add(kept));
        var released = made(scoring.release(kept, true));
        assertThat(await(books().evaluations().change(released))).isTrue();
        return released;
    }

    private Evaluation decided(Evaluation released) {
        var items = List.of(new Dispute.Disputed("kind", "I was"));
        var disputed = made(as(agent, Asker.Role.AGENT).dispute(released, items, "Look"));
        var decision = List.of(new Decision.Decided("kind", new Mark.Points(0), "No"));
        await(books().evaluations().change(disputed));
        var decided = made(as(new AgentId("admin"), Asker.Role.ADMINISTRATOR).decide(disputed, decision, "Heard"));
        await(books().evaluations().change(decided));
        return decided;
    }

    private List<Evaluation> found(EvaluationSearch search) {
        return await(books().evaluations().search(search.of(agent, search.after()), now, 10));
    }

    private static EvaluationSearch in(EvaluationState state, Drafts drafts) {
        var all = EvaluationSearch.RELEASED;
        return new EvaluationSearch(
                all.from(),
                all.to(),
                all.agents(),
                all.notAgents(),
                all.campaign(),
                all.card(),
                all.evaluator(),
                Optional.of(state),
                all.only(),
                drafts,
                all.after());
    }

    private static EvaluationSearch only(Only only) {
        var all = EvaluationSearch.RELEASED;
        return new EvaluationSearch(
                all.from(),
                all.to(),
                all.agents(),
                all.notAgents(),
                all.campaign(),
                all.card(),
                all.evaluator(),
                all.state(),
                Optional.of(only),
                all.drafts(),
                all.after());
    }

    @Test
    void shouldReadWhatWasWrittenInEveryState() {
        var decided = decided(released(DAY, 1));
        assertThat(await(books().evaluations().find(decided.id()))).contains(decided);
        assertThat(decided.history()).hasSize(2);
        assertThat(await(books().evaluations().of(List.of(decided.id(), new CallId("call0000none")))))
                .containsExactly(decided);
    }

    @Test
    void shouldLetOneOfTwoChangeTheSameRevision() {
        var released = released(DAY, 1);
        var one = made(as(agent, Asker.Role.AGENT).acknowledge(released, "Yes"));
        var other =
                made(as(agent, Asker.Role.AGENT).dispute(released, List.of(new Dispute.Disputed("kind", "I was")), ""));
        assertThat(await(books().evaluations().change(one))).isTrue();
        assertThat(await(books().evaluations().change(other))).isFalse();
        assertThat(await(books().evaluations().find(released.id()))).contains(one);
        assertThat(await(books().evaluations().add(released))).isFalse();
    }

    @Test
    void shouldDropADraftAndNothingThatWasReleased() {
        var draft = draft(DAY);
        await(books().evaluations().add(draft));
        assertThat(await(books().evaluations().drop(draft))).isTrue();
        assertThat(await(books().evaluations().find(draft.id()))).isEmpty();
        var released = released(DAY, 1);
        assertThat(await(books().evaluations().drop(released))).isFalse();
    }

    @Test
    void shouldFindOfTheLatestCallsFirstPageByPage() {
        var first = released(DAY, 1);
        var last = released(DAY.plusDays(2), 1);
        var middle = released(DAY.plusDays(1), 1);
        assertThat(found(EvaluationSearch.RELEASED)).containsExactly(last, middle, first);
        var after = Optional.of(new Cursor(last.call().date(), last.id().value()));
        assertThat(await(books().evaluations().search(EvaluationSearch.RELEASED.of(agent, after), now, 1)))
                .containsExactly(middle);
    }

    @Test
    void shouldFindByStateAsItIsByNow() {
        var released = released(DAY, 1);
        var decided = decided(released(DAY, 1));
        var drafts = new Drafts.None();
        assertThat(found(in(EvaluationState.RELEASED, drafts))).containsExactly(released);
        assertThat(found(in(EvaluationState.FINAL, drafts))).isEmpty();
        now = now.plus(ANSWER);
        assertThat(found(in(EvaluationState.RELEASED, drafts))).isEmpty();
        assertThat(found(in(EvaluationState.FINAL, drafts))).containsExactlyInAnyOrder(released, decided);
    }

    @Test
    void shouldShowADraftToWhoMakesItAlone() {
        var draft = draft(DAY);
        await(books().evaluations().add(draft));
        assertThat(found(EvaluationSearch.RELEASED)).isEmpty();
        assertThat(found(in(EvaluationState.DRAFT, new Drafts.Of(evaluator)))).containsExactly(draft);
        assertThat(found(in(EvaluationState.DRAFT, new Drafts.Of(agent)))).isEmpty();
        assertThat(found(in(EvaluationState.DRAFT, new Drafts.All()))).containsExactly(draft);
    }

    @Test
    void shouldFindTroubleAndWhatAwaitsTheAgent() {
        released(DAY, 1);
        var bad = released(DAY, 0);
        var changed = decided(released(DAY, 1));
        assertThat(found(only(Only.CRITICAL))).containsExactly(bad);
        assertThat(found(only(Only.FAILED))).containsExactlyInAnyOrder(bad, changed);
        assertThat(found(only(Only.DISPUTED))).containsExactly(changed);
        assertThat(found(only(Only.CHANGED))).containsExactly(changed);
        assertThat(await(books().evaluations().awaiting(agent, now))).hasSize(3);
        assertThat(await(books().evaluations().awaiting(agent, now.plus(ANSWER))))
                .isEmpty();
        assertThat(await(books().evaluations().lastTrouble(agent, now))).isEmpty();
        assertThat(await(books().evaluations().lastTrouble(agent, now.plusMillis(1))))
                .contains(now);
    }

    @Test
    void shouldKeepEveryVersionOfAScorecard() {
        var id = "card-" + Samples.fresh();
        var drafted = new StoredScorecard(id, 1, CARD, List.of(), false, evaluator, now);
        assertThat(await(books().scorecards().add(drafted))).isTrue();
        assertThat(await(books().scorecards().add(drafted))).isFalse();
        var version = new StoredScorecard.Published(CARD, "First", evaluator, now);
        var published = new StoredScorecard(id, 2, null, List.of(version), false, evaluator, now);
        assertThat(await(books().scorecards().change(published))).isTrue();
        assertThat(await(books().scorecards().change(published))).isFalse();
        var read = await(books().scorecards().find(id)).orElseThrow();
        assertThat(read).isEqualTo(published);
        assertThat(read.inUse()).contains(CARD);
        assertThat(await(books().scorecards().all())).contains(published);
    }

    private QualityTask task(CallId call, AgentId given) {
        return new QualityTask(
                call,
                1,
                call(DAY),
                "rule",
                Week.of(DAY).first(),
                "card",
                given,
                now,
                now.plusSeconds(60),
                QualityTask.State.OPEN,
                null);
    }

    @Test
    void shouldDrawACallOnceWhicheverRuleComesFirst() {
        var task = task(new CallId("call" + Samples.fresh()), evaluator);
        assertThat(await(books().tasks().add(task))).isTrue();
        assertThat(await(books().tasks().add(task(task.id(), agent)))).isFalse();
        assertThat(await(books().tasks().of(Week.of(DAY)))).contains(task);
        var mine = Optional.of(evaluator);
        assertThat(await(books().tasks().list(Set.of(QualityTask.State.OPEN), mine, 10)))
                .containsExactly(task);
        assertThat(await(books().tasks().counts(evaluator, now)).mine()).isEqualTo(1);
        var dropped = task.dropped(evaluator, "No sound");
        assertThat(await(books().tasks().change(dropped))).isTrue();
        assertThat(await(books().tasks().change(task.givenTo(agent)))).isFalse();
        assertThat(await(books().tasks().find(task.id()))).contains(dropped);
        assertThat(await(books().tasks().list(Set.of(QualityTask.State.OPEN), mine, 10)))
                .isEmpty();
    }

    @Test
    void shouldKeepARuleFromTheRevisionThatWasRead() {
        var often = new SamplingRule.Often(3, SamplingRule.When.DAILY, new SamplingRule.More(30, 5), null);
        var rule = new SamplingRule(
                "rule-" + Samples.fresh(),
                1,
                "Rule",
                true,
                "card",
                new SamplingRule.Scope(Set.of(new CampaignId("payers")), Set.of("North"), Set.of(agent)),
                new SamplingRule.Conditions(Duration.ofSeconds(30), true, Set.of("DENIED")),
                often,
                7,
                List.of(evaluator),
                new SamplingRule.Changed(evaluator, now, DAY));
        assertThat(await(books().rules().keep(rule))).isTrue();
        assertThat(await(books().rules().keep(rule))).isFalse();
        assertThat(await(books().rules().find(rule.id()))).contains(rule);
        assertThat(await(books().rules().remove(rule.id(), 2))).isFalse();
        assertThat(await(books().rules().remove(rule.id(), 1))).isTrue();
        assertThat(await(books().rules().find(rule.id()))).isEmpty();
    }

    @Test
    void shouldHaveOneKeyForEverybody() {
        var first = await(books().keys().key(() -> new DrawKey("01".repeat(32))));
        assertThat(await(books().keys().key(() -> new DrawKey("02".repeat(32)))))
                .isEqualTo(first);
    }

    @Test
    void shouldKeepCalibrationsAndTheirSheets() {
        var id = "cal" + Samples.fresh();
        var open = new StoredCalibration(
                id,
                1,
                "November",
                new CallId("call" + Samples.fresh()),
                call(DAY),
                new Evaluation.CardVersion("card", 1),
                evaluator,
                List.of(agent),
                now,
                DAY,
                null);
        assertThat(await(books().calibrations().add(open))).isTrue();
        assertThat(await(books().calibrations().of(Optional.of(agent)))).containsExactly(open);
        assertThat(await(books().calibrations().of(Optional.of(new AgentId("nobody")))))
                .isEmpty();
        var sheet = new CalibrationSheet(
                CalibrationSheet.id(id, agent),
                1,
                id,
                agent,
                new Findings(List.of(Answer.notApplicable("asked")), ""),
                false,
                now);
        assertThat(await(books().calibrations().keep(sheet))).isTrue();
        assertThat(await(books().calibrations().keep(sheet))).isFalse();
        assertThat(await(books().calibrations().sheets(List.of(id)))).containsExactly(sheet);
        var closed = open.closed(new StoredCalibration.Closing(now, evaluator, List.of(agent)));
        assertThat(await(books().calibrations().change(closed))).isTrue();
        assertThat(await(books().calibrations().change(closed))).isFalse();
        assertThat(await(books().calibrations().find(id))).contains(closed);
    }
}
