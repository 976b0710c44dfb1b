package io.claimline.gateway.app.guest;

import io.claimline.dialer.call.CallEvent;

/** Orders about a call with more than two, or about leaving it, that say all by themselves. */
public enum Arrangement {
    SWAP,
    CONFERENCE,
    DROP_GUEST,
    HAND_OVER,
    LEAVE_MESSAGE,
    PARK;

    /** As the call machine takes it. */
    public CallEvent.Order order() {
        return switch (this) {
            case SWAP -> new CallEvent.SwapAsked();
            case CONFERENCE -> new CallEvent.ConferenceAsked();
            case DROP_GUEST -> new CallEvent.DropGuestAsked();
            case HAND_OVER -> new CallEvent.HandOverAsked();
            case LEAVE_MESSAGE -> new CallEvent.MessageAsked();
            case PARK -> new CallEvent.ParkAsked();
        };
    }
}
