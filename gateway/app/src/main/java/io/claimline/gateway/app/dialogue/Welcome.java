package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.gateway.app.reminding.Prepared;
import io.vertx.core.Future;
import java.util.List;

/** Has spoken whatever somebody who calls may come to hear. Every future fails when the store cannot be reached. */
public interface Welcome {
    /** Those of these people with whom there is something to speak about; in the same order. */
    Future<List<Lead>> welcomed(List<Lead> people);

    /** Of a call of this person, or of somebody whom nobody knows. */
    Future<Prepared> welcome(LeasedLead work);

    /** Of a call of one of these people, at least two; which one they key. */
    Future<Prepared> welcome(LeasedLead work, List<Lead> among);
}
