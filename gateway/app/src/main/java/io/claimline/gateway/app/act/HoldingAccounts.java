package io.claimline.gateway.app.act;

import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.app.campaigns.KnownCampaigns;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.supervise.SupervisorBooks;
import io.claimline.gateway.store.worklist.AccountHolds;
import io.claimline.gateway.store.worklist.SupervisedWork;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Holds accounts until a day: no call about them, by an agent or a recorded voice, no message and no letter until that day begins where the campaign's answers count. */
public final class HoldingAccounts {
    private static final int LONGEST_DAYS = 366;

    private final Floor floor;
    private final KnownCampaigns campaigns;
    private final AccountHolds holds;
    private final SupervisedWork work;
    private final Outbox outbox;
    private final InstantSource clock;

    /** @param book finds a campaign */
    public HoldingAccounts(
            Floor floor,
            Function<CampaignId, Future<Optional<Entry>>> book,
            SupervisorBooks books,
            InstantSource clock) {
        this.floor = floor;
        campaigns = new KnownCampaigns(book);
        holds = books.holds();
        work = books.work();
        outbox = books.outbox();
        this.clock = clock;
    }

    /** Written down first: what is leased from then on is held, and what is held here or there is given back after. */
    Future<JsonObject> hold(Lead lead, String day, CampaignInput.Supervisor by) {
        return campaigns.of(lead.campaign()).compose(entry -> {
            var zone = entry.campaign().zone();
            var today = LocalDate.ofInstant(clock.instant(), zone);
            var until = date(day);
            if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
                throw Acting.wrong("until", "until must be a day after today, " + today + ", and at most a year ahead");
            }
            var then = until.atStartOfDay(zone).toInstant();
            return Stages.future(holds.hold(lead.claims(), then, by.id().value()))
                    .compose(_ -> lookedAtAnew(lead))
                    .compose(_ -> Stages.future(work.about(lead.claims())))
                    .compose(all -> giveBack(all, then, by))
                    .map(goesOn -> Acting.says("Nobody is called or written to about the account before " + until
                            + (goesOn ? "; the call that goes on is not ended." : ".")));
        });
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Acting.wrong("until", "until must be a day, such as 2026-12-24");
        }
    }

    /** Completes with whether one of them is being called about. */
    private Future<Boolean> giveBack(List<Lead> all, Instant until, CampaignInput.Supervisor by) {
        var step = new NextStep.RetryAt(until, false, SupervisedWork.ON_HOLD);
        return Future.all(all.stream().map(lead -> giveBack(lead, step, by)).toList())
                .map(done -> done.<Boolean>list().contains(true));
    }

    private Future<Boolean> giveBack(Lead lead, NextStep step, CampaignInput.Supervisor by) {
        return Stages.future(work.step(lead.id(), step))
                .compose(done -> done
                        ? Future.succeededFuture(false)
                        : floor.supervise(new CampaignInput.TakeBack(lead.id(), step, by), lead.campaign())
                                .map(false)
                                .recover(failure -> failure instanceof Floor.Refusal
                                        ? Future.succeededFuture(true)
                                        : Future.failedFuture(failure)));
    }

    Future<JsonObject> release(Lead lead) {
        return Stages.future(holds.release(lead.claims()))
                .compose(released -> released == 0
                        ? Future.failedFuture(
                                new Floor.Refusal("The account is not on hold, so there is nothing to release."))
                        : Stages.future(work.due(lead.claims(), clock.instant()))
                                .compose(_ -> lookedAtAnew(lead))
                                .map(Acting.says(
                                        "The account is on hold no longer; its work items and messages are due now.")));
    }

    /** Messages that wait for the end of a hold: it has another day now, or none. */
    private Future<Long> lookedAtAnew(Lead lead) {
        return Stages.future(outbox.due(lead.claims(), SupervisedWork.ON_HOLD, clock.instant()));
    }
}
