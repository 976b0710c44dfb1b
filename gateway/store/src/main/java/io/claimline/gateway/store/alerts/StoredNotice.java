package io.claimline.gateway.store.alerts;

import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.id.NodeId;
import java.time.Instant;

/**
 * A notice of an alert that is on its way to one receiver.
 *
 * @param id the same however often it is sent
 * @param event what happened
 * @param alert as it was then
 * @param at when that was
 * @param to the address of a webhook, whose key stays in the settings, or of an e-mail
 * @param hook whether it is posted to a webhook
 * @param owner the gateway that sends it
 * @param failures how often it was not taken
 * @param dueAt when it is sent next
 * @param since when it was sent first
 */
public record StoredNotice(
        String id,
        String event,
        Alert alert,
        Instant at,
        String to,
        boolean hook,
        NodeId owner,
        int failures,
        Instant dueAt,
        Instant since) {
    /** The same, sent by another gateway from then on. */
    public StoredNotice ownedBy(NodeId other) {
        return new StoredNotice(id, event, alert, at, to, hook, other, failures, dueAt, since);
    }

    /** Tells neither to whom nor of what, so that a log line cannot. */
    @Override
    public String toString() {
        return "StoredNotice[" + id + "]";
    }
}
