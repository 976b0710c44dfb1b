package io.claimline.scripts.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.scripts.call.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C-42: what 12 CFR 1006.2(j) lists, and nothing else. */
class LimitedContentTest {
    private static final List<String> NAMES = List.of("Harbor Partners", "Dana", "Pat Bench");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello, Pat Bench. This is Dana calling from Harbor Partners. Please call me back at 505-555-0100.",
                "Good afternoon. My name is Dana, from Harbor Partners. It is 4:15 pm on Wednesday, September 1."
                        + " Please contact me or any of our representatives at 505-555-0100 today until 6 pm, or tomorrow between 9 am and 5 pm.",
                "This is Harbor Partners. Ask for Dana at 505-555-0100.",
            })
    void shouldLetPassWhatTheRegulationLists(String text) {
        assertThat(LimitedContent.more(text, Language.EN, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "This is an important call from Harbor Partners, an",
        "Please call me about your account, about",
        "Please call Dana regarding your balance, regarding",
        "Please call me back. You owe us, owe",
        "At $20, $",
        "This is a message for Pat Bench, message",
        "Please call me. Thank you, Thank",
        "Press 9 to stop these calls, Press",
        "This is Dana from the billing office, billing",
        "This is Dana from the clinic, clinic",
        "Please call Robin, Robin",
        "Please pay, pay",
    })
    void shouldFindTheFirstWordThatIsMore(String text, String word) {
        assertThat(LimitedContent.more(text, Language.EN, NAMES)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "Harbor Debt Partners, Debt",
        "Harbor Collections, Collections",
        "HARBOR RECOVERY, RECOVERY",
        "Harbor Credit Bureau, Credit",
        "Harbor Receivables, Receivables",
        "Cobros Harbor, Cobros",
    })
    void shouldFindTheWordByWhichANameTellsOfDebts(String name, String word) {
        assertThat(LimitedContent.tellsOfDebts(name)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harbor Partners", "Recollection House", "Acme Clinic", "", "Discovery Health"})
    void shouldLetNamesPassThatDoNot(String name) {
        assertThat(LimitedContent.tellsOfDebts(name)).isEmpty();
    }

    @Test
    void shouldRecordTheWordsOfTheVoicemailScript() {
        assertThat(RecordedMessage.of("Harbor Partners", "Dana", "+15055550100"))
                .isEqualTo(
                        "Hello. This is Dana calling from Harbor Partners. Please call me or any representative back at 5 0 5, 5 5 5, 0 1 0 0.");
    }

    @ParameterizedTest
    @CsvSource({
        "Harbor Collections, Dana, +15055550100, tells of debts",
        "'', Dana, +15055550100, give both",
        "Harbor, ' ', +15055550100, give both",
        "Harbor, Dana, '', +15055550100",
        "Harbor, Dana, +445055550100, +15055550100",
    })
    void shouldRecordNoMessageThatWouldBeMoreOrLess(String business, String person, String number, String why) {
        assertThatThrownBy(() -> RecordedMessage.of(business, person, number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
