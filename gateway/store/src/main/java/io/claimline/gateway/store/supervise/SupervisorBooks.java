package io.claimline.gateway.store.supervise;

import io.claimline.gateway.store.campaign.CallTakers;
import io.claimline.gateway.store.campaign.CampaignSchedules;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.quality.QualityBooks;
import io.claimline.gateway.store.worklist.AccountHolds;
import io.claimline.gateway.store.worklist.SupervisedWork;

/** Everything that supervisors' orders read and write. */
public final class SupervisorBooks {
    private final MongoLink link;

    /** Books at the end of the link. */
    public SupervisorBooks(MongoLink link) {
        this.link = link;
    }

    /** Work items, to take out, put back and pin. */
    public SupervisedWork work() {
        return new SupervisedWork(link);
    }

    /** When campaigns are started and stopped by the clock. */
    public CampaignSchedules schedules() {
        return new CampaignSchedules(link);
    }

    /** Which campaigns take the calls of strangers. */
    public CallTakers callTakers() {
        return new CallTakers(link);
    }

    /** Messages that may wait for the end of a hold. */
    public Outbox outbox() {
        return new Outbox(link);
    }

    /** Accounts that nobody is reached about until a day. */
    public AccountHolds holds() {
        return new AccountHolds(link);
    }

    /** How calls are scored. */
    public QualityBooks quality() {
        return new QualityBooks(link);
    }
}
