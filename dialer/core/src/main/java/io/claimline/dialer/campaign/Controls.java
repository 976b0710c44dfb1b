package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Company;
import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.recording.RecordingPolicy;
import java.util.EnumSet;
import java.util.Set;

/** Which control of a call can be used in which state, and why not. The desk shows exactly this. */
public final class Controls {
    private static final String NO_WRAP_UP = "There is no wrap-up to extend.";

    private Controls() {}

    /** Why the order cannot be carried out in this state, for the agent; empty when it can. */
    public static String whyNot(CallState state, CallEvent.Order order) {
        return switch (order) {
            case CallEvent.HoldAsked hold ->
                state instanceof CallState.Talking || state instanceof CallState.Rejoining ? "" : whyNotTalking(state);
            case CallEvent.ResumeAsked resume -> state instanceof CallState.Held ? "" : "The call is not on hold.";
            case CallEvent.MuteAsked mute -> connected(state) ? "" : whyNotTalking(state);
            case CallEvent.DigitsAsked digits ->
                state instanceof CallState.Held
                        ? "The call is on hold; resume it to send digits."
                        : digits(state) ? "" : whyNotTalking(state);
            case CallEvent.HangUpAsked hangUp ->
                state instanceof CallState.Ending || state instanceof CallState.Closed ? whyNotTalking(state) : "";
            case CallEvent.InviteAsked invite -> alone(state);
            case CallEvent.MessageAsked message -> alone(state);
            case CallEvent.ParkAsked park -> alone(state);
            case CallEvent.TakenOver taken -> alone(state);
            case CallEvent.SwapAsked swap -> answered(state, EnumSet.of(Company.WITH_GUEST, Company.WITH_PARTY));
            case CallEvent.ConferenceAsked all -> answered(state, EnumSet.of(Company.WITH_GUEST, Company.WITH_PARTY));
            case CallEvent.HandOverAsked handOver ->
                answered(state, EnumSet.of(Company.CALLING, Company.WITH_GUEST, Company.WITH_PARTY, Company.TOGETHER));
            case CallEvent.DropGuestAsked drop ->
                state instanceof CallState.Consulting ? "" : "Nobody else is on the call.";
        };
    }

    /** Why there is no more time for wrap-up, for the agent; empty when there is. */
    public static String whyNotExtended(AgentState state, WrapUpPolicy policy) {
        return switch (state) {
            case AgentState.WrapUp wrap -> whyNotAgain(wrap.extensions(), policy);
            case AgentState.OverLimit late -> whyNotAgain(late.extensions(), policy);
            case AgentState.Break pause -> NO_WRAP_UP;
            case AgentState.Ready ready -> NO_WRAP_UP;
            case AgentState.Previewing previewing -> NO_WRAP_UP;
            case AgentState.OnCall call -> NO_WRAP_UP;
            case AgentState.NotResponding gone -> NO_WRAP_UP;
        };
    }

    /** Why the call cannot be recorded from now on, for the agent; empty when it can. */
    public static String whyNotRecorded(CallState state, CallRecording recording, RecordingPolicy policy) {
        if (!policy.allows()) {
            return "Calls of this campaign are not recorded.";
        }
        return switch (recording) {
            case RUNNING -> "The call is being recorded.";
            case OFF, WITHHELD, ANNOUNCING, STARTING, PAUSING, PAUSED, RESUMING ->
                connected(state) ? "" : whyNotTalking(state);
        };
    }

    private static String whyNotAgain(int given, WrapUpPolicy policy) {
        return given < policy.extensions()
                ? ""
                : "More time was given " + given + " of " + policy.extensions()
                        + " times on this call. Save what you have; ask your supervisor if it is not enough.";
    }

    /** Orders that need agent and party by themselves, speaking or on hold. */
    private static String alone(CallState state) {
        return state instanceof CallState.Talking
                        || state instanceof CallState.Held
                        || state instanceof CallState.Rejoining
                ? ""
                : whyNotTalking(state);
    }

    private static String answered(CallState state, Set<Company> when) {
        if (!(state instanceof CallState.Consulting consulting)) {
            return "Nobody else is on the call.";
        }
        if (when.contains(consulting.company())) {
            return "";
        }
        var name = consulting.guest().name();
        return switch (consulting.company()) {
            case CALLING -> name + " has not answered yet.";
            case CALLING_TO_HAND_OVER -> name + " takes the call on answering.";
            case TOGETHER -> "All three of you hear each other.";
            case NOBODY -> "Your headset is not connected; put it on to go on with the call.";
            case WITH_GUEST, WITH_PARTY -> "";
        };
    }

    private static boolean digits(CallState state) {
        return state instanceof CallState.Consulting consulting
                ? EnumSet.of(Company.WITH_GUEST, Company.WITH_PARTY, Company.TOGETHER)
                        .contains(consulting.company())
                : connected(state);
    }

    private static boolean connected(CallState state) {
        return state instanceof CallState.Talking
                || state instanceof CallState.Held
                || state instanceof CallState.Rejoining
                || state instanceof CallState.Consulting;
    }

    private static String whyNotTalking(CallState state) {
        return switch (state) {
            case CallState.Placing placing -> "The call is being placed.";
            case CallState.Ringing ringing -> "The other side has not answered yet.";
            case CallState.Waiting waiting -> "You are not connected yet.";
            case CallState.Connecting connecting -> "You are being connected.";
            case CallState.Reminding reminding -> "A recorded voice speaks.";
            case CallState.Talking talking -> "";
            case CallState.Held held -> "The call is on hold.";
            case CallState.Rejoining rejoining -> "You are being reconnected.";
            case CallState.Orphaned orphaned -> "Your headset is not connected; put it on to go on with the call.";
            case CallState.Consulting consulting ->
                consulting.company().calling()
                        ? consulting.guest().name() + " is being called."
                        : consulting.guest().name() + " is on the call.";
            case CallState.HandedOver handed -> "The call was handed over.";
            case CallState.LeavingMessage message -> "The voicemail message is being played.";
            case CallState.Parked parked -> "The call is parked.";
            case CallState.Ending ending -> "The call is being ended.";
            case CallState.Closed closed -> "The call is over.";
        };
    }
}
