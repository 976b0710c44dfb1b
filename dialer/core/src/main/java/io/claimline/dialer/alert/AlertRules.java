package io.claimline.dialer.alert;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rules in force. A rule for one subject takes the place of the rule for all, also when it is switched off. */
public final class AlertRules {
    private final Map<Reading.Watched, AlertRule> own = new HashMap<>();
    private final Map<Figure, AlertRule> general = new HashMap<>();

    /** @param rules of two for the same, the later counts */
    public AlertRules(Collection<AlertRule> rules) {
        rules.forEach(rule -> rule.subject()
                .ifPresentOrElse(
                        subject -> own.put(new Reading.Watched(rule.figure(), subject), rule),
                        () -> general.put(rule.figure(), rule)));
    }

    /** The rule for a figure of a subject; empty when there is none, or it is switched off. */
    public Optional<AlertRule> of(Figure figure, String subject) {
        return Optional.ofNullable(own.getOrDefault(new Reading.Watched(figure, subject), general.get(figure)))
                .filter(AlertRule::on);
    }
}
