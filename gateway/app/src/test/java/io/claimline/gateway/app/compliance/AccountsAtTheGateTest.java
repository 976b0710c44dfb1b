package io.claimline.gateway.app.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.Dial;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.Clients;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose account it is, and in which capacity it is collected, by the rules that come with the gateway and two of clients; a Tuesday at eleven in New York. */
class AccountsAtTheGateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final E164 THEIRS = new E164("+12125550123");
    private static final E164 OURS = new E164("+12025550100");
    private static final E164 OF_ACME = new E164("+12025550111");
    private static final E164 ALSO_OF_ACME = new E164("+12025550112");
    private static final E164 OF_COVE = new E164("+12025550133");
    private static final Clients CLIENTS = Clients.of(List.of(
            client("acme", Capacity.FIRST_PARTY, false, OF_ACME, ALSO_OF_ACME),
            client("bolt", Capacity.BILLING_COMPANY, false),
            client("cove", Capacity.FIRST_PARTY, true, OF_COVE)));

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Set<Flag>> found = new HashMap<>();
    private final List<Debt> debts = new ArrayList<>();
    private final List<PriorAttempt> attempts = new ArrayList<>();
    private Audience audience = Audience.PATIENT;

    private final Standings ledger = new Standings() {
        @Override
        public Standing on(Optional<String> person, E164 number) {
            return Standing.NOTHING;
        }

        @Override
        public Standing on(String person, EmailAddress address) {
            return Standing.NOTHING;
        }

        @Override
        public Set<Flag> onAccount(String claim) {
            return found.getOrDefault(claim, Set.of());
        }

        @Override
        public Optional<String> unsure() {
            return Optional.empty();
        }
    };
    private final CallFacts facts = new CallFacts(
            new Premises(Trunk.PUBLIC, AgentSite.OFFSHORE, Set.of(OURS)),
            CLIENTS,
            ledger,
            new OpenLines(vertx, new NodeId("gw-a"), Set::of));
    private final Gate gate = new Gate(facts, AccountsAtTheGateTest::table);

    private static Client client(String name, Capacity capacity, boolean onshore, E164... own) {
        return new Client(
                name, "", Set.of("npi of " + name), Set.of(), capacity, onshore, List.of(own), Optional.empty());
    }

    private static RuleTable table() {
        var ofClients = new RuleText("clients.conf", """
                version = "clients-1"
                rules = [
                  { key = bolt.held, id = C-15, layer = client, from = 2021-11-30, source = "Contract of Bolt", clients = [bolt], hold {} }
                  {
                    key = collectors.held, id = C-46, layer = client, from = 2021-11-30, source = "Contract of a collector"
                    to { capacity = [third-party] }
                    hold {}
                  }
                ]
                """);
        try {
            return RuleFiles.table(Stream.concat(RuleFiles.shipped().stream(), Stream.of(ofClients))
                    .toList());
        } catch (BadRules e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void owes(String claim, String client) {
        var of = CLIENTS.named(client);
        debts.add(new Debt(claim, BalanceKind.SELF_PAY, of.name(), of.capacity()));
    }

    private Lead lead() {
        return new Lead(
                new LeadId("lead-1"),
                new CampaignId("balances"),
                audience,
                THEIRS,
                debts.stream().map(Debt::id).toList(),
                "A. B.",
                Set.of(),
                1,
                NOW,
                0,
                new ContactFacts(Set.of("America/New_York"), Set.of("America/New_York"), "NY", "12207"),
                audience == Audience.PATIENT ? "pat" : null,
                null);
    }

    private KnownContact contact() {
        return new KnownContact(THEIRS, attempts, List.of(), debts, List.of());
    }

    private void leased() {
        facts.learned(lead(), contact());
    }

    private DialDecision decided(Dial dial) {
        return gate.look(new DecisionId("decision1"), dial, NOW);
    }

    private DialDecision decided() {
        return decided(Dial.toParty(new LegId("cl-p-aaaaaaaa"), lead(), OURS));
    }

    private Optional<E164> shown() {
        return decided().facts().origin().shown();
    }

    @Test
    void shouldBindACallByTheCapacityOfItsOwnClientsContract() {
        owes("claim-1", "acme");
        leased();
        assertThat(decided().allowed()).isTrue();
        assertThat(decided().facts().account().client()).isEqualTo("acme");
        assertThat(decided().facts().account().capacity()).isEqualTo(Capacity.FIRST_PARTY);
    }

    @Test
    void shouldTakeAnAccountInDefaultForAThirdPartysAtTheDialThoughItWasLeasedBefore() {
        owes("claim-1", "acme");
        found.put("claim-1", Set.of(Flag.IN_DEFAULT));
        leased();
        assertThat(decided().facts().account().capacity()).isEqualTo(Capacity.THIRD_PARTY);
        assertThat(decided().blockedBy()).containsExactly("C-46");
        found.clear();
        leased();
        assertThat(decided().allowed()).as("as contracted").isTrue();
        found.put("claim-1", Set.of(Flag.IN_COLLECTIONS));
        assertThat(decided().blockedBy())
                .as("and the desk was told otherwise, so that it is read again first")
                .containsExactly("C-46", "E-01");
        facts.learnedAgain(lead(), contact());
        assertThat(decided().blockedBy()).as("the desk is still the same").contains("E-01");
        leased();
        assertThat(decided().blockedBy()).containsExactly("C-46");
    }

    @Test
    void shouldBindACallAboutSeveralDebtsByTheStrictestAndTheRulesOfTheirClients() {
        owes("claim-1", "acme");
        owes("claim-2", "acme");
        found.put("claim-2", Set.of(Flag.IN_DEFAULT));
        leased();
        assertThat(decided().blockedBy()).containsExactly("C-46");
        found.clear();
        debts.clear();
        owes("claim-1", "acme");
        owes("claim-2", "bolt");
        leased();
        assertThat(decided().blockedBy()).contains("C-15").doesNotContain("C-46");
        assertThat(decided().facts().account().capacity()).isEqualTo(Capacity.BILLING_COMPANY);
    }

    @Test
    void shouldBindAnAccountOfNobodyKnownByTheRulesOfEveryClientAsAThirdPartys() {
        owes("claim-1", "nobody");
        leased();
        assertThat(decided().blockedBy()).containsExactly("C-15", "C-46");
    }

    @Test
    void shouldNeitherCallPatientNorPayerAboutARecalledAccount() {
        owes("claim-1", "acme");
        owes("claim-2", "acme");
        for (var one : Audience.values()) {
            audience = one;
            found.clear();
            leased();
            assertThat(decided().allowed()).as("%s", one).isTrue();
            found.put("claim-2", Set.of(Flag.RECALLED));
            assertThat(decided().blockedBy()).as("%s", one).containsExactly("C-01");
        }
    }

    @Test
    void shouldShowTheNumberOfTheClientWhereItHasItsOwn() {
        owes("claim-1", "acme");
        leased();
        assertThat(shown()).contains(OF_ACME);
        var asked = Dial.toParty(new LegId("cl-p-aaaaaaaa"), lead(), ALSO_OF_ACME);
        assertThat(decided(asked).facts().origin().shown())
                .as("the campaign's is one of its own")
                .contains(ALSO_OF_ACME);
        debts.clear();
        owes("claim-1", "bolt");
        leased();
        assertThat(shown()).as("Bolt has none").contains(OURS);
        assertThat(decided().blockedBy()).containsExactly("C-15");
    }

    @Test
    void shouldShowNoNumberForTwoClientsThatShareNone() {
        owes("claim-1", "acme");
        owes("claim-2", "cove");
        leased();
        assertThat(decided().blockedBy()).contains("C-37");
        assertThat(decided().facts().origin().inventory()).isEmpty();
    }

    @Test
    void shouldShowAGuestTheNumberOfTheClientToo() {
        owes("claim-1", "acme");
        leased();
        var guest = Dial.toGuest(new LegId("cl-x-aaaaaaaa-1"), lead(), new E164("+12025550120"), OURS);
        assertThat(decided(guest).facts().origin().shown()).contains(OF_ACME);
        assertThat(decided(guest).facts().account().capacity()).isEqualTo(Capacity.FIRST_PARTY);
        assertThat(decided(guest).allowed()).isTrue();
    }

    @Test
    void shouldShowInARecordedMessageTheNumberOfTheClient() {
        owes("claim-1", "acme");
        leased();
        var recorded = facts.recorded(Dial.toParty(new LegId("cl-p-aaaaaaaa"), lead(), OURS));
        assertThat(recorded.origin().shown()).contains(OF_ACME);
        assertThat(recorded.account().client()).isEqualTo("acme");
    }

    @Test
    void shouldKeepTheAccountsOfAClientThatAsksForItInTheCountry() {
        owes("claim-1", "cove");
        for (var one : Audience.values()) {
            audience = one;
            leased();
            assertThat(decided().blockedBy()).as("%s", one).containsExactly("C-58");
        }
    }

    /** Seven calls in seven days bind by the regulation's rule or by ours, whichever the capacity asks for, and the eighth is refused either way. */
    @Test
    void shouldCountBySevenInSevenUnderTheRuleOfTheCapacity() {
        owes("claim-1", "acme");
        for (var i = 1; i <= 7; i++) {
            attempts.add(new PriorAttempt(
                    NOW.minus(Duration.ofHours(20L * i)),
                    PriorAttempt.Way.LIVE_CALL,
                    PriorAttempt.Ending.NO_ANSWER,
                    THEIRS,
                    Set.of("claim-1"),
                    false));
        }
        leased();
        assertThat(blocking()).containsExactly("policy.seven-in-seven");
        found.put("claim-1", Set.of(Flag.IN_DEFAULT));
        leased();
        assertThat(blocking()).containsExactlyInAnyOrder("federal.seven-in-seven", "collectors.held");
    }

    private List<String> blocking() {
        return decided().ruling().blocking().stream().map(one -> one.key()).toList();
    }
}
