package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.port.TelephonyEvent.Incoming;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.calls.CallLog;
import io.claimline.gateway.store.worklist.OpenWork;
import io.claimline.gateway.store.worklist.StoredWork;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who calls: the person whom we called last at the number that is shown, or whose work item is next; else somebody unknown. */
public final class Callers {
    /** How the floor names somebody whom nobody knows. */
    private static final String UNKNOWN = "Unknown caller";

    /** How it names one who does not let the number be seen. */
    private static final String WITHHELD = "Number withheld";

    private final OpenWork work;
    private final CallLog log;

    public Callers(OpenWork work, CallLog log) {
        this.work = work;
        this.log = log;
    }

    /** The work item of a call that came in: it has the call's name, so that there is one of it. */
    Future<Lead> lead(CallId call, Incoming incoming, List<Campaign> campaigns, Instant now) {
        return incoming.from()
                .map(number -> known(number)
                        .map(person -> person.<Lead>map(
                                        theirs -> of(call, number, theirs, campaign(theirs, incoming, campaigns), now))
                                .orElseGet(() -> stranger(call, number, UNKNOWN, usual(incoming, campaigns), now))))
                .orElseGet(() -> Future.succeededFuture(
                        stranger(call, incoming.called(), WITHHELD, usual(incoming, campaigns), now)));
    }

    /** Whether it is of somebody whom nobody knows. */
    static boolean unknown(Lead lead) {
        return lead.claims().isEmpty();
    }

    /** Whether nobody knows where they can be reached: the number of the work item is our own. */
    static boolean withheld(Lead lead) {
        return unknown(lead) && lead.party().equals(WITHHELD);
    }

    /** All work of the person: one call is about all of it. */
    private Future<Optional<List<StoredWork>>> known(E164 number) {
        return Future.all(Stages.future(work.ofPatientsAt(number)), Stages.future(log.attemptsAt(number)))
                .map(read -> theirs(read.resultAt(0), read.resultAt(1)));
    }

    private static Optional<List<StoredWork>> theirs(List<StoredWork> all, List<Attempt> attempts) {
        var tried = new HashMap<LeadId, Integer>();
        attempts.forEach(attempt -> tried.put(attempt.lead(), tried.size()));
        return all.stream()
                .filter(one -> one.lead().person().isPresent())
                .max(Comparator.comparing((StoredWork one) ->
                                tried.getOrDefault(one.lead().id(), -1))
                        .thenComparing(one -> one.lead().dueAt(), Comparator.reverseOrder()))
                .map(last -> all.stream()
                        .filter(one -> one.lead().person().equals(last.lead().person()))
                        .sorted(Comparator.comparing((StoredWork one) ->
                                !one.lead().id().equals(last.lead().id())))
                        .toList());
    }

    /** Where the person is called anyway, if it is one of these. */
    private static CampaignId campaign(List<StoredWork> theirs, Incoming incoming, List<Campaign> campaigns) {
        return theirs.stream()
                .map(one -> one.lead().campaign())
                .filter(id -> campaigns.stream().map(Campaign::id).anyMatch(id::equals))
                .findFirst()
                .orElseGet(() -> usual(incoming, campaigns));
    }

    /** The same on every gateway: the first by name of those that call from the number that was called, or else of all. */
    private static CampaignId usual(Incoming incoming, List<Campaign> campaigns) {
        return campaigns.stream()
                .min(Comparator.comparing(
                                (Campaign campaign) -> !campaign.callerId().equals(incoming.called()))
                        .thenComparing(campaign -> campaign.id().value()))
                .orElseThrow()
                .id();
    }

    private static Lead of(CallId call, E164 number, List<StoredWork> theirs, CampaignId campaign, Instant now) {
        var last = theirs.getFirst().lead();
        var claims = theirs.stream()
                .flatMap(one -> one.claims().stream().sorted())
                .distinct()
                .toList();
        return new Lead(
                id(call),
                campaign,
                Audience.PATIENT,
                number,
                claims,
                last.party(),
                last.skills(),
                last.priority(),
                now,
                0,
                last.contact(),
                last.personKey(),
                null);
    }

    private static Lead stranger(CallId call, E164 number, String party, CampaignId campaign, Instant now) {
        return new Lead(
                id(call),
                campaign,
                Audience.PATIENT,
                number,
                List.of(),
                party,
                Set.of(),
                0,
                now,
                0,
                ContactFacts.UNKNOWN,
                null,
                null);
    }

    private static LeadId id(CallId call) {
        return LeadId.ofCaller(call);
    }
}
