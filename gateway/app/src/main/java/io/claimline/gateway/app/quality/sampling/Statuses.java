package io.claimline.gateway.app.quality.sampling;

import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.worklist.Audience;
import java.util.stream.Stream;

/** Statuses that agents can code. */
final class Statuses {
    private Statuses() {}

    static boolean known(String code) {
        return Stream.of(Audience.values())
                .anyMatch(audience -> StatusTable.find(audience, code).isPresent());
    }
}
