package io.claimline.gateway.app.floor;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.compliance.AskAgain;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.reminder.Act;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.app.compliance.Screening.Screened;
import io.claimline.gateway.app.reminding.Prepared;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a conductor wants done, and feeds back what comes of it. Decides nothing. */
final class EffectRunner {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);

    /** A lease must outlive the longest time the store may be away; the conductor extends it every 30 s. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    /** When work of the same person is held elsewhere, this and up to as much again passes before it is tried again. */
    private static final Duration BUSY_ELSEWHERE = Duration.ofSeconds(30);

    private final FloorParts parts;
    private final Campaign campaign;
    private final Consumer<CampaignInput> feed;
    private final Settling settling;
    private volatile Future<Void> leasing = Future.succeededFuture();

    EffectRunner(FloorParts parts, Campaign campaign, Consumer<CampaignInput> feed, Settling settling) {
        this.parts = parts;
        this.campaign = campaign;
        this.feed = feed;
        this.settling = settling;
    }

    /** Carries out an effect that reaches outside the gateway; true when it was one. */
    boolean run(CampaignEffect effect, CampaignId campaign) {
        switch (effect) {
            case CampaignEffect.LeaseLeads lease -> lease(campaign, lease.limit());
            case CampaignEffect.RenewLeases renew -> renew(renew);
            case CampaignEffect.Settle settle -> settling.add(settle);
            case CampaignEffect.KeepDecision keep -> kept(parts.attempts().keep(keep.decision()), "a decision");
            case CampaignEffect.KeepAttempt keep -> keepAttempt(keep.attempt());
            case CampaignEffect.KeepSaid said -> keepSaid(said);
            case CampaignEffect.Recognise who -> recognise(who);
            case CampaignEffect.ForPeople people -> forPeople(people.work());
            case CampaignEffect.KeepEntry keep ->
                kept(parts.said().ledger().keep(List.of(keep.entry())).toCompletionStage(), "an opt-out");
            // What cannot be kept now is in the day's next count.
            case CampaignEffect.KeepDay keep -> kept(parts.days().keep(keep.campaign(), keep.count()), "a day's count");
            case CampaignEffect.Place place -> place(place);
            case CampaignEffect.ToSwitch order -> orderSwitch(order);
            case CampaignEffect.Missed _,
                    CampaignEffect.Extended _,
                    CampaignEffect.Departed _,
                    CampaignEffect.Tell _,
                    CampaignEffect.Refuse _,
                    CampaignEffect.Changed _ -> {
                return false;
            }
        }
        return true;
    }

    private void keepAttempt(Attempt attempt) {
        parts.screening().moved(attempt);
        kept(parts.attempts().keep(attempt), "an attempt");
        if (attempt.cameIn() && !attempt.open()) {
            kept(parts.reminders().reception().over(attempt).toCompletionStage(), "what a caller was told");
        }
    }

    private void orderSwitch(CampaignEffect.ToSwitch effect) {
        var telephony = parts.telephony();
        switch (effect) {
            case CampaignEffect.Bridge bridge ->
                order(
                        Telephony.partyLeg(bridge.call()),
                        telephony.bridge(Telephony.partyLeg(bridge.call()), bridge.agentLeg()));
            case CampaignEffect.PlayHold hold ->
                order(Telephony.partyLeg(hold.call()), telephony.hold(Telephony.partyLeg(hold.call())));
            case CampaignEffect.PlayAbandon abandon ->
                order(Telephony.partyLeg(abandon.call()), telephony.abandon(Telephony.partyLeg(abandon.call())));
            case CampaignEffect.PlayMessage message -> {
                var party = Telephony.partyLeg(message.call());
                order(party, telephony.leaveMessage(party));
            }
            case CampaignEffect.Remind remind -> remind(Telephony.partyLeg(remind.call()), remind.act());
            case CampaignEffect.CallGuest call -> callGuest(call);
            case CampaignEffect.BridgeGuest bridge ->
                order(bridge.agentLeg(), telephony.bridgeGuest(bridge.agentLeg(), bridge.guest()));
            case CampaignEffect.JoinGuest join ->
                order(join.guest(), telephony.joinGuest(join.guest(), join.agentLeg()));
            case CampaignEffect.Handover over -> {
                var party = Telephony.partyLeg(over.call());
                order(party, telephony.bridge(party, over.guest()));
            }
            case CampaignEffect.SendGuestDigits digits ->
                order(digits.guest(), telephony.digits(digits.guest(), digits.digits()));
            case CampaignEffect.EndLeg end -> order(end.leg(), telephony.hangup(end.leg()));
            case CampaignEffect.SetMute mute -> order(mute.agentLeg(), telephony.mute(mute.agentLeg(), mute.muted()));
            case CampaignEffect.SendDigits digits ->
                order(
                        Telephony.partyLeg(digits.call()),
                        telephony.digits(Telephony.partyLeg(digits.call()), digits.digits()));
            // Ring tone is a courtesy; a failure to play it is no reason to ask the switch what lives.
            case CampaignEffect.SetRingback ring -> kept(telephony.ringback(ring.agentLeg(), ring.on()), "ring tone");
            case CampaignEffect.CallHeadset call ->
                order(call.leg(), telephony.callHeadset(call.leg(), call.endpoint()));
            case CampaignEffect.Recording recording -> record(Telephony.partyLeg(recording.call()), recording.order());
            case CampaignEffect.Reconcile reconcile -> reconcile();
        }
    }

    private void record(LegId party, CallRecording.Order order) {
        var telephony = parts.telephony();
        order(
                party,
                switch (order) {
                    case ANNOUNCE -> telephony.announceRecording(party);
                    case START -> telephony.recordCall(party);
                    case PAUSE -> telephony.pauseRecording(party, true);
                    case RESUME -> telephony.pauseRecording(party, false);
                });
    }

    private void remind(LegId party, Act.Ordered act) {
        var telephony = parts.telephony();
        order(
                party,
                switch (act) {
                    case Act.Say say -> telephony.say(party, say.turn(), say.prompt());
                    case Act.Judge judge -> telephony.judge(party, judge.turn());
                    case Act.AwaitQuiet quiet -> telephony.awaitQuiet(party, quiet.turn(), quiet.most());
                    case Act.TakeDown down -> telephony.record(party, down.turn(), down.recording(), down.most());
                });
    }

    private void keepSaid(CampaignEffect.KeepSaid said) {
        parts.reminders().keep(said.call(), said.lead(), said.said()).onComplete(kept -> {
            if (kept.failed()) {
                LOG.error("What was said on call {} could not be kept", said.call(), kept.cause());
            }
            feed.accept(new CampaignInput.SaidKept(said.call(), said.turn(), kept.succeeded()));
        });
    }

    private void recognise(CampaignEffect.Recognise who) {
        parts.reminders().reception().recognised(who.work(), who.person()).onComplete(done -> {
            if (done.succeeded()) {
                feed.accept(new CampaignInput.Became(who.call(), done.result()));
            } else {
                LOG.error("It could not be kept who is on call {}", who.call(), done.cause());
            }
            feed.accept(new CampaignInput.SaidKept(who.call(), who.turn(), done.succeeded()));
        });
    }

    /** On the other worklist first: a work item that is on two for a moment is called once, and one on none is lost. */
    private void forPeople(LeasedLead work) {
        parts.reminders()
                .forPeople(work.lead())
                .onComplete(moved -> settling.add(new CampaignEffect.Settle(
                        work.lease(),
                        moved.succeeded()
                                ? new NextStep.Done(moved.result())
                                : new NextStep.RetryAt(
                                        parts.clock().instant().plus(AskAgain.UNREAD),
                                        false,
                                        "no consent to a recorded voice"))));
    }

    /** First durable, then dialled; never the other way round. */
    private void place(CampaignEffect.Place place) {
        var attempt = place.attempt();
        parts.attempts()
                .keep(place.decision())
                .thenCombine(parts.attempts().keep(attempt), (decision, attemptKept) -> attempt)
                .whenComplete((kept, failure) -> {
                    if (failure != null) {
                        LOG.error("Call {} was not placed: its attempt could not be kept", attempt.id(), failure);
                        feed.accept(new CampaignInput.NotPlaced(attempt.id(), "its attempt could not be kept"));
                        return;
                    }
                    order(Telephony.partyLeg(attempt.id()), parts.telephony().place(place.permit(), place.ring()));
                });
    }

    private void callGuest(CampaignEffect.CallGuest call) {
        order(
                call.permit().leg(),
                parts.attempts()
                        .keep(call.decision())
                        .thenCompose(kept -> parts.telephony().place(call.permit(), call.ring())));
    }

    /** While the switch is away the question need not be put: the adapter asks by itself when it is back. */
    private void reconcile() {
        parts.telephony().reconcile().whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.debug("The switch could not be asked what lives: {}", failure.getMessage());
            }
        });
    }

    private void order(LegId leg, CompletionStage<Void> ordered) {
        ordered.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("The switch did not carry out an order about {}: {}", leg, failure.getMessage());
                feed.accept(new CampaignInput.OrderFailed(leg, String.valueOf(failure.getMessage())));
            }
        });
    }

    private void kept(CompletionStage<Void> stage, String what) {
        stage.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.error("Could not carry out {}", what, failure);
            }
        });
    }

    /** A lead whose context cannot be read is given back: nobody is called blind. */
    private void lease(CampaignId campaign, int limit) {
        Promise<Void> told = Promise.promise();
        leasing = told.future();
        parts.work()
                .lease(campaign, limit, parts.presence().self(), parts.clock().instant(), LEASE)
                .whenComplete((leads, failure) -> {
                    if (failure != null) {
                        LOG.warn("Campaign {}: the worklist cannot be read: {}", campaign, failure.getMessage());
                        feed.accept(new CampaignInput.LeaseFailed(String.valueOf(failure.getMessage())));
                        told.complete();
                        return;
                    }
                    screened(leads).compose(this::stage).onComplete(staged -> {
                        feed.accept(new CampaignInput.LeadsLeased(staged.result()));
                        told.complete();
                    });
                });
    }

    /** Leases the call-backs that are due: they come before all other work, whatever waits already. */
    void callBacks(CampaignId campaign, int limit) {
        parts.work()
                .leaseCallBacks(
                        campaign, limit, parts.presence().self(), parts.clock().instant(), LEASE)
                .whenComplete((leads, failure) -> {
                    if (failure != null) {
                        LOG.warn("Campaign {}: call-backs cannot be read: {}", campaign, failure.getMessage());
                    } else if (!leads.isEmpty()) {
                        screened(leads)
                                .compose(this::stage)
                                .onSuccess(staged -> feed.accept(new CampaignInput.CallBacksLeased(staged)));
                    }
                });
    }

    /** Those that may be called; the others are given back, each with the reason. */
    private Future<List<LeasedLead>> screened(List<LeasedLead> leads) {
        return parts.screening()
                .screen(leads, campaign.callerId(), campaign.technology())
                .map(this::fit)
                .otherwise(failure -> {
                    LOG.error(
                            "{} leads could not be screened; they come up again when their leases end",
                            leads.size(),
                            failure);
                    return List.of();
                });
    }

    private List<LeasedLead> fit(List<Screened> all) {
        List<LeasedLead> fit = new ArrayList<>();
        for (var one : all) {
            switch (one) {
                case Screened.Fit(var work) -> fit.add(work);
                case Screened.Refused(var work, var decision) -> {
                    kept(parts.attempts().keep(decision), "a decision");
                    if (AskAgain.byPersonInstead(decision)) {
                        forPeople(work);
                    } else {
                        settling.add(new CampaignEffect.Settle(work.lease(), AskAgain.after(decision)));
                    }
                }
                case Screened.Elsewhere(var work) -> {
                    var later = parts.clock().instant().plus(BUSY_ELSEWHERE).plusMillis(scatter(work));
                    var why = "another work item of the person or number is being worked";
                    settling.add(new CampaignEffect.Settle(work.lease(), new NextStep.RetryAt(later, false, why)));
                }
                case Screened.Unread(var work, var failure) -> {
                    LOG.warn("Lead {} was not screened: {}", work.lead().id(), failure.toString());
                    settling.setAside(work);
                }
            }
        }
        return fit;
    }

    /** Two gateways that got in each other's way do not come back at the same moment. */
    private static long scatter(LeasedLead work) {
        return Math.floorMod(work.lead().id().hashCode(), BUSY_ELSEWHERE.toMillis());
    }

    /** Completes when the leads that were asked for last, if any were, have been told to the conductor. */
    Future<Void> leasing() {
        return leasing;
    }

    /** Puts the claim context of each lead near, and has what a reminder says spoken, before it can be dialled; completes with the leads that are ready. */
    Future<List<LeasedLead>> stage(List<LeasedLead> leads) {
        List<Future<Optional<LeasedLead>>> staged =
                leads.stream().map(this::stage).toList();
        return Future.join(staged).otherwiseEmpty().map(all -> {
            List<LeasedLead> ready = new ArrayList<>();
            for (var i = 0; i < leads.size(); i++) {
                if (staged.get(i).succeeded()) {
                    staged.get(i).result().ifPresent(ready::add);
                } else {
                    LOG.error(
                            "Lead {} has no claim context and is set aside",
                            leads.get(i).lead().id(),
                            staged.get(i).cause());
                    settling.setAside(leads.get(i));
                }
            }
            return ready;
        });
    }

    private Future<Optional<LeasedLead>> stage(LeasedLead work) {
        var lead = work.lead();
        return parts.records()
                .contexts()
                .of(lead)
                .compose(context -> Future.fromCompletionStage(
                                parts.presence().stage(lead.id().value(), context.encode()))
                        .compose(staged -> campaign.mode() == DialMode.REMINDER
                                        // Nothing is said to an unknown caller whom an agent has, or whose call is
                                        // over.
                                        && !lead.claims().isEmpty()
                                ? parts.reminders().prepare(work).map(this::prepared)
                                : Future.succeededFuture(Optional.of(work))));
    }

    /** Nobody is called with half of what is to be said. */
    private Optional<LeasedLead> prepared(Prepared prepared) {
        return switch (prepared) {
            case Prepared.Ready(var work) -> {
                feed.accept(new CampaignInput.Held(""));
                yield Optional.of(work);
            }
            case Prepared.Unfit(var work, var reason) -> {
                var later = parts.clock().instant().plus(AskAgain.DENIED);
                var unfit = NextStep.RetryAt.barred(later, NextStep.Bar.UNFIT, reason);
                settling.add(new CampaignEffect.Settle(work.lease(), unfit));
                yield Optional.empty();
            }
            case Prepared.Held(var work, var reason) -> {
                feed.accept(new CampaignInput.Held(reason));
                settling.add(new CampaignEffect.Settle(work.lease(), new NextStep.Untouched(reason)));
                yield Optional.empty();
            }
        };
    }

    private void renew(CampaignEffect.RenewLeases renew) {
        var asked = renew.leases().stream().map(lease -> lease.lead()).collect(Collectors.toUnmodifiableSet());
        parts.work().renew(renew.leases(), renew.until()).whenComplete((kept, failure) -> {
            if (failure == null) {
                feed.accept(new CampaignInput.LeasesRenewed(asked, kept, renew.until()));
            } else {
                LOG.warn("Leases could not be extended: {}", failure.getMessage());
            }
        });
    }
}
