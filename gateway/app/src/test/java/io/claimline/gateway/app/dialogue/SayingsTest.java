package io.claimline.gateway.app.dialogue;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.said.MemoryLedgerLog;
import io.claimline.dialer.contracts.said.MemoryOutcomeLog;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.reminder.Language;
import io.claimline.dialer.reminder.LinkWay;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.compliance.Ledger;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SayingsTest {
    private static final CallId CALL = new CallId("reminder41");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final Lead LEAD = new Lead(
            new LeadId("reminders:r:1"),
            new CampaignId("reminders"),
            Audience.PATIENT,
            new E164("+12125550123"),
            List.of("claim-1", "claim-2"),
            "J.D.",
            Set.of(),
            1,
            PinnedClock.START,
            0,
            ContactFacts.UNKNOWN,
            "person-1",
            null);

    private final PinnedClock clock = new PinnedClock();
    private final Vertx vertx = Vertx.vertx();
    private final MemoryLedgerLog log = new MemoryLedgerLog(clock);
    private final MemoryOutcomeLog outcomes = new MemoryOutcomeLog();
    private final List<String> asked = new ArrayList<>();
    private final List<LocalDate> promised = new ArrayList<>();
    private Optional<String> storeAway = Optional.empty();

    private final Sayings sayings = new Sayings(
            new Ledger(vertx, log, clock, false),
            outcomes,
            new Sayings.Requests() {
                @Override
                public Future<Set<LinkWay>> links(Lead lead) {
                    return Future.succeededFuture(Set.of(LinkWay.TEXT));
                }

                @Override
                public Future<Void> link(CallId call, Lead lead, Said.LinkWanted wanted, Instant at) {
                    return taken("link by " + wanted.way() + " in " + wanted.language());
                }

                @Override
                public Future<Void> question(CallId call, Lead lead, Said.Asked question, Instant at) {
                    return taken("question " + question.recording() + " in " + question.language());
                }

                @Override
                public Future<Void> callBack(CallId call, Lead lead, Instant at) {
                    return taken("call back " + lead.number().value());
                }
            },
            (call, lead, by) -> {
                promised.add(by);
                return Future.succeededFuture();
            });

    private Future<Void> taken(String what) {
        return storeAway
                .<Future<Void>>map(why -> Future.failedFuture(new IOException(why)))
                .orElseGet(() -> {
                    asked.add(what);
                    return Future.succeededFuture();
                });
    }

    @AfterEach
    void close() {
        await(vertx.close().toCompletionStage());
    }

    private void say(Said said) {
        await(sayings.keep(CALL, LEAD, said, clock.instant()).toCompletionStage());
    }

    private List<LedgerEntry> entries() {
        return await(log.lines());
    }

    private List<Outcome> outcomes() {
        return await(outcomes.of(CALL));
    }

    @Test
    void shouldKeepAPromiseAsAnOutcomeAndTellTheStrategy() {
        say(new Said.Promised(FRIDAY, 12_305));
        assertThat(outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo("RPC_PTP");
            assertThat(outcome.fields()).containsValues("2026-03-06", "12305");
        });
        assertThat(promised).containsExactly(FRIDAY);
    }

    private void strangerSays(LeadId id, Said said) {
        var stranger = new Lead(
                id,
                LEAD.campaign(),
                Audience.PATIENT,
                LEAD.number(),
                List.of(),
                "Somebody",
                Set.of(),
                0,
                clock.instant(),
                0,
                ContactFacts.UNKNOWN,
                null,
                null);
        await(sayings.keep(CALL, stranger, said, clock.instant()).toCompletionStage());
    }

    @Test
    void shouldMakeATaskOfTheWishOfAStrangerToBeCalledBack() {
        strangerSays(LeadId.ofCaller(CALL), new Said.CallBackWanted());
        assertThat(asked).containsExactly("call back " + LEAD.number().value());
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void shouldRefuseEveryWayAtTheNumberOfAStranger() {
        strangerSays(LeadId.ofCaller(CALL), new Said.OptedOut());
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.about().person()).isEmpty();
            assertThat(entry.about().number()).contains(LEAD.number());
        });
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void shouldNotRefuseCallsToOurOwnNumberBecauseACallerWithholdsTheirs() {
        assertThatThrownBy(() -> strangerSays(LeadId.ofWithheldCaller(CALL), new Said.OptedOut()))
                .hasMessageContaining("withheld");
        assertThat(entries()).isEmpty();
    }

    @Test
    void shouldRefuseEveryWayForThePersonAndTheNumberOnceHoweverOftenTheKeyIsPressed() {
        say(new Said.OptedOut());
        say(new Said.OptedOut());
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.statement()).isEqualTo(Statement.Refuses.EVERY_WAY);
            assertThat(entry.about().person()).contains("person-1");
            assertThat(entry.about().number()).contains(LEAD.number());
        });
        assertThat(outcomes()).extracting(Outcome::status).containsExactly("DNC_REQUEST");
    }

    @Test
    void shouldNotCallTheNumberForThatPersonAgainWhenItIsNotTheirs() {
        say(new Said.WrongPerson());
        assertThat(entries()).isNotEmpty();
        assertThat(outcomes()).extracting(Outcome::status).containsExactly("WRONG_NUMBER");
    }

    @Test
    void shouldKeepThatACallBackIsWanted() {
        say(new Said.CallBackWanted());
        assertThat(outcomes()).extracting(Outcome::status).containsExactly("RPC_CALLBACK");
    }

    @Test
    void shouldHandOnQuestionsAndLinks() {
        say(new Said.Asked(new RecordingId("question1"), Language.ENGLISH));
        say(new Said.LinkWanted(LinkWay.TEXT, Language.SPANISH));
        assertThat(asked).containsExactly("question question1 in ENGLISH", "link by TEXT in SPANISH");
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void shouldFailWhenARequestCannotBeKeptSoThatTheCallDoesNotSayThatItIs() {
        storeAway = Optional.of("the store is away");
        var kept = sayings.keep(CALL, LEAD, new Said.LinkWanted(LinkWay.TEXT, Language.ENGLISH), clock.instant());
        assertThat(failureOf(kept.toCompletionStage())).hasMessage("the store is away");
    }
}
