package io.claimline.gateway.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.campaigns.CampaignEndpoints;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.Clients;
import io.claimline.gateway.app.client.HeardOfAccounts;
import io.claimline.gateway.app.config.GatewaySettings.PayerLine;
import io.claimline.gateway.app.config.GatewaySettings.PayerTerms;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkItemsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final List<Claim> BOOK = book();
    private static final AccountStandings AS_CONTRACTED =
            new AccountStandings(Clients.one(Client.only("", Capacity.FIRST_PARTY)), HeardOfAccounts.NOTHING);
    private static final PayerDirectory PAYERS = new PayerDirectory(Demo.payers());

    @Test
    void shouldCallEachPatientOnceAboutAllOpenBalances() {
        var drawn = items(Audience.PATIENT).from(BOOK, Set.of());
        var owed = BOOK.stream()
                .filter(claim -> claim.coverage().selfPay()
                        && claim.receivable().amount().isPositive())
                .toList();
        assertThat(drawn.leads().stream().flatMap(lead -> lead.claims().stream()))
                .containsExactlyInAnyOrderElementsOf(keys(owed));
        assertThat(drawn.leads())
                .hasSameSizeAs(
                        new HashSet<>(owed.stream().map(Claim::patientKey).toList()));
        assertThat(drawn.leads()).hasSizeLessThan(owed.size());
    }

    @Test
    void shouldCallEachPayerAboutEachClaimItOwesOnceAndNoMoreThanItTakesInACall() {
        var drawn = items(Audience.PAYER).from(BOOK, Set.of());
        var owed = BOOK.stream()
                .filter(claim -> !claim.coverage().selfPay()
                        && claim.receivable().amount().isPositive())
                .toList();
        assertThat(drawn.leads().stream().flatMap(lead -> lead.claims().stream()))
                .containsExactlyInAnyOrderElementsOf(keys(owed));
        assertThat(drawn.leads()).isNotEmpty().allSatisfy(lead -> {
            assertThat(lead.claims()).hasSizeBetween(1, 3);
            assertThat(lead.number().value()).startsWith("+18");
            assertThat(lead.party()).isUpperCase().contains(" ");
        });
        assertThat(drawn.leads()).anySatisfy(lead -> assertThat(lead.claims()).hasSizeGreaterThan(1));
        assertThat(drawn.leftOut()).containsOnlyKeys("the patient owes it, not a payer");
    }

    @Test
    void shouldAskARepresentativeAboutOnePatientOfOneProviderAndTheLargestClaimsTogether() {
        var claims = BOOK.stream().collect(Collectors.toMap(claim -> claim.key().value(), claim -> claim));
        var smallest = new HashMap<String, Long>();
        assertThat(items(Audience.PAYER).from(BOOK, Set.of()).leads()).allSatisfy(lead -> {
            var together = lead.claims().stream().map(claims::get).toList();
            var desks = together.stream()
                    .map(claim -> claim.coverage().payer().key() + " "
                            + claim.provider().npi() + " " + claim.provider().taxId() + " "
                            + claim.patientKey().value())
                    .distinct()
                    .toList();
            assertThat(desks).hasSize(1);
            var cents = together.stream()
                    .map(claim -> claim.receivable().amount().cents())
                    .toList();
            assertThat(cents).isSortedAccordingTo(Comparator.reverseOrder());
            // Work items come by value, so those of a desk come with claims that are never larger than before.
            assertThat(cents.getFirst()).isLessThanOrEqualTo(smallest.getOrDefault(desks.getFirst(), Long.MAX_VALUE));
            smallest.put(desks.getFirst(), cents.getLast());
        });
    }

    @Test
    void shouldTakeAsManyClaimsTogetherAsThePayerTakes() {
        var one = new PayerDirectory(Demo.payers().stream()
                .map(line -> new PayerLine(
                        line.match(), line.phone(), line.hours(), line.zone(), new PayerTerms(0, 0, 0, 0, 1)))
                .toList());
        var drawn = new WorkItems(campaign(Audience.PAYER), one, AS_CONTRACTED, NOW).from(BOOK, Set.of());
        assertThat(drawn.leads())
                .isNotEmpty()
                .allSatisfy(lead -> assertThat(lead.claims()).hasSize(1));
    }

    @Test
    void shouldGiveNoSecondWorkItemToAClaimThatHasOne() {
        var first = items(Audience.PAYER).from(BOOK.subList(0, 200), Set.of());
        var known =
                first.leads().stream().flatMap(lead -> lead.claims().stream()).collect(Collectors.toSet());
        var second = items(Audience.PAYER).from(BOOK, known);
        assertThat(second.known()).isEqualTo(known.size());
        assertThat(second.leads().stream().flatMap(lead -> lead.claims().stream()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(known);
        assertThat(second.leads().stream().map(Lead::id))
                .doesNotContainAnyElementsOf(
                        first.leads().stream().map(Lead::id).toList());
    }

    private static List<String> keys(List<Claim> claims) {
        return claims.stream().map(claim -> claim.key().value()).toList();
    }

    @Test
    void shouldGiveTheSameWorkItemsWhateverTheOrderOfTheClaims() {
        long seed = 20261122;
        var shuffled = new ArrayList<>(BOOK);
        Collections.shuffle(shuffled, new Random(seed));
        for (var audience : Audience.values()) {
            assertThat(items(audience).from(shuffled, Set.of()).leads().stream().map(Lead::id))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(items(audience).from(BOOK, Set.of()).leads().stream()
                            .map(Lead::id)
                            .toList());
        }
    }

    private static WorkItems.Drawn patients(AccountStandings standings, Set<String> onWorklist) {
        return new WorkItems(campaign(Audience.PATIENT), PAYERS, standings, NOW).from(BOOK, onWorklist);
    }

    /** A patient with several open balances. */
    private static Lead several() {
        return items(Audience.PATIENT).from(BOOK, Set.of()).leads().stream()
                .filter(lead -> lead.claims().size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private static List<Lead> leadsOf(Lead patient, AccountStandings standings, Set<String> onWorklist) {
        return patients(standings, onWorklist).leads().stream()
                .filter(lead -> lead.person().equals(patient.person()))
                .toList();
    }

    private static AccountStandings contracted(Client client, String claim, Flag... found) {
        return new AccountStandings(Clients.one(client), new HeardOfAccounts(Map.of(claim, Set.of(found))));
    }

    @Test
    void shouldCallAboutABalanceInDefaultByItselfAndKeepTheWorkItemOfTheOthers() {
        var patient = several();
        var placed = patient.claims().getLast();
        var leads =
                leadsOf(patient, contracted(Client.only("", Capacity.FIRST_PARTY), placed, Flag.IN_DEFAULT), Set.of());
        assertThat(leads).hasSize(2);
        assertThat(leads).anySatisfy(lead -> {
            assertThat(lead.id()).as("as before").isEqualTo(patient.id());
            assertThat(lead.claims()).doesNotContain(placed);
        });
        assertThat(leads).anySatisfy(lead -> {
            assertThat(lead.id().value()).isEqualTo(patient.id().value() + ":third-party");
            assertThat(lead.claims()).containsExactly(placed);
        });
        var collector = contracted(Client.only("", Capacity.THIRD_PARTY), placed, Flag.IN_DEFAULT);
        assertThat(leadsOf(patient, collector, Set.of()))
                .as("who is a third party by contract speaks of both in one call")
                .singleElement()
                .satisfies(lead -> assertThat(lead.id()).isEqualTo(patient.id()));
    }

    @Test
    void shouldGiveABalanceThatHasItsWorkItemNoOtherWhenItsStandingChanges() {
        var patient = several();
        var standings = contracted(
                Client.only("", Capacity.FIRST_PARTY), patient.claims().getLast(), Flag.IN_COLLECTIONS);
        assertThat(leadsOf(patient, standings, Set.copyOf(patient.claims()))).isEmpty();
    }

    @Test
    void shouldLeaveRecalledAccountsOut() {
        var patient = several();
        var recalled = patient.claims().getLast();
        var standings = contracted(Client.only("", Capacity.FIRST_PARTY), recalled, Flag.RECALLED);
        assertThat(leadsOf(patient, standings, Set.of()))
                .singleElement()
                .satisfies(lead -> assertThat(lead.claims()).doesNotContain(recalled));
        assertThat(patients(standings, Set.of()).leftOut()).containsEntry("the client has recalled the account", 1);
    }

    @Test
    void shouldNameTheClientInTheIdWhereSeveralAreListed() {
        var patient = several();
        var provider = BOOK.stream()
                .filter(claim -> claim.key().value().equals(patient.claims().getFirst()))
                .findFirst()
                .orElseThrow()
                .provider();
        var acme = new Client(
                "acme",
                "Acme",
                Set.of(provider.npi().orElseThrow().value()),
                Set.of(),
                Capacity.BILLING_COMPANY,
                false,
                List.of(),
                Optional.empty());
        var standings = new AccountStandings(Clients.of(List.of(acme)), HeardOfAccounts.NOTHING);
        assertThat(leadsOf(patient, standings, Set.of()))
                .singleElement()
                .satisfies(lead ->
                        assertThat(lead.id().value()).isEqualTo(patient.id().value() + ":acme"));
    }

    @Test
    void shouldNeverNameAPatientOnTheFloor() {
        assertThat(items(Audience.PATIENT).from(BOOK, Set.of()).leads())
                .allSatisfy(lead -> assertThat(lead.party()).matches("([A-Z]\\.){1,2}"));
    }

    @Test
    void shouldTellTheZonesOfNumberAndAddress() {
        assertThat(items(Audience.PATIENT).from(BOOK, Set.of()).leads()).allSatisfy(lead -> {
            assertThat(lead.contact().phoneZones()).isNotEmpty();
            assertThat(lead.contact().addressZones()).isNotEmpty();
            assertThat(lead.contact().state()).hasSize(2);
            assertThat(lead.contact().zip()).hasSize(5);
        });
    }

    @Test
    void shouldLeavePayersOutWhoseNumberNobodyKnows() {
        var drawn = new WorkItems(campaign(Audience.PAYER), new PayerDirectory(List.of()), AS_CONTRACTED, NOW)
                .from(BOOK, Set.of());
        assertThat(drawn.leads()).isEmpty();
        assertThat(drawn.leftOut()).containsKey("the payer has no telephone number in claimline.gateway.payers");
    }

    @Test
    void shouldPutTheLargestBalanceFirst() {
        var leads = items(Audience.PAYER).from(BOOK, Set.of()).leads();
        assertThat(leads)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble(Lead::priority).reversed());
    }

    private static WorkItems items(Audience audience) {
        return new WorkItems(campaign(audience), PAYERS, AS_CONTRACTED, NOW);
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
