package io.claimline.gateway.app.floor;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.LeftBehind;
import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.outcome.FollowUp;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.pacing.AbandonBudget;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.app.identity.IdentityDesk;
import io.claimline.gateway.app.number.Numbers;
import io.claimline.gateway.app.outcome.DraftDesk;
import io.claimline.gateway.app.outcome.FormText;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers what a lost gateway left behind in one campaign: leases taken over, their last attempts, saved outcomes, and agents. */
final class LeftWork {
    private static final Logger LOG = LoggerFactory.getLogger(LeftWork.class);
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final FloorParts parts;
    private final EffectRunner runner;
    private final DraftDesk drafts;
    private final IdentityDesk identities;

    LeftWork(FloorParts parts, EffectRunner runner, DraftDesk drafts, IdentityDesk identities) {
        this.parts = parts;
        this.runner = runner;
        this.drafts = drafts;
        this.identities = identities;
    }

    Future<CampaignInput.Recovered> of(Campaign campaign, Instant now) {
        var living = new HashSet<>(parts.presence().nodes());
        living.remove(parts.presence().self());
        return Future.fromCompletionStage(parts.work()
                        .takeOver(campaign.id(), living, parts.presence().self(), now, LEASE))
                .compose(leads -> withAttempts(campaign, leads, now));
    }

    private Future<CampaignInput.Recovered> withAttempts(Campaign campaign, List<LeasedLead> leads, Instant now) {
        var ids = leads.stream().map(work -> work.lead().id()).collect(Collectors.toUnmodifiableSet());
        var latest = Future.fromCompletionStage(parts.attempts().latest(ids));
        return latest.compose(attempts -> closeStrays(campaign, ids)
                .compose(closed -> runner.stage(leads)
                        .compose(staged -> {
                            List<Future<LeftBehind>> left = staged.stream()
                                    .map(work -> left(work, attempts, campaign))
                                    .toList();
                            return Future.all(left);
                        })
                        .compose(all -> parts.records()
                                .shifts()
                                .of(campaign.id())
                                .compose(agents -> counted(campaign, all.list(), agents, now)))));
    }

    /** A day that ended within the hour may lack its last second, as today may. */
    private Future<CampaignInput.Recovered> counted(
            Campaign campaign, List<LeftBehind> left, List<RestoredAgent> agents, Instant now) {
        var young = now.minus(Duration.ofHours(1)).atZone(campaign.zone());
        var since = young.toLocalDate().atStartOfDay(campaign.zone()).toInstant();
        var firstDay = campaign.day(now) - AbandonBudget.WINDOW + 1;
        return Future.fromCompletionStage(parts.days().since(campaign.id(), firstDay))
                .compose(days -> Future.fromCompletionStage(parts.attempts().answered(campaign.id(), since))
                        .map(answered -> new CampaignInput.Recovered(left, agents, days, answered)));
    }

    private Future<LeftBehind> left(LeasedLead work, Map<LeadId, Attempt> attempts, Campaign campaign) {
        var last = Optional.ofNullable(attempts.get(work.lead().id()))
                .filter(attempt -> LeftBehind.concerns(work, attempt));
        if (last.isEmpty()) {
            return learn(work, last).map(learned -> new LeftBehind(work, null, ClaimSteps.NONE));
        }
        var called = calling(work, last.get());
        return learn(called, last)
                .compose(learned -> drafts.load(last.get().id()))
                .compose(loaded -> identities.load(last.get().id()))
                .compose(loaded -> saved(called, last.get(), campaign))
                .compose(steps -> parts.records()
                        .silenced()
                        .apply(last.get().id())
                        .map(silenced -> new LeftBehind(called, last.get(), steps, silenced)));
    }

    /** What cannot be read stays unknown, and the rules refuse what they would be asked about. */
    private Future<Void> learn(LeasedLead work, Optional<Attempt> last) {
        return parts.screening().takenOver(work.lead(), last).recover(failure -> {
            LOG.warn("What the rules must know of work taken over could not be read: {}", failure.toString());
            return Future.succeededFuture();
        });
    }

    /** The work item as it was dialled: an agent may have chosen another number of the party. */
    private static LeasedLead calling(LeasedLead work, Attempt attempt) {
        var number = attempt.number();
        return number.equals(work.lead().number())
                ? work
                : new LeasedLead(work.lead().calling(number, Numbers.facts(number, work.lead())), work.lease());
    }

    private Future<ClaimSteps> saved(LeasedLead work, Attempt attempt, Campaign campaign) {
        return Future.fromCompletionStage(parts.said().outcomes().of(attempt.id()))
                .map(outcomes -> {
                    var steps = ClaimSteps.NONE;
                    for (var outcome : outcomes) {
                        var step = step(outcome, work, campaign);
                        var claim = work.lead().audience() == Audience.PATIENT ? FormText.WHOLE_CALL : outcome.claim();
                        steps = step.isPresent() ? steps.with(claim, step.get()) : steps;
                    }
                    return steps;
                });
    }

    private static Optional<NextStep> step(Outcome outcome, LeasedLead work, Campaign campaign) {
        var spacing = campaign.retry().spacing();
        return StatusTable.find(work.lead().audience(), outcome.status())
                .map(status ->
                        FollowUp.of(status, outcome.fields(), work.lead(), ZoneOffset.UTC, spacing, outcome.savedAt()));
    }

    /** An attempt still open whose lead was given back already: its end was lost with the gateway, and is written now. */
    private Future<Void> closeStrays(Campaign campaign, Set<LeadId> held) {
        return Future.fromCompletionStage(parts.attempts().open(campaign.id())).compose(open -> {
            var strays = open.stream()
                    .filter(attempt -> !held.contains(attempt.lead()))
                    .map(attempt -> Future.fromCompletionStage(parts.attempts().keep(lost(attempt))))
                    .toList();
            return Future.join(strays).mapEmpty();
        });
    }

    private static Attempt lost(Attempt attempt) {
        var ending = new Ending.Closed(
                CallResult.LOST, "The gateway stopped before the end was written", HangupCause.UNKNOWN);
        return new Attempt(
                attempt.id(),
                attempt.revision() + 1,
                attempt.lead(),
                attempt.fence(),
                attempt.campaign(),
                attempt.number(),
                attempt.decision(),
                attempt.node(),
                attempt.handler(),
                attempt.timeline(),
                ending,
                attempt.hold(),
                attempt.park(),
                attempt.path(),
                attempt.line());
    }
}
