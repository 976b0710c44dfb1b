package io.claimline.dialer.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvingTest {
    private static final Briefs PRACTICE = Briefs.usual().ofThePractice();

    @Test
    void shouldAskForEightKeysOfTheDateOfBirth() {
        var talk = Talk.greeted(Briefs.usual()).key("1");
        assertThat(talk.prompt().orElseThrow().keys()).isEqualTo(8);
        assertThat(talk.path().reached(Point.IDENTIFIED)).isTrue();
        assertThat(talk.dialogue.verified()).isFalse();
    }

    @Test
    void shouldAskForTheZipWhereNoDateOfBirthIsOnFile() {
        var talk = Talk.greeted(PRACTICE.withoutBirthDate()).key("1");
        assertThat(talk.outcome()).isEqualTo("Zip:ASK_ZIP");
        assertThat(talk.prompt().orElseThrow().keys()).isEqualTo(5);
        talk.key(Briefs.ZIP);
        assertThat(talk.dialogue.verified()).isTrue();
        assertThat(talk.lines()).containsExactly(Line.BALANCE);
    }

    @Test
    void shouldTellWhoVerifiesTheBalance() {
        var talk = Talk.greeted(PRACTICE).key("1").key(Briefs.BIRTH_DATE);
        assertThat(talk.dialogue.verified()).isTrue();
        assertThat(talk.lines()).containsExactly(Line.BALANCE);
        assertThat(talk.path().reached(Point.HEARD_BALANCE)).isFalse();
        assertThat(talk.key("").path().reached(Point.HEARD_BALANCE)).isTrue();
        assertThat(talk.lines()).as("who hangs up from here on has heard it").containsExactly(Line.MENU);
    }

    @Test
    void shouldSayWhoCollectsToItsEndBeforeTheBalance() {
        var talk = Talk.in("BirthDate").key(Briefs.BIRTH_DATE);
        assertThat(talk.lines()).containsExactly(Line.DISCLOSURE);
        assertThat(talk.prompt().orElseThrow().keys())
                .as("no key cuts it short")
                .isZero();
        assertThat(talk.path().reached(Point.HEARD_BALANCE)).isFalse();
        talk.key("3");
        assertThat(talk.outcome()).isEqualTo("Telling:BALANCE");
        assertThat(talk.path().reached(Point.HEARD_BALANCE)).isFalse();
    }

    @Test
    void shouldSayWhoCollectsAgainInTheLanguageThatIsChangedTo() {
        var talk = Talk.verified().key("8");
        assertThat(talk.lines()).containsExactly(Line.DISCLOSURE);
        assertThat(Briefs.codes(talk.prompt().orElseThrow())).containsExactly("es");
        assertThat(talk.key("").lines()).containsExactly(Line.BALANCE);
    }

    @Test
    void shouldCountTheBalanceAsHeardWhateverKeyFollows() {
        assertThat(Talk.verified().key("9").path().reached(Point.HEARD_BALANCE)).isTrue();
        assertThat(Talk.verified().key("0").path().reached(Point.HEARD_BALANCE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"04091972", "0409", "0", "99999999", "04321971", "62704", "*", "A", "13131313"})
    void shouldEndAfterThreeTriesThatFail(String wrong) {
        var talk = Talk.greeted(PRACTICE).key("1").key(wrong);
        assertThat(talk.lines()).containsExactly(Line.NOT_MATCHED, Line.ASK_BIRTH_DATE);
        talk.key(wrong);
        assertThat(talk.outcome()).isEqualTo("BirthDate:NOT_MATCHED");
        talk.key(wrong);
        assertThat(talk.outcome()).isEqualTo("Farewell:NOT_VERIFIED");
        assertThat(talk.path().failures()).isEqualTo(3);
        assertThat(talk.path().reached(Point.NOT_VERIFIED)).isTrue();
        assertThat(talk.dialogue.verified()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6270", "627041", "00000", "04091971", "12"})
    void shouldTakeNoOtherZip(String wrong) {
        var talk = Talk.in("Zip").key(wrong);
        assertThat(talk.outcome()).isEqualTo("Zip:NOT_MATCHED");
    }

    @Test
    void shouldVerifyAtTheLastTry() {
        var talk = Talk.greeted(PRACTICE).key("1").key("1").key("1").key(Briefs.BIRTH_DATE);
        assertThat(talk.dialogue.verified()).isTrue();
        assertThat(talk.path().reached(Point.NOT_VERIFIED)).isFalse();
    }

    @Test
    void shouldNotCountSilenceAsATry() {
        var talk = Talk.in("BirthDate").key("");
        assertThat(talk.path().failures()).isZero();
    }

    @Test
    void shouldKeepNothingOfWhatWasKeyedToBeVerified() {
        var talk = Talk.greeted(PRACTICE).key("1").key("77777777").key(Briefs.BIRTH_DATE);
        assertThat(talk.path().keys()).isEqualTo("1");
        assertThat(new Heard.Keys(talk.turn(), Briefs.BIRTH_DATE).toString()).doesNotContain(Briefs.BIRTH_DATE);
        assertThat(talk.dialogue.toString()).doesNotContain("1971").doesNotContain("12345");
    }
}
