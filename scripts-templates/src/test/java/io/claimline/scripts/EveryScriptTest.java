package io.claimline.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.Rendering.Failed;
import io.claimline.scripts.Rendering.Format;
import io.claimline.scripts.Rendering.Rendered;
import io.claimline.scripts.call.PatientCall;
import io.claimline.scripts.catalogue.Catalogue;
import io.claimline.scripts.catalogue.Edition;
import io.claimline.scripts.catalogue.Phase;
import io.claimline.scripts.sample.Sample;
import io.claimline.scripts.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script against every sample call, in both languages. */
class EveryScriptTest {
    /** An eighth of what the desk allows, and a generous time for a busy machine; the desk allows two seconds. */
    private static final RenderLimits TIGHT = new RenderLimits(8 * 1024, Duration.ofSeconds(20));

    private static final Pattern STEP =
            Pattern.compile("(?s)<section class=\"script-step\">\n<h4>([^<]+)</h4>(.*?)</section>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern OURS = Pattern.compile(
            "</?(section|h4|p|b|em|span|ul|li|dl|dt|dd|table|tr|td)( class=\"[a-z-]+\")?( data-(field|action|status)=\"[\\w.]+\")?>");

    private static final CallScripts SCRIPTS = new CallScripts(ScriptRenderer.ofProduct(TIGHT));

    static List<Edition> editions() {
        return Catalogue.editions();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void shouldRenderForEverySample(Edition edition) {
        var samples = Samples.usual(edition.script().audience());
        assertThat(samples).hasSizeGreaterThan(20);
        for (var sample : samples) {
            complete(edition, sample, render(edition, sample));
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void shouldRenderForSamplesOfAnotherSeed(Edition edition) {
        long seed = 77_031;
        for (var sample : Samples.of(seed)) {
            if (sample.call().audience() == edition.script().audience()) {
                complete(edition, sample, render(edition, sample));
            }
        }
    }

    @Test
    void shouldHaveAllThirtyThreeStatusScriptsAndThePatientsInBothLanguages() {
        assertThat(editions().stream().filter(e -> e.script().phase() == Phase.STATUS))
                .hasSize(33);
        assertThat(editions().stream().map(e -> e.script().statuses()).flatMap(List::stream))
                .contains(
                        "INPROC PEND_PT PEND_PROV SETPAY PAID_CHK PAID_EFT PAID_VCC PAID_PT PAID_OTHER DED COINS_COPAY DENY_TFL DENY_AUTH DENY_COB DENY_ELIG DENY_DUP DENY_INFO DENY_BUNDLE DENY_MEDNEC DENY_NONCOV DENY_MAX DENY_CODING DENY_CRED DENY_OTHER NOF_CLAIM NOF_MEMBER RECOUP APPEAL_OPEN APPEAL_UPHELD APPEAL_OVERTURNED XOVER CLOSED"
                                .split(" "))
                .contains(
                        "RPC_PAID RPC_PTP RPC_PLAN RPC_DISPUTE RPC_HARDSHIP RPC_INS_UPDATE RPC_REFUSED RPC_CALLBACK WRONG_NUMBER THIRD_PARTY VM_LCM_LEFT DNC_REQUEST CEASE ATTORNEY BANKRUPT DECEASED MINOR LANGUAGE"
                                .split(" "));
        assertThat(Catalogue.editions().stream().map(Edition::id)).doesNotHaveDuplicates();
    }

    @Test
    void shouldMakeTheSameSamplesFromTheSameSeed() {
        assertThat(Samples.of(5)).isEqualTo(Samples.of(5)).isNotEqualTo(Samples.of(6));
        assertThat(Samples.usual().stream().map(Sample::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("beforeVerification")
    void shouldKnowNothingOfTheAccountBeforeVerification(Edition edition) {
        for (var sample : Samples.usual(edition.script().audience())) {
            var account = ((PatientCall) sample.call()).account();
            var text = render(edition, sample);
            assertThat(text).doesNotContain("$", Formats.money(account.totalCents()));
            account.insurer().ifPresent(insurer -> assertThat(text).doesNotContain(insurer));
        }
    }

    static Stream<Edition> beforeVerification() {
        return editions().stream()
                .filter(e -> e.script().phase() == Phase.BEFORE_VERIFICATION
                        || e.script().phase() == Phase.VOICEMAIL);
    }

    private static String render(Edition edition, Sample sample) {
        return switch (SCRIPTS.script(edition, sample.call())) {
            case Rendered(var text, var format) -> {
                assertThat(format).isEqualTo(Format.HTML);
                // One invented name is made of a template's own marks: escaped, it is harmless and stays.
                yield text.replace("${7*7} &lt;#if&gt;", "NAME");
            }
            case Failed failed -> throw new AssertionError(sample.title() + ": " + failed + " " + failed.message());
        };
    }

    private static void complete(Edition edition, Sample sample, String html) {
        var what = edition.id() + " for " + sample.title();
        assertThat(html).as(what).doesNotContain("${", "#{", "[=", "<#", "<@", "null");
        var steps = STEP.matcher(html).results().toList();
        assertThat(steps).as(what).isNotEmpty();
        assertThat(steps)
                .as(what)
                .allSatisfy(step -> assertThat(
                                TAG.matcher(step.group(2)).replaceAll("").strip())
                        .isNotEmpty());
        assertThat(STEP.matcher(html).replaceAll("")).as(what).isBlank();
        // Nothing but our own markup: what a name brings along is escaped.
        assertThat(TAG.matcher(html).results())
                .as(what)
                .allSatisfy(tag -> assertThat(tag.group()).matches(OURS));
    }
}
