package io.claimline.dialer.pacing;

/** What kept a pacer from starting one more call. */
public enum Bound {
    /** Nobody could take a call. */
    NO_AGENT("No agent is ready"),
    /** As many lines as idle agents are in flight, and the rule allows no more. */
    ONE_LINE_PER_AGENT("Every ready agent has a line ringing"),
    /** Nothing to dial. */
    HOPPER_EMPTY("No work item is ready to be dialled"),
    /** One more call would make it too likely that an answered person finds no agent. */
    PREDICTED_ABANDON("One more call would be too likely to find no agent"),
    /** The abandon budget of the day or of the window is used up. */
    BUDGET_SPENT("The abandon budget is used up: only as many lines as ready agents"),
    /** The cap on lines for each agent. */
    LINES_PER_AGENT("The cap on lines for each agent is reached"),
    /** The cap on calls in a second. */
    CALLS_PER_SECOND("The cap on calls per second is reached"),
    /** The cap on lines at once. */
    LINES("All lines of the campaign are in use"),
    /** The switch takes calls no faster without delay. */
    SWITCH("The telephone switch takes no more calls just now"),
    /** The rule of a published dialler, which gives no reason. */
    RULE("The dialling rule asks for no more");

    private final String sentence;

    Bound(String sentence) {
        this.sentence = sentence;
    }

    /** For the supervisor. */
    public String sentence() {
        return sentence;
    }
}
