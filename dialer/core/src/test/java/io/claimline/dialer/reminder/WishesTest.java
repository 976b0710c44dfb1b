package io.claimline.dialer.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.id.RecordingId;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links, questions, and people. */
class WishesTest {
    @ParameterizedTest
    @EnumSource(LinkWay.class)
    void shouldSendALinkOnlyByAWayThatIsPossible(LinkWay way) {
        var key = way == LinkWay.TEXT ? "1" : "2";
        var can = Talk.verified(Briefs.usual().withLinks(Set.of(way))).key("2").key(key);
        assertThat(can.said()).contains(new Said.LinkWanted(way, Language.ENGLISH));
        assertThat(can.kept(true).lines()).containsExactly(Line.LINK_SENT, Line.MENU);
        assertThat(can.path().reached(Point.LINK_SENT)).isTrue();
        var cannot = Talk.verified(Briefs.usual().withLinks(Set.of())).key("2").key(key);
        assertThat(cannot.said()).isEmpty();
        assertThat(cannot.lines()).containsExactly(Line.LINK_NOT_POSSIBLE, Line.PAY_MENU);
    }

    @Test
    void shouldSendALinkInTheLanguageThatWasSpoken() {
        var talk = Talk.verified(Briefs.usual().withLinks(Set.of(LinkWay.TEXT)))
                .key("8")
                .key("")
                .key("2")
                .key("1");
        assertThat(talk.said()).contains(new Said.LinkWanted(LinkWay.TEXT, Language.SPANISH));
    }

    @Test
    void shouldRecordAQuestionUnderANameOfItsOwn() {
        var talk = Talk.in("Recording");
        var order = talk.acts(Act.TakeDown.class).getFirst();
        assertThat(order.turn()).isEqualTo(talk.turn());
        assertThat(order.recording())
                .isEqualTo(new RecordingId("recording" + talk.turn().number()));
        assertThat(talk.dialogue.recording()).contains(order.recording());
        talk.recorded(Duration.ofSeconds(4));
        assertThat(talk.said()).contains(new Said.Asked(order.recording(), Language.ENGLISH));
        assertThat(talk.dialogue.recording()).isEmpty();
        talk.kept(true);
        assertThat(talk.lines()).containsExactly(Line.QUESTION_KEPT, Line.MENU);
        assertThat(talk.path().asked()).contains(order.recording());
        var second = talk.key("4").key("").acts(Act.TakeDown.class).getFirst();
        assertThat(second.recording()).isNotEqualTo(order.recording());
    }

    @Test
    void shouldKeepNoBreathAsAQuestion() {
        var talk = Talk.in("Recording").recorded(Duration.ofMillis(799));
        assertThat(talk.lines()).containsExactly(Line.QUESTION_EMPTY, Line.MENU);
        assertThat(Talk.in("Recording").recorded(Duration.ofMillis(800)).said()).isPresent();
    }

    @Test
    void shouldBeQuietFirstAndThenSayThatSomebodyIsSought() {
        var talk = Talk.in("Menu").key("0");
        assertThat(talk.last.acts()).containsExactly(new Act.SeekAgent());
        assertThat(talk.dialogue.seeks()).isTrue();
        assertThat(talk.dialogue.lasts()).isLessThan(Duration.ofSeconds(1));
        assertThat(talk.dialogue.seeksSince()).contains(talk.now);
        talk.nobodyFree();
        assertThat(talk.lines()).containsExactly(Line.TO_A_PERSON);
        assertThat(talk.dialogue.seeks())
                .as("somebody may come while it is said")
                .isTrue();
        talk.key("");
        assertThat(talk.last.acts()).containsExactly(new Act.Hold());
        assertThat(talk.dialogue.seeks()).isTrue();
        talk.nobodyFree();
        assertThat(talk.lines()).containsExactly(Line.NOBODY_FREE);
        assertThat(talk.dialogue.seeks()).isFalse();
        assertThat(talk.dialogue.seeksSince()).isEmpty();
    }

