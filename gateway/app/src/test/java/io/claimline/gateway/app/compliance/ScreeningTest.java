package io.claimline.gateway.app.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.Dial;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.Clients;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By the rules that come with the gateway, on the public network, on a Tuesday at eleven in New York. */
class ScreeningTest {
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final E164 OURS = new E164("+12125550100");
    private static final E164 THEIRS = new E164("+12125550123");
    private static final ContactFacts HERE =
            new ContactFacts(Set.of("America/New_York"), Set.of("America/New_York"), "NY", "12207");

    private final Vertx vertx = Vertx.vertx();
    private final OpenLines lines = new OpenLines(vertx, new NodeId("gw-a"), Set::of);
    private final List<LedgerEntry> heard = new ArrayList<>();
    private final Map<LeadId, KnownContact> stored = new HashMap<>();
    private @Nullable String unsure;
    private Instant now = NOW;

    private final Standings ledger = new Standings() {
        @Override
        public Standing on(Optional<String> person, E164 number) {
            return Standing.of(heard, person, number);
        }

        @Override
        public Standing on(String person, EmailAddress address) {
            return Standing.of(heard, person, address);
        }

        @Override
        public Set<Flag> onAccount(String claim) {
            return Standing.onAccount(heard, claim);
        }

        @Override
        public Optional<String> unsure() {
            return Optional.ofNullable(unsure);
        }
    };
    private final CallFacts facts = new CallFacts(
            new Premises(Trunk.PUBLIC, AgentSite.ONSHORE, Set.of(OURS)),
            Clients.one(Client.only("acme", Capacity.FIRST_PARTY)),
            ledger,
            lines);
    private final Gate gate = new Gate(facts, ScreeningTest::table);
    private final Screening screening = new Screening(
            gate,
            facts,
            (lead, at) -> stored.containsKey(lead.id())
                    ? Future.succeededFuture(Objects.requireNonNull(stored.get(lead.id())))
                    : Future.failedFuture(new IOException("the store is away")),
            lines,
            () -> now,
            Samples::fresh);

