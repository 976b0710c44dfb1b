package io.claimline.gateway.app.pay;

import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.app.outbox.Postbox;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.vertx.core.Future;
import java.util.List;

/** Puts messages with links to balances into the outbox. One id is one message and one link, however often it is asked for. */
public final class LinkMessages {
    private final PayDesk desk;
    private final Postbox postbox;
    private final Outbox outbox;
    private final String client;

    /** @param client whose accounts are worked */
    public LinkMessages(PayDesk desk, Postbox postbox, Outbox outbox, String client) {
        this.desk = desk;
        this.postbox = postbox;
        this.outbox = outbox;
        this.client = client;
    }

    /** Where a message goes: a number or an e-mail address, and en or es. */
    public record To(MessageChannel channel, String address, String language) {}

    /** How the person asked for it; of no account for reminders, which are ours. */
    public record Asked(Source source, String evidence) {}

    /**
     * Sends the link to these balances of one person at one practice. Completes with false when there is a message of that id already.
     *
     * @param purpose a reminder, or a link that the person asked for
     * @throws IllegalArgumentException when the address is not of the channel
     */
    public Future<Boolean> send(MessageId id, To to, Purpose purpose, List<Claim> balances, Asked asked) {
        var person = balances.getFirst().patientKey().value();
        var ids = balances.stream().map(claim -> claim.key().value()).toList();
        var addressee = new Postbox.Addressee(person, client, to.channel(), to.address(), to.language(), ids);
        return Stages.future(outbox.find(id))
                .compose(known -> known.isPresent()
                        ? Future.succeededFuture(false)
                        : desk.make(addressee).compose(made -> {
                            var part = new OutboxMessage.Part(
                                    balances.getFirst().provider().name(), made.address(), ids);
                            return purpose.asked()
                                    ? postbox.putAsked(
                                            id,
                                            addressee,
                                            purpose,
                                            List.of(part),
                                            "",
                                            new Postbox.Asked(asked.source(), asked.evidence()))
                                    : postbox.put(id, addressee, purpose, List.of(part), "");
                        }));
    }
}
