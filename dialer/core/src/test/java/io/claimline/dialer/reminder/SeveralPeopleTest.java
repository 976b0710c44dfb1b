package io.claimline.dialer.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.dialer.dialogue.OnRecord;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Somebody calls from a number at which several people are known. */
class SeveralPeopleTest {
    private static final LocalDate TWINS_BORN = LocalDate.of(1990, 5, 6);
    private static final String TWINS_KEY = "05061990";
    private static final OnRecord PARENT = new OnRecord(LocalDate.of(1971, 4, 9), "62704");

    private static OnRecord twin(String zip) {
        return new OnRecord(TWINS_BORN, zip);
    }

    private static Talk called(OnRecord... people) {
        return new Talk(Briefs.usual().calledByOneOf(people)).answered();
    }

    private static String recognised(Talk talk) {
        return talk.said().map(said -> ((Said.Recognised) said).person()).orElseThrow();
    }

    @Test
    void shouldTakeThePersonWhoseBirthDateIsKeyedAndSayNothingBeforeItIsWrittenDown() {
        var talk = called(twin("62704"), PARENT).key("1");
        assertThat(talk.lines()).containsExactly(Line.ASK_BIRTH_DATE);
        talk.key(Briefs.BIRTH_DATE);
        assertThat(recognised(talk)).isEqualTo("person-1");
        assertThat(talk.lines()).isEmpty();
        assertThat(talk.dialogue.verified()).isFalse();
        talk.kept(true);
        assertThat(talk.dialogue.verified()).isTrue();
        assertThat(talk.lines()).containsExactly(Line.DISCLOSURE);
        assertThat(talk.dialogue.brief().known().person()).isEqualTo(PARENT);
        assertThat(talk.path().reached(Point.KEYED_BIRTH_DATE)).isTrue();
        assertThat(talk.path().reached(Point.KEYED_ZIP)).isFalse();
    }

    @Test
    void shouldSayNothingOfAnybodyWhenItCannotBeWrittenDownWhoItIs() {
        var talk = called(twin("62704"), PARENT).key("1").key(Briefs.BIRTH_DATE).kept(false);
        assertThat(talk.outcome()).isEqualTo("Farewell:NOT_WRITTEN");
        assertThat(talk.dialogue.verified()).isFalse();
    }

    @Test
    void shouldAskTwinsForTheZipAsWell() {
        var talk = called(twin("62704"), PARENT, twin("60601")).key("1").key(TWINS_KEY);
        assertThat(talk.outcome()).isEqualTo("Zip:ASK_ZIP");
        assertThat(talk.said()).isEmpty();
        talk.key("60601");
        assertThat(recognised(talk)).isEqualTo("person-2");
        assertThat(talk.path().reached(Point.KEYED_ZIP)).isTrue();
    }

    @Test
    void shouldTakeNoTwinForAnotherPersonWhoLivesThere() {
        var talk = called(twin("62704"), new OnRecord(LocalDate.of(1950, 1, 2), "73301"), twin("60601"))
                .key("1")
                .key(TWINS_KEY)
                .key("73301");
        assertThat(talk.lines()).startsWith(Line.NOT_MATCHED);
        assertThat(talk.said()).isEmpty();
        assertThat(talk.path().failures()).isEqualTo(1);
    }

    @Test
    void shouldFindAnAgentForTwinsWhoLiveTogether() {
        var talk = called(twin("62704"), twin("62704")).key("1").key(TWINS_KEY).key("62704");
        assertThat(talk.dialogue.seeks()).isTrue();
        assertThat(talk.dialogue.verified()).isFalse();
        assertThat(talk.path().reached(Point.SEVERAL_FIT)).isTrue();
        assertThat(talk.acts(Act.SeekAgent.class)).hasSize(1);
    }

    @Test
    void shouldFindAnAgentWhenTheZipOfOneTwinIsNotKnown() {
        var talk = called(twin("62704"), twin("")).key("1").key(TWINS_KEY);
        assertThat(talk.path().reached(Point.SEVERAL_FIT)).isTrue();
        assertThat(talk.dialogue.seeks()).isTrue();
    }

    @Test
    void shouldNotTellTwinsApartByTheZipAloneWhereNoBirthDateIsKnown() {
        var talk = called(new OnRecord(null, "62704"), new OnRecord(null, "62704"))
                .key("1")
                .key("62704");
        assertThat(talk.path().reached(Point.SEVERAL_FIT)).isTrue();
    }

    @Test
    void shouldCountTriesThatFitNobody() {
        var talk = called(twin("62704"), PARENT).key("1");
        talk.key("01011901").key("01021901").key("01031901");
        assertThat(talk.outcome()).isEqualTo("Farewell:NOT_VERIFIED");
    }

    @Test
    void shouldNotBeAmongOnePerson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Briefs.usual().calledByOneOf(PARENT))
                .withMessageContaining("two people");
    }
}
