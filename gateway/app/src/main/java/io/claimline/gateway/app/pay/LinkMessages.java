package io.claimline.gateway.app.pay;

import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.app.outbox.Postbox;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.claimline.gateway.store.worklist.AccountHolds;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts messages with links to balances into the outbox. One id is one message and one link, however often it is asked for. */
public final class LinkMessages {
    private final PayDesk desk;
    private final Postbox postbox;
    private final Outbox outbox;
    private final AccountHolds holds;
    private final String client;

    /** @param client whose accounts are worked */
    public LinkMessages(PayDesk desk, Postbox postbox, Outbox outbox, AccountHolds holds, String client) {
        this.desk = desk;
        this.postbox = postbox;
        this.outbox = outbox;
        this.holds = holds;
        this.client = client;
    }

    /** Where a message goes: a number or an e-mail address, and en or es. */
    public record To(MessageChannel channel, String address, String language) {}

    /** How the person asked for it; of no account for reminders, which are ours. */
    public record Asked(Source source, String evidence) {}

    /**
     * Sends the link to these balances of one person at one practice. Completes with false when there is a message of that id already. Fails with an {@link ApiProblem} when the person asks
     * for a link to an account that is on hold: it would wait for weeks, and whoever asks is not to be told that it is on its way.
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
                        : open(purpose, ids).compose(_ -> desk.make(addressee)).compose(made -> {
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

    private Future<Void> open(Purpose purpose, List<String> balances) {
        return purpose.asked()
                ? held(balances)
                        .compose(until -> until.<Future<Void>>map(day -> Future.failedFuture(
                                        ApiProblem.conflict("The account is on hold: no message about it leaves before "
                                                + day
                                                + ". Release it on the board first, or say the balance"
                                                + " on the telephone.")))
                                .orElseGet(Future::succeededFuture))
                : Future.succeededFuture();
    }

    /** Until when no link to one of these balances is sent, for an account is on hold; empty when all of them are free. */
    public Future<Optional<Instant>> held(List<String> balances) {
        return Stages.future(holds.longest(balances, desk.now()));
    }
}
