package io.claimline.gateway.store.campaign;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.RetryPolicy;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import io.claimline.gateway.store.migration.Schema;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class CampaignStoreTest {
    private static final Duration TIME = Duration.ofSeconds(30);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final CampaignId id = Samples.campaign();
    private final PinnedClock clock = new PinnedClock();

    @Test
    void shouldKeepEverythingACampaignSays() {
        var campaign = campaign(1);
        assertThat(await(campaigns().add(campaign))).isTrue();
        assertThat(await(campaigns().add(campaign))).isFalse();
        assertThat(await(campaigns().find(id))).contains(campaign);
        assertThat(await(campaigns().all())).contains(campaign);
    }

    @Test
    void shouldRefuseAChangeThatComesSecond() {
        await(campaigns().add(campaign(1)));
        assertThat(await(campaigns().change(campaign(2)))).isTrue();
        assertThat(await(campaigns().change(campaign(2)))).isFalse();
        assertThat(await(campaigns().find(id)).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void shouldStartAndStop() {
        await(campaigns().add(campaign(1)));
        assertThat(await(campaigns().run(id, true)).orElseThrow().running()).isTrue();
        assertThat(await(campaigns().run(id, false)).orElseThrow().revision()).isEqualTo(3);
        assertThat(await(campaigns().run(Samples.campaign(), true))).isEmpty();
    }

    @Test
    void shouldReadACampaignKeptUnderTheFieldNamesOfBefore() {
        var link = DATABASE.on(server);
        var before = Document.parse("""
            {_id: '%s', revision: 4, name: 'North balances', audience: 'PATIENT', mode: 'PROGRESSIVE',
             callerId: '+12125550100', ringTime: 25000, skills: [],
             retry: {maxAttempts: 5, spacing: 14400000, after: []}, running: true}\
            """.formatted(id));
        await(link.first(link.collection("campaigns").insertOne(before)));
        for (var twice = 0; twice < 2; twice++) {
            for (var step : Schema.steps()) {
                await(step.action().apply(link));
            }
            assertThat(await(campaigns().find(id)))
                    .contains(new StoredCampaign(campaign(4).campaign(), 4, true));
        }
    }

    @Test
    void shouldGiveACampaignToOneOfManyNodes() {
        var wishes = IntStream.range(0, 8)
                .mapToObj(i -> owners().take(id, new NodeId("node-" + i), clock.instant(), TIME))
                .toList();
        await(CompletableFuture.allOf(wishes.toArray(CompletableFuture<?>[]::new)));
        assertThat(wishes.stream().flatMap(wish -> await(wish).stream())).hasSize(1);
    }

    @Test
    void shouldChangeThePaceAndNothingElse() {
        var stored = new StoredCampaign(predictive(), 1, false);
        await(campaigns().add(stored));
        await(campaigns().run(id, true));
        var limits = new PacingLimits(0.02, 5, 40, 6);
        var steerings = List.of(new Steering.Fixed(2.5), new Steering.Progressive(), new Steering.Automatic());
        for (var i = 0; i < steerings.size(); i++) {
            var steering = steerings.get(i);
            var paced = new StoredCampaign(predictive().paced(limits, steering), 3 + i, true);
            assertThat(await(campaigns().set(id, now -> Optional.of(now.paced(limits, steering)))))
                    .contains(new Campaigns.Setting(paced, true));
            assertThat(await(campaigns().find(id))).contains(paced);
        }
    }

    @Test
    void shouldRefuseASteeringThatDoesNotFitTheCampaign() {
        await(campaigns().add(campaign(1)));
        assertThat(failureOf(campaigns()
                        .set(id, now -> Optional.of(now.paced(PacingLimits.USUAL, new Steering.Progressive())))))
                .hasMessageContaining("steering must be automatic");
        assertThat(await(campaigns().find(id))).contains(campaign(1));
    }

    @Test
    void shouldMakeOneAloneOfManyChangesOfWhatTheyAllSaw() {
        await(campaigns().add(new StoredCampaign(predictive(), 1, false)));
        var wishes = IntStream.rangeClosed(1, 8)
                .mapToObj(lines -> campaigns()
                        .set(
                                id,
                                now -> Optional.of(now)
                                        .filter(predictive()::equals)
                                        .map(seen -> seen.paced(new PacingLimits(0.02, 5, lines, 6), seen.steering()))))
                .toList();
        var came = wishes.stream().map(wish -> await(wish).orElseThrow()).toList();
        assertThat(came).filteredOn(Campaigns.Setting::changed).hasSize(1);
        var now = await(campaigns().find(id)).orElseThrow();
        assertThat(came).allSatisfy(paced -> assertThat(paced.now()).isEqualTo(now));
    }

    @Test
    void shouldPaceNoCampaignThatIsNotThere() {
        assertThat(await(campaigns().set(id, Optional::of))).isEmpty();
    }

    @Test
    void shouldGiveCampaignsOfBeforeTheUsualPace() {
        var link = DATABASE.on(server);
        await(campaigns().add(campaign(1)));
        await(link.one(link.collection("campaigns")
                .updateOne(
                        new Document("_id", id.value()),
                        Updates.combine(Updates.unset("limits"), Updates.unset("steering"), Updates.unset("zone")))));
        for (var step : Schema.steps()) {
            await(step.action().apply(link));
        }
        assertThat(await(campaigns().find(id))).contains(campaign(1));
    }

    private Campaign predictive() {
        var usual = campaign(1).campaign();
        return new Campaign(
                id,
                usual.name(),
                usual.audience(),
                DialMode.PREDICTIVE,
                usual.callerId(),
                usual.ring(),
                usual.retry(),
                PacingLimits.USUAL,
                new Steering.Automatic(),
                ZoneId.of("America/Chicago"),
                WrapUpPolicy.USUAL);
    }

    @Test
    void shouldLetAnotherNodeTakeOverWhenTheTimeIsUp() {
        var ours = take("us").orElseThrow();
        clock.advance(TIME.minusMillis(1));
        assertThat(take("them")).isEmpty();
        clock.advance(Duration.ofMillis(1));
        var theirs = take("them").orElseThrow();
        assertThat(theirs.fence()).isGreaterThan(ours.fence());
        assertThat(await(owners().renew(ours, clock.instant().plus(TIME)))).isFalse();
        await(owners().release(ours));
        assertThat(await(owners().all(clock.instant()))).contains(theirs);
    }

    @Test
    void shouldKeepACampaignThatIsRenewed() {
        var ours = take("us").orElseThrow();
        clock.advance(TIME.dividedBy(2));
        assertThat(await(owners().renew(ours, clock.instant().plus(TIME)))).isTrue();
        clock.advance(TIME.dividedBy(2));
        assertThat(take("them")).isEmpty();
    }

    @Test
    void shouldFreeACampaignThatIsReleased() {
        await(owners().release(take("us").orElseThrow()));
        assertThat(take("them")).isPresent();
    }

    private Optional<Ownership> take(String node) {
        return await(owners().take(id, new NodeId(node), clock.instant(), TIME));
    }

    private StoredCampaign campaign(long revision) {
        var campaign = new Campaign(
                id,
                "North balances",
                Audience.PATIENT,
                DialMode.PROGRESSIVE,
                new E164("+12125550100"),
                Duration.ofSeconds(25),
                new RetryPolicy(5, Duration.ofHours(4)),
                PacingLimits.USUAL,
                new Steering.Automatic(),
                Campaign.USUAL_ZONE,
                WrapUpPolicy.USUAL);
        return new StoredCampaign(campaign, revision, false);
    }

    private Campaigns campaigns() {
        return new Campaigns(DATABASE.on(server));
    }

    private CampaignOwners owners() {
        return new CampaignOwners(DATABASE.on(server));
    }
}
