package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.alert.AlertChange;
import io.claimline.dialer.alert.Level;
import io.claimline.gateway.store.alerts.NoticeSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is written about alerts, to whom and when. Of a warning nobody is told while it is quiet; if it still goes on afterwards, and nobody has seen
 * to it, it is told then. Of the end only those are told who were told of the beginning. One thread at a time.
 */
final class Notices {
    private final Supplier<NoticeSettings> settings;
    private final Map<String, Alert> held = new LinkedHashMap<>();

    Notices(Supplier<NoticeSettings> settings) {
        this.settings = settings;
    }

    /** What happened. */
    enum Event {
        RAISED,
        ESCALATED,
        ACKNOWLEDGED,
        RESOLVED,
        TEST
    }

    /**
     * One notice to one receiver.
     *
     * @param hook where it is posted; empty for an e-mail
     * @param email to whom it goes; empty for a webhook
     */
    record Notice(Event event, Alert alert, Instant at, Optional<NoticeSettings.Hook> hook, Optional<String> email) {
        /** The same however often it is sent. */
        String key() {
            return alert.id() + "-" + AlertText.word(event) + "-" + AlertText.word(alert.level()) + "-"
                    + Integer.toHexString(to().hashCode());
        }

        /** The receiver's address. */
        String to() {
            return hook.map(NoticeSettings.Hook::url).or(() -> email).orElseThrow();
        }
    }

    /** Notices of a change; none while it is quiet. */
    List<Notice> of(AlertChange change, Instant now) {
        var alert = change.alert();
        return switch (change) {
            case AlertChange.Raised raised -> begun(Event.RAISED, alert, now);
            case AlertChange.Escalated escalated -> {
                held.remove(alert.id());
                yield begun(Event.ESCALATED, alert, now);
            }
            case AlertChange.Lowered lowered -> List.of();
            case AlertChange.Acknowledged seen ->
                held.remove(alert.id()) == null ? toHooks(Event.ACKNOWLEDGED, alert, now) : List.of();
            case AlertChange.Resolved over ->
                held.remove(alert.id()) == null ? toAll(Event.RESOLVED, alert, now) : List.of();
        };
    }

    private List<Notice> begun(Event event, Alert alert, Instant now) {
        if (alert.level() == Level.WARNING && quiet(now)) {
            held.put(alert.id(), alert);
            return List.of();
        }
        return toAll(event, alert, now);
    }

    /** What goes on as this gateway begins to look out: a warning that was raised in a quiet time that still lasts was held back by another, and is from now on held back here. */
    void goOn(Collection<Alert> open, Instant now) {
        open.stream()
                .filter(alert -> alert.level() == Level.WARNING && alert.state() == Alert.State.FIRING)
                .filter(alert -> quiet(now) && quiet(alert.raisedAt()))
                .forEach(alert -> held.put(alert.id(), alert));
    }

    /** Those that were held back, when it is quiet no more. */
    List<Notice> due(Instant now) {
        if (held.isEmpty() || quiet(now)) {
            return List.of();
        }
        var all = held.values().stream()
                .flatMap(alert -> toAll(Event.RAISED, alert, now).stream())
                .toList();
        held.clear();
        return all;
    }

    private boolean quiet(Instant now) {
        return settings.get().quiet().stream().anyMatch(time -> time.holds(now));
    }

    /** To everybody. */
    List<Notice> toAll(Event event, Alert alert, Instant now) {
        var all = new ArrayList<>(toHooks(event, alert, now));
        settings.get()
                .emails()
                .forEach(to -> all.add(new Notice(event, alert, now, Optional.empty(), Optional.of(to))));
        return all;
    }

    private List<Notice> toHooks(Event event, Alert alert, Instant now) {
        return settings.get().hooks().stream()
                .map(hook -> new Notice(event, alert, now, Optional.of(hook), Optional.empty()))
                .toList();
    }
}
