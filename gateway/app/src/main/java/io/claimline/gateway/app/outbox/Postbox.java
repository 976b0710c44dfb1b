package io.claimline.gateway.app.outbox;

import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.outbox.MessageState;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where messages to patients are put. Putting the same id in again changes nothing. */
public final class Postbox {
    private final Outbox outbox;
    private final Ledger ledger;
    private final MessageSettings settings;
    private final InstantSource clock;

    public Postbox(Outbox outbox, Ledger ledger, MessageSettings settings, InstantSource clock) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whom a message goes to.
     *
     * @param person by the key of the worklists; null when only the number is known
     * @param client whose accounts it is about
     * @param to an E.164 number, or an e-mail address
     * @param language en or es
     * @param claims ids of the balances it is about
     */
    public record Addressee(
            @Nullable String person,
            String client,
            MessageChannel channel,
            String to,
            String language,
            List<String> claims) {
        /** @throws IllegalArgumentException when the address is not of the channel */
        public Addressee {
            claims = List.copyOf(claims);
            to = channel == MessageChannel.EMAIL ? new EmailAddress(to).value() : new E164(to).value();
        }
    }

    /** Puts a message in; it leaves when it may. Completes with whether it is new. */
    public Future<Boolean> put(
            MessageId id, Addressee to, Purpose purpose, List<OutboxMessage.Part> parts, String text) {
        var now = clock.instant();
        return Stages.future(outbox.append(new OutboxMessage(
                id,
                to.person(),
                to.client(),
                to.channel(),
                purpose,
                to.to(),
                to.language(),
                parts,
                text,
                to.claims(),
                now,
                now.plus(settings.keep()),
                MessageState.QUEUED,
                "",
                now,
                0,
                0,
                null,
                null,
                null,
                null,
                now)));
    }

    /**
     * Writes down that the person asked for a message to this address, which is consent to it; then the message is put in.
     */
    public Future<Boolean> putAsked(
            MessageId id, Addressee to, Purpose purpose, List<OutboxMessage.Part> parts, String text, Asked asked) {
        return ledger.keep(List.of(asked.entry(id, to, clock.instant())))
                .compose(kept -> put(id, to, purpose, parts, text));
    }

    /** How the person asked; {@code evidence} is where it can be looked up, as {@code call 41}. */
    public record Asked(Source source, String evidence) {
        LedgerEntry entry(MessageId id, Addressee to, Instant now) {
            var mail = to.channel() == MessageChannel.EMAIL;
            var about = mail
                    ? About.address(Objects.requireNonNull(to.person()), new EmailAddress(to.to()))
                    : new About(to.person(), new E164(to.to()));
            var allows = new Statement.Allows(Set.of(to.channel().consent()), Consent.Kind.CALL_BACK);
            return new LedgerEntry(
                    new EntryId("ask:"
                            + id.value().substring(0, Math.min(90, id.value().length()))),
                    about,
                    allows,
                    source,
                    evidence,
                    "person",
                    now,
                    now);
        }
    }
}
