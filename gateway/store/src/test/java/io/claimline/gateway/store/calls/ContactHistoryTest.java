package io.claimline.gateway.store.calls;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.store.calls.ContactHistory.Contacts;
import io.claimline.gateway.store.calls.ContactHistory.Held;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import io.claimline.gateway.store.worklist.MongoWorkStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class ContactHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final NodeId NODE = new NodeId("node-1");
    private static final Ending CLOSED = new Ending.Closed(CallResult.CONNECTED, "done", HangupCause.UNKNOWN);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    @TempDir
    Path folder;

    private Journal journal;
    private CallLog log;
    private MongoWorkStore work;
    private ContactHistory history;
    private final String person = "person-" + Samples.fresh();
    private final E164 number = new E164("+1212" + String.format("%07d", Math.floorMod(System.nanoTime(), 10_000_000)));

    @BeforeEach
    void open() throws IOException {
        var link = DATABASE.on(server);
        journal = Journal.open(folder, 1_000);
        log = new CallLog(journal, link);
        work = new MongoWorkStore(link);
        history = new ContactHistory(link, log);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    private Lead lead(CampaignId campaign, @Nullable String of, E164 at, Audience audience) {
        var like = Samples.lead(campaign, 1, NOW);
        var lead = new Lead(
                like.id(),
                campaign,
                audience,
                at,
                List.of("claim-" + Samples.fresh(), "claim-" + Samples.fresh()),
                "A. B.",
                Set.of(),
                1,
                NOW,
                0,
                ContactFacts.UNKNOWN,
                of,
                null);
        await(work.add(List.of(lead)));
        return lead;
    }

    private Lead lead(String of, E164 at) {
        return lead(Samples.campaign(), of, at, Audience.PATIENT);
    }

    private Attempt tried(Lead lead, E164 at) {
        var like = Samples.attempt(lead.campaign(), lead.id(), new Fence(1), NOW);
        var attempt = new Attempt(
                like.id(),
                like.revision(),
                lead.id(),
                like.fence(),
                lead.campaign(),
                at,
                like.decision(),
                like.node(),
                null,
                like.timeline(),
                CLOSED,
                null,
                null);
        await(log.keep(attempt));
        return attempt;
    }

    private Contacts contacts(Lead lead) {
        return await(history.of(lead));
    }

    private static E164 another(E164 number) {
        return new E164("+1646" + number.value().substring(5));
    }

    @Test
    void shouldFindTheAttemptsOfThePersonOnEveryWorklistAtWhateverNumber() {
        var here = lead(person, number);
        var there = lead(person, another(number));
        var attempts =
                Set.of(tried(here, number).id(), tried(there, another(number)).id());
        var found = contacts(here).tried();
        assertThat(found.stream().map(one -> one.attempt().id()).collect(Collectors.toSet()))
                .isEqualTo(attempts);
        assertThat(found)
                .allSatisfy(one -> assertThat(one.claims())
                        .isEqualTo(
                                Set.copyOf(one.attempt().lead().equals(here.id()) ? here.claims() : there.claims())));
    }

    @Test
    void shouldFindTheAttemptsAtTheNumberForWhomeverTheyWere() {
        var here = lead(person, number);
        var family = lead("person-" + Samples.fresh(), number);
        var dialledFromElsewhere = lead("person-" + Samples.fresh(), another(number));
        var attempts = Set.of(
                tried(family, number).id(), tried(dialledFromElsewhere, number).id());
        assertThat(contacts(here).tried().stream()
                        .map(one -> one.attempt().id())
                        .collect(Collectors.toSet()))
                .isEqualTo(attempts);
    }

    @Test
    void shouldNotFindOthers() {
        var here = lead(person, number);
        tried(lead("person-" + Samples.fresh(), another(number)), another(number));
        assertThat(contacts(here).tried()).isEmpty();
        assertThat(contacts(here).held()).isEmpty();
    }

    @Test
    void shouldTellTheOutcomesOfTheWorkItem() {
        var here = lead(person, number);
        var attempt = tried(here, number);
        var like = Samples.outcome(attempt.id(), NOW);
        var outcome = new io.claimline.dialer.outcome.Outcome(
                like.id(),
                attempt.id(),
                here.id(),
                here.claims().getFirst(),
                like.agent(),
                NOW,
                "THIRD_PARTY",
                like.fields(),
                "");
        await(log.keep(outcome));
        assertThat(contacts(here).tried())
                .singleElement()
                .satisfies(one -> assertThat(one.outcomes()).containsExactly(outcome));
    }

    @Test
    void shouldSeeWhoElseHoldsAWorkItemOfThePersonOrTheNumberUntilItIsGivenBack() {
        var here = lead(person, number);
        var there = lead(person, another(number));
        var leased = await(work.lease(there.campaign(), 1, NODE, NOW, Duration.ofMinutes(3)));
        assertThat(contacts(here).held())
                .containsExactly(new Held(leased.getFirst().lease(), another(number), Set.copyOf(there.claims())));
        assertThat(contacts(there).held()).as("not its own").isEmpty();
        await(work.settle(leased.getFirst().lease(), new NextStep.RetryAt(NOW, true, "tried")));
        assertThat(contacts(here).held()).isEmpty();
    }

    @Test
    void shouldNotMindPayersWorkAtTheSameNumber() {
        var here = lead(person, number);
        var payer = lead(Samples.campaign(), null, number, Audience.PAYER);
        await(work.lease(payer.campaign(), 1, NODE, NOW, Duration.ofMinutes(3)));
        assertThat(contacts(here).held()).isEmpty();
    }
}
