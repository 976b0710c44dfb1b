package io.claimline.scripts.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.Piece.Day;
import io.claimline.scripts.reminder.Piece.Words;
import io.claimline.scripts.reminder.ReminderFacts.Owed;
import io.claimline.scripts.reminder.Wording.Unworded;
import io.claimline.scripts.reminder.Wording.Worded;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderTextsTest {
    /** The same piece wherever it is said: of all that a call says, the name and this are its own. */
    private static final Words AMOUNT = new Words(Language.EN, "one hundred twenty-three dollars and five cents.");

    private static final RenderLimits LIMITS = new RenderLimits(16 * 1024, Duration.ofSeconds(30));
    private static final LocalDate LAST = LocalDate.of(2026, 4, 8);
    /** Amounts, and words of money, debt, care and health, in both languages; written anew here, apart from the tables that the linter reads. */
    private static final Pattern CLINICAL_OR_MONEY = Pattern.compile(
            "\\b(dollars?|cents?|d[oó]lar(es)?|centavos?|owe[ds]?|debts?|deudas?|collect\\w*|cobr\\w+|balances?|saldos?|bills?|billing|pay\\w*|pag(o|os|ar|ue)"
                    + "|amounts?|money|dinero|due|account|cuenta|insur\\w+|seguro|medic\\w+|médic\\w+|clinic\\w*|clínic\\w+|hospital|doctors?|patients?|pacientes?"
                    + "|health|salud|care|oncolog\\w*|treat\\w*|visits?|appointments?|citas?|services? (was|on))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final ReminderTexts texts = new ReminderTexts(ScriptRenderer.ofProduct(LIMITS));

    @Test
    void shouldSayEveryLineOfEverySampleInBothLanguages() {
        for (var sample : ReminderSamples.usual()) {
            for (var line : ReminderLine.values()) {
                for (var language : Language.values()) {
                    var said = said(texts.text(line, language, sample.facts()));
                    boolean silent = line == ReminderLine.DISCLOSURE
                            && sample.facts().caller().capacity() != Capacity.THIRD_PARTY;
                    assertThat(said.isEmpty()).as(line + " " + sample.title()).isEqualTo(silent);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ReminderLine.class)
    void shouldSayNothingOfMoneyCareOrHealthToWhoeverAnswers(ReminderLine line) {
        if (line.open()) {
            for (var sample : ReminderSamples.usual()) {
                for (var language : Language.values()) {
                    var said = said(texts.text(line, language, sample.facts()));
                    // A person may be called Bill, and a street be named after a hospital; the name is theirs.
                    for (var spoken : Language.values()) {
                        said = said.replace(name(sample, spoken), "");
                    }
                    assertThat(CLINICAL_OR_MONEY.matcher(said).results().map(match -> match.group()))
                            .as("%s %s %s: %s", line, language, sample.title(), said)
                            .isEmpty();
                }
            }
        }
    }

    private static String name(ReminderSamples.Sample sample, Language language) {
        return io.claimline.scripts.spoken.SpokenName.person(
                        sample.facts().person().orElseThrow(), language)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldFindMoneyWhereItIsSaid(Language language) {
        for (var line : List.of(ReminderLine.BALANCE, ReminderLine.CONFIRM_PROMISE, ReminderLine.PROMISE_KEPT)) {
            var said = said(texts.text(line, language, facts()));
            assertThat(CLINICAL_OR_MONEY.matcher(said).find()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"balances", "totalCents", "practice", "capacity", "lastPromise"})
    void shouldHaveNoAccountToGiveAwayInAnOpenLine(String fact) {
        for (var line : ReminderLine.values()) {
            var source = "Hello. <#if " + fact + "??>It is known.<#else>Nothing is known.</#if>";
            var own = new ReminderTexts(ScriptRenderer.with(Map.of(line.path(Language.EN), source), LIMITS));
            assertThat(said(own.text(line, Language.EN, facts())).contains("It is known"))
                    .isEqualTo(!line.open());
        }
    }

    @Test
    void shouldSayTheBalanceInWords() {
        assertThat(said(texts.text(ReminderLine.BALANCE, Language.EN, facts())))
                .isEqualTo(
                        "Your open balance with Lakeview Family Medicine is\none hundred twenty-three dollars and five cents.\n"
                                + "The service was on Thursday, January eighth, twenty twenty-six.\n"
                                + "The due date is Sunday, March first, twenty twenty-six.");
        assertThat(said(texts.text(ReminderLine.BALANCE, Language.ES, facts())))
                .isEqualTo(
                        "Su saldo pendiente con Lakeview Family Medicine es de\nciento veintitrés dólares con cinco centavos.\n"
                                + "El servicio fue el jueves, ocho de enero de dos mil veintiséis.\n"
                                + "La fecha de pago es el domingo, primero de marzo de dos mil veintiséis.");
    }

    @Test
    void shouldKeepApartWhatIsTheSameForAllWhatIsThePersonsAndWhatIsInTheOtherLanguage() {
        assertThat(pieces(texts.text(ReminderLine.GREETING, Language.EN, facts())))
                .contains(new Words(Language.EN, "The call is for"), new Words(Language.EN, "Maria Specimen."))
                .contains(new Words(Language.ES, "Para español, oprima 8."));
        assertThat(pieces(texts.text(ReminderLine.CONFIRM_PROMISE, Language.EN, facts())))
                .containsExactly(
                        new Words(Language.EN, "You promise to pay"),
                        AMOUNT,
                        new Words(Language.EN, "The day is"),
                        new Day(),
                        new Words(Language.EN, "If this is right, press 1. For another day, press 2."));
        assertThat(pieces(texts.text(ReminderLine.BALANCE, Language.EN, facts())))
                .contains(AMOUNT);
        assertThat(pieces(texts.text(ReminderLine.PROMISE_KEPT, Language.EN, facts())))
                .contains(AMOUNT);
        assertThat(ReminderTexts.day(LAST, Language.ES).text())
                .isEqualTo("miércoles, ocho de abril de dos mil veintiséis.");
    }

    @Test
    void shouldSayWhoCallsTheNumberAndHowToStopBeforeAnythingElse() {
        assertThat(said(texts.text(ReminderLine.GREETING, Language.EN, facts())))
                .startsWith(
                        "Hello. This is an automated call from Harbor Partners. Our number is two zero two, five five five, zero one four three.")
                .endsWith("press 9.");
    }

    @Test
    void shouldDiscloseTheCollectorOnlyWhenItIsOne() {
        assertThat(said(texts.text(ReminderLine.DISCLOSURE, Language.EN, facts())))
                .isEmpty();
        var third = with(caller("Harbor Partners", "+12025550143", "Jordan", Capacity.THIRD_PARTY));
        assertThat(said(texts.text(ReminderLine.DISCLOSURE, Language.EN, third)))
                .contains("attempt to collect a debt", "owed to Lakeview Family Medicine");
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, person",
        "VOICEMAIL, person",
        "BALANCE, person",
        "BALANCE, balances[0].cents",
        "CONFIRM_PROMISE, balances[0].cents",
        "GREETING, caller.name",
        "GOODBYE, caller.number",
        "BALANCE, caller.practice",
    })
    void shouldNameWhatIsMissing(ReminderLine line, String field) {
        assertThat(fields(texts.text(line, Language.EN, empty()))).contains(field);
    }

    @Test
    void shouldAskForNoAccountWhereNoneIsSaid() {
        var stranger = new ReminderFacts(
                caller("Harbor Partners", "+12025550143", "", Capacity.FIRST_PARTY),
                Optional.empty(),
                List.of(),
                LAST,
                1);
        assertThat(said(texts.text(ReminderLine.STRANGER, Language.EN, stranger)))
                .contains("press 0");
        assertThat(fields(texts.text(ReminderLine.BALANCE, Language.EN, stranger)))
                .contains("person", "balances");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "<<>>", "  "})
    void shouldTakeANameWithoutALetterForMissing(String name) {
        var facts = new ReminderFacts(facts().caller(), Optional.of(name), facts().balances(), LAST, 1);
        assertThat(fields(texts.text(ReminderLine.GREETING, Language.EN, facts)))
                .containsExactly("person");
    }

    @Test
    void shouldTakeAPracticeOfWhichOnlyTheFormOfTheCompanyIsLeftForMissing() {
        var caller = new ReminderCaller("Harbor Partners", "+12025550143", "", Map.of(), "LLC", Capacity.FIRST_PARTY);
        assertThat(fields(texts.text(ReminderLine.BALANCE, Language.EN, with(caller))))
                .containsExactly("caller.practice");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void shouldRefuseWhatNobodyOwes(long cents) {
        var owed = new Owed(Optional.empty(), Optional.of(cents), Optional.empty(), Optional.empty());
        var facts = new ReminderFacts(facts().caller(), facts().person(), List.of(owed), LAST, 1);
        assertThat(fields(texts.text(ReminderLine.BALANCE, Language.ES, facts))).containsExactly("balances[0].cents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Collections",
                "Sunrise Oncology Center",
                "Midtown Recovery Services",
                "Lakeview Family Medicine",
                "City Hospital",
                "Clínica del Valle",
                "Harbor Billing",
                "Valley Psychiatry",
                "Credit Solutions",
                "Cobranza Rápida",
                "Kidney Care Partners"
            })
    void shouldRefuseANameThatTellsWhoeverAnswers(String name) {
        var facts = with(caller(name, "+12025550143", "", Capacity.FIRST_PARTY));
        assertThat(fields(texts.text(ReminderLine.GREETING, Language.EN, facts)))
                .containsExactly("caller.name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lakeview",
                "Harbor Partners",
                "Elm & Oak Associates",
                "Office",
                "Smith, Wesley and Partners",
                "Careyview Group",
                "Claimline Office"
            })
    void shouldTakeANameThatTellsNothing(String name) {
        var facts = with(caller(name, "+12025550143", "", Capacity.FIRST_PARTY));
        assertThat(said(texts.text(ReminderLine.GREETING, Language.EN, facts))).isNotEmpty();
    }

    @Test
    void shouldWantAPersonToAskForInTheMessageOfACollector() {
        var third = with(caller("Harbor Partners", "+12025550143", "", Capacity.THIRD_PARTY));
        assertThat(fields(texts.text(ReminderLine.VOICEMAIL, Language.EN, third)))
                .containsExactly("caller.contact");
        assertThat(said(texts.text(ReminderLine.VOICEMAIL, Language.EN, facts())))
                .contains("Please call us back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"You owe $20.", "50% off", "Call <b>now</b>", "[day]", "[[h@'loU]]", "a | b", "...", ""})
    void shouldSayNothingThatAVoiceMayReadInAnyWay(String source) {
        var path = ReminderLine.GOODBYE.path(Language.EN);
        var own = new ReminderTexts(ScriptRenderer.with(Map.of(path, source), LIMITS));
        assertThat(fields(own.text(ReminderLine.GOODBYE, Language.EN, facts()))).containsExactly(path);
    }

    @Test
    void shouldTellOfAFailedTextItsPlaceAndNoFact() {
        var path = ReminderLine.BALANCE.path(Language.EN);
        var own = new ReminderTexts(ScriptRenderer.with(Map.of(path, "Hello.\n${sayMoney(person)}"), LIMITS));
        var problem = ((Unworded) own.text(ReminderLine.BALANCE, Language.EN, facts()))
                .problems()
                .getFirst();
        assertThat(problem.field()).isEqualTo(path);
        assertThat(problem.message()).contains("line 2").doesNotContain("Specimen");
    }

    @Test
    void shouldShowNothingOfAPersonInAString() {
        assertThat(facts().toString() + texts.text(ReminderLine.BALANCE, Language.EN, facts()))
                .doesNotContain("Specimen", "hundred", "Lakeview");
    }

    private static ReminderFacts facts() {
        return with(caller("Harbor Partners", "+12025550143", "", Capacity.FIRST_PARTY));
    }

    private static ReminderFacts with(ReminderCaller caller) {
        var owed = new Owed(
                Optional.empty(),
                Optional.of(12_305L),
                Optional.of(LocalDate.of(2026, 1, 8)),
                Optional.of(LocalDate.of(2026, 3, 1)));
        return new ReminderFacts(caller, Optional.of("Maria Specimen"), List.of(owed), LAST, 2);
    }

    private static ReminderCaller caller(String name, String number, String contact, Capacity capacity) {
        return new ReminderCaller(name, number, contact, Map.of(), "Lakeview Family Medicine", capacity);
    }

    private static ReminderFacts empty() {
        var caller = new ReminderCaller("", "", "", Map.of(), "", Capacity.FIRST_PARTY);
        var owed = new Owed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new ReminderFacts(caller, Optional.empty(), List.of(owed), LAST, 1);
    }

    private static List<Piece> pieces(Wording wording) {
        assertThat(wording).as(problems(wording)).isInstanceOf(Worded.class);
        return ((Worded) wording).pieces();
    }

    private static String problems(Wording wording) {
        return wording instanceof Unworded un ? un.problems().toString() : "";
    }

    private static String said(Wording wording) {
        return pieces(wording).stream()
                .map(piece -> piece instanceof Words words ? words.text() : "[day]")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> fields(Wording wording) {
        assertThat(wording).isInstanceOf(Unworded.class);
        return ((Unworded) wording).problems().stream().map(Problem::field).toList();
    }

    @Test
    void shouldHaveATextOfEveryLineInEveryLanguageAndNoOther() {
        assertThat(Arrays.stream(ReminderLine.values()).map(ReminderLine::code).map(ReminderLine::ofCode))
                .containsExactlyElementsOf(
                        Arrays.stream(ReminderLine.values()).map(Optional::of).toList());
        assertThat(ReminderLine.ofCode("greetings")).isEmpty();
    }
}
