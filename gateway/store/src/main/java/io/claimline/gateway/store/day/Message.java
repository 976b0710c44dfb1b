package io.claimline.gateway.store.day;

import io.claimline.dialer.id.AgentId;
import java.time.Instant;
import java.util.List;

/**
 * What a supervisor told some agents; never changed.
 *
 * @param id names it
 * @param from who sent it
 * @param fromName as shown
 * @param to whom it was meant for, in words, e.g. {@code Everybody}
 * @param recipients who got it
 * @param text 1 to 500 characters; nothing of a patient belongs into it
 * @param urgent whether it may be shown during a call
 */
public record Message(
        String id,
        Instant at,
        AgentId from,
        String fromName,
        String to,
        List<AgentId> recipients,
        String text,
        boolean urgent) {
    /** Copies the recipients. */
    public Message {
        recipients = List.copyOf(recipients);
    }

    /** Without the text: it ends up in logs. */
    @Override
    public String toString() {
        return "Message[" + id + " to " + recipients.size() + "]";
    }
}
