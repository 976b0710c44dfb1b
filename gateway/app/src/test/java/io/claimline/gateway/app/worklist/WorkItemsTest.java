package io.claimline.gateway.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.campaigns.CampaignEndpoints;
import io.claimline.gateway.app.demo.Demo;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkItemsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final List<Claim> BOOK = book();
    private static final PayerDirectory PAYERS = new PayerDirectory(Demo.payers());

    @Test
    void shouldCallEachPatientOnceAboutAllOpenBalances() {
        var drawn = items(Audience.PATIENT).from(BOOK);
        var owed = BOOK.stream()
                .filter(claim -> claim.coverage().selfPay()
                        && claim.receivable().amount().isPositive())
                .toList();
        assertThat(drawn.leads().stream().flatMap(lead -> lead.claims().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        owed.stream().map(claim -> claim.key().value()).toList());
        assertThat(drawn.leads())
                .hasSameSizeAs(
                        new HashSet<>(owed.stream().map(Claim::patientKey).toList()));
        assertThat(drawn.leads()).hasSizeLessThan(owed.size());
    }

    @Test
    void shouldCallEachPayerAboutEachClaimItOwes() {
        var drawn = items(Audience.PAYER).from(BOOK);
        assertThat(drawn.leads()).isNotEmpty().allSatisfy(lead -> {
            assertThat(lead.claims()).hasSize(1);
            assertThat(lead.number().value()).startsWith("+18");
            assertThat(lead.party()).isUpperCase().contains(" ");
        });
        assertThat(drawn.leftOut()).containsOnlyKeys("the patient owes it, not a payer");
    }

    @Test
    void shouldGiveTheSameWorkItemsWhateverTheOrderOfTheClaims() {
        long seed = 20261122;
        var shuffled = new ArrayList<>(BOOK);
        Collections.shuffle(shuffled, new Random(seed));
        for (var audience : Audience.values()) {
            assertThat(items(audience).from(shuffled).leads().stream().map(Lead::id))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(items(audience).from(BOOK).leads().stream()
                            .map(Lead::id)
                            .toList());
        }
    }

    @Test
    void shouldNeverNameAPatientOnTheFloor() {
        assertThat(items(Audience.PATIENT).from(BOOK).leads())
                .allSatisfy(lead -> assertThat(lead.party()).matches("([A-Z]\\.){1,2}"));
    }

    @Test
    void shouldTellTheZonesOfNumberAndAddress() {
        assertThat(items(Audience.PATIENT).from(BOOK).leads()).allSatisfy(lead -> {
            assertThat(lead.contact().phoneZones()).isNotEmpty();
            assertThat(lead.contact().addressZones()).isNotEmpty();
            assertThat(lead.contact().state()).hasSize(2);
            assertThat(lead.contact().zip()).hasSize(5);
        });
    }

    @Test
    void shouldLeavePayersOutWhoseNumberNobodyKnows() {
        var drawn = new WorkItems(campaign(Audience.PAYER), new PayerDirectory(List.of()), NOW).from(BOOK);
        assertThat(drawn.leads()).isEmpty();
        assertThat(drawn.leftOut()).containsKey("the payer has no telephone number in claimline.gateway.payers");
    }

    @Test
    void shouldPutTheLargestBalanceFirst() {
        var leads = items(Audience.PAYER).from(BOOK).leads();
        assertThat(leads)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble(Lead::priority).reversed());
    }

    private static WorkItems items(Audience audience) {
        return new WorkItems(campaign(audience), PAYERS, NOW);
    }

    private static Campaign campaign(Audience audience) {
        return CampaignEndpoints.usual(
                new CampaignId("north"), "North", audience, DialMode.PREVIEW, new E164("+12025550100"));
    }

    private static List<Claim> book() {
        var claims = new ArrayList<Claim>();
        var text = DemoBook.write(11, 400, LocalDate.of(2026, 11, 22)).getBytes(StandardCharsets.UTF_8);
        new ClaimFileReader(Strictness.STANDARD)
                .read(ClaimFileSource.of(text), imported -> claims.add(imported.claim()));
        return List.copyOf(claims);
    }
}
