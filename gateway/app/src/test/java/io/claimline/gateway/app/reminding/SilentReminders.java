package io.claimline.gateway.app.reminding;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** For floors on which no reminder is called: each is held, and nothing is said. */
public final class SilentReminders implements Reminders {
    @Override
    public Future<Prepared> prepare(LeasedLead work) {
        return Future.succeededFuture(new Prepared.Held(work, "this floor has no voice"));
    }

    @Override
    public Future<Void> keep(CallId call, Lead lead, Said said) {
        return Future.failedFuture("this floor has no voice");
    }

    @Override
    public Future<String> forPeople(Lead lead) {
        return Future.failedFuture("this floor has no voice");
    }

    @Override
    public Reception reception() {
        return new Reception() {
            @Override
            public Future<Optional<CameIn>> came(
                    TelephonyEvent.Incoming call, List<Campaign> campaigns, Predicate<CampaignId> here) {
                return Future.succeededFuture(Optional.empty());
            }

            @Override
            public Future<Lead> recognised(LeasedLead work, String person) {
                return Future.failedFuture("this floor has no voice");
            }

            @Override
            public Future<Lead> found(LeasedLead work, ClaimKey claim) {
                return Future.failedFuture("this floor has no voice");
            }

            @Override
            public Future<Void> over(Attempt attempt) {
                return Future.succeededFuture();
            }
        };
    }

    @Override
    public void release(LeadId lead) {}
}
