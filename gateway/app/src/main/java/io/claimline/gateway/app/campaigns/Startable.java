package io.claimline.gateway.app.campaigns;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.worklist.WorklistCounts;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.store.campaign.CallTakers;
import io.claimline.gateway.store.strategy.ReminderPlans;
import io.vertx.core.Future;
import java.util.Locale;

/**
 * Whether a campaign that is to be started has anything to do: an open work item, be it promised for later or on a call just now; else, of a reminder campaign, a plan that goes on and fills
 * its worklist, or the calls of strangers to its number. Campaigns of another mode get nothing from either.
 */
public final class Startable {
    private final WorkStore work;
    private final ReminderPlans plans;
    private final CallTakers takers;

    /** @param takers which campaigns take the calls of strangers */
    public Startable(WorkStore work, ReminderPlans plans, CallTakers takers) {
        this.work = work;
        this.plans = plans;
        this.takers = takers;
    }

    /** Fails with an {@link ApiProblem} that says what is so and what to do when it has nothing to do. */
    Future<Void> look(Campaign campaign) {
        return Stages.future(work.count(campaign.id()).toCompletableFuture())
                .compose(counts -> counts.ready() + counts.leased() > 0
                        ? Future.succeededFuture()
                        : comes(campaign)
                                .compose(comes -> comes
                                        ? Future.succeededFuture()
                                        : Future.failedFuture(ApiProblem.conflict(why(campaign, counts)))));
    }

    private Future<Boolean> comes(Campaign campaign) {
        return campaign.mode() == DialMode.REMINDER
                ? Stages.future(plans.goesOn(campaign.id()))
                        .compose(planned -> planned ? Future.succeededFuture(true) : called(campaign))
                : Future.succeededFuture(false);
    }

    private Future<Boolean> called(Campaign campaign) {
        return Stages.future(takers.of(campaign.callerId()))
                .map(taker -> taker.filter(campaign.id()::equals).isPresent());
    }

    private static String why(Campaign campaign, WorklistCounts counts) {
        var plan = campaign.mode() == DialMode.REMINDER
                ? ", no plan of it goes on, and it was not chosen to take the calls of strangers"
                : "";
        var remedy = campaign.mode() == DialMode.REMINDER
                ? "Give it a plan under Reminders, or fill the worklist from the open claims"
                : "Fill the worklist from the open claims, or import claims first";
        return String.format(
                Locale.US,
                "%s has no open work item (%d done)%s, so there is nothing to dial. %s. It was not started; it can be started all the same for work"
                        + " that comes later, if that is meant.",
                campaign.name(),
                counts.done(),
                plan,
                remedy);
    }
}
