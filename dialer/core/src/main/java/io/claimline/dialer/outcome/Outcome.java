package io.claimline.dialer.outcome;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.OutcomeId;
import java.time.Instant;
import java.util.Map;

/**
 * What one claim or balance came to on one call.
 *
 * @param id drawn by the page; the same id is the same outcome
 * @param call on which it was said
 * @param lead the work item
 * @param claim the claim or balance it is about
 * @param agent who entered it
 * @param savedAt when it was saved
 * @param status code of the status table, e.g. {@code PAID_CHK} or {@code RPC_PTP}
 * @param fields what the status asks for, by field name; money as integer cents, dates as ISO dates
 * @param note the note rendered from the fields
 */
public record Outcome(
        OutcomeId id,
        CallId call,
        LeadId lead,
        String claim,
        AgentId agent,
        Instant savedAt,
        String status,
        Map<String, String> fields,
        String note) {
    /** Copies the fields. */
    public Outcome {
        fields = Map.copyOf(fields);
    }
}
