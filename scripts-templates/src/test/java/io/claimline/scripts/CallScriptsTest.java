package io.claimline.scripts;

import static io.claimline.scripts.Bench.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.PatientAccount.OpenBalance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script as it reads. After a change of wording, run with {@code -Dclaimline.golden=write} and review the difference. */
class CallScriptsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final PayerCall PAYER_CALL = new PayerCall(
            "Dana",
            "Lakeview Family Medicine",
            "1234567893",
            "987654321",
            "Maria Lopez",
            "XEA12345678",
            LocalDate.of(1961, 7, 4),
            LocalDate.of(2026, 3, 9),
            LocalDate.of(2026, 3, 11),
            123_456,
            Optional.of("2026069123450"),
            true);

    private static final PatientContact CONTACT =
            new PatientContact("Dana", "Lakeview Family Medicine", "Maria Lopez", "+12025550143", true);

    private static final PatientAccount ACCOUNT = new PatientAccount(
            List.of(
                    new OpenBalance(LocalDate.of(2026, 3, 9), "Dr. Chen", 12_050),
                    new OpenBalance(LocalDate.of(2026, 5, 1), "Dr. Okafor & Partners", 4_000)),
            true,
            true,
            Optional.of("pay.lakeview.example"));

    private final CallScripts scripts = new CallScripts(ScriptRenderer.ofProduct(RenderLimits.DEFAULT));

    @ParameterizedTest
    @EnumSource
    void shouldReadPayerSteps(PayerStep step) throws IOException {
        compare("payer-" + step + ".html", scripts.payer(step, PAYER_CALL));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void shouldReadOpenings(OpeningStep step, Language language) throws IOException {
        compare("patient-" + step + "." + language + ".html", scripts.opening(step, language, CONTACT));
    }

    @ParameterizedTest
    @MethodSource("accountSteps")
    void shouldReadAccountSteps(AccountStep step, Language language) throws IOException {
        compare("patient-" + step + "." + language + ".html", scripts.account(step, language, CONTACT, ACCOUNT));
    }

    /** First party: neither the disclosure of a debt collector nor the word debt belongs in any text (C-40). */
    @ParameterizedTest
    @EnumSource
    void shouldNotSpeakAsADebtCollector(Language language) {
        assertThat(everythingSaidToPatients(language))
                .allSatisfy(said -> assertThat(said.toLowerCase(Locale.ROOT))
                        .doesNotContain("debt", "collect", "deuda", "cobra", "will be used for that purpose"));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void shouldSayNothingOfMoneyOrHealthBeforeVerification(OpeningStep step, Language language) {
        assertThat(text(scripts.opening(step, language, CONTACT)).toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "$", "balance", "saldo", "bill", "owe", "pay", "pag", "claim", "doctor", "dr.", "service");
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayThatACallIsRecordedOnlyWhenItIs(Language language) {
        var silent = new PatientContact("Dana", "Lakeview", "Maria Lopez", "+12025550143", false);
        var announcement = language == Language.EN ? "may be recorded" : "puede ser grabada";
        assertThat(text(scripts.opening(OpeningStep.GREETING, language, CONTACT)))
                .contains(announcement);
        assertThat(text(scripts.opening(OpeningStep.GREETING, language, silent)))
                .doesNotContain(announcement);
    }

    @Test
    void shouldOfferOnlyWhatThePracticeOffers() {
        var bare = new PatientAccount(ACCOUNT.balances(), false, false, Optional.empty());
        assertThat(text(scripts.account(AccountStep.OPTIONS, Language.EN, CONTACT, bare)))
                .doesNotContain("assistance", "in parts", "online")
                .contains("Pay $160.50 now");
    }

    @Test
    void shouldWriteThePayerNoteInTheShapeOfTheIndustry() throws IOException {
        compare("payer-NOTE-paid.txt", scripts.payerNote(Notes.PAID));
        compare("payer-NOTE-denied.txt", scripts.payerNote(Notes.DENIED));
        compare("payer-NOTE-bare.txt", scripts.payerNote(Map.of("serviceFrom", "2026-03-09", "billed", 100)));
    }

    @Test
    void shouldWriteThePatientNote() throws IOException {
        compare("patient-NOTE-promise.txt", scripts.patientNote(Notes.PROMISE));
        compare("patient-NOTE-bare.txt", scripts.patientNote(Map.of("outcomeCode", "NOANS")));
    }

    private Stream<String> everythingSaidToPatients(Language language) {
        var openings = Stream.of(OpeningStep.values()).map(step -> scripts.opening(step, language, CONTACT));
        var steps = Stream.of(AccountStep.values()).map(step -> scripts.account(step, language, CONTACT, ACCOUNT));
        return Stream.concat(openings, steps).map(Bench::text);
    }

    static Stream<Object[]> openings() {
        return Stream.of(OpeningStep.values())
                .flatMap(step -> Stream.of(Language.values()).map(language -> new Object[] {step, language}));
    }

    static Stream<Object[]> accountSteps() {
        return Stream.of(AccountStep.values())
                .flatMap(step -> Stream.of(Language.values()).map(language -> new Object[] {step, language}));
    }

    private static void compare(String name, Rendering rendering) throws IOException {
        var text = text(rendering);
        var file = GOLDEN.resolve(name.toLowerCase(Locale.ROOT).replace('_', '-'));
        if ("write".equals(System.getProperty("claimline.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
