package io.claimline.gateway.app.reminders;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.pay.Reminders;
import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Messages of strategies go to the outbox, each with a link to its balances. Texts and WhatsApp messages to the number of the account; e-mail addresses are in no claim file, so that
 * steps fall back from e-mail. The outbox asks the rules again before a message leaves.
 */
public final class OutboxSending implements Sending {
    private static final Reminders.Asked OURS = new Reminders.Asked(Source.OTHER, "a strategy");

    private final Reminders reminders;
    private final PersonsOfClaims claims;
    private final Set<MessageChannel> open;

    /** @param open the channels for which there is a provider */
    public OutboxSending(Reminders reminders, PersonsOfClaims claims, Set<MessageChannel> open) {
        this.reminders = reminders;
        this.claims = claims;
        this.open = Set.copyOf(open);
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
        return reached;
    }

    private static boolean allows(List<LedgerEntry> allowed, Channel channel) {
        return allowed.stream()
                .anyMatch(entry -> entry.statement() instanceof Statement.Allows allows
                        && allows.channels().contains(channel));
    }

    @Override
    public Future<Void> send(String key, Account account, Medium medium) {
        var channel = medium == Medium.WHATSAPP ? MessageChannel.WHATSAPP : MessageChannel.TEXT;
        var number = account.number().orElseThrow().value();
        var language = account.language().isEmpty() ? "en" : account.language();
        var balances = account.balances().stream()
                .filter(balance -> balance.cents() > 0)
                .map(Account.Balance::id)
                .toList();
        return claims.all(balances)
                .compose(found -> reminders.send(
                        new MessageId(key), new Reminders.To(channel, number, language), Purpose.REMINDER, found, OURS))
                .mapEmpty();
    }
}
