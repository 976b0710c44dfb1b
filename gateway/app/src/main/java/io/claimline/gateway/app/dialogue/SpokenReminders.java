package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.outcome.OutcomePolicy;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.Tries;
import io.claimline.gateway.app.reminding.Prepared;
import io.claimline.gateway.app.reminding.Reception;
import io.claimline.gateway.app.reminding.Reminders;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.InstantSource;

/** Reminders and calls that come in, spoken by the voice of this gateway. Thread-safe. */
public final class SpokenReminders implements Reminders {
    private final Briefing briefing;
    private final Sayings sayings;
    private final PeoplesWork people;
    private final Callers callers;
    private final Reception reception;
    private final InstantSource clock;

    /**
     * What reminders are agreed on.
     *
     * @param outcomes how far ahead a promise may lie
     * @param answerDays business days within which a question is answered
     * @param judges whether it is heard who answered
     * @param leavesMessages whether machines are left a message
     * @param strangersToAgents whether an agent is sought for somebody who calls and whom nobody knows
     */
    public record Terms(
            OutcomePolicy outcomes,
            int answerDays,
            boolean judges,
            boolean leavesMessages,
            boolean strangersToAgents) {}

    public SpokenReminders(
            Briefing briefing,
            Sayings sayings,
            PeoplesWork people,
            Callers callers,
            Reception reception,
            InstantSource clock) {
        this.briefing = briefing;
        this.sayings = sayings;
        this.people = people;
        this.callers = callers;
        this.reception = reception;
        this.clock = clock;
    }

    @Override
    public Future<Prepared> prepare(LeasedLead work) {
        return briefing.call(work);
    }

    @Override
    public void release(LeadId lead) {
        briefing.release(lead);
    }

    @Override
    public Reception reception() {
        return reception;
    }

    @Override
    public Future<Void> keep(CallId call, Lead lead, Said said) {
        return about(lead, said)
                .compose(theirs -> sayings.keep(call, theirs, said, clock.instant()))
                .compose(kept -> said instanceof Said.CallBackWanted && !Callers.unknown(lead)
                        ? people.take(lead, Tries.AS_ITS_CAMPAIGN).<Void>mapEmpty()
                        : Future.succeededFuture());
    }

    /** Of somebody whom nobody knows there is no account to put on a worklist: a call that an agent has promised becomes a task with the number. */
    private Future<String> forTasks(Lead lead) {
        var promised = lead.callBack().flatMap(_ -> lead.id().call());
        return promised.map(call -> sayings.keep(call, lead, new Said.CallBackWanted(), clock.instant())
                        .map("a task asks to call them back"))
                .orElseGet(() -> Future.succeededFuture("a task tells what they said"));
    }

    /** While nobody knows which of several people is on the line, the wrong person is the one whom we called last. */
    private Future<Lead> about(Lead lead, Said said) {
        return said instanceof Said.WrongPerson && Callers.unknown(lead)
                ? callers.people(lead)
                        .compose(people -> people.stream()
                                .findFirst()
                                .map(Future::succeededFuture)
                                .orElseGet(() -> Future.failedFuture(
                                        new IOException("Nobody is known at the number of " + lead.id()))))
                : Future.succeededFuture(lead);
    }

    @Override
    public Future<String> forPeople(Lead lead) {
        return Callers.unknown(lead) ? forTasks(lead) : people.take(lead, lead.tries());
    }
}
