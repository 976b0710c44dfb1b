package io.claimline.gateway.app.dialogue;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent.Incoming;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.RetryPolicy;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.campaign.CallTakers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallersTest {
    private static final CallId CALL = new CallId("in1764487491x12");
    private static final E164 THEIRS = new E164("+13125550123");
    private static final E164 OURS = new E164("+12125550100");
    private static final E164 STRANGER = new E164("+14155550199");
    private static final E164 OTHER = new E164("+12125550101");
    private static final NodeId NODE = new NodeId("gw-a");

    private final PinnedClock clock = new PinnedClock();
    private final List<Campaign> campaigns =
            List.of(campaign("alpha", OTHER), campaign("beta", OURS), campaign("gamma", OURS));

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), NODE, clock);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private static Campaign campaign(String id, E164 callerId) {
        return new Campaign(
                new CampaignId(id),
                id,
                Audience.PATIENT,
                DialMode.REMINDER,
                callerId,
                Duration.ofSeconds(25),
                new RetryPolicy(3, Duration.ofHours(4)),
                PacingLimits.USUAL,
                new Steering.Automatic(),
                Campaign.USUAL_ZONE,
                WrapUpPolicy.USUAL);
    }

    private CallTakers takers() {
        return store.supervising().callTakers();
    }

    private void chosen(String campaign) {
        await(takers().choose(OURS, new CampaignId(campaign), new AgentId("super1"), clock.instant()));
    }

    private List<Lead> callers(@Nullable E164 from) {
        var callers = new Callers(store.openWork(), store.calls(), takers());
        var incoming = new Incoming(Telephony.partyLeg(CALL), from, OURS);
        var arriving = new Callers.Arriving(CALL, incoming, campaigns, clock.instant());
        return await(callers.leads(arriving).toCompletionStage());
    }

    private Lead caller(@Nullable E164 from) {
        var all = callers(from);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Lead work(String id, String campaign, String person, String... claims) {
        var lead = lead(id, campaign, person, claims);
        await(store.worklists().add(List.of(lead)));
        return lead;
    }

    private Lead lead(String id, String campaign, String person, String... claims) {
        return new Lead(
                new LeadId(id),
                new CampaignId(campaign),
                Audience.PATIENT,
                THEIRS,
                List.of(claims),
                "M. S.",
                Set.of("spanish"),
                1,
                clock.instant(),
                0,
                ContactFacts.UNKNOWN,
                person,
                null);
    }

    private void tried(Lead lead) {
        clock.advance(Duration.ofMinutes(1));
        var attempt = new Attempt(
                new CallId("call" + lead.id().value()),
                1,
                lead.id(),
                new Fence(1),
                lead.campaign(),
                lead.number(),
                new DecisionId("decision0001"),
                NODE,
                null,
                Timeline.EMPTY.with(Milestone.PLACED, clock.instant()),
                new Ending.Open(),
                null,
                null);
        await(store.calls().keep(attempt));
    }

    @Test
    void shouldKnowThePersonOfTheNumberWithAllTheirWork() {
        work("one", "gamma", "maria", "claim-1");
        work("two", "elsewhere", "maria", "claim-2", "claim-1");
        var lead = caller(THEIRS);
        assertThat(lead.person()).contains("maria");
        assertThat(lead.claims()).containsExactlyInAnyOrder("claim-1", "claim-2");
        assertThat(lead.number()).isEqualTo(THEIRS);
        assertThat(lead.skills()).containsExactly("spanish");
        assertThat(lead.campaign()).as("where they are called").isEqualTo(new CampaignId("gamma"));
        assertThat(lead.id().ofCaller()).isTrue();
    }

    @Test
    void shouldTakeThePersonWhomWeCalledLastOfSeveralAtANumber() {
        var first = work("first000", "beta", "maria", "claim-1");
        var second = work("second00", "beta", "jose", "claim-2");
        tried(second);
        assertThat(callers(THEIRS).getFirst().person()).contains("jose");
        tried(first);
        assertThat(callers(THEIRS))
                .as("the one called last first")
                .extracting(lead -> lead.person().orElseThrow())
                .containsExactly("maria", "jose");
    }

    @Test
    void shouldBeAboutNobodyWhileItIsNotKnownWhichOfSeveralCalls() {
        work("one", "gamma", "maria", "claim-1");
        work("two", "gamma", "jose", "claim-2");
        var nobodyYet = Callers.oneOf(callers(THEIRS));
        assertThat(nobodyYet.claims()).isEmpty();
        assertThat(nobodyYet.person()).isEmpty();
        assertThat(nobodyYet.party()).doesNotContain("M. S.");
        assertThat(nobodyYet.campaign()).isEqualTo(new CampaignId("gamma"));
    }

    @Test
    void shouldFindThePeopleOfANumberAgainByTheWorkItemOfTheCall() {
        work("one", "gamma", "maria", "claim-1");
        work("two", "gamma", "jose", "claim-2");
        var nobodyYet = Callers.oneOf(callers(THEIRS));
        var people = await(new Callers(store.openWork(), store.calls(), takers())
                .people(nobodyYet)
                .toCompletionStage());
        assertThat(people).extracting(Lead::id).containsOnly(nobodyYet.id());
        assertThat(people).extracting(lead -> lead.person().orElseThrow()).containsExactlyInAnyOrder("maria", "jose");
    }

    @Test
    void shouldTakeACampaignThatCallsFromTheNumberThatWasCalled() {
        work("one", "elsewhere", "maria", "claim-1");
        assertThat(caller(THEIRS).campaign()).isEqualTo(new CampaignId("beta"));
        assertThat(caller(new E164("+14155550199")).campaign()).isEqualTo(new CampaignId("beta"));
    }

    @Test
    void shouldGiveAStrangerToTheCampaignThatCalledThemLastOfThoseThatCallFromTheNumber() {
        chosen("beta");
        tried(lead("one00000", "gamma", "maria", "claim-1"));
        tried(lead("two00000", "alpha", "jose", "claim-2"));
        var lead = caller(THEIRS);
        assertThat(lead.campaign()).isEqualTo(new CampaignId("gamma"));
    }

    @Test
    void shouldGiveAStrangerToTheCampaignThatWasChosenForTheNumber() {
        chosen("gamma");
        assertThat(caller(STRANGER).campaign()).isEqualTo(new CampaignId("gamma"));
    }

    @Test
    void shouldLetTheFirstTakeAStrangerWhenTheChosenOneDoesNotCallFromTheNumberAnyMore() {
        chosen("alpha");
        assertThat(caller(STRANGER).campaign()).isEqualTo(new CampaignId("beta"));
    }

    @Test
    void shouldAgreeWithWhatAnotherGatewayHasSaidOfTheCall() {
        await(takers().agree(CALL, new CampaignId("gamma"), clock.instant()));
        assertThat(caller(STRANGER).campaign()).isEqualTo(new CampaignId("gamma"));
        await(new Callers(store.openWork(), store.calls(), takers()).over(CALL).toCompletionStage());
        assertThat(caller(STRANGER).campaign()).isEqualTo(new CampaignId("beta"));
    }

    @Test
    void shouldKnowNothingOfANumberThatNobodyHas() {
        var stranger = new E164("+14155550199");
        var lead = caller(stranger);
        assertThat(Callers.unknown(lead)).isTrue();
        assertThat(lead.id().withheld()).isFalse();
        assertThat(lead.number()).isEqualTo(stranger);
    }

    @Test
    void shouldNotTakeOurOwnNumberForThatOfACallerWhoWithholdsTheirs() {
        var lead = caller(null);
        assertThat(lead.id().withheld()).isTrue();
        assertThat(lead.id().ofCaller()).isTrue();
        assertThat(await(new Callers(store.openWork(), store.calls(), takers())
                        .people(lead)
                        .toCompletionStage()))
                .isEmpty();
    }

    @Test
    void shouldNotTakeAPayerForAPatient() {
        await(store.worklists().add(List.of(Samples.lead(new CampaignId("payers"), 1, clock.instant()))));
        assertThat(Callers.unknown(caller(new E164("+12125550123")))).isTrue();
    }
}
