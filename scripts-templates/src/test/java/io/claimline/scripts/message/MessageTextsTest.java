package io.claimline.scripts.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.Rendering;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever reads a message learns nothing of health or debts, and how to stop it. */
class MessageTextsTest {
    private static final Pattern TELLING = Pattern.compile(
            "\\b(balance|debt|owe[sd]?|due|bill(s|ed|ing)?|pay(ment|ments|ing)?|amount|collect\\w*|medical|health|doctor|clinic|hospital|patient|treatment|visit"
                    + "|diagnos\\w*|procedure|claim|insurance|saldo|deuda|debe|factura\\w*|pago|pagar|monto|cobr\\w*|médic\\w*|salud|clínica|paciente|tratamiento|cita|seguro)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private final MessageTexts texts = new MessageTexts(ScriptRenderer.ofProduct(RenderLimits.DEFAULT));

    private String text(String form, String purpose, Language language) {
        var facts = new MessageFacts(
                language,
                "Lakeside Office",
                List.of(new MessageFacts.Part("Lakeside Office", "https://example.org/p/abc")),
                "(202) 555-0100",
                "R-77",
                "12/14/2026",
                form.equals("email") ? "https://example.org/u/abc" : "");
        var rendering = texts.of(form, purpose, facts);
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);
        return ((Rendering.Rendered) rendering).text();
    }

    @ParameterizedTest
    @CsvSource({
        "text,reminder", "text,pay-link", "text,receipt", "text,answer", "text,opt-out-confirmed", "text,opt-in-confirmed", "text,help",
        "email,reminder", "email,pay-link", "email,receipt", "email,answer"
    })
    void shouldTellNothingOfHealthOrDebtInEitherLanguage(String form, String purpose) {
        for (var language : Language.values()) {
            assertThat(TELLING.matcher(text(form, purpose, language)).results().map(one -> one.group()).toList())
                    .as(form + " " + purpose + " " + language)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldSayInEveryTextHowToStopExceptWhenItIsStopped(Language language) {
        for (var purpose : List.of("reminder", "pay-link", "receipt", "answer", "opt-in-confirmed", "help")) {
            assertThat(text("text", purpose, language)).containsPattern("STOP|ALTO").hasSizeLessThanOrEqualTo(320);
        }
        assertThat(text("text", "opt-out-confirmed", language)).doesNotContain("STOP", "http").hasSizeLessThan(160);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldEndEveryEMailWithTheWayToStopIt(Language language) {
        for (var purpose : List.of("reminder", "pay-link", "receipt", "answer")) {
            var lines = text("email", purpose, language).strip().lines().toList();
            assertThat(lines.getFirst()).isNotBlank();
            assertThat(lines.get(1)).isEmpty();
            assertThat(lines.getLast()).contains("https://example.org/u/abc");
        }
    }

    @Test
    void shouldWriteOneLineForEachPracticeOfABundle() {
        var facts = new MessageFacts(
                Language.EN,
                "Office",
                List.of(new MessageFacts.Part("One", "https://e.org/1"), new MessageFacts.Part("Two", "https://e.org/2")),
                "(202) 555-0100",
                "",
                "",
                "");
        assertThat(((Rendering.Rendered) texts.of("text", "reminder", facts)).text())
                .isEqualTo(
                        "You have a message from:\nOne: https://e.org/1\nTwo: https://e.org/2\nQuestions? Call (202) 555-0100. Reply STOP to opt out.\n");
    }

    @Test
    void shouldRefuseAPurposeThatDoesNotExist() {
        assertThat(texts.of("email", "help", new MessageFacts(Language.EN, "O", List.of(), "p", "", "", "")))
                .isInstanceOf(Rendering.Failed.class);
    }
}
