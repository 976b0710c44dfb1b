package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.dialogue.OnRecord;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.reminder.Act;
import io.claimline.dialer.reminder.Brief;
import io.claimline.dialer.reminder.Briefs;
import io.claimline.dialer.reminder.Line;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that come in to a reminder campaign. */
class CallersTest {
    private static final CallId CALL = new CallId("in1764487491x12");

    private final Rig rig = new Rig(DialMode.REMINDER).running(0);

    private LeasedLead work(Brief brief) {
        return rig.lead().with(brief);
    }

    private List<CampaignEffect> comes(Brief brief) {
        return rig.give(new CampaignInput.CameIn(CALL, work(brief)));
    }

    private Attempt attempt() {
        return rig.all(CampaignEffect.KeepAttempt.class).getLast().attempt();
    }

    private static List<Line> said(List<CampaignEffect> effects) {
        return effects.stream()
                .filter(CampaignEffect.Remind.class::isInstance)
                .map(effect -> ((CampaignEffect.Remind) effect).act())
                .filter(Act.Say.class::isInstance)
                .flatMap(act -> Briefs.lines(((Act.Say) act).prompt()).stream())
                .toList();
    }

    @Test
    void shouldSpeakWithWhoCallsAtOnceAndWriteTheCallDownWithoutADecision() {
        var effects = comes(Briefs.usual().calledBy());
        assertThat(said(effects)).containsExactly(Line.INBOUND_GREETING);
        assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
        assertThat(attempt().cameIn()).isTrue();
        assertThat(attempt().timeline().at(Milestone.ANSWERED)).contains(rig.now);
    }

    @Test
    void shouldTakeACallAlsoWhileTheCampaignIsStopped() {
        rig.give(new CampaignInput.Run(false));
        assertThat(said(comes(Briefs.usual().calledBy()))).containsExactly(Line.INBOUND_GREETING);
    }

    @Test
    void shouldTakeACallOnceHoweverOftenItIsTold() {
        comes(Briefs.usual().calledBy());
        assertThat(said(comes(Briefs.usual().calledBy()))).isEmpty();
        assertThat(rig.conductor.calls()).hasSize(1);
    }

    @Test
    void shouldGiveWhoWantsAPersonToAnAgent() {
        comes(Briefs.usual().calledBy());
        var agent = rig.ready("ana");
        rig.key(CALL, "0");
        rig.bridged(CALL, agent);
        assertThat(rig.callState(CALL)).isInstanceOf(CallState.Talking.class);
        assertThat(attempt().agent()).contains(agent);
    }

    @Test
    void shouldCallNobodyBecauseSomebodyCalled() {
        comes(Briefs.usual().calledBy());
        rig.gone(CALL, 16, 200);
        assertThat(rig.all(CampaignEffect.Settle.class).getLast().next()).isEqualTo(new NextStep.Done("called us"));
        assertThat(((Ending.Closed) attempt().ending()).result()).isEqualTo(CallResult.REMINDED);
        assertThat(rig.conductor.calls()).isEmpty();
    }

    @Test
    void shouldRememberHowFarTheCallerCame() {
        comes(Briefs.usual().calledBy());
        rig.key(CALL, "1");
        rig.key(CALL, Briefs.BIRTH_DATE);
        rig.key(CALL, "");
        rig.key(CALL, "");
        rig.gone(CALL, 16, 200);
        assertThat(attempt().reminded().orElseThrow().points().keySet())
                .containsExactlyInAnyOrder(
                        Point.GREETED, Point.IDENTIFIED, Point.KEYED_BIRTH_DATE, Point.VERIFIED, Point.HEARD_BALANCE);
    }

    @Test
    void shouldNotCallTheNumberThatIsOnTheLine() {
        var narrow = new Rig(DialMode.REMINDER).running(0);
        narrow.give(new CampaignInput.Run(true));
        var waiting = narrow.lead();
        narrow.give(new TelephonyEvent.PlacingRoom(0));
        narrow.give(new CampaignInput.LeadsLeased(List.of(waiting)));
        assertThat(narrow.conductor.hopperSize()).isEqualTo(1);
        var caller = narrow.lead();
        var theirs =
                caller.lead().calling(waiting.lead().number(), waiting.lead().contact());
        narrow.give(new CampaignInput.CameIn(
                CALL, new LeasedLead(theirs, caller.lease()).with(Briefs.usual().calledBy())));
        assertThat(narrow.conductor.hopperSize()).isZero();
        var settled = narrow.all(CampaignEffect.Settle.class).getLast();
        assertThat(settled.lease()).isEqualTo(waiting.lease());
        assertThat(settled.next())
                .isEqualTo(new NextStep.RetryAt(narrow.now.plus(Duration.ofMinutes(15)), false, "the person calls us"));
    }

