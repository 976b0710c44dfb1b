package io.claimline.gateway.store.outbox;

/** How far a message is. */
public enum MessageState {
    /** Waits: for its time, its turn, or a provider that does not answer. */
    QUEUED,
    /** A gateway holds it and is handing it over. When that gateway dies another hands the same message over again, under the same key. */
    SENDING,
    /** The provider has it. */
    SENT,
    /** The provider says it has arrived. */
    DELIVERED,
    /** It will not arrive: the provider said so, or its time is over. */
    FAILED,
    /** It was not to be sent, by a rule or because there is no provider. */
    SUPPRESSED,
    /** Nobody needs it any more. */
    CANCELLED,
    /** It went in another message to the same person. */
    BUNDLED
}
