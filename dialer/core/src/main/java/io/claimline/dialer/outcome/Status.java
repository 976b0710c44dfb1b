package io.claimline.dialer.outcome;

import io.claimline.dialer.worklist.Audience;
import java.util.List;

/**
 * One answer that a call can come to.
 *
 * @param code as stored, e.g. {@code PAID_CHK}
 * @param label as shown
 * @param group under which it is listed
 * @param audience on whose calls it can be heard
 * @param requires fields without which it cannot be saved
 * @param optional fields that are offered as well; those required are left out
 * @param settles whether the work item leaves the worklist when no follow-up is set
 */
public record Status(
        String code,
        String label,
        String group,
        Audience audience,
        List<OutcomeField> requires,
        List<OutcomeField> optional,
        boolean settles) {
    /** Copies the lists; no field is offered twice. */
    public Status {
        var required = List.copyOf(requires);
        requires = required;
        optional = optional.stream().filter(field -> !required.contains(field)).toList();
    }
}
