package io.claimline.dialer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final OnFile FILE = OnFile.of(
            LocalDate.of(1971, 4, 9), "12 Placeholder Lane, Apt 7, Springfield, IL 62704-0001", "NFM 555 010 4471");

    private static Statement said(String birthDate, String address, String memberId) {
        return new Statement(birthDate, address, memberId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4/9/1971",
                "04/09/1971",
                "4-9-71",
                "04091971",
                "040971",
                "1971-04-09",
                "19710409",
                "April 9, 1971",
                "9 apr 71",
                "apr 9th 1971",
                "9 de abril de 1971",
                " 4 9 1971 "
            })
    void shouldKnowADateOfBirthInAnyUsualForm(String text) {
        assertThat(FILE.matchedBy(said(text, "", ""), TODAY)).containsExactly(Factor.BIRTH_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9/4/1971", "4/1971", "1971", "4/9", "4/9/2071", "april", "4/9/1972", "13/13/1971", "2/30/1971"})
    void shouldNotTakeAnotherDateForIt(String text) {
        assertThat(FILE.matchedBy(said(text, "", ""), TODAY)).isEmpty();
    }

    @Test
    void shouldTakeAYearOfTwoDigitsForTheLatestThatHasBeen() {
        assertThat(SpokenDate.read("11/22/26", TODAY)).contains(LocalDate.of(2026, 11, 22));
        assertThat(SpokenDate.read("11/23/26", TODAY)).contains(LocalDate.of(1926, 11, 23));
        assertThat(SpokenDate.read("2/29/00", TODAY)).contains(LocalDate.of(2000, 2, 29));
        assertThat(SpokenDate.read("2/29/04", TODAY)).contains(LocalDate.of(2004, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62704",
                "62704-0001",
                "627040001",
                "12",
                "12 placeholder",
                "12 Placeholder Ln apt 9, 62704",
                "Springfield 62704",
                "IL 62704."
            })
    void shouldKnowAnAddressByItsZipCodeOrTheNumberOfTheHouse(String text) {
        assertThat(FILE.matchedBy(said("", text, ""), TODAY)).containsExactly(Factor.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62705",
                "13 Placeholder Lane",
                "12 Placeholder Lane 62705",
                "13 Placeholder Lane 62704",
                "Placeholder Lane 12",
                "1 2 3 12 62704",
                "Springfield",
                "7"
            })
    void shouldNotTakeAnotherAddressNorAListOfGuessesForIt(String text) {
        assertThat(FILE.matchedBy(said("", text, ""), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4471", "44 71", "NFM5550104471", "ends in 4471", "nfm-555-010-4471"})
    void shouldKnowAMemberIdByItsLastFourCharacters(String text) {
        assertThat(FILE.matchedBy(said("", "", text), TODAY)).containsExactly(Factor.MEMBER_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"471", "4472", "NFM5"})
    void shouldNotTakeAnotherMemberIdForIt(String text) {
        assertThat(FILE.matchedBy(said("", "", text), TODAY)).isEmpty();
    }

    @Test
    void shouldCompareOnlyWhatIsKnown() {
        var bare = OnFile.of(null, "", "A1");
        assertThat(bare.comparable()).isEmpty();
        assertThat(bare.matchedBy(said("4/9/1971", "62704", "A1"), TODAY)).isEmpty();
        assertThat(OnFile.of(null, "Elm Street, Springfield, IL 62704", "").comparable())
                .containsExactly(Factor.ADDRESS);
    }

    @Test
    void shouldSayWhatCannotBeComparedBeforeATryIsSpent() {
        assertThat(said("4/1971", "Elm Street", "471").unreadable(TODAY))
                .extracting(one -> one.field())
                .containsExactly("birthDate", "address", "memberId");
        assertThat(said("4/9/1971", "", " ").unreadable(TODAY, Keyed.NOTHING))
                .singleElement()
                .satisfies(one -> assertThat(one.message()).startsWith("Two of the three"));
        assertThat(said("", "", "").unreadable(TODAY, Keyed.NOTHING)).hasSize(1);
        assertThat(said("4/9/1971", "62704", "").unreadable(TODAY, Keyed.NOTHING))
                .isEmpty();
    }

    @Test
    void shouldAskForNothingThatWasKeyed() {
        var keyed = new Keyed(Set.of(Factor.BIRTH_DATE));
        assertThat(keyed.missing()).isEqualTo(1);
        assertThat(said("", "62704", "").unreadable(TODAY, keyed)).isEmpty();
        assertThat(said("4/9/1971", "", "").unreadable(TODAY, keyed))
                .as("the same again is nothing new")
                .extracting(one -> one.field())
                .containsExactly("address");
        assertThat(new Keyed(Set.of(Factor.BIRTH_DATE, Factor.ADDRESS)).missing())
                .isZero();
    }

    @Test
    void shouldTellNothingOfThePersonInALog() {
        assertThat(FILE + " " + said("4/9/1971", "62704", "4471")).doesNotContain("1971", "62704", "4471");
    }
}
