package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.dialer.reminder.LinkWay;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.pay.LinkMessages;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.tasks.Task;
import io.claimline.gateway.store.tasks.Tasks;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is wanted on a reminder goes into the outbox and among the tasks. */
public final class CallRequests implements Sayings.Requests {
    private final LinkMessages links;
    private final PersonsOfClaims claims;
    private final Guarantors guarantors;
    private final Tasks tasks;
    private final Office office;

    /**
     * What the office offers.
     *
     * @param client whose accounts are worked
     * @param ways by which messages can be sent at all
     * @param answerWithin how soon a question is answered
     */
    public record Office(String client, Set<LinkWay> ways, Duration answerWithin) {
        /** Copies the ways. */
        public Office {
            ways = Set.copyOf(ways);
        }
    }

    /** @param links sends links to balances */
    public CallRequests(LinkMessages links, PersonsOfClaims claims, Guarantors guarantors, Tasks tasks, Office office) {
        this.links = links;
        this.claims = claims;
        this.guarantors = guarantors;
        this.tasks = tasks;
        this.office = office;
    }

    /** A text goes to the telephone that is called, an e-mail to the address that was told of the person; nothing while the account is on hold. */
    @Override
    public Future<Set<LinkWay>> links(Lead lead) {
        return links.held(lead.claims())
                .compose(until -> until.isPresent() ? Future.succeededFuture(Set.of()) : waysTo(lead));
    }

    private Future<Set<LinkWay>> waysTo(Lead lead) {
        return guarantors.of(lead).map(guarantor -> {
            var ways = EnumSet.noneOf(LinkWay.class);
            office.ways().stream()
                    .filter(way -> address(lead, guarantor, way).isPresent())
                    .forEach(ways::add);
            return ways;
        });
    }

    private static Optional<String> address(Lead lead, GuarantorContact guarantor, LinkWay way) {
        return switch (way) {
            case TEXT -> Optional.of(lead.number().value());
            case EMAIL -> guarantor.address().map(address -> address.value());
        };
    }

    @Override
    public Future<Void> link(CallId call, Lead lead, Said.LinkWanted wanted, Instant at) {
        var language = Languages.name(wanted.language());
        return guarantors
                .of(lead)
                .compose(guarantor -> address(lead, guarantor, wanted.way())
                        .map(address -> link(call, lead, new LinkMessages.To(channel(wanted.way()), address, language))
                                .compose(_ -> guarantors.speaks(lead, wanted.language(), at)))
                        .orElseGet(() ->
                                Future.failedFuture(new IOException("There is no e-mail address to send a link to"))));
    }

    private static MessageChannel channel(LinkWay way) {
        return switch (way) {
            case TEXT -> MessageChannel.TEXT;
            case EMAIL -> MessageChannel.EMAIL;
        };
    }

    private Future<Void> link(CallId call, Lead lead, LinkMessages.To to) {
        var asked = new LinkMessages.Asked(Source.KEY_PRESS, "call " + call);
        return claims.all(lead.claims())
                .compose(balances ->
                        links.send(new MessageId("call-" + call + "-link"), to, Purpose.PAY_LINK, balances, asked))
                .mapEmpty();
    }

    @Override
    public Future<Void> question(CallId call, Lead lead, Said.Asked asked, Instant at) {
        return keep(
                        "call:" + asked.recording(),
                        lead,
                        Languages.name(asked.language()),
                        new Task.Said("", asked.recording()),
                        at)
                .compose(_ -> guarantors.speaks(lead, asked.language(), at));
    }

    @Override
    public Future<Void> callBack(CallId call, Lead lead, Instant at) {
        return lead.id().withheld()
                ? Future.failedFuture(new IOException("The number of the caller is withheld"))
                : guarantors
                        .of(lead)
                        .compose(guarantor -> keep(
                                "call:" + call + ":back",
                                lead,
                                Languages.of(lead, guarantor),
                                new Task.Said("Wants to be called back.", null),
                                at));
    }

    private Future<Void> keep(String id, Lead lead, String language, Task.Said said, Instant at) {
        var asker = new Task.Asker(
                office.client(),
                lead.person().orElse(null),
                lead.claims(),
                language,
                lead.id().withheld() ? null : lead.number().value());
        var task = Task.asked(id, Task.Source.CALL, asker, said, at, at.plus(office.answerWithin()));
        return Stages.future(tasks.keep(task)).mapEmpty();
    }
}
