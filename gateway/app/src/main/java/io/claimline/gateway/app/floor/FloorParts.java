package io.claimline.gateway.app.floor;

import io.claimline.dialer.agent.BreakCode;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.OutcomePolicy;
import io.claimline.dialer.port.AttemptLog;
import io.claimline.dialer.port.AuditLog;
import io.claimline.dialer.port.DayLog;
import io.claimline.dialer.port.DraftLog;
import io.claimline.dialer.port.OutcomeLog;
import io.claimline.dialer.port.Presence;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.WorkStore;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.guest.Directory;
import io.claimline.gateway.app.reminding.Reminders;
import io.claimline.gateway.app.supervise.OwnGateway;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the floor stands on.
 *
 * @param telephony the switch
 * @param work the worklists
 * @param attempts where attempts and decisions are kept
 * @param said what was said on calls, and what follows
 * @param days where live answers are counted by day
 * @param presence live state shared by the gateways
 * @param records the rest of the system of record
 * @param screening asked before each dial
 * @param reminders prepares reminders, and keeps what is said to them
 * @param clock the time
 * @param ids draws ids, each once
 * @param here what this gateway knows of itself
 */
public record FloorParts(
        Telephony telephony,
        WorkStore work,
        AttemptLog attempts,
        Said said,
        DayLog days,
        Presence presence,
        Records records,
        Screening screening,
        Reminders reminders,
        InstantSource clock,
        Supplier<String> ids,
        OwnGateway here) {
    /**
     * The system of record, as far as the floor reads it.
     *
     * @param silenced whether the recording of a call was paused, as far as that was written down; never fails
     */
    public record Records(
            CampaignBook campaigns,
            Ownership ownership,
            Shifts shifts,
            People people,
            WorkContexts contexts,
            Directory directory,
            List<BreakCode> breaks,
            Function<CallId, Future<Boolean>> silenced) {
        /** Copies the breaks. */
        public Records {
            breaks = List.copyOf(breaks);
        }
    }

    /**
     * What was said on calls.
     *
     * @param outcomes where outcomes are kept
     * @param drafts where they are kept while they are typed
     * @param ledger what people allowed, refused and asked for
     * @param policy the terms on which outcomes are agreed
     * @param audit where is written down who was told what
     */
    public record Said(OutcomeLog outcomes, DraftLog drafts, Ledger ledger, OutcomePolicy policy, AuditLog audit) {}
}