    @Test
    void shouldKeepWhatAStrangerSays() {
        comes(Briefs.usual().calledByStranger());
        rig.key(CALL, "9");
        var kept = rig.all(CampaignEffect.KeepSaid.class).getLast();
        assertThat(kept.said()).isEqualTo(new Said.OptedOut());
        assertThat(said(rig.kept(CALL, true))).containsExactly(Line.OPTED_OUT);
    }

    private static Lead about(Lead before, String person, String claim) {
        return new Lead(
                before.id(),
                before.campaign(),
                before.audience(),
                before.number(),
                List.of(claim),
                "M.S.",
                before.skills(),
                before.priority(),
                before.dueAt(),
                before.attempts(),
                before.contact(),
                person,
                null);
    }

    @Test
    void shouldBeACallOfThePersonWhoVerifiedOfSeveralBeforeTheBalanceIsTold() {
        var twin = new OnRecord(LocalDate.of(1990, 5, 6), "62704");
        var parent = new OnRecord(LocalDate.of(1971, 4, 9), "62704");
        comes(Briefs.usual().ofThePractice().calledByOneOf(twin, parent));
        rig.key(CALL, "1");
        assertThat(said(rig.key(CALL, Briefs.BIRTH_DATE))).isEmpty();
        var who = rig.all(CampaignEffect.Recognise.class).getLast();
        assertThat(who.person()).isEqualTo("person-1");
        assertThat(rig.all(CampaignEffect.KeepSaid.class)).isEmpty();
        var theirs = about(who.work().lead(), who.person(), "claim-9");
        rig.give(new CampaignInput.Became(CALL, theirs));
        var live = rig.conductor.call(CALL).orElseThrow();
        assertThat(live.work().lead()).isEqualTo(theirs);
        assertThat(live.work().lease()).isEqualTo(who.work().lease());
        assertThat(said(rig.give(new CampaignInput.SaidKept(CALL, who.turn(), true))))
                .containsExactly(Line.BALANCE);
    }

    @Test
    void shouldBeACallAboutTheAccountThatTheAgentFound() {
        comes(Briefs.usual().calledByStranger());
        var agent = rig.ready("ana");
        rig.key(CALL, "0");
        rig.bridged(CALL, agent);
        assertThat(rig.callState(CALL)).isInstanceOf(CallState.Talking.class);
        var before = rig.conductor.call(CALL).orElseThrow().work().lead();
        var effects = rig.give(new CampaignInput.Linked(agent, CALL, about(before, "maria", "claim-9")));
        assertThat(rig.conductor.call(CALL).orElseThrow().work().lead().claims())
                .containsExactly("claim-9");
        assertThat(effects)
                .as("the desk shows it")
                .anyMatch(effect -> effect instanceof CampaignEffect.Changed changed
                        && changed.desks().contains(agent));
        rig.give(new CampaignInput.Became(CALL, rig.lead().lead()));
        assertThat(rig.conductor.call(CALL).orElseThrow().work().lead().claims())
                .as("another work item is none of its business")
                .containsExactly("claim-9");
    }

    @Test
    void shouldNotCallBackWhoWasCutOffByARestart() {
        comes(Briefs.usual().calledBy());
        var left = new LeftBehind(rig.conductor.call(CALL).orElseThrow().work(), attempt(), ClaimSteps.NONE);
        rig.restart();
        rig.give(new CampaignInput.Recovered(List.of(left), List.of()));
        rig.give(new TelephonyEvent.LiveLegs(List.of()));
        assertThat(rig.all(CampaignEffect.Settle.class).getLast().next()).isEqualTo(new NextStep.Done("called us"));
        assertThat(((Ending.Closed) attempt().ending()).result()).isEqualTo(CallResult.INTERRUPTED);
    }
}
