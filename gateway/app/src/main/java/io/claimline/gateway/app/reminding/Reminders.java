package io.claimline.gateway.app.reminding;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.vertx.core.Future;

/** What the floor asks about reminders. */
public interface Reminders {
    /** Has everything spoken that the call can say. Fails when the store cannot be reached. */
    Future<Prepared> prepare(LeasedLead work);

    /** Keeps what somebody said to a reminder, with all that follows from it. Completes when it is durable; the same again changes nothing. */
    Future<Void> keep(CallId call, Lead lead, Said said);

    /** The work item was given back: what was spoken for it may go when nobody else needs it. */
    void release(LeadId lead);

    /** Takes calls that come in. */
    Reception reception();

    /** Puts the work item on the worklist of agents; completes with the reason for its history, and fails when there is no such worklist or it cannot be reached. */
    Future<String> forPeople(Lead lead);
}
