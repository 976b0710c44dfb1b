package io.claimline.dialer.outcome;

import io.claimline.dialer.worklist.Audience;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The statuses that can be recorded: the seed set of AR follow-up, by audience, in the order in which a caller meets them. */
public final class StatusTable {
    private static final List<Status> ALL = Stream.concat(PayerStatuses.all().stream(), PatientStatuses.all().stream())
            .toList();

    private StatusTable() {}

    /** The statuses for one audience, in order. */
    public static List<Status> of(Audience audience) {
        return ALL.stream().filter(status -> status.audience() == audience).toList();
    }

    /** The status with this code on calls to this audience. */
    public static Optional<Status> find(Audience audience, String code) {
        return ALL.stream()
                .filter(status -> status.audience() == audience && status.code().equals(code))
                .findFirst();
    }
}