    private static RuleTable table() {
        try {
            return RuleFiles.table(RuleFiles.shipped());
        } catch (BadRules e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Lead lead(String id, E164 number, Audience audience) {
        return new Lead(
                new LeadId(id),
                new CampaignId("balances"),
                audience,
                number,
                List.of("claim-of-" + id),
                "A. B.",
                Set.of(),
                1,
                NOW,
                0,
                HERE,
                audience == Audience.PATIENT ? "person-of-" + id : null,
                null);
    }

    private static LeasedLead leased(Lead lead) {
        return new LeasedLead(lead, new Lease(lead.id(), new NodeId("gw-a"), new Fence(1), NOW.plusSeconds(180)));
    }

    private LeasedLead patient(String id, E164 number, PriorAttempt... attempts) {
        return patient(id, number, List.of(attempts), List.of());
    }

    private LeasedLead patient(String id, E164 number, List<PriorAttempt> attempts, List<Lease> elsewhere) {
        var work = leased(lead(id, number, Audience.PATIENT));
        var debts = List.of(new Debt("claim-of-" + id, BalanceKind.SELF_PAY, "acme", Capacity.FIRST_PARTY));
        stored.put(work.lead().id(), new KnownContact(number, attempts, List.of(), debts, elsewhere));
        return work;
    }

    private List<Screening.Screened> screened(LeasedLead... work) {
        return screening.screen(List.of(work), OURS, Technology.LIVE).result();
    }

    private static Dial dial(LeasedLead work) {
        return Dial.toParty(new LegId(Telephony.PARTY + "aaaaaaaa"), work.lead(), OURS);
    }

    private List<String> blocking(LeasedLead work) {
        return gate.look(new DecisionId("decision1"), dial(work), now).blockedBy();
    }

    private static PriorAttempt attempt(Duration ago) {
        return new PriorAttempt(
                NOW.minus(ago),
                PriorAttempt.Way.LIVE_CALL,
                PriorAttempt.Ending.NO_ANSWER,
                THEIRS,
                Set.of("claim-of-one"),
                false);
    }

    @Test
    void shouldLetGoOnWhatMayBeCalledAndAllowItAtTheGate() {
        var work = patient("one", THEIRS);
        assertThat(screened(work)).containsExactly(new Screening.Screened.Fit(work));
        assertThat(blocking(work)).isEmpty();
    }

    @Test
    void shouldSortOutWhatMayNotBeCalled() {
        var attempts = new PriorAttempt[7];
        for (var i = 0; i < attempts.length; i++) {
            attempts[i] = attempt(Duration.ofHours(20 * (i + 1)));
        }
        assertThat(screened(patient("one", THEIRS, attempts)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Screening.Screened.Refused.class,
                        refused -> assertThat(refused.decision().blockedBy()).containsExactly("C-10"));
    }

    @Test
    void shouldRefuseAtTheGateWhatWasNotRead() {
        assertThat(blocking(leased(lead("unread", THEIRS, Audience.PATIENT)))).contains("E-01");
        assertThat(screened(leased(lead("unread", THEIRS, Audience.PATIENT))))
                .singleElement()
                .isInstanceOf(Screening.Screened.Unread.class);
    }

    @Test
    void shouldRefuseAnotherNumberThanTheOneThatWasRead() {
        var work = patient("one", THEIRS);
        screened(work);
        var elsewhere = new LeasedLead(
                work.lead().calling(new E164("+12125550124"), work.lead().contact()), work.lease());
        assertThat(blocking(elsewhere)).contains("E-01");
    }

    @Test
    void shouldForgetWhatWasGivenBack() {
        var work = patient("one", THEIRS);
        screened(work);
        screening.forget(work.lead().id());
        assertThat(blocking(work)).contains("E-01");
    }

    @Test
    void shouldHearWhatWasSaidAfterItWasRead() {
        var work = patient("one", THEIRS);
        screened(work);
        heard.add(new LedgerEntry(
                new EntryId("entry-001"),
                About.number(THEIRS),
                Statement.Refuses.EVERY_WAY,
                Source.KEY_PRESS,
                "call aaaaaaaa",
                "key press",
                NOW,
                NOW));
        assertThat(blocking(work)).containsExactly("C-25");
    }

    @Test
    void shouldLetTheFirstOfTwoWorkItemsAtOneNumberGoOn() {
        var first = leased(lead("first", THEIRS, Audience.PATIENT));
        var second = leased(lead("second", THEIRS, Audience.PATIENT));
        patient("first", THEIRS, List.of(), List.of(second.lease()));
        patient("second", THEIRS, List.of(), List.of(first.lease()));
        assertThat(screened(first, second))
                .containsExactly(new Screening.Screened.Fit(first), new Screening.Screened.Elsewhere(second));
    }

    @Test
    void shouldLeaveAPersonToWhoeverHoldsTheirWorkElsewhere() {
        var other = leased(lead("other", THEIRS, Audience.PATIENT));
        var work = patient("one", THEIRS, List.of(), List.of(other.lease()));
        assertThat(screened(work)).containsExactly(new Screening.Screened.Elsewhere(work));
        assertThat(blocking(work)).as("nor is it known at the gate").contains("E-01");
    }

    @Test
    void shouldCountAPermittedCallUntilItIsOver() {
        var work = patient("one", THEIRS);
        screened(work);
        gate.ask(new DecisionId("decision1"), dial(work), now);
        assertThat(blocking(work)).containsExactly("C-35");
        lines.closed(dial(work).leg());
        assertThat(blocking(work)).isEmpty();
    }

    @Test
    void shouldCountTheLinesToAPayerOverAllCampaigns() {
        var payer = leased(lead("payer", THEIRS, Audience.PAYER));
        stored.put(payer.lead().id(), new KnownContact(THEIRS, List.of(), List.of(), List.of(), List.of()));
        screened(payer);
        lines.opened(Telephony.partyLeg(new CallId("bbbbbbbb")), THEIRS);
        assertThat(blocking(payer)).isEmpty();
        lines.opened(Telephony.partyLeg(new CallId("cccccccc")), THEIRS);
        assertThat(blocking(payer)).containsExactly("C-20");
    }

    @Test
    void shouldDialNoPatientWhileTheLedgerIsUnsureAndKeepTheWork() {
        var work = patient("one", THEIRS);
        unsure = "the ledger was not confirmed";
        assertThat(gate.closed()).hasValue("the ledger was not confirmed");
        assertThat(screened(work)).containsExactly(new Screening.Screened.Fit(work));
        assertThat(blocking(work)).contains("E-01");
    }

    @Test
    void shouldAgreeToACallBackTomorrowThoughTheyAreSpeakingNow() {
        var spoken = new PriorAttempt(
                NOW.minusSeconds(60),
                PriorAttempt.Way.LIVE_CALL,
                PriorAttempt.Ending.OPEN,
                THEIRS,
                Set.of("claim-of-one"),
                false);
        var work = patient("one", THEIRS, spoken);
        lines.opened(Telephony.partyLeg(new CallId("aaaaaaaa")), THEIRS);
        var tomorrow = screening.ahead(work.lead(), OURS, NOW.plus(Duration.ofDays(1)));
        assertThat(tomorrow.result().blockedBy()).isEmpty();
        var atNight = screening.ahead(work.lead(), OURS, Instant.parse("2026-11-25T04:00:00Z"));
        assertThat(atNight.result().blockedBy()).contains("C-02");
    }

    @Test
    void shouldLeaveARecordedMessageOnlyWithConsentToOne() {
        var work = patient("one", THEIRS);
        screened(work);
        gate.ask(new DecisionId("decision1"), dial(work), now);
        assertThat(screening.recorded(work.lead(), OURS).blockedBy()).containsExactly("C-21");
        heard.add(new LedgerEntry(
                new EntryId("entry-002"),
                About.number(THEIRS),
                new Statement.Allows(Set.of(Channel.PRERECORDED_VOICE), Consent.Kind.STANDING),
                Source.PORTAL,
                "form 88",
                "import",
                NOW.minusSeconds(60),
                NOW));
        assertThat(screening.recorded(work.lead(), OURS).blockedBy()).isEmpty();
    }

    private void line(String id, LineType type) {
        heard.add(new LedgerEntry(
                new EntryId(id),
                About.number(THEIRS),
                new Statement.IsLine(type),
                Source.IMPORT,
                "line types of a provider, row 7",
                "import",
                NOW.minusSeconds(60),
                NOW));
    }

    @Test
    void shouldTakeANumberForAMobileUntilItIsSaidWhatItIs() {
        var work = patient("one", THEIRS);
        screened(work);
        assertThat(screening.recorded(work.lead(), OURS).blockedBy()).containsExactly("C-21");
        line("line-0001", LineType.LANDLINE);
        assertThat(screening.recorded(work.lead(), OURS).blockedBy()).isEmpty();
        line("line-0002", LineType.VOIP);
        assertThat(screening.recorded(work.lead(), OURS).blockedBy()).containsExactly("C-21");
        line("line-0003", LineType.WIRELESS);
        assertThat(screening.recorded(work.lead(), OURS).facts().destination().type())
                .isEqualTo(LineType.WIRELESS);
    }

    @Test
    void shouldDecideAboutACallThatWasTakenOverAsIfItHadBeenOursAllAlong() {
        var going = Samples.attempt(new CampaignId("balances"), NOW.minusSeconds(90));
        var number = going.number();
        var itself = new PriorAttempt(
                NOW.minusSeconds(90),
                PriorAttempt.Way.LIVE_CALL,
                PriorAttempt.Ending.OPEN,
                number,
                Set.of("claim-of-one"),
                false);
        var before = new PriorAttempt(
                NOW.minusSeconds(90_000),
                PriorAttempt.Way.LIVE_CALL,
                PriorAttempt.Ending.NO_ANSWER,
                number,
                Set.of("claim-of-one"),
                false);
        var work = patient("one", number, itself, before);
        assertThat(screening.recorded(work.lead(), OURS).blockedBy()).contains("E-01");
        assertThat(screening.takenOver(work.lead(), Optional.of(going)).succeeded())
                .isTrue();
        var decision = screening.recorded(work.lead(), OURS);
        assertThat(decision.blockedBy()).containsExactly("C-21");
        assertThat(decision.facts().person().attempts()).containsExactly(before);
        assertThat(decision.facts().gaps()).isEmpty();
        screening.takenOver(work.lead(), Optional.empty());
        assertThat(screening.recorded(work.lead(), OURS).facts().person().attempts())
                .containsExactly(itself, before);
    }

    @Test
    void shouldCallNobodyWithANumberThatIsNotInTheInventory() {
        var work = patient("one", THEIRS);
        screened(work);
        var shown = Dial.toParty(dial(work).leg(), work.lead(), new E164("+12025550199"));
        assertThat(gate.look(new DecisionId("decision1"), shown, now).blockedBy())
                .containsExactly("C-37");
    }

    @Test
    void shouldAskOnlyWhatBindsABusinessOfAGuest() {
        var work = patient("one", THEIRS);
        var guest = Dial.toGuest(new LegId("cl-x-aaaaaaaa-1"), work.lead(), new E164("+12025550120"), OURS);
        assertThat(gate.look(new DecisionId("decision1"), guest, now).allowed()).isTrue();
    }
}
