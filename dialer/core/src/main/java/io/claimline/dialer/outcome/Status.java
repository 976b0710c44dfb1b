package io.claimline.dialer.outcome;

import io.claimline.dialer.worklist.Audience;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One answer that a call can come to.
 *
 * @param code as stored, e.g. {@code PAID_CHK}
 * @param label as shown
 * @param group under which it is listed
 * @param audience on whose calls it can be heard
 * @param requires fields without which it cannot be saved
 * @param optional fields that are offered as well; those required are left out
 * @param implied values that the status itself says, e.g. that a check was the method
 * @param settles whether the work item leaves the worklist when no follow-up is set
 */
public record Status(
        String code,
        String label,
        String group,
        Audience audience,
        List<OutcomeField> requires,
        List<OutcomeField> optional,
        Map<OutcomeField, String> implied,
        boolean settles) {
    /** Copies the lists; no field is offered twice. */
    public Status {
        var required = List.copyOf(new LinkedHashSet<>(requires));
        requires = required;
        optional = new LinkedHashSet<>(optional)
                .stream().filter(field -> !required.contains(field)).toList();
        implied = Map.copyOf(implied);
    }

    /** Every field that an outcome with this status may have, those that come with the action included. */
    public Set<OutcomeField> offers(Optional<ActionCode> action) {
        var offered = new LinkedHashSet<>(requires);
        offered.addAll(optional);
        action.filter(chosen -> offered.contains(OutcomeField.ACTION_CODE))
                .ifPresent(chosen -> offered.addAll(chosen.brings()));
        return offered;
    }
}
