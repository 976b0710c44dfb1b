package io.claimline.scripts.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.ReminderLine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with lines that break it: in the product's own text one piece is replaced, and the finding must be there. */
class ReminderLinterTest {
    private static final ReminderLinter LINTER =
            new ReminderLinter(new RenderLimits(16 * 1024, Duration.ofSeconds(30)));

    /** Rule; line; language; what is replaced; by what. */
    private static final String TABLE = """
            SYNTAX | GOODBYE | EN | Goodbye. | <#if
            LANGUAGE | GOODBYE | EN | Goodbye. | <#assign x = 1>
            DOES_NOT_RENDER | GREETING | EN | ${person} | ${totalCents}
            DOES_NOT_RENDER | GREETING | EN | ${person} | ${balances?size}
            DOES_NOT_RENDER | GOODBYE | EN | Goodbye. | [day]
            DOES_NOT_RENDER | LINK_SENT | EN | exactly | 100%
            CALLER_NOT_TOLD | GREETING | EN | from ${caller.name} | for you
            CALLER_NOT_TOLD | GREETING | ES | ${sayPhone(caller.number)} | de siempre
            CALLER_NOT_TOLD | INBOUND_GREETING | EN | calling ${caller.name} | calling us
            CALLER_NOT_TOLD | STRANGER | ES | ${sayPhone(caller.number)} | mismo
            OPT_OUT_NOT_TOLD | GREETING | EN | press 9 | hang up
            OPT_OUT_NOT_TOLD | STRANGER | ES | oprima 9 | cuelgue
            OTHER_KEYS | MENU | EN | press 4 | press 5
            OTHER_KEYS | MENU | ES | oprima asterisco | espere
            OTHER_KEYS | PAY_MENU | EN | text message, press 1. To get it by e-mail, press 2. | text message, press 2. To get it by e-mail, press 1.
            OTHER_KEYS | GOODBYE | EN | Goodbye. | For more, press 7.
            OTHER_KEYS | NOBODY_FREE | ES | oprima 1 | oprima 1, oprima 1
            NOT_IN_WORDS | BALANCE | EN | The due date | In 2026 the due date
            NOT_IN_WORDS | LINK_SENT | ES | exactamente | 3 veces
            AMOUNT_OR_DAY_MISSING | CONFIRM_PROMISE | EN | [day] | the day that you keyed in.
            AMOUNT_OR_DAY_MISSING | PROMISE_KEPT | ES | ${sayMoney(totalCents)} | todo
            AMOUNT_OR_DAY_MISSING | BALANCE | EN | ${sayMoney(totalCents)} | not small
            DEBT_BEFORE_VERIFICATION | GREETING | EN | The call is | It is about a debt. The call is
            DEBT_BEFORE_VERIFICATION | GOODBYE | ES | Adiós. | Pague su deuda. Adiós.
            DEBT_BEFORE_VERIFICATION | GREETING | EN | [es] Para español | [es] Por su deuda
            PHI_BEFORE_VERIFICATION | NOT_VERIFIED | EN | Goodbye. | Call us about your balance.
            PHI_BEFORE_VERIFICATION | TO_A_PERSON | ES | una persona | un doctor
            PHI_BEFORE_VERIFICATION | ASK_ZIP | EN | where you live | of the clinic
            READS_IDENTIFIER_OUT | ASK_BIRTH_DATE | EN | please key in | please confirm your name, and key in
            VOICEMAIL_SAYS_MORE | VOICEMAIL | EN | Again, at | It is important. Again, at
            VOICEMAIL_SAYS_MORE | VOICEMAIL | ES | Otra vez, al | Es importante. Otra vez, al
            VOICEMAIL_SAYS_LESS | VOICEMAIL | EN | this is ${caller.name} calling | this is a call
            VOICEMAIL_SAYS_LESS | VOICEMAIL | ES | a ${caller.contact} o | a
            DISCLOSURE_MISSING | DISCLOSURE | EN | attempt to collect a debt | call
            NOT_A_DEBT_COLLECTOR | BALANCE | EN | The due date | We are a debt collector. The due date
            THREAT | BALANCE | ES | La fecha de pago | Habrá consecuencias. La fecha de pago
            FALSE_REPRESENTATION | ASK_PROMISE_DAY | EN | Please key in | This is the final notice. Please key in
            CONVENIENCE_FEE | PAY_MENU | EN | To pay by card | With a convenience fee, to pay by card
            CARD_BY_VOICE | PAY_MENU | ES | tarjeta con la ayuda | tarjeta diga el número de su tarjeta con la ayuda
            WAIVER | LINK_SENT | EN | The link | Your discount and the link
            OTHER_LANGUAGE | GREETING | EN | [es] Para español, oprima 8. | Por favor, para español press 8.
            """;

