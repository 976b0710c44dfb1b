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
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.worklist.OpenWork;
import io.claimline.gateway.store.worklist.StoredWork;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
    private final Welcome welcome;
    private final Heard heard;
    private final InstantSource clock;

    /**
     * Where work items are kept.
     *
     * @param read the same worklists, to look at
     */
    public record Kept(WorkStore work, OpenWork read) {}

    /** What a call needs besides its voice. */
    public record Around(Screening screening, WorkContexts contexts, Presence presence, Accounts accounts) {}

    /** Hears who was told on a call of theirs what they owe. */
    @FunctionalInterface
    public interface Heard {
        /** A reminder of it need not come. Telling it again changes nothing. */
        Future<Boolean> heard(String person);
    }

    /** Looks for the account of somebody who called and was unknown. */
    @FunctionalInterface
    public interface Accounts {
        /** The same work item about all that this person owes; fails with a message for the agent when there is no such claim of a patient. */
        Future<Lead> of(Lead unknown, ClaimKey claim);
    }

    /** @param welcome has everything spoken that the caller may hear */
    public SpokenReception(
            Callers callers, Kept kept, Around around, Welcome welcome, Heard heard, InstantSource clock) {
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
            LOG.warn("A call came in, and no reminder campaign can take it: the caller hears an apology. Make a"
                    + " reminder campaign that calls from the number that was called");
            return Future.succeededFuture(Optional.empty());
        }
        var arriving = new Callers.Arriving(call.get(), incoming, campaigns, clock.instant());
        return callers.leads(arriving)
                .compose(people -> people.size() == 1 ? Future.succeededFuture(people) : welcomed(people))
                .compose(people -> take(call.get(), people, here));
    }

    /** Whoever of several people owes nothing is none of those that a call can be about; when all do, whoever calls is welcomed as a stranger. */
    private Future<List<Lead>> welcomed(List<Lead> people) {
        return welcome.welcomed(people).map(fit -> fit.isEmpty() ? List.of(people.getFirst()) : fit);
    }

    private Future<Optional<CameIn>> take(CallId call, List<Lead> people, Predicate<CampaignId> here) {
        var lead = people.size() == 1 ? people.getFirst() : Callers.oneOf(people);
        return here.test(lead.campaign())
                ? lease(lead)
                        .compose(leased -> leased.map(work -> prepare(call, work, people))
                                .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                : Future.succeededFuture(Optional.empty());
    }

    private Future<Optional<LeasedLead>> lease(Lead lead) {
        return Stages.future(kept.work().addLeased(lead, around.presence().self(), clock.instant(), LEASE));
    }

    private Future<Optional<CameIn>> prepare(CallId call, LeasedLead work, List<Lead> people) {
        return known(work.lead())
                .compose(_ -> people.size() == 1 ? welcome.welcome(work) : welcome.welcome(work, people))
                .compose(prepared -> switch (prepared) {
                    case Prepared.Ready(var ready) ->
                        Future.succeededFuture(
                                Optional.of(new CameIn(call, work.lead().campaign(), ready)));
                    case Prepared.Unfit(var unfit, var reason) -> unspoken(call, unfit, reason);
                    case Prepared.Held(var unfit, var reason) -> unspoken(call, unfit, reason);
                })
                .recover(failure -> unspoken(call, work, failure.toString()));
    }

    /** What the rules must know of it, should an agent bring somebody to it, and what a desk shows. */
    private Future<Void> known(Lead lead) {
        return around.screening()
                .takenOver(lead, Optional.empty())
                .compose(_ -> around.contexts().of(lead))
                .compose(context ->
                        Stages.future(around.presence().stage(lead.id().value(), context.encode())));
    }

    @Override
    public Future<Lead> recognised(LeasedLead work, String person) {
        return callers.people(work.lead())
                .compose(people -> people.stream()
                        .filter(one -> one.person().filter(person::equals).isPresent())
                        .findFirst()
                        .map(theirs -> become(work, theirs))
                        .orElseGet(() -> Future.failedFuture(new IOException("Who called is not known at the number of "
                                + work.lead().id() + " any more"))));
    }

    @Override
    public Future<Lead> found(LeasedLead work, ClaimKey claim) {
        return around.accounts().of(work.lead(), claim).compose(theirs -> become(work, theirs));
    }

    /** In the store first: what an agent or our voice then says of the account is part of its history, whatever fails after. */
    private Future<Lead> become(LeasedLead work, Lead theirs) {
        return Stages.future(kept.work().become(work.lease(), theirs))
                .compose(ours -> ours
                        ? known(theirs).map(theirs)
                        : Future.failedFuture(
                                new IOException("The work item " + theirs.id() + " is another gateway's by now")));
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
        return callers.over(attempt.id())
                .compose(_ -> told
                        ? Stages.future(kept.read().find(attempt.lead()))
                                .compose(found -> found.map(StoredWork::lead)
                                        .flatMap(Lead::person)
                                        .map(heard::heard)
                                        .orElseGet(() -> Future.succeededFuture(false)))
                                .mapEmpty()
                        : Future.succeededFuture());
    }
}
