package io.claimline.dialer.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each key does in each stage; {@code -} is silence, {@code else} every other key. */
class EveryKeyTest {
    private static final List<String> KEYS =
            List.of("-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#", "A", "12", "00000000");

    private static final List<String> STAGES = Stream.of(Stage.class.getPermittedSubclasses())
            .flatMap(kind -> kind.isInterface() ? Stream.of(kind.getPermittedSubclasses()) : Stream.of(kind))
            .map(Class::getSimpleName)
            .distinct()
            .toList();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Greeting     | - Greeting:NO_KEY, 0 Seeking, 1 BirthDate:ASK_BIRTH_DATE, 2 Keeping:WrongPerson, 8 Greeting:GREETING, 9 Keeping:OptedOut, * Greeting:GREETING, else Greeting:WRONG_KEY
            Visiting     | - Visiting:NO_KEY, 0 Seeking, 1 Inviting:ASK_MESSAGE, 8 Visiting:STRANGER, 9 Keeping:OptedOut, * Visiting:STRANGER, else Visiting:WRONG_KEY
            BirthDate    | - BirthDate:NO_KEY, 9 Keeping:OptedOut, else BirthDate:NOT_MATCHED
            Zip          | - Zip:NO_KEY, 9 Keeping:OptedOut, else Zip:NOT_MATCHED
            Disclosing   | else Telling:BALANCE
            Telling      | - Menu:MENU, 0 Seeking, 1 Telling:BALANCE, 2 PayMenu:PAY_MENU, 3 PromiseDay:ASK_PROMISE_DAY, 4 Inviting:ASK_QUESTION, 8 Disclosing:DISCLOSURE, 9 Keeping:OptedOut, * Menu:MENU, else Telling:WRONG_KEY
            Menu         | - Menu:NO_KEY, 0 Seeking, 1 Telling:BALANCE, 2 PayMenu:PAY_MENU, 3 PromiseDay:ASK_PROMISE_DAY, 4 Inviting:ASK_QUESTION, 8 Disclosing:DISCLOSURE, 9 Keeping:OptedOut, * Menu:MENU, else Menu:WRONG_KEY
            PayMenu      | - PayMenu:NO_KEY, 0 Seeking, 1 Keeping:LinkWanted, 2 PayMenu:LINK_NOT_POSSIBLE, 9 Keeping:OptedOut, * Menu:MENU, else PayMenu:WRONG_KEY
            PromiseDay   | - PromiseDay:NO_KEY, 9 Keeping:OptedOut, * Menu:MENU, else PromiseDay:PROMISE_DAY_WRONG
            PromiseSure  | - PromiseSure:NO_KEY, 1 Keeping:Promised, 2 PromiseDay:ASK_PROMISE_DAY, 9 Keeping:OptedOut, * Menu:MENU, else PromiseSure:WRONG_KEY
            Inviting     | else Recording
            Seeking      | else Seeking
            Offering     | - Offering:NO_KEY, 0 Seeking, 1 Keeping:CallBackWanted, 9 Keeping:OptedOut, * Menu:MENU, else Offering:WRONG_KEY
            Message      | - Over, 9 Keeping:OptedOut, else Greeting:GREETING
            Farewell     | else Over
            Unanswered   | else ignored
            Judging      | else ignored
            Recording    | else ignored
            Keeping      | else ignored
            MachineSpeaks| else ignored
            Over         | else ignored""")
    void shouldAnswerEveryKeyInEveryStage(String stage, String table) {
        var expected = Arrays.stream(table.split(", "))
                .map(cell -> cell.split(" "))
                .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1]));
        for (var key : KEYS) {
            var talk = Talk.in(stage);
            assertThat(talk.stage()).isEqualTo(stage);
            var before = talk.dialogue;
            talk.key(key.equals("-") ? "" : key);
            var outcome = Objects.requireNonNull(expected.getOrDefault(key, expected.get("else")), key);
            assertThat(talk.last.reason()).as(key).isNotBlank();
            if (outcome.equals("ignored")) {
                assertThat(talk.last.acts()).as(key).isEmpty();
                assertThat(talk.dialogue).as(key).isEqualTo(before);
            } else {
                assertThat(talk.outcome()).as(key).isEqualTo(outcome);
            }
        }
    }

    @Test
    void shouldHaveATableForEveryStage() {
        assertThat(STAGES)
                .hasSize(21)
                .allSatisfy(stage -> assertThat(Talk.in(stage).stage()).isEqualTo(stage));
    }

    /** The switch was away: what each stage does when it is back. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Judging       | Judge      | Judging
            MachineSpeaks | AwaitQuiet | MachineSpeaks
            Greeting      | Say        | Greeting:GREETING
            Visiting      | Say        | Visiting:STRANGER
            BirthDate     | Say        | BirthDate:ASK_BIRTH_DATE
            Zip           | Say        | Zip:ASK_ZIP
            Disclosing    | Say        | Disclosing:DISCLOSURE
            Telling       | Say        | Telling:BALANCE
            Menu          | Say        | Menu:MENU
            PayMenu       | Say        | PayMenu:PAY_MENU
            PromiseDay    | Say        | PromiseDay:ASK_PROMISE_DAY
            PromiseSure   | Say        | PromiseSure:CONFIRM_PROMISE
            Inviting      | Say        | Inviting:ASK_QUESTION
            Recording     | Keep       | Keeping:Asked
            Offering      | Say        | Offering:NOBODY_FREE
            Message       | ''         | Message
            Farewell      | Say        | Farewell:GOODBYE
            Seeking       | Hold SeekAgent | Seeking
            Unanswered    | ''         | Unanswered
            Keeping       | ''         | Keeping
            Over          | ''         | Over""")
    void shouldAskAnewWhenTheSwitchWasAway(String stage, String acts, String outcome) {
        var talk = Talk.in(stage);
        var turn = talk.turn();
        talk.again();
        assertThat(talk.last.acts().stream()
                        .map(act -> act.getClass().getSimpleName())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(acts);
        assertThat(talk.outcome()).isEqualTo(outcome);
        if (!talk.acts(Act.Ordered.class).isEmpty()) {
            assertThat(talk.turn().number()).isGreaterThan(turn.number());
        }
    }

    @Test
    void shouldForgiveOneSlipAndThenSayGoodBye() {
        for (var stage : List.of(
                "Greeting",
                "Visiting",
                "BirthDate",
                "Zip",
                "Menu",
                "PayMenu",
                "PromiseDay",
                "PromiseSure",
                "Offering")) {
            var talk = Talk.in(stage);
            talk.key("");
            assertThat(talk.outcome()).isEqualTo(stage + ":NO_KEY");
            talk.key("");
            assertThat(talk.outcome()).isEqualTo("Farewell:GOODBYE");
            talk.key("");
            assertThat(talk.acts(Act.HangUp.class)).hasSize(1);
        }
    }

    @Test
    void shouldCountASilenceAndAWrongKeyAlike() {
        for (var keys : Map.of("", "6", "6", "").entrySet()) {
            var talk = Talk.in("Menu").key(keys.getKey()).key(keys.getValue());
            assertThat(talk.outcome()).isEqualTo("Farewell:GOODBYE");
        }
    }

    @Test
    void shouldForgiveAnewAfterAKeyThatMeantSomething() {
        var talk = Talk.in("Menu").key("").key("*").key("");
        assertThat(talk.outcome()).isEqualTo("Menu:NO_KEY");
    }

    @Test
    void shouldAskAgainAfterASlipWhatItAsked() {
        assertThat(Talk.in("Menu").key("").lines()).containsExactly(Line.NO_KEY, Line.MENU);
        assertThat(Talk.in("Greeting").key("5").lines()).containsExactly(Line.WRONG_KEY, Line.GREETING);
    }
}
