package io.claimline.dialer.compliance.facts;

/** Where those sit who may be given the call (rule C-58). With several sites it is the least favourable. */
public enum AgentSite {
    /** All of them in the United States. */
    ONSHORE,
    /** At least one of them elsewhere. */
    OFFSHORE,
    /** Not known; treated as elsewhere. */
    UNKNOWN
}
