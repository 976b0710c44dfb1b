package io.claimline.dialer.call;

import static io.claimline.dialer.call.Transitions.end;
import static io.claimline.dialer.call.Transitions.ended;
import static io.claimline.dialer.call.Transitions.ignored;
import static io.claimline.dialer.call.Transitions.rejoin;
import static io.claimline.dialer.call.Transitions.to;

import io.claimline.dialer.id.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A guest is being reached or on the call: consulting, conference, and the way to a transfer. */
final class Consultation {
    /** How long the switch may take to arrange who hears whom; past it the order is given again. */
    private static final Duration ARRANGE = Duration.ofSeconds(2);

    private static final int MOST_TRIES = 3;

    private Consultation() {}

    /** While agent and party speak, or the party is on hold. */
    static Step begin(Call call, AgentId agent, CallEvent.OfGuest event, Instant now) {
        return event instanceof CallEvent.InviteAsked asked
                ? invite(call, agent, asked, now)
                : ignored(call, "no guest is on the call");
    }

    private static Step invite(Call call, AgentId agent, CallEvent.InviteAsked asked, Instant now) {
        List<CallEffect> effects = new ArrayList<>();
        if (!(call.state() instanceof CallState.Held)) {
            effects.add(new CallEffect.Hold());
        }
        switch (asked.guest()) {
            case Guest.Line line -> {
                effects.add(new CallEffect.CallGuest(line, agent));
                var company = asked.handOver() ? Company.CALLING_TO_HAND_OVER : Company.CALLING;
                var until = now.plus(call.policy().ring()).plus(call.policy().confirm());
                return to(call, new CallState.Consulting(agent, line, company, until, 0), effects, "calling a guest");
            }
            case Guest.Supervisor supervisor -> {
                return ignored(call, "a supervisor comes by themselves");
            }
            case Guest.Colleague colleague -> {
                if (asked.handOver()) {
                    return Departure.toColleague(call, agent, colleague, now);
                }
                effects.add(new CallEffect.BridgeGuest(agent, colleague));
                return arranged(call, agent, colleague, Company.WITH_GUEST, effects, now);
            }
        }
    }

    static Step step(Call call, CallState.Consulting state, CallEvent event, Instant now) {
        return switch (event) {
            case CallEvent.OfGuest guest -> ofGuest(call, state, guest, now);
            case CallEvent.OfDialogue heard -> ignored(call, "an agent has it");
            case CallEvent.Gone gone ->
                withoutGuest(state.guest(), ended(call, CallResult.CONNECTED, gone.cause(), now));
            case CallEvent.NotPlaced failed ->
                withoutGuest(state.guest(), ended(call, CallResult.CONNECTED, failed.cause(), now));
            case CallEvent.NotFound missing -> withoutGuest(state.guest(), Conversation.vanished(call, now));
            case CallEvent.HangUpAsked asked ->
                withoutGuest(state.guest(), hangUp(call, "Ended by " + asked.by(), now));
            case CallEvent.DeadlinePassed passed -> late(call, state, now);
            case CallEvent.Bridged bridged -> partyHeard(call, state);
            case CallEvent.Unbridged unbridged -> partyAlone(call, state, now);
            case CallEvent.AgentLegLost lost -> headsetLost(call, state, now);
            case CallEvent.AgentLegBack back -> headsetBack(call, state, now);
            case CallEvent.MuteAsked mute -> Conversation.mute(call, state.agent(), mute.muted());
            case CallEvent.DigitsAsked digits -> digits(call, state, digits.digits());
            case CallEvent.AgentAssigned assigned -> Transitions.refuseAgent(call, assigned);
            case CallEvent.Found found -> ignored(call, "found; who hears whom stands");
            case CallEvent.HoldAsked hold -> ignored(call, "a guest is on the call; swap instead");
            case CallEvent.ResumeAsked resume -> ignored(call, "a guest is on the call; swap instead");
            case CallEvent.Leaving leaving -> ignored(call, "a guest is on the call");
            case CallEvent.Withdrawn withdrawn -> ignored(call, "it rings no more");
            case CallEvent.KeyPressed pressed -> ignored(call, "no message is played");
            case CallEvent.Rang rang -> ignored(call, "answered already");
            case CallEvent.Answered answered -> ignored(call, "answered already");
        };
    }

    private static Step ofGuest(Call call, CallState.Consulting state, CallEvent.OfGuest event, Instant now) {
        return switch (event) {
            case CallEvent.GuestAnswered answered -> answered(call, state, now);
            case CallEvent.GuestBridged bridged -> guestHeard(call, state);
            case CallEvent.GuestGone gone -> guestGone(call, state, now);
            case CallEvent.DropGuestAsked drop ->
                alone(call, state, List.of(new CallEffect.EndGuest(state.guest())), "the guest was let go", now);
            case CallEvent.SwapAsked swap -> swap(call, state, now);
            case CallEvent.ConferenceAsked conference -> conference(call, state, now);
            case CallEvent.HandOverAsked handOver -> handOver(call, state, now);
            case CallEvent.InviteAsked invite -> ignored(call, "a guest is on the call already");
        };
    }

