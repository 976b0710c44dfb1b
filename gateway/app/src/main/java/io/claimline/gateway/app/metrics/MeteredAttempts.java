package io.claimline.gateway.app.metrics;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.port.AttemptLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The log of attempts and decisions, counted as it is written. */
final class MeteredAttempts implements AttemptLog {
    private final AttemptLog log;
    private final CallMeters meters;

    MeteredAttempts(AttemptLog log, CallMeters meters) {
        this.log = log;
        this.meters = meters;
    }

    @Override
    public CompletionStage<Void> keep(DialDecision decision) {
        meters.written(decision);
        return log.keep(decision);
    }

    @Override
    public CompletionStage<Void> keep(Attempt attempt) {
        meters.written(attempt);
        return log.keep(attempt);
    }

    @Override
    public CompletionStage<Void> delivered() {
        return log.delivered();
    }

    @Override
    public CompletionStage<List<DialDecision>> decisions(LeadId lead) {
        return log.decisions(lead);
    }

    @Override
    public CompletionStage<List<Attempt>> open(CampaignId campaign) {
        return log.open(campaign);
    }

    @Override
    public CompletionStage<List<Attempt>> answered(CampaignId campaign, Instant since) {
        return log.answered(campaign, since);
    }

    @Override
    public CompletionStage<Map<LeadId, Attempt>> latest(Set<LeadId> leads) {
        return log.latest(leads);
    }
}
