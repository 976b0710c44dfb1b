package io.claimline.scripts;

import static io.claimline.scripts.Bench.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.scripts.call.Audience;
import io.claimline.scripts.call.Caller;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.call.PatientAccount;
import io.claimline.scripts.call.PatientAccount.OpenBalance;
import io.claimline.scripts.call.PatientAccount.Plan;
import io.claimline.scripts.call.PatientCall;
import io.claimline.scripts.call.StateAdditions;
import io.claimline.scripts.catalogue.Catalogue;
import io.claimline.scripts.catalogue.Edition;
import io.claimline.scripts.catalogue.Phase;
import io.claimline.scripts.catalogue.Script;
import io.claimline.scripts.sample.Sample;
import io.claimline.scripts.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts and notes as they read. After a change of wording, run with {@code -Dclaimline.golden=write} and review the difference. */
class CallScriptsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final CallScripts scripts = new CallScripts(ScriptRenderer.ofProduct(RenderLimits.DEFAULT));

    /** A few that together use every shared part; each as one particular call reads it. */
    @ParameterizedTest
    @CsvSource({
        "payer.opening, payer-2",
        "payer.paid-check, payer-3",
        "payer.denied-authorization, payer-7",
        "patient.greeting.en, patient-1",
        "patient.greeting.es, patient-17",
        "patient.balance.en, patient-33",
        "patient.balance.es, patient-33",
        "patient.options.en, patient-4",
        "patient.voicemail.en, patient-30"
    })
    void shouldReadAsBefore(String id, String sample) throws IOException {
        var edition = Catalogue.edition(id).orElseThrow();
        var call = Samples.usual(sample).orElseThrow().call();
        compare(id.replace('.', '-') + ".html", scripts.script(edition, call));
    }

    @ParameterizedTest
    @EnumSource
    void shouldSpeakAsADebtCollectorOnlyWhenItIsOne(Capacity capacity) {
        for (var sample : Samples.usual(Audience.PATIENT)) {
            if (sample.call().caller().capacity() == capacity) {
                for (var script : Catalogue.of(Audience.PATIENT)) {
                    var said = read(script, Language.EN, sample) + read(script, Language.ES, sample);
                    boolean may = capacity == Capacity.THIRD_PARTY && script.phase() == Phase.AFTER_VERIFICATION;
                    boolean must = may && script.name().equals("balance");
                    if (must) {
                        assertThat(said).contains("attempt to collect a debt", "intento de cobrar una deuda");
                    } else if (!may) {
                        assertThat(said).doesNotContain("debt", "deuda", "collect", "cobra");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CA, FIRST_PARTY, true, greeting, all right with you, true",
        "CA, FIRST_PARTY, false, greeting, all right with you, false",
        "OH, FIRST_PARTY, true, greeting, all right with you, false",
        "NY, THIRD_PARTY, true, balance, is owed to Lakeview, true",
        "NY, FIRST_PARTY, true, balance, is owed to Lakeview, false",
        "MA, FIRST_PARTY, true, balance, two calls in 7 days, true",
        "'', THIRD_PARTY, true, greeting, all right with you, false"
    })
    void shouldAddWhatTheStateAsksFor(
            String state, Capacity capacity, boolean recorded, String name, String words, boolean said) {
        var caller = new Caller("Dana", "Harbor Partners", "Lakeview", capacity, "+12025550143", recorded);
        var place = state.isEmpty() ? Optional.<String>empty() : Optional.of(state);
        var account = new PatientAccount(List.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
        var call = new PatientCall(caller, "Maria Lopez", place, account);
        var edition = Catalogue.edition("patient." + name + ".en").orElseThrow();
        assertThat(text(scripts.script(edition, call)).contains(words)).isEqualTo(said);
    }

    @Test
    void shouldHaveALineOfEveryStateInBothLanguagesWithItsSource() {
        assertThat(StateAdditions.all()).allSatisfy(line -> {
            assertThat(line.states()).allMatch(state -> state.matches("[A-Z]{2}"));
            assertThat(line.texts().values()).hasSize(2).noneMatch(String::isBlank);
            assertThat(line.basis()).isNotBlank();
        });
    }

    @Test
    void shouldOfferAPlanOnlyWithinThePolicy() {
        var caller = new Caller("Dana", "Lakeview", "Lakeview", Capacity.FIRST_PARTY, "+12025550143", false);
        var owed = List.of(new OpenBalance(Optional.empty(), "Lakeview", 30_000));
        var account =
                new PatientAccount(owed, Optional.empty(), Optional.of(new Plan(24, 10_000)), false, Optional.empty());
        var call = new PatientCall(caller, "Maria Lopez", Optional.empty(), account);
        assertThat(text(scripts.script(Catalogue.edition("patient.plan.en").orElseThrow(), call)))
                .contains("up to 3 months", "$100.00 a month");
        var bare = new PatientAccount(owed, Optional.empty(), Optional.empty(), false, Optional.empty());
        var without = new PatientCall(caller, "Maria Lopez", Optional.empty(), bare);
        assertThat(text(scripts.script(Catalogue.edition("patient.options.en").orElseThrow(), without)))
                .doesNotContain("in parts", "assistance", "online")
                .contains("Pay $300.00 now");
    }

    @Test
    void shouldRefuseACallOfTheOtherAudience() {
        var patient = Samples.usual(Audience.PATIENT).getFirst().call();
        var opening = Catalogue.edition("payer.opening").orElseThrow();
        assertThatThrownBy(() -> scripts.script(opening, patient)).hasMessageContaining("payer.opening");
    }

    private String read(Script script, Language language, Sample sample) {
        return text(scripts.script(new Edition(script, language), sample.call()));
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
