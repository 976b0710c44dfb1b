package io.claimline.dialer.audit;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did with protected information (45 CFR 164.312(b)).
 *
 * @param id names it; the same id is the same entry
 * @param at when
 * @param agent who
 * @param action what
 * @param call the call it was part of, if any
 * @param lead the work item it was about, if any
 * @param details more of it, such as the name of a field; never what the field holds
 */
public record AuditEntry(
        String id,
        Instant at,
        AgentId agent,
        AuditAction action,
        @Nullable CallId call,
        @Nullable LeadId lead,
        Map<String, String> details) {
    /** Copies the details. */
    public AuditEntry {
        details = Map.copyOf(details);
    }
}
