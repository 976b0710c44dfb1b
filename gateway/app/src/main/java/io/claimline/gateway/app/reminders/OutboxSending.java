package io.claimline.gateway.app.reminders;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.gateway.app.letters.LetterDesk;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.pay.LinkMessages;
import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * @param open the channels for which there is a provider
     * @param letters takes letters; empty when the office sends none
     */
    public OutboxSending(
            LinkMessages links, PersonsOfClaims claims, Set<MessageChannel> open, Optional<LetterDesk> letters) {
        this.links = links;
        this.claims = claims;
        this.open = Set.copyOf(open);
        this.letters = letters;
    }

    @Override
    public Set<Medium> reaches(Account account, List<LedgerEntry> allowed) {
        var reached = EnumSet.noneOf(Medium.class);
        if (open.contains(MessageChannel.TEXT) && allows(allowed, Channel.TEXT)) {
            reached.add(Medium.TEXT);
        }
        if (open.contains(MessageChannel.WHATSAPP) && allows(allowed, Channel.WHATSAPP)) {
            reached.add(Medium.WHATSAPP);
        }
        if (open.contains(MessageChannel.EMAIL)
                && account.told().address().filter(to -> mails(allowed, to)).isPresent()) {
            reached.add(Medium.EMAIL);
        }
        if (letters.isPresent() && !account.contact().zip().isEmpty()) {
            reached.add(Medium.LETTER);
        }
        return reached;
    }

    private static boolean mails(List<LedgerEntry> allowed, EmailAddress to) {
        return allows(
                allowed.stream()
                        .filter(entry ->
                                entry.about().address().filter(to::equals).isPresent())
                        .toList(),
                Channel.EMAIL);
    }

    private static boolean allows(List<LedgerEntry> allowed, Channel channel) {
        return allowed.stream()
                .anyMatch(entry -> entry.statement() instanceof Statement.Allows allows
                        && allows.channels().contains(channel));
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
