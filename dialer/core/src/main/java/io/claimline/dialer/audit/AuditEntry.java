package io.claimline.dialer.audit;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did with protected information or with what governs it (45 CFR 164.312(b)). It holds ids and settings, never what
 * is protected.
 *
 * @param id names it; the same id is the same entry
 * @param at when, to the millisecond
 * @param who who did it, and from where
 * @param deed what was done, and what came of it
 * @param about the things it was done with; a list that was shown names all of them
 * @param details more of it, such as the name of a field; never what the field holds
 * @param changes by setting: what it was and what it became
 */
public record AuditEntry(
        String id,
        Instant at,
        Actor who,
        Deed deed,
        List<Subject> about,
        Map<String, String> details,
        Map<String, Change> changes) {
    private static final String CALL = "call";
    private static final String LEAD = "lead";

    /** Copies what it holds; maps are in the order of their keys, so that it is written in one form by every process. */
    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        about = List.copyOf(about);
        details = Collections.unmodifiableMap(new TreeMap<>(details));
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }

    /**
     * What an agent did on a call.
     *
     * @param call the call it was part of, if any
     * @param lead the work item it was about, if any
     */
    public AuditEntry(
            String id,
            Instant at,
            AgentId agent,
            AuditAction action,
            @Nullable CallId call,
            @Nullable LeadId lead,
            Map<String, String> details) {
        this(id, at, Actor.of(agent), Deed.done(action), subjects(call, lead), details, Map.of());
    }

    private static List<Subject> subjects(@Nullable CallId call, @Nullable LeadId lead) {
        return Stream.of(
                        Optional.ofNullable(call).map(one -> Subject.of(CALL, one.value())),
                        Optional.ofNullable(lead).map(one -> Subject.of(LEAD, one.value())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was done. */
    public AuditAction action() {
        return deed.action();
    }

    /** The call it was part of. */
    public Optional<CallId> call() {
        return about.stream().filter(one -> one.kind().equals(CALL)).findFirst().map(one -> new CallId(one.id()));
    }
}
