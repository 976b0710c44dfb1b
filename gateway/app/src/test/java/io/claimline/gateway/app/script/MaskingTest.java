package io.claimline.gateway.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void shouldHideWhoeverHoldsThePolicyAndEveryNumberOfTheClaim() {
        var work = new JsonObject()
                .put(
                        "patient",
                        new JsonObject()
                                .put("name", "Pat Specimen")
                                .put("group", "SAMPLE-0042")
                                .put("subscriber", "Sam Holder")
                                .put("subscriberBirthDate", "1971-04-09"))
                .put(
                        "claims",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("referral", "REF-7788")
                                        .put("trace", "CH00017")
                                        .put("submitted", "2026-08-14")));
        var masked = Masking.of(work);
        assertThat(masked.encode()).doesNotContain("Specimen", "Holder", "SAMPLE", "REF-77", "CH000", "04-09", "08-14");
        assertThat(masked.getJsonObject("patient").getString("group")).endsWith("42");
        assertThat(work.encode()).as("the work item itself").contains("Holder");
    }
}
