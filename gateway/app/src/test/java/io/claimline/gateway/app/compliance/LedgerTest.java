package io.claimline.gateway.app.compliance;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Stages;
import io.claimline.dialer.contracts.said.MemoryLedgerLog;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.port.LedgerLog;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final E164 NUMBER = new E164("+12125550123");
    private static final Optional<String> PAT = Optional.of("pat");

    private final Vertx one = Vertx.vertx();
    private final Vertx other = Vertx.vertx();
    private final PinnedClock clock = new PinnedClock();
    private final MemoryLedgerLog store = new MemoryLedgerLog(clock);
    private final AtomicInteger read = new AtomicInteger();
    private volatile boolean down;

    /** The store, which may be down. */
    private final LedgerLog log = (LedgerLog) Proxy.newProxyInstance(
            LedgerLog.class.getClassLoader(), new Class<?>[] {LedgerLog.class}, (proxy, method, arguments) -> {
                read.incrementAndGet();
                return down
                        ? CompletableFuture.failedFuture(new IOException("the store is down"))
                        : method.invoke(store, arguments);
            });

    @AfterEach
    void close() {
        await(one.close());
        await(other.close());
    }

    private Ledger ledger(Vertx vertx, boolean shared) {
        return new Ledger(vertx, log, clock, shared);
    }

    private LedgerEntry entry(String id, About about, Statement statement) {
        var now = clock.instant();
        return new LedgerEntry(new EntryId(id), about, statement, Source.LETTER, "letter 17", "ana", now, now);
    }

    private LedgerEntry refusal() {
        return entry("refusal-1", new About("pat", NUMBER), Statement.Refuses.EVERY_WAY);
    }

    @Test
    void shouldKnowAtOnceWhatItKeeps() {
        var ledger = ledger(one, true);
        await(ledger.start());
        await(ledger.keep(List.of(refusal())));
        assertThat(ledger.on(PAT, new E164("+12125550199")).revocations()).hasSize(1);
        assertThat(ledger.on(Optional.empty(), NUMBER).revocations()).hasSize(1);
        assertThat(ledger.on(PAT, NUMBER).behind()).containsExactly(refusal());
        assertThat(Stages.await(store.lines())).containsExactly(refusal());
    }

    @Test
    void shouldKnowFromTheStartWhatWasKeptBefore() {
        Stages.await(store.keep(refusal()));
        var ledger = ledger(one, false);
        assertThat(ledger.unsure()).hasValueSatisfying(why -> assertThat(why).contains("not been read"));
        await(ledger.start());
        assertThat(ledger.unsure()).isEmpty();
        assertThat(ledger.on(PAT, NUMBER).revocations()).hasSize(1);
    }

    @Test
    void shouldTellTheOtherGatewaysOfTheCluster() {
        var here = ledger(one, true);
        var there = new Ledger(one, new MemoryLedgerLog(clock), clock, true);
        await(here.start());
        await(there.start());
        await(here.keep(List.of(refusal())));
        Stages.until(
                "the other knows", () -> !there.on(PAT, NUMBER).revocations().isEmpty());
    }

    @Test
    void shouldHearWithinSecondsOfTheOthersWhenAMessageIsLost() {
        var here = ledger(one, true);
        // On a bus of its own it gets no message.
        var there = ledger(other, true);
        await(here.start());
        await(there.start());
        await(here.keep(List.of(refusal())));
        assertThat(there.on(PAT, NUMBER).revocations()).isEmpty();
        Stages.until(
                "the other has read it",
                () -> !there.on(PAT, NUMBER).revocations().isEmpty());
    }

    @Test
    void shouldBeUnsureInAClusterWhenTheStoreDoesNotAnswer() {
        var shared = ledger(one, true);
        var alone = ledger(other, false);
        await(shared.start());
        await(alone.start());
        down = true;
        clock.advance(Ledger.UNSURE_AFTER);
        assertThat(shared.unsure()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(shared.unsure()).hasValueSatisfying(why -> assertThat(why).contains("more than 5 s"));
        assertThat(alone.unsure()).isEmpty();
        down = false;
        Stages.until("it is sure again", () -> shared.unsure().isEmpty());
    }

    @Test
    void shouldNotAskTheStoreEverySecondWhenNobodyElseWrites() {
        var alone = ledger(one, false);
        var shared = ledger(other, true);
        await(alone.start());
        assertThat(read.get()).isEqualTo(1);
        await(shared.start());
        Stages.until("the shared one asks again", () -> read.get() >= 4);
    }

    @Test
    void shouldHoldNoConsentInMemory() {
        var ledger = ledger(one, false);
        await(ledger.start());
        var allows = new Statement.Allows(Set.of(Channel.LIVE_VOICE), Consent.Kind.STANDING);
        await(ledger.keep(List.of(
                entry("consent-1", About.number(NUMBER), allows),
                entry("flag-0001", About.number(NUMBER), new Statement.Raises(Flag.MINOR)))));
        assertThat(ledger.on(PAT, NUMBER).consents()).isEmpty();
        assertThat(ledger.on(PAT, NUMBER).flags()).containsExactly(Flag.MINOR);
    }
}