    private static Step answered(Call call, CallState.Consulting state, Instant now) {
        return switch (state.company()) {
            case CALLING -> withGuest(call, state, List.of(), now);
            case CALLING_TO_HAND_OVER -> Departure.handOver(call, state.agent(), state.guest(), now);
            case WITH_GUEST, WITH_PARTY, TOGETHER, NOBODY -> ignored(call, "the guest answered already");
        };
    }

    private static Step guestHeard(Call call, CallState.Consulting state) {
        return switch (state.company()) {
            case WITH_GUEST, TOGETHER -> settled(call, state, "agent and guest are bridged");
            case CALLING, CALLING_TO_HAND_OVER, WITH_PARTY, NOBODY -> ignored(call, "on the way elsewhere");
        };
    }

    /** In a conference the guest can join only once agent and party are bridged. */
    private static Step partyHeard(Call call, CallState.Consulting state) {
        return switch (state.company()) {
            case WITH_PARTY -> settled(call, state, "agent and party are bridged");
            case TOGETHER ->
                state.until().equals(Instant.MAX)
                        ? ignored(call, "all are together already")
                        : to(
                                call,
                                state,
                                List.of(new CallEffect.JoinGuest(state.agent(), state.guest())),
                                "agent and party are bridged; the guest joins");
            case CALLING, CALLING_TO_HAND_OVER, WITH_GUEST, NOBODY -> ignored(call, "the party hears music");
        };
    }

    /** The bridge of agent and party broke, or one of them is leaving for good: the fact that says which will come, or the order is given again. */
    private static Step partyAlone(Call call, CallState.Consulting state, Instant now) {
        return switch (state.company()) {
            case WITH_PARTY, TOGETHER ->
                to(call, within(state, Company.WITH_PARTY, 0, now), List.of(), "the party left the bridge");
            case CALLING, CALLING_TO_HAND_OVER, WITH_GUEST, NOBODY -> ignored(call, "the party hears music");
        };
    }

    private static Step guestGone(Call call, CallState.Consulting state, Instant now) {
        var answered = !state.company().calling();
        var said = state.guest().name() + (answered ? " has hung up." : " did not answer.");
        List<CallEffect> effects = new ArrayList<>(List.of(new CallEffect.Say(state.agent(), said)));
        if (state.guest() instanceof Guest.Colleague) {
            effects.addFirst(new CallEffect.EndGuest(state.guest()));
        }
        return alone(call, state, effects, "the guest is gone", now);
    }

    /** Agent and party are by themselves again. */
    private static Step alone(
            Call call, CallState.Consulting state, List<CallEffect> first, String reason, Instant now) {
        var next = switch (state.company()) {
            case TOGETHER, WITH_PARTY ->
                state.until().equals(Instant.MAX)
                        ? to(call, new CallState.Talking(state.agent()), List.of(), reason)
                        : rejoin(call, state.agent(), 1, now, reason);
            case CALLING, CALLING_TO_HAND_OVER, WITH_GUEST -> rejoin(call, state.agent(), 1, now, reason);
            case NOBODY ->
                to(
                        call,
                        new CallState.Orphaned(
                                state.agent(), now.plus(call.policy().orphan())),
                        List.of(),
                        reason);
        };
        return before(first, next);
    }

    private static Step swap(Call call, CallState.Consulting state, Instant now) {
        return switch (state.company()) {
            case WITH_GUEST -> {
                List<CallEffect> effects = List.of(new CallEffect.Bridge(state.agent()));
                yield arranged(call, state.agent(), state.guest(), Company.WITH_PARTY, effects, now);
            }
            case WITH_PARTY -> withGuest(call, state, List.of(new CallEffect.Hold()), now);
            case CALLING, CALLING_TO_HAND_OVER -> ignored(call, "the guest has not answered yet");
            case TOGETHER -> ignored(call, "all are together");
            case NOBODY -> ignored(call, "the headset is gone");
        };
    }

    private static Step conference(Call call, CallState.Consulting state, Instant now) {
        var agent = state.agent();
        return switch (state.company()) {
            case WITH_GUEST ->
                arranged(call, agent, state.guest(), Company.TOGETHER, List.of(new CallEffect.Bridge(agent)), now);
            case WITH_PARTY -> {
                List<CallEffect> effects = List.of(
                        state.until().equals(Instant.MAX)
                                ? new CallEffect.JoinGuest(agent, state.guest())
                                : new CallEffect.Bridge(agent));
                yield arranged(call, agent, state.guest(), Company.TOGETHER, effects, now);
            }
            case CALLING, CALLING_TO_HAND_OVER -> ignored(call, "the guest has not answered yet");
            case TOGETHER -> ignored(call, "all are together already");
            case NOBODY -> ignored(call, "the headset is gone");
        };
    }

