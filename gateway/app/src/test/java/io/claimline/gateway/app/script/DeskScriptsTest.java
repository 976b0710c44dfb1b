package io.claimline.gateway.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.CallScripts;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class DeskScriptsTest {
    private final DeskScripts scripts =
            new DeskScripts(new CallScripts(ScriptRenderer.ofProduct(RenderLimits.DEFAULT)), "+12025550100");

    @Test
    void shouldSpeakInTheNameOfTheAgentWhoTakesTheCall() {
        var script = DeskScripts.spokenBy("Ana Ruiz", scripts.of(patient()));

        assertThat(script.getString("title")).isEqualTo("Open balance");
        assertThat(script.getString("html")).contains("Hello, this is Ana Ruiz calling from MAPLE STREET");
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

    private static JsonObject patient() {
        var claim = new JsonObject().put("dosFrom", "2026-05-04").put("balanceCents", 12_345L);
        return new JsonObject()
                .put("audience", "patient")
                .put("provider", new JsonObject().put("name", "MAPLE STREET"))
                .put("patient", new JsonObject().put("name", "PAT BENCH"))
                .put("claims", new JsonArray().add(claim));
    }
}
