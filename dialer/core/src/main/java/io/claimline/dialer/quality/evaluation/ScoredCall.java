package io.claimline.dialer.quality.evaluation;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.quality.CallKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a call that is scored, as it was then.
 *
 * @param agent who had it last
 * @param campaign whose call it was
 * @param kind which kind of call
 * @param date the shift date
 * @param placedAt when it was placed, or came in
 * @param talk how long the agent and the party were connected, without holding
 * @param outcomes statuses that were coded
 * @param recorded whether there was a recording that could be heard
 */
public record ScoredCall(
        AgentId agent,
        CampaignId campaign,
        CallKind kind,
        LocalDate date,
        Instant placedAt,
        Duration talk,
        List<String> outcomes,
        boolean recorded) {
    /** Copies the list. */
    public ScoredCall {
        outcomes = List.copyOf(outcomes);
    }

    /** The same, with or without a recording. */
    public ScoredCall recorded(boolean now) {
        return new ScoredCall(agent, campaign, kind, date, placedAt, talk, outcomes, now);
    }
}
