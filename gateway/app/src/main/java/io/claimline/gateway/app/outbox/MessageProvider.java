package io.claimline.gateway.app.outbox;

import io.vertx.core.Future;
import java.util.Optional;

/**
 * Takes messages of one channel to the people they are for. Handing the same message over again, under the same key, must not send it twice where the provider can tell; SMTP cannot,
 * and a relay may then deliver the same message, with the same Message-ID, a second time.
 */
public interface MessageProvider {
    /** Hands a message over. Never fails: what went wrong is in the answer. */
    Future<Handover> send(Outgoing message);

    /**
     * A message as it goes out.
     *
     * @param key the same however often it is handed over
     * @param to an E.164 number, or an e-mail address
     * @param subject of an e-mail; empty otherwise
     * @param text plain text
     * @param unsubscribe where one click stops further e-mails (RFC 8058); empty otherwise
     */
    record Outgoing(String key, String to, String subject, String text, Optional<String> unsubscribe) {
        /** Tells nothing of what it says, so that a log line cannot. */
        @Override
        public String toString() {
            return "Outgoing[" + key + "]";
        }
    }

    /** What came of it. */
    sealed interface Handover {
        /** The provider has it, and names it so. */
        record Taken(String reference) implements Handover {}

        /** The provider will never take it. */
        record Refused(String why) implements Handover {}

        /** The provider did not answer, or not now; it may have it. */
        record Unreachable(String why) implements Handover {}
    }
}
