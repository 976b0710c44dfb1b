package io.claimline.gateway.app.reminders;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.gateway.app.letters.LetterDesk;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.pay.LinkMessages;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.letters.Letter;
import io.claimline.gateway.store.outbox.MessageState;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Messages of strategies go to the outbox, each with a link to its balances. Texts and WhatsApp messages to the number of the account, e-mail to the address that was told of the person
 * when they agreed to e-mail there; the outbox asks the rules again before a message leaves. Letters go to the address of the claims, by a file.
 */
public final class OutboxSending implements Sending {
    private static final LinkMessages.Asked OURS = new LinkMessages.Asked(Source.OTHER, "a strategy");

    private final LinkMessages links;
    private final PersonsOfClaims claims;
    private final Set<MessageChannel> open;
    private final Optional<LetterDesk> letters;
    private final Outbox outbox;
    private final InstantSource clock;

    /** Where messages go, and what they are about. */
    public record Kept(LinkMessages links, PersonsOfClaims claims, Outbox outbox) {}

    /**
     * @param open the channels for which there is a provider
     * @param letters takes letters; empty when the office sends none
     */
    public OutboxSending(Kept kept, Set<MessageChannel> open, Optional<LetterDesk> letters, InstantSource clock) {
        links = kept.links();
        claims = kept.claims();
        outbox = kept.outbox();
        this.clock = clock;
        this.open = Set.copyOf(open);
        this.letters = letters;
    }

    @Override
    public Set<Medium> reaches(Account account, Permitted permitted) {
        var reached = EnumSet.noneOf(Medium.class);
        if (open.contains(MessageChannel.TEXT) && allows(account, permitted, Channel.TEXT)) {
            reached.add(Medium.TEXT);
        }
        if (open.contains(MessageChannel.WHATSAPP) && allows(account, permitted, Channel.WHATSAPP)) {
            reached.add(Medium.WHATSAPP);
        }
        if (open.contains(MessageChannel.EMAIL)
                && account.told().address().filter(to -> mails(permitted, to)).isPresent()) {
            reached.add(Medium.EMAIL);
        }
        if (letters.isPresent() && !account.contact().zip().isEmpty()) {
            reached.add(Medium.LETTER);
        }
        return reached;
    }

    private static boolean mails(Permitted permitted, EmailAddress to) {
        return permitted.by(
                Channel.EMAIL,
                null,
                entry -> entry.about().address().filter(to::equals).isPresent());
    }

    private static boolean allows(Account account, Permitted permitted, Channel channel) {
        return account.number()
                .filter(number -> permitted.by(
                        channel, number, entry -> entry.about().address().isEmpty()))
                .isPresent();
    }

    @Override
    public Future<Void> send(String key, Account account, Medium medium) {
        var balances = account.balances().stream()
                .filter(balance -> balance.cents() > 0)
                .map(Account.Balance::id)
                .toList();
        return medium == Medium.LETTER
                ? letters.orElseThrow().order(key, account.key(), balances, language(account))
                : written(key, balances, to(account, medium));
    }

    @Override
    public Future<Map<String, TryResult>> came(List<String> keys, boolean printed) {
        if (printed) {
            return letters.map(desk -> desk.became(keys).map(OutboxSending::letters))
                    .orElseGet(() -> Future.succeededFuture(Map.of()));
        }
        return Stages.future(outbox.all(keys.stream().map(MessageId::new).toList()))
                .compose(found -> Stages.future(outbox.all(found.stream()
                                .flatMap(message -> Stream.ofNullable(message.bundle()))
                                .distinct()
                                .map(MessageId::new)
                                .toList()))
                        .map(heads -> messages(found, heads)));
    }

    private static Map<String, TryResult> letters(Map<String, Letter.State> states) {
        var came = new HashMap<String, TryResult>();
        states.forEach((key, state) -> {
            switch (state) {
                case WAITING -> {}
                case HANDED_OVER -> came.put(key, TryResult.SENT);
                case LEFT_OUT -> came.put(key, TryResult.OUT_OF_SERVICE);
            }
        });
        return came;
    }

    /** What went in another message shares its fate. */
    private static Map<String, TryResult> messages(List<OutboxMessage> found, List<OutboxMessage> heads) {
        var states = heads.stream().collect(Collectors.toMap(head -> head.id().value(), OutboxMessage::state));
        var came = new HashMap<String, TryResult>();
        for (var message : found) {
            var state = message.state() == MessageState.BUNDLED
                    ? states.getOrDefault(String.valueOf(message.bundle()), MessageState.BUNDLED)
                    : message.state();
            result(state).ifPresent(result -> came.put(message.id().value(), result));
        }
        return came;
    }

    private static Optional<TryResult> result(MessageState state) {
        return switch (state) {
            case QUEUED, SENDING, BUNDLED -> Optional.empty();
            case SENT, DELIVERED -> Optional.of(TryResult.SENT);
            case FAILED -> Optional.of(TryResult.OUT_OF_SERVICE);
            case SUPPRESSED -> Optional.of(TryResult.REFUSED);
            case CANCELLED -> Optional.of(TryResult.WITHDRAWN);
        };
    }

    @Override
    public Future<Boolean> takeBack(String key, Medium medium, String reason) {
        return medium == Medium.LETTER
                ? letters.map(desk -> desk.takeBack(key)).orElseGet(() -> Future.succeededFuture(true))
                : Stages.future(outbox.cancel(new MessageId(key), reason, clock.instant()))
                        .map(Optional::isPresent);
    }

    private Future<Void> written(String key, List<String> balances, LinkMessages.To to) {
        return claims.all(balances)
                .compose(found -> links.send(new MessageId(key), to, Purpose.REMINDER, found, OURS))
                .mapEmpty();
    }

    /** Texts are there in English and Spanish; whoever speaks another language is written to in English. */
    private static String language(Account account) {
        return account.told().language().equals("es") ? "es" : "en";
    }

    private static LinkMessages.To to(Account account, Medium medium) {
        var language = language(account);
        return switch (medium) {
            case EMAIL ->
                new LinkMessages.To(
                        MessageChannel.EMAIL,
                        account.told().address().orElseThrow().value(),
                        language);
            case WHATSAPP -> new LinkMessages.To(MessageChannel.WHATSAPP, number(account), language);
            case TEXT -> new LinkMessages.To(MessageChannel.TEXT, number(account), language);
            case REMINDER_CALL, LIVE_CALL, LETTER -> throw new IllegalArgumentException(medium + " is no message");
        };
    }

    private static String number(Account account) {
        return account.number().orElseThrow().value();
    }
}
