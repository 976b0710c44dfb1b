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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who calls: the people whom we called at the number that is shown, or have work for, the one called last first; else somebody unknown. Which of several it is they must key; nobody is taken
 * for another because the number is the same.
 */
public final class Callers {
    /** How the floor names somebody whom nobody knows. */
    private static final String UNKNOWN = "Unknown caller";

    /** How it names one who does not let the number be seen. */
    private static final String WITHHELD = "Number withheld";

    /** How it names one of several people who have the number. */
    private static final String ONE_OF_SEVERAL = "One of several at this number";

    private final OpenWork work;
    private final CallLog log;

    public Callers(OpenWork work, CallLog log) {
        this.work = work;
        this.log = log;
    }

    /** A call that came in, and the campaigns of which one takes it. */
    record Arriving(CallId call, Incoming incoming, List<Campaign> campaigns, Instant now) {}

    /**
     * The work items of a call that came in, one for each person who may be the caller, the one called last first; that of a stranger when there is none. All have the call's name, so that
     * there is one of it.
     */
    Future<List<Lead>> leads(Arriving arriving) {
        return arriving.incoming()
                .from()
                .map(number -> people(number).map(people -> leads(arriving, number, people)))
                .orElseGet(() -> Future.succeededFuture(List.of(withheld(arriving))));
    }

    private static List<Lead> leads(Arriving arriving, E164 number, List<List<StoredWork>> people) {
        return people.isEmpty()
                ? List.of(nobody(arriving, number, UNKNOWN))
                : people.stream()
                        .map(theirs -> of(arriving, number, theirs, campaign(theirs, arriving)))
                        .toList();
    }

    /** The work item of a call of which nobody knows yet whose it is of these; the campaign of the one called last has it. */
    static Lead oneOf(List<Lead> people) {
        var last = people.getFirst();
        return new Lead(
                last.id(),
                last.campaign(),
                Audience.PATIENT,
                last.number(),
                List.of(),
                ONE_OF_SEVERAL,
                last.skills(),
                last.priority(),
                last.dueAt(),
                0,
                ContactFacts.UNKNOWN,
                null,
                null);
    }

    /** The people at the number of the work item of a call that came in, as work items of that call; the one called last first, none of a number that is withheld. */
    Future<List<Lead>> people(Lead lead) {
        return lead.id().withheld()
                ? Future.succeededFuture(List.of())
                : people(lead.number())
                        .map(people -> people.stream()
                                .map(theirs -> of(lead.id(), lead.number(), theirs, lead.campaign(), lead.dueAt()))
                                .toList());
    }

    /** Whether it is of somebody whom nobody knows, or not yet. */
    static boolean unknown(Lead lead) {
        return lead.claims().isEmpty();
    }

    /** Of each person all their work: one call is about all of it. */
    private Future<List<List<StoredWork>>> people(E164 number) {
        return Future.all(Stages.future(work.ofPatientsAt(number)), Stages.future(log.attemptsAt(number)))
                .map(read -> byPerson(read.resultAt(0), read.resultAt(1)));
    }

    private static List<List<StoredWork>> byPerson(List<StoredWork> all, List<Attempt> attempts) {
        var tried = new HashMap<LeadId, Integer>();
        attempts.forEach(attempt -> tried.put(attempt.lead(), tried.size()));
        var lastFirst = Comparator.comparing(
                        (StoredWork one) -> tried.getOrDefault(one.lead().id(), -1))
                .thenComparing(one -> one.lead().dueAt(), Comparator.reverseOrder())
                .reversed();
        return List.copyOf(all.stream()
                .filter(one -> one.lead().person().isPresent())
                .sorted(lastFirst)
                .collect(Collectors.groupingBy(
                        one -> one.lead().person().orElseThrow(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** Where the person is called anyway, if it is one of these. */
    private static CampaignId campaign(List<StoredWork> theirs, Arriving arriving) {
        return theirs.stream()
                .map(one -> one.lead().campaign())
                .filter(id -> arriving.campaigns().stream().map(Campaign::id).anyMatch(id::equals))
                .findFirst()
                .orElseGet(() -> usual(arriving.incoming(), arriving.campaigns()));
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

    private static Lead of(Arriving arriving, E164 number, List<StoredWork> theirs, CampaignId campaign) {
        return of(LeadId.ofCaller(arriving.call()), number, theirs, campaign, arriving.now());
    }

    private static Lead of(LeadId id, E164 number, List<StoredWork> theirs, CampaignId campaign, Instant now) {
        var last = theirs.getFirst().lead();
        var claims = theirs.stream()
                .flatMap(one -> one.claims().stream().sorted())
                .distinct()
                .toList();
        return new Lead(
                id,
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

    private static Lead nobody(Arriving arriving, E164 number, String party) {
        return nobody(LeadId.ofCaller(arriving.call()), arriving, number, party);
    }

    private static Lead withheld(Arriving arriving) {
        var id = LeadId.ofWithheldCaller(arriving.call());
        return nobody(id, arriving, arriving.incoming().called(), WITHHELD);
    }

    private static Lead nobody(LeadId id, Arriving arriving, E164 number, String party) {
        return new Lead(
                id,
                usual(arriving.incoming(), arriving.campaigns()),
                Audience.PATIENT,
                number,
                List.of(),
                party,
                Set.of(),
                0,
                arriving.now(),
                0,
                ContactFacts.UNKNOWN,
                null,
                null);
    }
}
