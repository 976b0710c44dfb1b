package io.claimline.gateway.app.reminders;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.message.Backoff;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.gateway.app.compliance.PlannedContacts;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.outbox.Postbox;
import io.claimline.gateway.app.pay.LinkMessages;
import io.claimline.gateway.app.pay.PayDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which written media strategies reach people. */
class OutboxSendingTest {
    private static final EmailAddress MAIL = new EmailAddress("pat@example.org");

    @TempDir
    Path folder = Path.of("");

    private ReminderWorld world;
    private OutboxSending sending;
    private final Account account = ReminderWorld.account(1).telling(new Account.Told("es", MAIL));

    @BeforeEach
    void open() throws IOException {
        world = new ReminderWorld(folder);
        var settings = new MessageSettings(
                "https://pay.example.org",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(10)),
                Duration.ofDays(3),
                Duration.ofDays(14),
                List.of(new MessageSettings.LinkKey("k1", new Secret("0123456789abcdef0123456789abcdef"))),
                -1);
        var claims = new PersonsOfClaims(world.store.claims());
        var links = new LinkMessages(
                new PayDesk(world.store.payLinks(), claims, settings, world.clock, () -> "drawn"),
                new Postbox(world.store.outbox(), world.ledger, settings, world.clock),
                world.store.outbox(),
                world.store.supervising().holds(),
                "acme");
        sending = new OutboxSending(
                new OutboxSending.Kept(links, claims, world.store.outbox()),
                Set.of(MessageChannel.TEXT, MessageChannel.EMAIL),
                Optional.empty(),
                world.clock);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private Set<Medium> reached(Account by) {
        var known = await(new PlannedContacts(world.store.calls(), world.store.ledger())
                .read(world.clock.instant())
                .toCompletionStage());
        var refused = world.ledger.on(by.key(), MAIL).revocations();
        return sending.reaches(by, new Sending.Permitted(known.mailed(by.key()), refused));
    }

    private void agrees(EmailAddress to) {
        var at = world.clock.instant().minus(Duration.ofDays(1));
        await(world.ledger
                .keep(List.of(new LedgerEntry(
                        new EntryId("mail-" + to.value().hashCode()),
                        About.address(account.key(), to),
                        new Statement.Allows(Set.of(Channel.EMAIL), Consent.Kind.STANDING),
                        Source.LETTER,
                        "a form",
                        "clerk",
                        at,
                        at)))
                .toCompletionStage());
    }

    @Test
    void shouldReachByEmailWhomWasToldOfAndAgreedThere() {
        assertThat(reached(account)).isEmpty();
        agrees(MAIL);
        assertThat(reached(account)).containsExactly(Medium.EMAIL);
        assertThat(reached(account.telling(Account.Told.NOTHING))).isEmpty();
    }

    @Test
    void shouldNotReachByAnAddressThatWasNotAgreedTo() {
        agrees(new EmailAddress("former@example.org"));
        assertThat(reached(account)).isEmpty();
    }
}
