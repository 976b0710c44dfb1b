package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.reminder.Act;
import io.claimline.dialer.reminder.Brief;
import io.claimline.dialer.reminder.Briefs;
import io.claimline.dialer.reminder.Line;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
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
                .containsExactlyInAnyOrder(Point.GREETED, Point.IDENTIFIED, Point.VERIFIED, Point.HEARD_BALANCE);
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
