package io.claimline.dialer.call;

/** Who hears whom while a guest is on a call. */
public enum Company {
    /** The guest rings; the party hears music, the agent ring tone. */
    CALLING,
    /** As {@link #CALLING}, and the call is the guest's as soon as the guest answers. */
    CALLING_TO_HAND_OVER,
    /** Agent and guest speak; the party hears music. */
    WITH_GUEST,
    /** Agent and party speak; the guest waits. */
    WITH_PARTY,
    /** All three hear each other. */
    TOGETHER,
    /** The agent's headset is gone: party and guest wait for it. */
    NOBODY;

    /** Whether the guest has not answered yet. */
    public boolean calling() {
        return this == CALLING || this == CALLING_TO_HAND_OVER;
    }
}
