package io.claimline.gateway.app.reminding;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the floor asks about calls that come in. */
public interface Reception {
    /**
     * Looks up who calls, and has everything spoken that can be said to them. Every gateway is told of a call and chooses the same campaign; the one that conducts it goes on, and of two
     * that believe they do, the first. Completes with empty where it is another's, or nobody can be spoken with; fails when the store cannot be reached.
     *
     * @param campaigns of which one takes the call, the one to be preferred first
     * @param here whether this gateway conducts a campaign
     */
    Future<Optional<CameIn>> came(TelephonyEvent.Incoming call, List<Campaign> campaigns, Predicate<CampaignId> here);

    /**
     * Of several people known at the number it is this one who called: the work item is theirs from now on, and the desk and the rules know it. Completes with the work item as it is now;
     * fails when the store cannot be reached, or the person is not at the number any more.
     *
     * @param person by the key of the worklists
     */
    Future<Lead> recognised(LeasedLead work, String person);

    /**
     * An agent has found whose account the call is about: the work item of somebody unknown is about all that this person owes. Completes with the work item as it is now; fails with a
     * message for the agent when there is no such claim of a patient, and else when the store cannot be reached.
     */
    Future<Lead> found(LeasedLead work, ClaimKey claim);

    /** A call that came in is over: a reminder of what the person has heard on it is not due any more. Telling it again changes nothing. */
    Future<Void> over(Attempt attempt);
}
