package io.claimline.dialer.report;

/**
 * What is counted. Each number is a sum over calls, outcomes, payments or spans of agents' time, and each of those counts in one cell alone; so the number of a group is the
 * sum of the numbers of its parts, however it is grouped. The name is stored: it never changes its meaning.
 */
public enum Measure {
    /** Calls that we placed. */
    PLACED("calls placed", Unit.COUNT),
    /** Calls to us. */
    CAME_IN("calls to us", Unit.COUNT),
    /** Calls that were answered: by a person, a machine or a menu. */
    ANSWERED("answered", Unit.COUNT),
    /** Of the calls that we placed, those answered. */
    PLACED_ANSWERED("placed calls answered", Unit.COUNT),
    /** Calls bridged with an agent. */
    CONNECTED("connected", Unit.COUNT),
    /** Calls to patients that a living person answered and an agent was to take: those that 16 CFR 310.4(b)(4)(i) counts. */
    LIVE_ANSWERS("live answers", Unit.COUNT),
    /** Of those, the ones without an agent within 2 s. */
    MISSED_ANSWERS("live answers without an agent within 2 s", Unit.COUNT),
    /** Calls on which the patient who owes, or may speak for them, was spoken with. */
    RIGHT_PARTY("right-party contacts", Unit.COUNT),
    /** Calls that an agent had and that are over. */
    HANDLED("calls handled", Unit.COUNT),
    /** From the answer to the bridge. */
    WAIT("wait for an agent", Unit.TIME),
    /** With an agent, without hold and parking; of calls that are over. */
    TALK("talk", Unit.TIME),
    /** On hold by our agent. */
    HOLD("hold", Unit.TIME),
    /** Kept without an agent. */
    PARK("parked", Unit.TIME),
    /** From the end of the call, or from its agent's leaving it, to its last outcome. */
    WRAP_UP("wrap-up", Unit.TIME),
    /** Calls to payers that are over and were answered. */
    PAYER_CALLS("payer calls", Unit.COUNT),
    /** Of those, from the answer to the end: menu, queue and talk together. */
    PAYER_LINE("time on payers' lines", Unit.TIME),
    /** Calls that an agent handed to somebody else. */
    HANDED_OVER("calls handed over", Unit.COUNT),
    /** Claims or balances spoken of, each once a call; of two outcomes on one call the last counts. */
    TOUCHES("claims touched", Unit.COUNT),
    /** Claims or balances worked, each once a day of the site: on the call on which it was last spoken of that day. */
    CLAIMS_WORKED("claims worked", Unit.COUNT),
    /** Of the claims worked, those whose last outcome takes them off our hands. */
    RESOLVED("claims resolved", Unit.COUNT),
    /** Claims spoken of for the first time. */
    FIRST_WORKED("claims worked for the first time", Unit.COUNT),
    /** Of those, the ones that this call took off our hands and that no other call touched within 14 days. */
    FIRST_RESOLVED("of those resolved on that call", Unit.COUNT),
    /** Days agreed on which a claim is to be followed up: of the last outcome about it on a call. */
    FOLLOW_UPS("follow-ups set", Unit.COUNT),
    /** Of those, the ones that another call with an outcome about the claim has kept, on that day of the site or before. */
    FOLLOW_UPS_KEPT("follow-ups worked by their day", Unit.COUNT),
    /** Promises to pay. */
    PROMISES("promises", Unit.COUNT),
    /** What was promised. */
    PROMISED("amount promised", Unit.MONEY),
    /** Promises that were paid in full in time. */
    PROMISES_KEPT("promises kept", Unit.COUNT),
    /** What of the promised amount was paid in time. */
    KEPT("amount kept", Unit.MONEY),
    /** Payments by links that a provider approved. They belong to no agent and no campaign. */
    PAYMENTS("payments", Unit.COUNT),
    /** What was paid so. */
    PAID("amount paid", Unit.MONEY),
    /** Calls that spoke by themselves. */
    REMINDED("reminder calls", Unit.COUNT),
    /** Reminder calls that reached a person or left a message. */
    REMINDERS_DELIVERED("reminders heard or left", Unit.COUNT),
    /** Calls that compliance rules did not let be placed. They belong to no agent. */
    REFUSED("calls refused by compliance", Unit.COUNT),
    /** An agent waits for a call. */
    READY("ready", Unit.TIME),
    /** An agent reads a work item before it is dialled. */
    PREVIEW("preview", Unit.TIME),
    /** An agent has a call, from the moment it is reserved or assigned. */
    ON_CALL("on calls", Unit.TIME),
    /** An agent records what was said. */
    RECORDING("recording", Unit.TIME),
    /** An agent takes no calls, for a reason. */
    BREAK("breaks", Unit.TIME),
    /** An agent could not be reached. */
    AWAY("not responding", Unit.TIME);

    private final String label;
    private final Unit unit;

    Measure(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** In words, as formulas use them. */
    public String label() {
        return label;
    }

    /** What it is counted in. */
    public Unit unit() {
        return unit;
    }

    /** The name on the wire and in the store. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
