package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.alert.Figure;
import io.claimline.dialer.alert.Level;
import io.claimline.dialer.alert.Subject;
import java.time.Instant;

/** Alerts as tests need them. */
final class Samples {
    private Samples() {}

    static Alert alert(String id, Level level) {
        return alert(id, level, Instant.parse("2026-11-30T12:00:00Z"));
    }

    static Alert alert(String id, Level level, Instant at) {
        return new Alert(
                id,
                "oldest-wait",
                Figure.OLDEST_WAIT,
                new Subject(Subject.Kind.CAMPAIGN, "north", "North"),
                level,
                Alert.State.FIRING,
                42,
                30,
                at,
                at,
                null,
                null,
                null);
    }
}
