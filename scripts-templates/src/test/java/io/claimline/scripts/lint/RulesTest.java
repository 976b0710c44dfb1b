package io.claimline.scripts.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.catalogue.Catalogue;
import io.claimline.scripts.catalogue.Edition;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with scripts that break it: in the product's own text one piece is replaced, and the finding must be there, at that place. */
class RulesTest {
    private static final Linter LINTER = new Linter(new RenderLimits(16 * 1024, Duration.ofSeconds(30)));

    /** Rule; script; what is replaced; by what, the place of the finding marked with a caret that is taken out. */
    private static final String TABLE = """
            SYNTAX | payer.in-process | <@step title="Then"> | <#if ^>
            LANGUAGE | payer.in-process | <@step title="Then"> | ^<#assign x = 1><@step title="Then">
            LANGUAGE | payer.in-process | <@step title="Then"> | <@step title="Then">${member.name^?eval}
            LANGUAGE | patient.greeting.en | <@introduce/> | ^<@mine/>
            LANGUAGE | patient.greeting.en | <@introduce/> | ^<#macro mine></#macro>
            DOES_NOT_RENDER | payer.in-process | Received date | ^${date(member.dateOfBirth)}
            DOES_NOT_RENDER | payer.in-process | Received date | ^${claim.serviceFrm}
            DOES_NOT_RENDER | patient.greeting.en | <@introduce/> | ^${money(totalCents)}
            DOES_NOT_RENDER | payer.in-process | <@step title="Then"> | <@step title="Then"><#list 1.. as i>xx</#list>
            LEFTOVER | payer.in-process | Received date | Received ^$ {claim.number}
            LEFTOVER | payer.in-process | Received date | ^#{claim}
            LEFTOVER | payer.in-process | Received date | ^[=claim]
            MARKUP | payer.in-process | Received date | ^<a href="x">Received</a>
            MARKUP | payer.in-process | Received date | ^<script>1</script>
            MARKUP | payer.in-process | Received date | ^<b onclick="x">Received</b>
            MARKUP | payer.in-process | Received date | <b>Received
            MARKUP | payer.in-process | Received date | Received</i>
            EMPTY_STEP | payer.in-process | <@step title="Then"> | <@step title="Nothing"></@step><@step title="Then">
            EMPTY_STEP | payer.in-process | <@reference/> | <@reference/> ^lost words
            UNKNOWN_FIELD | payer.in-process | <@need field="receivedDate"> | ^<@need field="recievedDate">
            UNKNOWN_FIELD | payer.in-process | <@need field="receivedDate"> | ^<@need field=claim.number>
            UNKNOWN_CODE | payer.in-process | <@act code="WAIT"> | ^<@act code="WAITING">
            UNKNOWN_CODE | patient.options.en | <@choice status="RPC_PTP"> | ^<@choice status="RPC_PROMISE">
            MISSING_FIELD | payer.in-process | <@need field="receivedDate">Received date</@need> | Received date
            MISSING_FIELD | payer.in-process | <@need field="expectedDate">date it should be finalized</@need> | <@want field="expectedDate">date</@want>
            RECORDING_NOTICE | patient.greeting.en | <@recording/> |
            RECORDING_NOTICE | patient.greeting.es | <@recording/> |
            RECORDING_NOTICE | payer.opening | This call may be recorded. |
            NOT_A_DEBT_COLLECTOR | patient.balance.en | Thank you, | This is an ^attempt to collect a debt,
            NOT_A_DEBT_COLLECTOR | patient.closing.es | En resumen | Soy ^cobrador de deudas. En resumen
            NOT_A_DEBT_COLLECTOR | payer.opening | about the status | as a ^debt collector about the status
            DISCLOSURE_MISSING | patient.balance.en | <@disclose/> |
            DISCLOSURE_MISSING | patient.balance.es | <@disclose/> |
            DEBT_BEFORE_VERIFICATION | patient.greeting.en | May I speak | It is about a ^debt. May I speak
            DEBT_BEFORE_VERIFICATION | patient.third-party.es | Es un asunto personal | Se trata de una ^deuda
            PHI_BEFORE_VERIFICATION | patient.greeting.en | May I speak | It is about your ^balance. May I speak
            PHI_BEFORE_VERIFICATION | patient.third-party.en | personal business matter | matter of the ^clinic
            PHI_BEFORE_VERIFICATION | patient.verification.es | la persona correcta | la persona de la ^cita
            PHI_BEFORE_VERIFICATION | patient.wrong-number.en | I am sorry | About ^$20, I am sorry
            READS_IDENTIFIER_OUT | patient.verification.en | Please tell me your full name | ^Is your date of birth right? Please tell me your full name
            READS_IDENTIFIER_OUT | patient.verification.es | Por favor, dígame | ^¿Nació en mayo? Por favor, dígame
            VOICEMAIL_SAYS_MORE | patient.voicemail.en | Please call | It is ^important. Please call
            VOICEMAIL_SAYS_MORE | patient.voicemail.en | This is | This ^concerns you. This is
            VOICEMAIL_SAYS_MORE | patient.voicemail.es | Por favor | Es ^importante. Por favor
            VOICEMAIL_SAYS_LESS | patient.voicemail.en | ${phone(caller.callbackNumber)} | our number
            VOICEMAIL_SAYS_LESS | patient.voicemail.es | ${caller.agentName} | nosotros
            THREAT | patient.refused.en | I understand. | We will take ^legal action.
            THREAT | patient.refused.es | Entiendo. | Tendrá ^consecuencias.
            THREAT | payer.not-finished | Claims that were | </@check><@ask><@q>We will ^sue</@q></@ask><@check>Claims that were
            FALSE_REPRESENTATION | patient.closing.en | To sum up | ^This is an attorney. To sum up
            FALSE_REPRESENTATION | patient.closing.es | En resumen | Es el ^último aviso. En resumen
            ABUSE | patient.refused.en | I understand. | ^Shame on you.
            CONVENIENCE_FEE | patient.pay-in-full.en | Thank you. To pay | With a ^convenience fee. To pay
            CONVENIENCE_FEE | patient.pay-in-full.es | Gracias. Para pagar | Hay un ^cargo por servicio. Para pagar
            CARD_BY_VOICE | patient.pay-in-full.en | Thank you. To pay | Tell me ^your card number. To pay
            CARD_BY_VOICE | patient.pay-in-full.es | Gracias. Para pagar | Dígame el ^número de su tarjeta. Para pagar
            WAIVER | patient.hardship.en | Thank you for telling me. I will | I can ^waive it. I will
            WAIVER | patient.hardship.es | Gracias por decírmelo. Lo | Hay un ^descuento. Lo
            OTHER_LANGUAGE | patient.closing.es | En resumen | ^Please. En resumen
            OTHER_LANGUAGE | patient.closing.en | To sum up | ^Por favor. To sum up
            """;

