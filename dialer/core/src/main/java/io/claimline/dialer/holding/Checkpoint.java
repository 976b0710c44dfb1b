package io.claimline.dialer.holding;

/** The gates between a campaign and a call, in the order in which they are passed. */
public enum Checkpoint {
    /** Whether it is started. */
    RUNNING("Campaign started"),
    /** Whether the time of day lets it run. */
    SCHEDULE("Schedule"),
    /** Whether what is done can be written down: nothing is dialled that could not be. */
    STORE("Store and journal"),
    /** Whether the rules can be asked at all. */
    RULES("Rules can be asked"),
    /** Whether the switch is connected and has told what lives. */
    SWITCH("Telephone switch"),
    /** Whether reminders can be spoken. */
    SPEECH("Speech"),
    /** Whether anybody has joined. */
    AGENTS_JOINED("Agents joined"),
    /** Whether somebody could take a call now. */
    AGENTS_READY("Agents ready"),
    /** Whether the worklist has open work items. */
    WORK("Open work items"),
    /** Whether any of them is due. */
    DUE("Due now"),
    /** Whether the rules let any of those be called now: hours, consent, frequency, opt-outs. */
    ALLOWED("Allowed by the rules"),
    /** Whether any is leased and prepared. */
    HOPPER("Ready in the hopper"),
    /** Whether somebody ready has the skills that the work needs. */
    SKILLS("Skills"),
    /** Whether an agent wants to dial, where agents decide. */
    CHOICE("Agents' choice"),
    /** Whether one more call would keep abandoned calls within the cap. */
    PACE("Pace and abandon budget"),
    /** The cap on lines for each agent. */
    LINES_PER_AGENT("Lines for each agent"),
    /** The cap on lines at once. */
    LINES("Lines of the campaign"),
    /** The cap on calls in a second. */
    CALLS_PER_SECOND("Calls per second"),
    /** How many calls the switch takes without delay. */
    ROOM("Room at the switch"),
    /** Whether the carrier carries what is dialled. */
    TRUNK("Trunk");

    private final String title;

    Checkpoint(String title) {
        this.title = title;
    }

    /** As a supervisor reads it. */
    public String title() {
        return title;
    }
}
