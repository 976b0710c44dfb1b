package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.dialer.reminder.LinkWay;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.pay.Reminders;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.tasks.Task;
import io.claimline.gateway.store.tasks.Tasks;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What is wanted on a reminder goes into the outbox and among the tasks. */
public final class CallRequests implements Sayings.Requests {
    private static final String SPANISH = "spanish";

    private final Reminders links;
    private final PersonsOfClaims claims;
    private final Tasks tasks;
    private final Office office;

    /**
     * What the office offers.
     *
     * @param client whose accounts are worked
     * @param texts whether text messages can be sent at all
     * @param answerWithin how soon a question is answered
     */
    public record Office(String client, boolean texts, Duration answerWithin) {}

    /** @param links sends links to balances */
    public CallRequests(Reminders links, PersonsOfClaims claims, Tasks tasks, Office office) {
        this.links = links;
        this.claims = claims;
        this.tasks = tasks;
        this.office = office;
    }

    /** A text goes to the telephone that is called; of an e-mail address accounts know nothing. */
    @Override
    public Set<LinkWay> links(Lead lead) {
        return office.texts() ? Set.of(LinkWay.TEXT) : Set.of();
    }

    @Override
    public Future<Void> link(CallId call, Lead lead, LinkWay way) {
        if (way != LinkWay.TEXT) {
            return Future.failedFuture(new IOException("There is no e-mail address to send a link to"));
        }
        var to = new Reminders.To(MessageChannel.TEXT, lead.number().value(), language(lead));
        var asked = new Reminders.Asked(Source.KEY_PRESS, "call " + call);
        return claims.all(lead.claims())
                .compose(balances ->
                        links.send(new MessageId("call-" + call + "-link"), to, Purpose.PAY_LINK, balances, asked))
                .mapEmpty();
    }

    @Override
    public Future<Void> question(CallId call, Lead lead, RecordingId recording, Instant at) {
        return keep("call:" + recording, lead, new Task.Said("", recording), at);
    }

    @Override
    public Future<Void> callBack(CallId call, Lead lead, Instant at) {
        return Callers.withheld(lead)
                ? Future.failedFuture(new IOException("The number of the caller is withheld"))
                : keep("call:" + call + ":back", lead, new Task.Said("Wants to be called back.", null), at);
    }

    private Future<Void> keep(String id, Lead lead, Task.Said said, Instant at) {
        var task = Task.asked(id, Task.Source.CALL, asker(lead), said, at, at.plus(office.answerWithin()));
        return Stages.future(tasks.keep(task)).mapEmpty();
    }

    private Task.Asker asker(Lead lead) {
        return new Task.Asker(
                office.client(),
                lead.person().orElse(null),
                lead.claims(),
                language(lead),
                Callers.withheld(lead) ? null : lead.number().value());
    }

    private static String language(Lead lead) {
        return lead.skills().contains(SPANISH) ? "es" : "en";
    }
}
