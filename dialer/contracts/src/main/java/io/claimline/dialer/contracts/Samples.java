package io.claimline.dialer.contracts;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Valid records that say something in every field, so that a store which drops one is caught. Names are new on every call, so that
 * tests share a store without meeting each other.
 */
public final class Samples {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private Samples() {}

    /** A text that no earlier call returned: eight or more of {@code [a-z0-9]}. */
    public static String fresh() {
        return "t" + Long.toString(NEXT.incrementAndGet(), 36).replace("-", "n");
    }

    /** A number that no other test knows. */
    public static E164 number() {
        return new E164("+1312" + (2_000_000 + Math.floorMod(NEXT.incrementAndGet(), 8_000_000)));
    }

    /** A campaign that no other test knows. */
    public static CampaignId campaign() {
        return new CampaignId(fresh());
    }

    /** Somebody who called and whom nobody knows. */
    public static Lead stranger(CampaignId campaign, Instant now) {
        return new Lead(
                LeadId.ofCaller(new CallId(fresh())),
                campaign,
                Audience.PATIENT,
                new E164("+12125550123"),
                List.of(),
                "Unknown caller",
                Set.of(),
                0,
                now,
                0,
                ContactFacts.UNKNOWN,
                null,
                null);
    }

    /** A new payer lead, due at {@code dueAt}. */
    public static Lead lead(CampaignId campaign, double priority, Instant dueAt) {
        return new Lead(
                new LeadId("lead:" + fresh()),
                campaign,
                Audience.PAYER,
                new E164("+12125550123"),
                List.of("claim-" + fresh(), "claim-" + fresh()),
                "Acme Health",
                Set.of("spanish", "denials"),
                priority,
                dueAt,
                0,
                new ContactFacts(Set.of("America/New_York"), Set.of("America/Chicago"), "NY", "10001"),
                "person-" + fresh(),
                null);
    }

    /** A new attempt for the campaign, revision 1, open, placed at {@code at}. */
    public static Attempt attempt(CampaignId campaign, Instant at) {
        return attempt(campaign, new LeadId("lead:" + fresh()), new Fence(3), at);
    }

    /** A new attempt at the lead, revision 1, open, placed at {@code at}. */
    public static Attempt attempt(CampaignId campaign, LeadId lead, Fence fence, Instant at) {
        return new Attempt(
                new CallId(fresh()),
                1,
                lead,
                fence,
                campaign,
                new E164("+13125550188"),
                new DecisionId(fresh()),
                new NodeId("node-1"),
                null,
                Timeline.EMPTY.with(Milestone.PLACED, at),
                new Ending.Open(),
                null,
                null);
    }

    /** The next revision of an attempt, with another ending, handled by an agent. */
    public static Attempt next(Attempt attempt, Ending ending) {
        return new Attempt(
                attempt.id(),
                attempt.revision() + 1,
                attempt.lead(),
                attempt.fence(),
                attempt.campaign(),
                attempt.number(),
                attempt.decision(),
                attempt.node(),
                new AgentId("ana"),
                attempt.timeline(),
                ending,
                null,
                null);
    }

    /** A new outcome of the call. */
    public static Outcome outcome(CallId call, Instant at) {
        return new Outcome(
                new OutcomeId("outcome-" + fresh()),
                call,
                new LeadId("lead:" + fresh()),
                "claim-" + fresh(),
                new AgentId("ana"),
                at,
                "PAID_CHK",
                Map.of("checkNumber", "00123", "paid.amount", "12050"),
                "Paid by check 00123.");
    }
}
