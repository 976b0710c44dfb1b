package io.claimline.dialer.report;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that was stored of one hour: calls placed or taken in it with what came of them later, agents' time, refusals and payments.
 *
 * @param calls each attempt once, as its highest revision
 * @param times agents' time
 * @param shifts of the agents of those times
 * @param refusals decisions that said no
 * @param payments approved ones
 */
public record HourRecords(
        List<CallFacts> calls,
        List<StateTime> times,
        Map<AgentId, List<WorkShift>> shifts,
        List<Refusal> refusals,
        List<Paid> payments) {
    /** Copies the lists. */
    public HourRecords {
        calls = List.copyOf(calls);
        times = List.copyOf(times);
        shifts = Map.copyOf(shifts);
        refusals = List.copyOf(refusals);
        payments = List.copyOf(payments);
    }

    /** A call that was not let be placed. */
    public record Refusal(CampaignId campaign, Instant at) {}

    /** A payment of {@code cents}, 0 or more. */
    public record Paid(Instant at, long cents) {}
}
