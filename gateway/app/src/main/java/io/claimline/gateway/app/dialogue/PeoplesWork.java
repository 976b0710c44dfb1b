package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Tries;
import io.claimline.gateway.app.floor.CampaignBook;
import io.claimline.gateway.app.records.Stages;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The worklist of agents for patients whom a recorded voice may not call, or who asked for a person. */
public final class PeoplesWork {
    private final CampaignBook campaigns;
    private final WorkStore work;
    private final Optional<String> named;
    private final InstantSource clock;

    /** @param named id of the campaign; when empty, the first that calls patients by agents takes it */
    public PeoplesWork(CampaignBook campaigns, WorkStore work, Optional<String> named, InstantSource clock) {
        this.campaigns = campaigns;
        this.work = work;
        this.named = named;
        this.clock = clock;
    }

    /** Puts it on that worklist, unless the person is on it already; completes with the reason for the work item's history. */
    Future<String> take(Lead lead, Tries times) {
        return campaigns
                .all()
                .compose(all -> all.stream()
                        .map(CampaignBook.Entry::campaign)
                        .filter(this::takes)
                        .min(Comparator.comparing(campaign -> campaign.id().value()))
                        .map(campaign -> add(campaign, lead, times))
                        .orElseGet(() -> Future.failedFuture(new IOException(
                                "there is no campaign in which agents call patients; make one, or name it in"
                                        + " claimline.gateway.reminders.people"))));
    }

    private boolean takes(Campaign campaign) {
        return campaign.audience() == Audience.PATIENT
                && campaign.mode() != DialMode.REMINDER
                && named.map(campaign.id().value()::equals).orElse(true);
    }

    private Future<String> add(Campaign campaign, Lead lead, Tries times) {
        var unit = lead.person().map(person -> "p:" + person).orElse("r:" + lead.id());
        var theirs = new Lead(
                        new LeadId(campaign.id() + ":" + unit),
                        campaign.id(),
                        lead.audience(),
                        lead.number(),
                        lead.claims(),
                        lead.party(),
                        lead.skills(),
                        lead.priority(),
                        clock.instant(),
                        0,
                        lead.contact(),
                        lead.person().orElse(null),
                        null)
                .tried(times);
        return Stages.future(work.add(List.of(theirs))).map(added -> "for agents: " + campaign.name());
    }
}
