package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.event.BridgeEnterEvent;
import io.claimline.dialer.asterisk.event.BridgeLeaveEvent;
import io.claimline.dialer.asterisk.event.HangupEvent;
import io.claimline.dialer.asterisk.event.KeyPressedEvent;
import io.claimline.dialer.id.LegId;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.jspecify.annotations.Nullable;

/** Events as Asterisk-Java builds them from what Asterisk 22 sends. */
final class LegEvents {
    static final LegId PARTY = new LegId("cl-p-aaaaaaaa");
    static final LegId AGENT = new LegId("cl-a-bbbbbbbb");
    static final LegId OTHER = new LegId("cl-a-cccccccc");

    private LegEvents() {}

    static ManagerEvent created(String leg) {
        NewChannelEvent event = new NewChannelEvent("test");
        event.setUniqueId(leg);
        return event;
    }

    static ManagerEvent state(String leg, int state) {
        NewStateEvent event = new NewStateEvent("test");
        event.setUniqueId(leg);
        event.setChannelState(state);
        return event;
    }

    static ManagerEvent hangup(String leg, @Nullable Integer cause, @Nullable String techCause) {
        HangupEvent event = new HangupEvent("test");
        event.setUniqueId(leg);
        if (cause != null) {
            event.setCause(cause);
        }
        if (techCause != null) {
            event.setTechCause(techCause);
        }
        return event;
    }

    static ManagerEvent pressed(String leg, @Nullable String digit) {
        KeyPressedEvent event = new KeyPressedEvent("test");
        event.setUniqueId(leg);
        if (digit != null) {
            event.setDigit(digit);
        }
        return event;
    }

    static ManagerEvent originated(String leg, boolean success, int reason) {
        OriginateResponseEvent event = new OriginateResponseEvent("test");
        event.setUniqueId(leg);
        event.setResponse(success ? "Success" : "Failure");
        event.setReason(reason);
        return event;
    }

    static ManagerEvent enter(LegId leg, String bridge) {
        BridgeEnterEvent event = new BridgeEnterEvent("test");
        event.setUniqueId(leg.value());
        event.setBridgeUniqueId(bridge);
        return event;
    }

    static ManagerEvent leave(LegId leg, String bridge) {
        BridgeLeaveEvent event = new BridgeLeaveEvent("test");
        event.setUniqueId(leg.value());
        event.setBridgeUniqueId(bridge);
        return event;
    }

    static ManagerEvent listed(String leg, int state, String bridge, String list) {
        CoreShowChannelEvent event = new CoreShowChannelEvent("test");
        event.setUniqueid(leg);
        event.setChannelState(state);
        event.setBridgeid(bridge);
        event.setActionId(list);
        return event;
    }

    static ManagerEvent listComplete(String list) {
        CoreShowChannelsCompleteEvent event = new CoreShowChannelsCompleteEvent("test");
        event.setActionId(list);
        return event;
    }
}
