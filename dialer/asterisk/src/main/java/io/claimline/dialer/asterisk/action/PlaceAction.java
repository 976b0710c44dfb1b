package io.claimline.dialer.asterisk.action;

import java.time.Duration;
import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * An asynchronous Originate into the dialplan under a channel id of ours. The library's own class warns of every ring time under 100 s and
 * can carry much that a dialler must never send.
 */
public final class PlaceAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1;

    private final String channelId;
    private final String channel;
    private final String context;
    private final String exten;
    private final String callerId;
    private final String variable;
    private final long timeout;

    /**
     * @param channelId of the new channel; also the action id, so that OriginateResponse names it
     * @param channel e.g. {@code PJSIP/12125550123@trunk}
     * @param answered where it goes in the dialplan when it is answered
     * @param variable {@code NAME=value}; a name with two leading underscores is inherited by all later channels
     * @param ringTime how long to let it ring
     */
    public PlaceAction(
            String channelId, String channel, Answer answered, String callerId, String variable, Duration ringTime) {
        this.channelId = channelId;
        this.channel = channel;
        this.context = answered.context();
        this.exten = answered.exten();
        this.callerId = callerId;
        this.variable = variable;
        this.timeout = ringTime.toMillis();
        setActionId(channelId);
    }

    @Override
    public String getAction() {
        return "Originate";
    }

    public String getChannelId() {
        return channelId;
    }

    public String getChannel() {
        return channel;
    }

    public String getContext() {
        return context;
    }

    public String getExten() {
        return exten;
    }

    public int getPriority() {
        return 1;
    }

    public String getCallerId() {
        return callerId;
    }

    public String getVariable() {
        return variable;
    }

    /** In milliseconds. */
    public long getTimeout() {
        return timeout;
    }

    public boolean getAsync() {
        return true;
    }

    /** An extension of the dialplan. */
    public record Answer(String context, String exten) {}
}
