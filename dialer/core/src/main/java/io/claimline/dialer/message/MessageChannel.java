package io.claimline.dialer.message;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.PriorAttempt.Way;
import io.claimline.dialer.compliance.facts.Technology;

/** A way by which a message is written to a person. */
public enum MessageChannel {
    /** A text message. */
    TEXT(Technology.TEXT, Way.TEXT),
    /** WhatsApp; rules that count text messages count it as one. */
    WHATSAPP(Technology.WHATSAPP, Way.TEXT),
    /** An e-mail. */
    EMAIL(Technology.EMAIL, Way.EMAIL);

    private final Technology technology;
    private final Way way;

    MessageChannel(Technology technology, Way way) {
        this.technology = technology;
        this.way = way;
    }

    /** As what the rules judge it. */
    public Technology technology() {
        return technology;
    }

    /** As what it counts among earlier attempts. */
    public Way way() {
        return way;
    }

    /** What consents and refusals name it by. */
    public Channel consent() {
        return Channel.of(technology);
    }
}
