package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.port.Presence;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent.Incoming;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.floor.WorkContexts;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.reminding.CameIn;
import io.claimline.gateway.app.reminding.Prepared;
import io.claimline.gateway.app.reminding.Reception;
import io.claimline.gateway.store.worklist.OpenWork;
import io.claimline.gateway.store.worklist.StoredWork;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares calls that come in, as reminders are: the work item, what the desk and the rules need of it, and the voice. Thread-safe. */
public final class SpokenReception implements Reception {
    private static final Logger LOG = LoggerFactory.getLogger(SpokenReception.class);
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final Callers callers;
    private final Kept kept;
    private final Around around;
    private final Function<LeasedLead, Future<Prepared>> welcome;
    private final Heard heard;
    private final InstantSource clock;

    /**
     * Where work items are kept.
     *
     * @param read the same worklists, to look at
     */
    public record Kept(WorkStore work, OpenWork read) {}

    /** What a call needs besides its voice. */
    public record Around(Screening screening, WorkContexts contexts, Presence presence) {}

    /** Hears who was told on a call of theirs what they owe. */
    @FunctionalInterface
    public interface Heard {
        /** A reminder of it need not come. Telling it again changes nothing. */
        Future<Boolean> heard(String person);
    }

    /** @param welcome has everything spoken that the caller may hear */
    public SpokenReception(
            Callers callers,
            Kept kept,
            Around around,
            Function<LeasedLead, Future<Prepared>> welcome,
            Heard heard,
            InstantSource clock) {
        this.callers = callers;
        this.kept = kept;
        this.around = around;
        this.welcome = welcome;
        this.heard = heard;
        this.clock = clock;
    }

    @Override
    public Future<Optional<CameIn>> came(Incoming incoming, List<Campaign> campaigns, Predicate<CampaignId> here) {
        var call = Telephony.callOf(incoming.leg());
        if (call.isEmpty() || campaigns.isEmpty()) {
            LOG.warn(
                    "A call came in, and no reminder campaign can take it: the caller hears an apology. Make a reminder campaign that calls from "
                            + "the number that was called");
            return Future.succeededFuture(Optional.empty());
        }
        return callers.lead(call.get(), incoming, campaigns, clock.instant())
                .compose(lead -> here.test(lead.campaign())
                        ? lease(lead)
                                .compose(leased -> leased.map(work -> prepare(call.get(), work))
                                        .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                        : Future.succeededFuture(Optional.empty()));
    }

    private Future<Optional<LeasedLead>> lease(Lead lead) {
        return Stages.future(kept.work().addLeased(lead, around.presence().self(), clock.instant(), LEASE));
    }

    private Future<Optional<CameIn>> prepare(CallId call, LeasedLead work) {
        return known(work)
                .compose(_ -> welcome.apply(work))
                .compose(prepared -> switch (prepared) {
                    case Prepared.Ready(var ready) ->
                        Future.succeededFuture(
                                Optional.of(new CameIn(call, work.lead().campaign(), ready)));
                    case Prepared.Unfit(var unfit, var reason) -> unspoken(call, unfit, reason);
                    case Prepared.Held(var unfit, var reason) -> unspoken(call, unfit, reason);
                })
                .recover(failure -> unspoken(call, work, failure.toString()));
    }

    /** What the rules must know of it, should an agent bring somebody to it, and what a desk shows. Of a stranger there is nothing to show. */
    private Future<Void> known(LeasedLead work) {
        var lead = work.lead();
        return around.screening()
                .takenOver(lead, Optional.empty())
                .compose(_ -> Callers.unknown(lead)
                        ? Future.succeededFuture()
                        : around.contexts()
                                .of(lead)
                                .compose(context -> Stages.future(
                                        around.presence().stage(lead.id().value(), context.encode()))));
    }

    private Future<Optional<CameIn>> unspoken(CallId call, LeasedLead work, String reason) {
        LOG.warn("Call {} came in and cannot be spoken with: {}", call, reason);
        around.screening().forget(work.lead().id());
        return Stages.future(kept.work().settle(work.lease(), new NextStep.Done("called us; nothing could be said")))
                .map(_ -> Optional.empty());
    }

    @Override
    public Future<Void> over(Attempt attempt) {
        var told = attempt.timeline().at(Milestone.CONNECTED).isPresent()
                || attempt.reminded()
                        .filter(path -> path.reached(Point.HEARD_BALANCE))
                        .isPresent();
        return told
                ? Stages.future(kept.read().find(attempt.lead()))
                        .compose(found -> found.map(StoredWork::lead)
                                .flatMap(Lead::person)
                                .map(heard::heard)
                                .orElseGet(() -> Future.succeededFuture(false)))
                        .mapEmpty()
                : Future.succeededFuture();
    }
}
