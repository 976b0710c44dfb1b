package io.claimline.dialer.attempt;

import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.worklist.Lease;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One try at one number, or one call from a number, as it is stored. It is written before the call is placed or spoken with, again when it changes, and last with its
 * single terminal ending.
 *
 * @param id the call's id; one attempt per call
 * @param revision rises by one with each write; a store keeps the highest
 * @param lead what was called about
 * @param fence of the lease under which its lead is held: when it was placed, or when a later lease took it up
 * @param campaign whose call it is
 * @param number the number dialled, or that called; our own that was called when the caller's was withheld
 * @param decision the stored decision that allowed it; null when we were called, for then nothing was dialled
 * @param node the gateway that placed or adopted it
 * @param handler the agent last bridged or reserved; null while there is none
 * @param timeline when each milestone was reached
 * @param ending open, or how it ended
 * @param hold how long the party was on hold with music, all times together; null when it never was
 * @param park how long the call was parked, kept without any agent, all times together; null when it never was
 * @param path how far a reminder came; null for a call that is an agent's from the beginning
 * @param events what happened, event by event; null when nothing is known, as of attempts that were written before this was kept
 */
public record Attempt(
        CallId id,
        long revision,
        LeadId lead,
        Fence fence,
        CampaignId campaign,
        E164 number,
        @Nullable DecisionId decision,
        NodeId node,
        @Nullable AgentId handler,
        Timeline timeline,
        Ending ending,
        @Nullable Duration hold,
        @Nullable Duration park,
        @Nullable Path path,
        @Nullable EventLine events) {
    /** Of which nothing is known event by event. */
    public Attempt(
            CallId id,
            long revision,
            LeadId lead,
            Fence fence,
            CampaignId campaign,
            E164 number,
            @Nullable DecisionId decision,
            NodeId node,
            @Nullable AgentId handler,
            Timeline timeline,
            Ending ending,
            @Nullable Duration hold,
            @Nullable Duration park,
            @Nullable Path path) {
        this(
                id, revision, lead, fence, campaign, number, decision, node, handler, timeline, ending, hold, park,
                path, null);
    }

    /** Of a call that says nothing by itself. */
    public Attempt(
            CallId id,
            long revision,
            LeadId lead,
            Fence fence,
            CampaignId campaign,
            E164 number,
            @Nullable DecisionId decision,
            NodeId node,
            @Nullable AgentId handler,
            Timeline timeline,
            Ending ending,
            @Nullable Duration hold,
            @Nullable Duration park) {
        this(id, revision, lead, fence, campaign, number, decision, node, handler, timeline, ending, hold, park, null);
    }

    /** Whether the party called us. */
    public boolean cameIn() {
        return decision == null;
    }

    /** How far a reminder came. */
    public Optional<Path> reminded() {
        return Optional.ofNullable(path);
    }

    /** What happened, event by event. */
    public EventLine line() {
        return events == null ? EventLine.NONE : events;
    }

    /** The same with this event line; no other revision, for it is written with the next change. */
    public Attempt telling(EventLine line) {
        return new Attempt(
                id, revision, lead, fence, campaign, number, decision, node, handler, timeline, ending, hold, park,
                path, line);
    }

    /** The agent last bridged or reserved. */
    public Optional<AgentId> agent() {
        return Optional.ofNullable(handler);
    }

    /**
     * The next revision of it, now that its lead is held under a newer lease. Unless that is written, whoever takes the lead over next
     * sees an older attempt than its lease, and believes the lead was not dialled.
     */
    public Attempt under(Lease lease) {
        return new Attempt(
                id,
                revision + 1,
                lead,
                lease.fence(),
                campaign,
                number,
                decision,
                lease.owner(),
                handler,
                timeline,
                ending,
                hold,
                park,
                path,
                events);
    }

    /** How long the party was on hold, all times together. */
    public Duration held() {
        return hold == null ? Duration.ZERO : hold;
    }

    /** How long the call was parked, all times together. */
    public Duration parked() {
        return park == null ? Duration.ZERO : park;
    }

    /** Whether the attempt has no terminal result yet. */
    public boolean open() {
        return ending instanceof Ending.Open;
    }
}
