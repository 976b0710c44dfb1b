package io.claimline.dialer.campaign;

/** How a worklist is worked. */
public enum DialMode {
    /** The dialler keeps one line per ready agent. */
    PROGRESSIVE,
    /** An agent reads the work item and decides to dial. */
    PREVIEW,
    /** The dialler starts as many calls as the abandon budget allows, ahead of agents who will be free; for patients only. */
    PREDICTIVE,
    /** Reminders: a recorded voice speaks with whoever answers, and an agent comes when one is asked for; for patients only. */
    REMINDER
}
