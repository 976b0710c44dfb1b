package io.claimline.scripts;

import static io.claimline.scripts.Bench.ROOMY;
import static io.claimline.scripts.Bench.TIGHT;
import static io.claimline.scripts.Bench.failure;
import static io.claimline.scripts.Bench.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.scripts.Rendering.Failed;
import io.claimline.scripts.Rendering.Format;
import io.claimline.scripts.Rendering.Rendered;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptRendererTest {
    private record Visit(String clinic, LocalDate day, long cents, Optional<String> note, List<String> codes) {}

    private static final Visit VISIT =
            new Visit("North & South", LocalDate.of(2026, 3, 9), 12_050, Optional.empty(), List.of("99213", "87880"));

    private final Bench bench = new Bench(ROOMY);

    @Nested
    class Values {

        @Test
        void shouldReadRecordsByComponentName() {
            assertThat(text(bench.render(
                            "${date(v.day)} ${money(v.cents)} <#list v.codes as c>${c}<#sep>, </#list>",
                            Map.of("v", VISIT))))
                    .isEqualTo("03/09/2026 $120.50 99213, 87880");
        }

        @Test
        void shouldTreatAnEmptyOptionalAsAbsent() {
            assertThat(text(bench.render("<#if v.note??>${v.note}<#else>no note</#if>", Map.of("v", VISIT))))
                    .isEqualTo("no note");
        }

        @Test
        void shouldEscapeWhatTheDataHolds() {
            assertThat(text(bench.render(
                            "<b>${v.clinic}</b> ${x}", Map.of("v", VISIT, "x", "<script>alert('1')</script>"))))
                    .isEqualTo("<b>North &amp; South</b> &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
        }

        @Test
        void shouldNotEscapePlainText() {
            var rendering = bench.with("note.txt.ftl", "${v.clinic}").renderNamed("note.txt.ftl", Map.of("v", VISIT));
            assertThat(rendering).isEqualTo(new Rendered("North & South", Format.TEXT));
        }

        @Test
        void shouldAcceptDatesAsIsoText() {
            assertThat(text(bench.render("${longDate('2026-03-09')}", Map.of())))
                    .isEqualTo("March 9, 2026");
        }

        @Test
        void shouldNotLetDataReplaceAFunction() {
            assertThat(text(bench.render("${money(5)}", Map.of("money", "gone"))))
                    .isEqualTo("$0.05");
        }
    }

    @Nested
    class Failures {

        @Test
        void shouldNameTheLineAndColumnOfAMissingValue() {
            var failed = failure(bench.render("one\ntwo ${v.clinic} ${absent}\nthree", Map.of("v", VISIT)));
            assertThat(failed).isEqualTo(new Failed("main.ftlh", 2, 19, failed.message()));
            assertThat(failed.message()).contains("absent").doesNotContain("\n");
        }

        @Test
        void shouldNameTheComponentsOfARecordWhenItHasNoSuchOne() {
            assertThat(failure(bench.render("\n${v.clinc}", Map.of("v", VISIT))))
                    .satisfies(f -> assertThat(f.line()).isEqualTo(2))
                    .satisfies(f -> assertThat(f.message()).contains("'clinc'", "clinic, day, cents, note, codes"));
        }

        @Test
        void shouldNameTheLineAndColumnOfASyntaxError() {
            var failed = failure(bench.render("fine\n  <#if >\n", Map.of()));
            assertThat(failed.template()).isEqualTo("main.ftlh");
            assertThat(failed.line()).isEqualTo(2);
            assertThat(failed.column()).isBetween(3, 9);
        }

        @Test
        void shouldNameTheIncludedTemplateWhenTheFaultIsThere() {
            bench.with("part.ftlh", "\n\n${absent}");
            assertThat(failure(bench.render("<#include 'part.ftlh'>", Map.of())))
                    .satisfies(f -> assertThat(f.template()).isEqualTo("part.ftlh"))
                    .satisfies(f -> assertThat(f.line()).isEqualTo(3));
        }

        @Test
        void shouldSayThatATemplateDoesNotExist() {
            assertThat(failure(bench.renderNamed("nowhere.ftlh", Map.of())))
                    .isEqualTo(new Failed("nowhere.ftlh", 0, 0, "there is no such template"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                ${money('12')}         | money(…) takes a whole number
                ${money(1.5)}          | money(…) takes a whole number
                ${money()}             | money(…) takes one argument, and was given 0
                ${date('tomorrow')}    | date(…) takes a date
                ${date(5)}             | date(…) takes text
                ${phone(5)}            | phone(…) takes text
                """)
        void shouldSayWhatAFunctionTakes(String source, String message) {
            assertThat(failure(bench.render(source, Map.of())).message()).contains(message);
        }

        @Test
        void shouldRefuseDataThatIsNotAValue() {
            assertThat(failure(bench.render("${x}", Map.of("x", Thread.currentThread())))
                            .message())
                    .contains("java.lang.Thread cannot be shown to a template");
        }

        @Test
        void shouldKeepTheMessageOutOfItsOwnString() {
            assertThat(new Failed("a.ftlh", 3, 4, "Maria Lopez").toString()).isEqualTo("Failed[a.ftlh:3:4]");
        }

        @Test
        void shouldRenderAgainAfterAFailure() {
            failure(bench.render("${absent}", Map.of()));
            assertThat(text(bench.with("next.ftlh", "fine").renderNamed("next.ftlh", Map.of())))
                    .isEqualTo("fine");
        }
    }

    @Nested
    class Limits {

        @Test
        void shouldWriteUpToTheLimit() {
            assertThat(text(bench.render("<#list 1..1000 as i>x</#list>", Map.of())))
                    .hasSize(1000);
        }

        @Test
        void shouldStopAtTheLimitAndSayWhere() {
            var failed = failure(bench.render("\n<#list 1.. as i>\n  ${i}\n</#list>", Map.of()));
            assertThat(failed.line()).isBetween(2, 3);
            assertThat(failed.message()).contains("more than 1000 characters");
        }

        @Test
        void shouldStopALoopThatWritesNothing() {
            var failed = failure(new Bench(TIGHT).render("<#list 1.. as i></#list>", Map.of()));
            assertThat(failed.message()).isEqualTo(ScriptRenderer.OUT_OF_TIME);
        }

        @Test
        void shouldEndTheThreadOfALoopThatWasStopped() throws Exception {
            failure(new Bench(TIGHT)
                    .render("<#list 1.. as i><#list 1.. as j><#if i == j></#if></#list></#list>", Map.of()));
            for (var thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("script")) {
                    assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
                }
            }
        }

        @Test
        void shouldStopATemplateThatIncludesItself() {
            assertThat(failure(bench.render("<#include 'main.ftlh'>", Map.of())).message())
                    .contains("includes itself");
        }

        @Test
        void shouldRenderTheSameTemplateFromManyThreads() {
            bench.with("shared.ftlh", "<#list 1..50 as i>${x}</#list>");
            var expected = IntStream.range(0, 200)
                    .mapToObj(i -> ("" + i % 10).repeat(50))
                    .toList();
            var texts = IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(i -> text(bench.renderNamed("shared.ftlh", Map.of("x", i % 10))))
                    .toList();
            assertThat(texts).isEqualTo(expected);
        }

        @Test
        void shouldRefuseLimitsThatAreNone() {
            assertThatThrownBy(() -> new RenderLimits(0, Duration.ofSeconds(1))).hasMessageContaining("outputChars");
            assertThatThrownBy(() -> new RenderLimits(1, Duration.ZERO)).hasMessageContaining("time");
        }
    }
}
