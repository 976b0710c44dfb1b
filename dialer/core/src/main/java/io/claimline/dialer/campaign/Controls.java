package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.CallState;

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
                        : connected(state) ? "" : whyNotTalking(state);
            case CallEvent.HangUpAsked hangUp ->
                state instanceof CallState.Ending || state instanceof CallState.Closed ? whyNotTalking(state) : "";
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

    private static String whyNotAgain(int given, WrapUpPolicy policy) {
        return given < policy.extensions()
                ? ""
                : "More time was given " + given + " of " + policy.extensions()
                        + " times on this call. Save what you have; ask your supervisor if it is not enough.";
    }

    private static boolean connected(CallState state) {
        return state instanceof CallState.Talking
                || state instanceof CallState.Held
                || state instanceof CallState.Rejoining;
    }

    private static String whyNotTalking(CallState state) {
        return switch (state) {
            case CallState.Placing placing -> "The call is being placed.";
            case CallState.Ringing ringing -> "The other side has not answered yet.";
            case CallState.Waiting waiting -> "You are not connected yet.";
            case CallState.Connecting connecting -> "You are being connected.";
            case CallState.Talking talking -> "";
            case CallState.Held held -> "The call is on hold.";
            case CallState.Rejoining rejoining -> "You are being reconnected.";
            case CallState.Orphaned orphaned -> "Your headset is not connected; put it on to go on with the call.";
            case CallState.Ending ending -> "The call is being ended.";
            case CallState.Closed closed -> "The call is over.";
        };
    }
}
