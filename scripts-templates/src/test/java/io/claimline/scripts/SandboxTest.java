package io.claimline.scripts;

import static io.claimline.scripts.Bench.failure;
import static io.claimline.scripts.Bench.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.call.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {
    private record Person(String name) {
        @SuppressWarnings({"unused", "EffectivelyPrivate"}) // Public and called from no template: that is the test.
        public String secret() {
            return "secret";
        }
    }

    private static final Map<String, ?> DATA = Map.of("p", new Person("Ana"), "list", List.of("a"), "s", "text");

    private final Bench bench = new Bench(Bench.ROOMY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', '/')}",
                "${p?api.class}",
                "${s?eval}",
                "${s?eval_json}",
                "<#assign t = s?interpret><@t/>",
                "${s?no_esc}",
                "${(1..1000000000)?join(',')}",
                "${s?right_pad(2000000000)}",
                "${s?matches('(a+)+')}",
                "${list?filter(x -> true)?size}",
                "${s?noEsc}",
                "${s?\n<#-- hidden -->join(',')}",
                "${\"$\\x007Bs\\x003Feval}\"}",
                "<#macro m><@m/></#macro><@m/>",
                "<#function f(x)><#return f(x)></#function>${f(1)}",
                "<#assign s = s + s>",
                "<#global s = s + s>",
                "<#import 'other.ftlh' as o>",
                "<#setting locale='de'>",
                "<#noautoesc>${s}</#noautoesc>",
                "<#outputformat 'plainText'>${s}</#outputformat>",
                "<#attempt>${absent}<#recover>half</#attempt>",
                "${.data_model?keys?size}"
            })
    void shouldRefuseWhatIsNotPartOfTheScriptLanguage(String source) {
        assertThat(failure(bench.render(source, DATA)).message()).contains("is not part of the script language");
    }

    @Test
    void shouldSayWhereTheRefusedPartIs() {
        var failed = failure(bench.render("Hello\n  ${s?eval}", DATA));
        assertThat(failed.line()).isEqualTo(2);
        assertThat(failed.column()).isEqualTo(6);
        assertThat(failed.message()).contains("?eval", "has_content");
    }

    @Test
    void shouldRefuseTheSameInAnIncludedTemplate() {
        bench.with("part.ftlh", "\n${s?eval}");
        var failed = failure(bench.render("<#include 'part.ftlh'>", DATA));
        assertThat(failed.template()).isEqualTo("part.ftlh");
        assertThat(failed.line()).isEqualTo(2);
        assertThat(failed.message()).contains("?eval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${p.secret}",
                "${p.secret()}",
                "${p.class}",
                "${p.getClass()}",
                "${p.hashCode()}",
                "${s.class}",
                "${s.getClass()}",
                "${s.length()}",
                "${list.class}",
                "${list.size()}",
                "${money.class}"
            })
    void shouldReachNoMethodOfAnyObject(String source) {
        failure(bench.render(source, DATA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#include '../reference.conf'>",
                "<#include '/../logback.xml'>",
                "<#include 'file:///etc/passwd'>",
                "<#include 'classpath:logback.xml'>",
                "<#include 'http://127.0.0.1/x.ftlh'>",
                "<#include '/etc/passwd'>"
            })
    void shouldIncludeNothingFromOutside(String source) {
        failure(bench.render(source, DATA));
        var product = ScriptRenderer.ofProduct(RenderLimits.DEFAULT);
        failure(product.render("../io/claimline/scripts/CallScripts.class", Language.EN, Map.of()));
        failure(product.render("/etc/passwd", Language.EN, Map.of()));
    }

    @Test
    void shouldRefuseATemplateWhoseNameDoesNotTellItsFormat() {
        bench.with("plain.ftl", "${s}");
        assertThat(failure(bench.renderNamed("plain.ftl", DATA)).message()).contains("*.ftlh");
    }

    @Test
    void shouldRefuseATemplateThatTurnsEscapingOff() {
        assertThat(failure(bench.render("<#ftl auto_esc=false>${s}", DATA)).message())
                .contains("output format");
        assertThat(failure(bench.with("x.ftlh", "<#ftl output_format='plainText'>${s}")
                                .renderNamed("x.ftlh", DATA))
                        .message())
                .contains("output format");
    }

    @Test
    void shouldTakeSquareBracketsForText() {
        assertThat(text(bench.render("[#assign x = 1] [=s]", DATA))).isEqualTo("[#assign x = 1] [=s]");
    }

    @Test
    void shouldRefuseWhatDataTriesToMakeOfATemplate() {
        assertThat(text(bench.render("${x}", Map.of("x", "${s?eval}")))).isEqualTo("${s?eval}");
    }
}
