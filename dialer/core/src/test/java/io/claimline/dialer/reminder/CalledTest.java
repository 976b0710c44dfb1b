package io.claimline.dialer.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody calls us. */
class CalledTest {
    private static Talk back() {
        return new Talk(Briefs.usual().calledBy()).answered();
    }

    private static Talk stranger() {
        return new Talk(Briefs.usual().calledByStranger()).answered();
    }

    @Test
    void shouldWelcomeWhoCallsBackAndSayNothingOfThemBeforeTheyVerify() {
        var talk = back();
        assertThat(talk.lines()).containsExactly(Line.INBOUND_GREETING);
        talk.key("1");
        assertThat(talk.lines()).containsExactly(Line.ASK_BIRTH_DATE);
        talk.key(Briefs.BIRTH_DATE);
        assertThat(talk.lines()).containsExactly(Line.DISCLOSURE);
        talk.key("");
        assertThat(talk.lines()).containsExactly(Line.BALANCE);
        talk.key("");
        assertThat(talk.lines()).containsExactly(Line.MENU);
    }

    @Test
    void shouldFindAnAgentForWhoCallsBackWithoutVerifying() {
        assertThat(back().key("0").dialogue.seeks()).isTrue();
    }

    @Test
    void shouldRecordTheMessageOfAStranger() {
        var talk = stranger().key("1");
        assertThat(talk.lines()).containsExactly(Line.ASK_MESSAGE);
        talk.key("").recorded(Duration.ofSeconds(4));
        assertThat(talk.said()).get().isInstanceOf(Said.Asked.class);
        talk.kept(true);
        assertThat(talk.outcome()).isEqualTo("Farewell:MESSAGE_KEPT");
        assertThat(talk.path().reached(Point.ASKED)).isTrue();
    }

    @Test
    void shouldOfferAStrangerWhoSaidNothingTheSameAgain() {
        var talk = stranger().key("1").key("").recorded(Duration.ZERO);
        assertThat(talk.lines()).containsExactly(Line.MESSAGE_EMPTY, Line.STRANGER);
    }

    @Test
    void shouldFindAnAgentForAStrangerWhoWantsAPersonAndOfferToCallBackWhenNobodyIsFree() {
        var talk = stranger().key("0");
        assertThat(talk.acts(Act.SeekAgent.class)).hasSize(1);
        assertThat(talk.dialogue.seeks()).isTrue();
        assertThat(talk.nobodyFree().lines()).containsExactly(Line.TO_A_PERSON);
        talk.key("");
        assertThat(talk.nobodyFree().lines()).containsExactly(Line.NOBODY_FREE);
        assertThat(talk.key("1").said()).contains(new Said.CallBackWanted());
    }

    @Test
    void shouldOfferAStrangerForWhomNobodyIsFreeToLeaveAMessageAllTheSame() {
        var talk = stranger().key("0").nobodyFree().key("").nobodyFree().key("*");
        assertThat(talk.outcome()).isEqualTo("Visiting:STRANGER");
    }

    @Test
    void shouldKeepThatAStrangerWantsToBeCalledBackWhereNoAgentsAreSoughtForStrangers() {
        var talk = new Talk(Briefs.usual().calledByStrangerWithoutAgents())
                .answered()
                .key("0");
        assertThat(talk.said()).contains(new Said.CallBackWanted());
        assertThat(talk.acts(Act.SeekAgent.class)).isEmpty();
        assertThat(talk.kept(true).lines()).containsExactly(Line.CALL_BACK_KEPT);
    }

    @Test
    void shouldStopCallsToTheNumberOfAStranger() {
        assertThat(stranger().key("9").said()).contains(new Said.OptedOut());
    }

    @Test
    void shouldTellAStrangerWhatCouldNotBeWrittenDown() {
        assertThat(stranger().key("9").kept(false).lines()).containsExactly(Line.NOT_WRITTEN);
    }

    @Test
    void shouldNotCallAnybodyWithoutAnAccount() {
        var brief = Briefs.usual().calledByStranger();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brief(
                        brief.recordings(), null, new Brief.Opens.WeCall(true, true), brief.language(), brief.voice()))
                .withMessageContaining("about an account");
    }
}
