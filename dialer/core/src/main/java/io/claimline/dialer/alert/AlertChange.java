package io.claimline.dialer.alert;

/** Something has become of an alert; each holds it as it is then. */
public sealed interface AlertChange {
    /** The alert as it is then. */
    Alert alert();

    /** It was raised. */
    record Raised(Alert alert) implements AlertChange {}

    /** It has become critical, and is to be seen anew. */
    record Escalated(Alert alert) implements AlertChange {}

    /** It is only a warning any more. */
    record Lowered(Alert alert) implements AlertChange {}

    /** Somebody sees to it. */
    record Acknowledged(Alert alert) implements AlertChange {}

    /** It is over. */
    record Resolved(Alert alert) implements AlertChange {}
}
