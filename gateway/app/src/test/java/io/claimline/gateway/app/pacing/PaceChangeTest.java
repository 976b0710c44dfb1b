package io.claimline.gateway.app.pacing;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.app.campaigns.CampaignEndpoints;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.store.campaign.Campaigns;
import io.claimline.gateway.store.embedded.EmbeddedServer;
import io.claimline.gateway.store.link.MongoLink;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaceChangeTest {
    private final Campaign first = CampaignEndpoints.usual(
            new CampaignId("night"), "Night", Audience.PATIENT, DialMode.PREDICTIVE, new E164("+12025550100"));

    private final Campaign tuned = first.paced(new PacingLimits(0.02, 5, 40, 3, true), new Steering.Progressive());

    private static PaceChange change(int lines, Optional<PaceChange.Seen> seen) {
        var limits = new PaceChange.Limits(new PacingLimits(0.02, 5, lines, 3, true), true);
        return new PaceChange(limits, new Steering.Progressive(), seen);
    }

    private static Optional<PaceChange.Seen> seen(JsonObject written) {
        return Optional.of(PaceChange.Seen.read(written));
    }

    @Test
    void shouldBeMadeByWhoSawWhatIsSetAndByWhoTellsNothing() {
        assertThat(change(40, seen(PacingSettings.write(first))).on(first)).contains(tuned);
        assertThat(change(40, Optional.empty()).on(first)).contains(tuned);
    }

    @Test
    void shouldNotBeMadeByTheSecondOfTwoWhoIsToldWhatTheFirstHasSet() {
        assertThat(change(50, seen(PacingSettings.write(first))).on(tuned)).isEmpty();
        assertThat(PaceChange.refused(tuned))
                .contains("one line per ready agent, abandon cap 2.00 %, 5.0 calls per second, 40 lines, 3.0 lines per"
                        + " agent")
                .contains("Nothing of yours was set");
    }

    @Test
    void shouldNotMindThatWithdrawingWasNotTold() {
        var seen = new JsonObject(PacingSettings.write(first).encode());
        seen.getJsonObject("limits").remove("withdraws");
        assertThat(change(40, seen(seen)).on(first)).contains(tuned);
        var silent = new PaceChange.Limits(tuned.limits().withdrawing(true), false);
        var still = tuned.paced(tuned.limits().withdrawing(false), tuned.steering());
        assertThat(new PaceChange(silent, tuned.steering(), Optional.empty()).on(still))
                .contains(still);
    }

    @Test
    void shouldBeMadeByOneAloneOfManyWhoSawTheSame(@TempDir Path folder) throws IOException {
        try (var server = EmbeddedServer.open(folder.resolve("store.mv"), 0);
                var link = MongoLink.to(server.uri())) {
            var book = new StoredCampaigns(new Campaigns(link));
            await(book.add(first).toCompletionStage());
            var seen = seen(PacingSettings.write(first));
            var changes = IntStream.rangeClosed(1, 8)
                    .mapToObj(lines -> book.pace(first.id(), change(lines, seen)))
                    .toList();
            await(Future.join(changes).otherwiseEmpty().toCompletionStage());
            var made = changes.stream().filter(Future::succeeded).toList();
            assertThat(made).hasSize(1);
            var now = await(book.find(first.id()).toCompletionStage())
                    .orElseThrow()
                    .campaign();
            assertThat(made.getFirst().result()).isEqualTo(now);
            assertThat(changes.stream().filter(Future::failed).map(Future::cause))
                    .hasSize(7)
                    .allSatisfy(refused -> assertThat(refused)
                            .isInstanceOf(Floor.Refusal.class)
                            .hasMessageContaining(", " + now.limits().lines() + " lines,"));
        }
    }

    @Test
    void shouldRefuseWhatDoesNotFitTheCampaign(@TempDir Path folder) throws IOException {
        var payers = CampaignEndpoints.usual(
                new CampaignId("payers"), "Payers", Audience.PAYER, DialMode.PREVIEW, new E164("+12025550100"));
        try (var server = EmbeddedServer.open(folder.resolve("store.mv"), 0);
                var link = MongoLink.to(server.uri())) {
            var book = new StoredCampaigns(new Campaigns(link));
            await(book.add(payers).toCompletionStage());
            assertThat(failureOf(
                            book.pace(payers.id(), change(4, Optional.empty())).toCompletionStage()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("steering");
        }
    }
}