    private static Step handOver(Call call, CallState.Consulting state, Instant now) {
        return switch (state.company()) {
            case WITH_GUEST, WITH_PARTY, TOGETHER -> Departure.handOver(call, state.agent(), state.guest(), now);
            case CALLING ->
                to(
                        call,
                        new CallState.Consulting(
                                state.agent(), state.guest(), Company.CALLING_TO_HAND_OVER, state.until(), 0),
                        List.of(new CallEffect.Say(
                                state.agent(), state.guest().name() + " takes the call on answering.")),
                        "to be handed over on answering");
            case CALLING_TO_HAND_OVER -> ignored(call, "handed over on answering already");
            case NOBODY -> ignored(call, "the headset is gone");
        };
    }

    /** The guest rang to the end, or what was ordered did not happen. */
    private static Step late(Call call, CallState.Consulting state, Instant now) {
        var agent = state.agent();
        List<CallEffect> letGo = List.of(new CallEffect.EndGuest(state.guest()));
        if (state.company().calling()) {
            var said = new CallEffect.Say(agent, state.guest().name() + " did not answer.");
            return alone(call, state, List.of(letGo.getFirst(), said), "the guest did not answer", now);
        }
        if (state.company() == Company.NOBODY) {
            return withoutGuest(state.guest(), hangUp(call, "The agent's headset did not come back", now));
        }
        if (state.tries() >= MOST_TRIES) {
            var said = new CallEffect.Say(
                    agent, "The switch could not connect " + state.guest().name() + ".");
            return alone(call, state, List.of(letGo.getFirst(), said), "the switch did not arrange it", now);
        }
        CallEffect again = state.company() == Company.WITH_GUEST
                ? new CallEffect.BridgeGuest(agent, state.guest())
                : new CallEffect.Bridge(agent);
        return to(call, within(state, state.company(), state.tries() + 1, now), List.of(again), "ordered again");
    }

    private static Step headsetLost(Call call, CallState.Consulting state, Instant now) {
        if (state.company().calling()) {
            return before(
                    List.of(new CallEffect.EndGuest(state.guest())), Conversation.orphan(call, state.agent(), now));
        }
        var until = now.plus(call.policy().orphan());
        return to(
                call,
                new CallState.Consulting(state.agent(), state.guest(), Company.NOBODY, until, 0),
                List.of(new CallEffect.Hold()),
                "the agent's headset was lost; party and guest wait");
    }

    /** The party first: who waits longest is whom the call is for. A page reloaded loses no guest. */
    private static Step headsetBack(Call call, CallState.Consulting state, Instant now) {
        if (state.company().calling()) {
            return ignored(call, "the new headset is used when the guest answers");
        }
        var agent = state.agent();
        return arranged(call, agent, state.guest(), Company.WITH_PARTY, List.of(new CallEffect.Bridge(agent)), now);
    }

    private static Step digits(Call call, CallState.Consulting state, String digits) {
        return switch (state.company()) {
            case WITH_GUEST ->
                to(call, state, List.of(new CallEffect.SendGuestDigits(state.guest(), digits)), "digits to the guest");
            case WITH_PARTY, TOGETHER ->
                to(call, state, List.of(new CallEffect.SendDigits(digits)), "digits to the party");
            case CALLING, CALLING_TO_HAND_OVER, NOBODY -> ignored(call, "nobody would hear them");
        };
    }

    private static Step withGuest(Call call, CallState.Consulting state, List<CallEffect> first, Instant now) {
        List<CallEffect> effects = List.of(new CallEffect.BridgeGuest(state.agent(), state.guest()));
        return before(first, arranged(call, state.agent(), state.guest(), Company.WITH_GUEST, effects, now));
    }

    private static Step arranged(
            Call call, AgentId agent, Guest guest, Company company, List<CallEffect> effects, Instant now) {
        return to(
                call,
                new CallState.Consulting(agent, guest, company, now.plus(ARRANGE), 0),
                effects,
                "ordered: " + company);
    }

    private static Step settled(Call call, CallState.Consulting state, String reason) {
        var settled = new CallState.Consulting(state.agent(), state.guest(), state.company(), Instant.MAX, 0);
        return state.equals(settled) ? ignored(call, reason) : to(call, settled, List.of(), reason);
    }

    private static CallState.Consulting within(CallState.Consulting state, Company company, int tries, Instant now) {
        return new CallState.Consulting(state.agent(), state.guest(), company, now.plus(ARRANGE), tries);
    }

    private static Step hangUp(Call call, String reason, Instant now) {
        return end(call, CallResult.CONNECTED, reason, new CallEffect.HangUp(), now);
    }

    static Step withoutGuest(Guest guest, Step step) {
        return before(List.of(new CallEffect.EndGuest(guest)), step);
    }

    private static Step before(List<CallEffect> first, Step step) {
        List<CallEffect> effects = new ArrayList<>(first);
        effects.addAll(step.effects());
        return new Step(step.call(), effects, step.reason());
    }
}
