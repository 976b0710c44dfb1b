package io.claimline.gateway.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskScriptsTest {
    private final ActiveScripts active = new ActiveScripts(RenderLimits.DEFAULT);
    private final DeskScripts scripts = new DeskScripts(active, office(Capacity.FIRST_PARTY));

    @Test
    void shouldSpeakInTheNameOfTheAgentWhoTakesTheCall() {
        var script = DeskScripts.spokenBy("Ana Ruiz", scripts.of(patient()));

        assertThat(script.getString("title")).isEqualTo("Open balance, first party");
        assertThat(script.getString("html")).contains("Hello, this is Ana Ruiz with MAPLE STREET");
    }

    @Test
    void shouldLeaveNoStandInWhenThePreparedScriptIsStagedAsText() {
        var staged = new JsonObject(
                new JsonObject().put("script", scripts.of(patient())).encode());

        var script = DeskScripts.spokenBy("Ana Ruiz", staged.getJsonObject("script"));

        assertThat(script.getString("html")).contains("Ana Ruiz").doesNotContainPattern("\\p{Co}");
    }

    @Test
    void shouldNotLetANameBecomeMarkup() {
        var script = DeskScripts.spokenBy("<b>O'Neil & \"Sons\"", scripts.of(patient()));

        assertThat(script.getString("html"))
                .contains("&lt;b&gt;O&#39;Neil &amp; &quot;Sons&quot;")
                .doesNotContain("<b>O");
    }

    @Test
    void shouldHoldNothingOfTheAccountInWhatIsReadFirst() {
        assertThat(scripts.of(patient()).getString("html")).doesNotContain("123.45", "balance");
    }

    @Test
    void shouldListTheStepsThatFollowTheCall() {
        var steps = scripts.of(payer()).getJsonArray("steps");
        assertThat(steps).hasSize(34);
        assertThat(steps.stream().map(JsonObject.class::cast))
                .anySatisfy(step -> assertThat(step)
                        .isEqualTo(new JsonObject()
                                .put("key", "payer.in-process")
                                .put("title", "In process")
                                .put("phase", "status")
                                .put("statuses", new JsonArray().add("INPROC"))));
    }

    @Test
    void shouldRenderTheStepOfAStatusForTheClaimThatIsSpokenOf() {
        var step = step(payer(), "payer.not-on-file", Language.EN, Optional.of("c2"));
        assertThat(step.getString("title")).isEqualTo("Claim not on file, member found");
        assertThat(step.getString("html"))
                .contains("$200.00", "data-field=\"coverage.eff\"", "1 more on this call: WC-1, 05/04/2026, $100.00");
    }

    @Test
    void shouldRenderAPatientStepInTheLanguageAskedForAndAPayerStepInEnglish() {
        assertThat(step(patient(), "patient.balance", Language.ES, Optional.empty())
                        .getString("html"))
                .contains("Le llamo por un saldo de $123.45");
        assertThat(step(payer(), "payer.opening", Language.ES, Optional.empty()).getString("language"))
                .isEqualTo("en");
    }

    @Test
    void shouldHaveNoStepOfTheOtherAudience() {
        assertThat(scripts.step(payer(), new DeskScripts.Step("patient.balance", Language.EN, Optional.empty()), "Ana"))
                .isEmpty();
    }

    @Test
    void shouldHaveAScriptForAClaimThatLacksDates() {
        var work = payer();
        work.getJsonArray("claims").forEach(claim -> ((JsonObject) claim).remove("dosFrom"));
        assertThat(scripts.of(work).getString("html")).contains("look it up in the billing system");
    }

    @Test
    void shouldDiscloseACollectorAndWhatTheStateAddsWhenTheOfficeIsOne() {
        var collector = new DeskScripts(active, office(Capacity.THIRD_PARTY));
        var html = Objects.requireNonNull(collector
                .step(patient(), new DeskScripts.Step("patient.balance", Language.EN, Optional.empty()), "Ana")
                .orElseThrow()
                .getString("html"));
        assertThat(html).contains("attempt to collect a debt", "The balance is owed to MAPLE STREET");
        assertThat(collector.of(patient()).getString("html"))
                .contains("with Harbor Partners")
                .doesNotContain("MAPLE STREET", "debt");
    }

    /** The account's own standing decides, not the office's. */
    @Test
    void shouldSpeakInTheCapacityOfTheAccount() {
        var work = patient()
                .put(
                        "client",
                        new JsonObject()
                                .put("says", "Harbor Partners")
                                .put("capacity", "third-party")
                                .put("title", "Maple Street Clinic")
                                .put("callBack", "+12025550177"));
        assertThat(step(work, "patient.balance", Language.EN, Optional.empty()).getString("html"))
                .contains("attempt to collect a debt", "The balance is owed to Maple Street Clinic");
        assertThat(scripts.of(work).getString("html"))
                .contains("with Harbor Partners")
                .doesNotContain("Maple Street", "debt");
        assertThat(step(work, "patient.voicemail", Language.EN, Optional.empty())
                        .getString("html"))
                .contains("(202) 555-0177", "Harbor Partners");
        work.getJsonObject("client").put("says", "Maple Street Clinic").put("capacity", "first-party");
        assertThat(step(work, "patient.balance", Language.EN, Optional.empty()).getString("html"))
                .doesNotContain("collect a debt");
    }

    @Test
    void shouldShowTheOfficesOwnVersionAndTheProductsWhenThatFails() {
        var own = new ActiveScripts.Own(3, "<@step title=\"Mine\"><@say>${member.name}</@say></@step>");
        active.use(Map.of("payer.in-process", own));
        assertThat(step(payer(), "payer.in-process", Language.EN, Optional.empty())
                        .getString("html"))
                .contains("Mine", "PAT BENCH");
        var broken = new ActiveScripts.Own(4, "<@step title=\"Mine\">half ${member.nothing}</@step>");
        active.use(Map.of("payer.in-process", broken));
        assertThat(step(payer(), "payer.in-process", Language.EN, Optional.empty())
                        .getString("html"))
                .contains("Received date")
                .doesNotContain("half");
        active.use(Map.of());
        assertThat(active.version("payer.in-process")).isZero();
    }

    private JsonObject step(JsonObject work, String key, Language language, Optional<String> claimId) {
        return scripts.step(work, new DeskScripts.Step(key, language, claimId), "Ana Ruiz")
                .orElseThrow();
    }

    static Office office(Capacity capacity) {
        return new Office(
                "Harbor Partners",
                capacity,
                "+12025550100",
                false,
                new Office.Policies(true, Optional.empty(), Optional.empty()));
    }

    static JsonObject patient() {
        var claim = new JsonObject().put("dosFrom", "2026-05-04").put("balanceCents", 12_345L);
        return new JsonObject()
                .put("audience", "patient")
                .put("provider", new JsonObject().put("name", "MAPLE STREET"))
                .put(
                        "patient",
                        new JsonObject().put("name", "PAT BENCH").put("address", "1 Sample St, Albany, NY 12203"))
                .put("claims", new JsonArray().add(claim));
    }

    static JsonObject payer() {
        var claims = new JsonArray();
        for (int i = 1; i <= 2; i++) {
            claims.add(new JsonObject()
                    .put("claimId", "c" + i)
                    .put("claimNumber", "WC-" + i)
                    .put("dosFrom", "2026-05-04")
                    .put("billedCents", 10_000L * i));
        }
        return new JsonObject()
                .put("audience", "payer")
                .put("payer", new JsonObject().put("name", "NORTHFIELD"))
                .put("provider", new JsonObject().put("name", "MAPLE STREET").put("npi", "1999999984"))
                .put(
                        "patient",
                        new JsonObject()
                                .put("name", "PAT BENCH")
                                .put("memberId", "NFM123456")
                                .put("birthDate", "1971-04-09"))
                .put("claims", claims);
    }
}