    @Test
    void shouldNotPlayMusicAnewForAnAnswerThatComesTwice() {
        var talk = Talk.in("Menu");
        var pressed = new Heard.Keys(talk.turn(), "0");
        talk.hears(pressed).hears(pressed);
        assertThat(talk.last.acts()).isEmpty();
        talk.nobodyFree();
        var told = new Heard.Keys(talk.turn(), "");
        talk.hears(told).hears(told);
        assertThat(talk.last.acts()).isEmpty();
    }

    @Test
    void shouldOfferACallBackAndWriteItDown() {
        var talk = Talk.in("Offering").key("1");
        assertThat(talk.said()).contains(new Said.CallBackWanted());
        assertThat(talk.path().reached(Point.CALL_BACK)).isFalse();
        talk.kept(true);
        assertThat(talk.outcome()).isEqualTo("Farewell:CALL_BACK_KEPT");
        assertThat(talk.path().reached(Point.CALL_BACK)).isTrue();
    }

    @Test
    void shouldNotGoOnToTheMenuWithWhoHasNotVerified() {
        var talk = Talk.in("Greeting").key("0").nobodyFree().nobodyFree();
        assertThat(talk.outcome()).isEqualTo("Offering:NOBODY_FREE");
        assertThat(talk.key("*").outcome()).isEqualTo("Farewell:GOODBYE");
    }

    @Test
    void shouldBeOverForItselfOnceAnAgentHasCome() {
        var talk = Talk.in("Seeking").withAgent();
        assertThat(talk.dialogue.seeks()).isFalse();
        assertThat(talk.nobodyFree().last.acts()).isEmpty();
        assertThat(talk.key("9").last.acts()).isEmpty();
        talk.dialogue = talk.dialogue.seeking();
        assertThat(talk.dialogue.seeks()).isTrue();
        assertThat(talk.nobodyFree().outcome()).isEqualTo("Offering:NOBODY_FREE");
    }

    @Test
    void shouldPressOnRecordOnlyTheKeysOfMenus() {
        var talk = Talk.verified()
                .key("2")
                .key("*")
                .key("3")
                .key("1205")
                .key("1")
                .kept(true)
                .key("1");
        assertThat(talk.path().keys()).isEqualTo("12*311");
    }

    @ParameterizedTest
    @EnumSource(
            value = Line.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DISCLOSURE", "INBOUND_GREETING", "STRANGER", "ASK_MESSAGE", "MESSAGE_KEPT", "MESSAGE_EMPTY"})
    void shouldRefuseAVoiceThatHasNothingToSay(Line line) {
        var brief = Briefs.usual().brief();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> voiced(brief, without(brief.voice(), line)))
                .withMessageContaining(line.name());
    }

    @ParameterizedTest
    @EnumSource(
            value = Line.class,
            names = {"STRANGER", "ASK_MESSAGE", "MESSAGE_KEPT", "MESSAGE_EMPTY", "OPTED_OUT", "CALL_BACK_KEPT"})
    void shouldRefuseAVoiceThatHasNothingToSayToAStranger(Line line) {
        var brief = Briefs.usual().calledByStranger();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> voiced(brief, without(brief.voice(), line)))
                .withMessageContaining(line.name());
    }

    @Test
    void shouldNotNeedTheWordsOfAnAccountForAStranger() {
        var brief = Briefs.usual().calledByStranger();
        var voice = brief.voice();
        for (var line : Line.values()) {
            voice = line.open() ? voice : without(voice, line);
        }
        assertThat(voiced(brief, voice).account()).isEmpty();
    }

    private static Brief voiced(Brief brief, Voice voice) {
        return new Brief(brief.recordings(), brief.about(), brief.opens(), Language.ENGLISH, voice);
    }

    private static Voice without(Voice voice, Line line) {
        Map<Line, List<Sound>> lines = new EnumMap<>(voice.lines().get(Language.ENGLISH));
        lines.put(line, List.of());
        return new Voice(Map.of(Language.ENGLISH, lines), voice.days());
    }
}