    record Broken(Rule rule, Edition edition, String from, String to) {
        static Broken of(String line) {
            var cells = Arrays.stream(line.split("\\|", 4)).map(String::strip).toList();
            var edition = Catalogue.edition(cells.get(1)).orElseThrow();
            return new Broken(Rule.valueOf(cells.get(0)), edition, cells.get(2), cells.get(3));
        }

        String source() {
            var text = ScriptRenderer.productText(edition.path());
            assertThat(text).contains(from);
            return text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        }

        @Override
        public String toString() {
            return rule.id() + " in " + edition.id() + ": " + to;
        }
    }

    static Stream<Broken> table() {
        return TABLE.lines().map(Broken::of);
    }

    @ParameterizedTest
    @MethodSource("table")
    void shouldFindWhatIsBrokenAndSayWhere(Broken broken) {
        var marked = broken.source();
        int caret = marked.indexOf('^');
        var findings = LINTER.lint(broken.edition(), marked.replace("^", ""));
        assertThat(findings)
                .filteredOn(finding -> finding.rule() == broken.rule())
                .first()
                .satisfies(finding -> {
                    assertThat(finding.message()).endsWith(".").doesNotContain("\n");
                    assertThat(finding.rule().advice()).endsWith(".");
                    assertThat(finding.line()).isPositive();
                    if (caret >= 0) {
                        assertThat(place(marked, caret)).isEqualTo(List.of(finding.line(), finding.column()));
                    }
                });
    }

    @Test
    void shouldHaveAFailingExampleOfEveryRule() {
        Set<Rule> shown = table().map(Broken::rule).collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
        shown.addAll(ReminderLinterTest.shown());
        assertThat(shown).isEqualTo(EnumSet.allOf(Rule.class));
    }

    @Test
    void shouldTellOneSentenceOnceHoweverManySamplesItIsWrongFor() {
        var edition = Catalogue.edition("patient.refused.en").orElseThrow();
        var source = ScriptRenderer.productText(edition.path()).replace("I understand.", "We will sue.");
        assertThat(LINTER.lint(edition, source)).hasSize(1);
    }

    @Test
    void shouldNotJudgeWhatStandsInAComment() {
        var edition = Catalogue.edition("patient.refused.en").orElseThrow();
        var source = "<#-- never say: we will sue; <a href='x'> -->\n" + ScriptRenderer.productText(edition.path());
        assertThat(LINTER.lint(edition, source)).isEmpty();
    }

    @Test
    void shouldNameTheNearestFieldWhenOneIsMistyped() {
        var edition = Catalogue.edition("payer.in-process").orElseThrow();
        var source = ScriptRenderer.productText(edition.path()).replace("receivedDate", "recievedDate");
        assertThat(LINTER.lint(edition, source).getFirst().message()).contains("'receivedDate'");
    }

    private static List<Integer> place(String text, int offset) {
        var before = text.substring(0, offset);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return List.of(line, offset - before.lastIndexOf('\n'));
    }
}
