package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.outcome.OutcomePolicy;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.gateway.app.reminding.Prepared;
import io.claimline.gateway.app.reminding.Reception;
import io.claimline.gateway.app.reminding.Reminders;
import io.vertx.core.Future;
import java.time.InstantSource;

/** Reminders and calls that come in, spoken by the voice of this gateway. Thread-safe. */
public final class SpokenReminders implements Reminders {
    private final Briefing briefing;
    private final Sayings sayings;
    private final PeoplesWork people;
    private final Reception reception;
    private final InstantSource clock;

    /**
     * What reminders are agreed on.
     *
     * @param outcomes how far ahead a promise may lie
     * @param answerDays business days within which a question is answered
     * @param judges whether it is heard who answered
     * @param leavesMessages whether machines are left a message
     */
    public record Terms(OutcomePolicy outcomes, int answerDays, boolean judges, boolean leavesMessages) {}

    public SpokenReminders(
            Briefing briefing, Sayings sayings, PeoplesWork people, Reception reception, InstantSource clock) {
        this.briefing = briefing;
        this.sayings = sayings;
        this.people = people;
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
        return sayings.keep(call, lead, said, clock.instant())
                .compose(kept -> said instanceof Said.CallBackWanted && !Callers.unknown(lead)
                        ? people.take(lead).<Void>mapEmpty()
                        : Future.succeededFuture());
    }

    @Override
    public Future<String> forPeople(Lead lead) {
        return Callers.unknown(lead) ? Future.succeededFuture("a task tells what they said") : people.take(lead);
    }
}
