package io.claimline.dialer.port;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.ToldChance;
import io.claimline.dialer.worklist.ToldChances;
import io.claimline.dialer.worklist.WorklistCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * The worklists. One dialler per lead: a lead is leased with a fencing token before it is dialled, and never to two holders at once.
 *
 * <p>Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached; then nothing is known to have
 * changed, and the caller may repeat the call.
 */
public interface WorkStore {
    /** Adds leads that are not there yet; those that are stay as they are. Completes with the number added. */
    CompletionStage<Integer> add(List<Lead> leads);

    /**
     * Adds a lead that is leased from the beginning, so that nobody else dials it: that of somebody who called. Completes with empty, and changes nothing, when there is one of that id.
     *
     * @param lease how long from {@code now}; at least 30 s, for clocks differ
     */
    CompletionStage<Optional<LeasedLead>> addLeased(Lead lead, NodeId owner, Instant now, Duration lease);

    /**
     * The lead under this lease, of somebody who called, is about that account from now on: its claims, party, skills, facts and person are those of {@code now}. What it is about beside
     * that, campaign and number, stays. Completes with false, and changes nothing, when the fence is outdated. Repeating it changes nothing more.
     *
     * @throws IllegalArgumentException when the lease is of another lead
     */
    CompletionStage<Boolean> become(Lease lease, Lead now);

    /**
     * Leases up to {@code limit} leads of the campaign that are due at {@code now} and not leased (or whose lease has run out), highest
     * priority first, then longest due.
     *
     * @param lease how long from {@code now}; at least 30 s, for clocks differ
     */
    CompletionStage<List<LeasedLead>> lease(CampaignId campaign, int limit, NodeId owner, Instant now, Duration lease);

    /**
     * Leases up to {@code limit} leads with a call-back that is due at {@code now}, the earliest promised first; else as {@link #lease}. What is
     * promised to somebody is leased for them and for everybody: who may have it when is in the lead.
     */
    CompletionStage<List<LeasedLead>> leaseCallBacks(
            CampaignId campaign, int limit, NodeId owner, Instant now, Duration lease);

    /**
     * Extends leases. Completes with the leads that are still ours; the others were leased by someone else meanwhile and must not be
     * dialled.
     */
    CompletionStage<Set<LeadId>> renew(List<Lease> leases, Instant until);

    /**
     * Gives a lease back and says what follows. A promised call-back stands until an attempt is counted or another one is promised. Completes with false, and changes nothing, when the fence is outdated. Repeating it with
     * the same lease and step changes nothing more.
     */
    CompletionStage<Boolean> settle(Lease lease, NextStep next);

    /**
     * Takes over the leads of the campaign that are leased by owners not among {@code living}, whatever their lease time: each is leased
     * to {@code self} with a new fence (the old fence plus one), so that nothing a dead or cut-off holder still does counts. The caller
     * then settles each by what its last attempt shows; none is lost and none is dialled twice.
     *
     * @param lease how long from {@code now}
     */
    CompletionStage<List<LeasedLead>> takeOver(
            CampaignId campaign, Set<NodeId> living, NodeId self, Instant now, Duration lease);

    /**
     * Keeps how likely people are to answer, and writes it to the open leads that are called at those numbers or about those claims; what
     * was told before of the same is replaced. A lead that is added later has it from then on ({@link ToldChances#of} says which counts). Who
     * holds a lead sees it at the next lease. Repeating it changes nothing more.
     *
     * @return completes with the open leads that are called at one of those numbers, or about one of those claims
     */
    CompletionStage<Integer> tell(List<ToldChance> chances);

    /** The ids of all claims that leads of the campaign are about, or were when they were added: what has its work item already. */
    CompletionStage<Set<String>> claims(CampaignId campaign);

    /** How many leads are in which state. */
    CompletionStage<WorklistCounts> count(CampaignId campaign);
}
