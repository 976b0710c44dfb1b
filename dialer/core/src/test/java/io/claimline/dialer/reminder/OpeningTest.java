package io.claimline.dialer.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.dialogue.Answerer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    @ParameterizedTest
    @EnumSource(value = Answerer.class, mode = EnumSource.Mode.EXCLUDE, names = "MACHINE")
    void shouldTellWhoeverMayBeAPersonWhoCallsBeforeAnythingElse(Answerer by) {
        var talk = Talk.in("Judging").judged(by);
        assertThat(talk.lines()).containsExactly(Line.GREETING);
        assertThat(talk.path().points()).isEmpty();
    }

    @Test
    void shouldTakeWhoeverAnswersForAPersonWhereItIsNotJudged() {
        var talk = new Talk(Briefs.usual().withoutJudging()).answered();
        assertThat(talk.lines()).containsExactly(Line.GREETING);
    }

    @Test
    void shouldLeaveTheMessageWhenTheMachineListens() {
        var talk = Talk.in("Judging").judged(Answerer.MACHINE);
        assertThat(talk.acts(Act.AwaitQuiet.class)).hasSize(1);
        talk.quiet(true);
        assertThat(talk.lines()).containsExactly(Line.VOICEMAIL);
        assertThat(talk.path().reached(Point.MESSAGE_LEFT)).isFalse();
        talk.key("");
        assertThat(talk.acts(Act.HangUp.class)).hasSize(1);
        assertThat(talk.path().points().keySet()).containsExactlyInAnyOrder(Point.MACHINE, Point.MESSAGE_LEFT);
    }

    @Test
    void shouldHangUpAsSoonAsTheMessageIsSaid() {
        var prompt = Talk.in("Message").acts(Act.Say.class).getFirst().prompt();
        assertThat(prompt.patience()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void shouldNotSayTheMessageAgainWhenTheSwitchWasAway() {
        var talk = Talk.in("Message").again();
        assertThat(talk.last.acts()).isEmpty();
        assertThat(talk.key("").path().reached(Point.MESSAGE_LEFT)).isTrue();
    }

    @Test
    void shouldSayNothingToAMachineWhereNoMessageIsToBeLeft() {
        var talk = new Talk(Briefs.usual().withoutMessage()).answered().judged(Answerer.MACHINE);
        assertThat(talk.last.acts()).containsExactly(new Act.HangUp());
        assertThat(talk.path().points().keySet()).containsExactly(Point.MACHINE);
    }

    @Test
    void shouldLeaveNoHalfMessageWhereTheGreetingDoesNotEnd() {
        var talk = Talk.in("MachineSpeaks").quiet(false);
        assertThat(talk.last.acts()).containsExactly(new Act.HangUp());
        assertThat(talk.path().reached(Point.MESSAGE_LEFT)).isFalse();
    }

    @Test
    void shouldGreetAPersonWhoTakesUpDuringTheMessage() {
        var talk = Talk.in("Message").key("1");
        assertThat(talk.outcome()).isEqualTo("Greeting:GREETING");
        assertThat(talk.path().points().keySet()).containsExactlyInAnyOrder(Point.MACHINE, Point.GREETED);
        assertThat(talk.path().keys()).isEqualTo("1");
        talk.key("1");
        assertThat(talk.outcome()).isEqualTo("BirthDate:ASK_BIRTH_DATE");
    }

    @Test
    void shouldNotTakeASecondVerdictForAnotherAnswer() {
        var talk = Talk.in("Judging").judged(Answerer.PERSON).judged(Answerer.MACHINE);
        assertThat(talk.stage()).isEqualTo("Greeting");
        assertThat(talk.last.acts()).isEmpty();
        assertThat(Talk.in("Message").quiet(false).last.acts()).isEmpty();
    }

    @Test
    void shouldKeepTheWrongPersonBeforeItSaysSo() {
        var talk = Talk.in("Greeting").key("2");
        assertThat(talk.said()).contains(new Said.WrongPerson());
        assertThat(talk.prompt()).isEmpty();
        assertThat(talk.path().reached(Point.WRONG_PERSON)).isTrue();
        talk.kept(true);
        assertThat(talk.outcome()).isEqualTo("Farewell:WRONG_PERSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Greeting",
                "BirthDate",
                "Zip",
                "Menu",
                "PayMenu",
                "PromiseDay",
                "PromiseSure",
                "Offering",
                "Message"
            })
    void shouldHeedAnOptOutWhereverAKeyIsHeard(String stage) {
        var talk = Talk.in(stage).key("9");
        assertThat(talk.said()).contains(new Said.OptedOut());
        assertThat(talk.path().reached(Point.OPTED_OUT)).isTrue();
        assertThat(talk.path().reached(Point.GREETED)).isTrue();
        assertThat(talk.path().keys()).endsWith("9");
        assertThat(talk.prompt()).isEmpty();
        talk.kept(true);
        assertThat(talk.outcome()).isEqualTo("Farewell:OPTED_OUT");
        talk.key("");
        assertThat(talk.acts(Act.HangUp.class)).hasSize(1);
    }

    @Test
    void shouldKnowOfAnOptOutThatCouldNotBeWrittenDown() {
        var talk = Talk.in("Greeting").key("9").kept(false);
        assertThat(talk.outcome()).isEqualTo("Farewell:NOT_WRITTEN");
        assertThat(talk.path().reached(Point.OPTED_OUT)).isTrue();
    }

    @Test
    void shouldChangeTheLanguageAndBack() {
        var talk = Talk.in("Greeting").key("8");
        assertThat(Briefs.codes(talk.prompt().orElseThrow())).containsExactly("es");
        assertThat(talk.path().language()).isEqualTo(Language.SPANISH);
        talk.key("8");
        assertThat(Briefs.codes(talk.prompt().orElseThrow())).containsExactly("en");
    }

    @Test
    void shouldSpeakTheNewLanguageFromThereOn() {
        var talk = Talk.in("Greeting").key("8").key("1").key(Briefs.BIRTH_DATE).key("");
        assertThat(Briefs.codes(talk.prompt().orElseThrow())).containsExactly("es");
        assertThat(talk.key("3").key("1201").key("1").kept(true).prompt().map(Briefs::codes))
                .contains(Set.of("es"));
    }

    @Test
    void shouldNotOfferALanguageThatItDoesNotSpeak() {
        var briefs = Briefs.usual().inEnglishOnly();
        for (var talk : List.of(Talk.greeted(briefs), Talk.verified(briefs))) {
            talk.key("8");
            assertThat(talk.lines()).startsWith(Line.WRONG_KEY);
            assertThat(talk.path().language()).isEqualTo(Language.ENGLISH);
        }
    }
}