    record Broken(Rule rule, ReminderLine line, Language language, String from, String to) {
        static Broken of(String row) {
            var cells = Arrays.stream(row.split("\\|", 5)).map(String::strip).toList();
            return new Broken(
                    Rule.valueOf(cells.get(0)),
                    ReminderLine.valueOf(cells.get(1)),
                    Language.valueOf(cells.get(2)),
                    cells.get(3),
                    cells.get(4));
        }

        Map<String, String> own() {
            var path = line.path(language);
            var text = ScriptRenderer.productText(path);
            assertThat(text).contains(from);
            return Map.of(path, text.replace(from, to));
        }
    }

    static Stream<Broken> table() {
        return TABLE.lines().map(Broken::of);
    }

    /** What the table shows. */
    static Set<Rule> shown() {
        return table().map(Broken::rule).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("table")
    void shouldFindWhatIsBroken(Broken broken) {
        var findings = LINTER.lint(broken.line(), broken.language(), broken.own());
        assertThat(findings).extracting(Finding::rule).contains(broken.rule());
        assertThat(findings).allSatisfy(finding -> assertThat(finding.message()).endsWith("."));
    }

    @ParameterizedTest
    @EnumSource(ReminderLine.class)
    void shouldHaveNoFindingInALineOfTheProduct(ReminderLine line) {
        for (var language : Language.values()) {
            assertThat(LINTER.lint(line, language, Map.of())).isEmpty();
        }
    }

    @Test
    void shouldLetAnOfficeNameWhatIsHeardTooAndTellInBothLanguages() {
        var english = ReminderLine.GREETING.path(Language.EN);
        var spanish = ReminderLine.GREETING.path(Language.ES);
        var own = Map.of(
                english, ScriptRenderer.productText(english) + "To speak with a person, press 0.\n",
                spanish, ScriptRenderer.productText(spanish) + "Para hablar con una persona, oprima 0.\n");
        assertThat(LINTER.lint(ReminderLine.GREETING, Language.EN, own)).isEmpty();
        assertThat(LINTER.lint(ReminderLine.GREETING, Language.EN, Map.of(english, own.getOrDefault(english, ""))))
                .extracting(Finding::rule)
                .containsExactly(Rule.OTHER_KEYS);
    }

    @Test
    void shouldSayWhereTheWordStands() {
        var path = ReminderLine.GOODBYE.path(Language.EN);
        var source = "Thank you for your time.\nPay your debt. Goodbye.\n";
        assertThat(LINTER.lint(ReminderLine.GOODBYE, Language.EN, Map.of(path, source)))
                .extracting(finding -> List.of(finding.rule(), finding.line(), finding.column()))
                .contains(List.of(Rule.DEBT_BEFORE_VERIFICATION, 2, 10));
    }

    @Test
    void shouldTellAnotherOrderOfTheKeysThanInTheOtherLanguage() {
        var path = ReminderLine.CONFIRM_PROMISE.path(Language.ES);
        var source = ScriptRenderer.productText(path)
                .replace(
                        "Si es correcto, oprima 1. Para otro día, oprima 2.",
                        "Para otro día, oprima 2. Si es correcto, oprima 1.");
        assertThat(LINTER.lint(ReminderLine.CONFIRM_PROMISE, Language.ES, Map.of(path, source)))
                .extracting(Finding::message)
                .containsExactly("The keys are in another order than in en.");
    }
}
