package io.claimline.dialer.simulator.oracle;

/** What a look-ahead oracle sees beyond the true distributions. */
public enum Sight {
    /** Not even how long anybody has talked or wrapped up: every busy agent is alike. */
    AGE_BLIND,
    /** How long each agent has talked or wrapped up. */
    AGES,
    /** When each agent will be free. */
    ENDS
}
