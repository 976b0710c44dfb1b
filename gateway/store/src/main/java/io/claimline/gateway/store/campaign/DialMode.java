package io.claimline.gateway.store.campaign;

/** How a campaign chooses the moment to dial. */
public enum DialMode {
    /** The agent sees the work item and presses dial. */
    PREVIEW,
    /** One line per ready agent. */
    PROGRESSIVE
}
