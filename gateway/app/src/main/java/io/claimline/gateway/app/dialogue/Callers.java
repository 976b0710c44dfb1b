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
import io.claimline.gateway.store.campaign.CallTakers;
import io.claimline.gateway.store.worklist.OpenWork;
import io.claimline.gateway.store.worklist.StoredWork;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
    private final CallTakers takers;

    /** @param takers which campaigns take the calls of strangers */
    public Callers(OpenWork work, CallLog log, CallTakers takers) {
        this.work = work;
        this.log = log;
        this.takers = takers;
    }

    /**
     * A call that came in.
     *
     * @param campaigns of which one takes it, the one to be preferred first
     */
    record Arriving(CallId call, Incoming incoming, List<Campaign> campaigns, Instant now) {}

    /**
     * The work items of a call that came in, one for each person who may be the caller, the one called last first; that of a stranger when there is none. All have the call's name, so that
     * there is one of it.
     */
    Future<List<Lead>> leads(Arriving arriving) {
        return arriving.incoming()
                .from()
                .map(number -> known(number).compose(known -> leads(arriving, number, known)))
                .orElseGet(() -> taker(arriving, List.of()).map(taker -> List.of(withheld(arriving, taker))));
    }

    private Future<List<Lead>> leads(Arriving arriving, E164 number, Known known) {
        var called = known.people().stream()
                .map(theirs -> campaign(theirs, arriving))
                .toList();
        var all = !called.isEmpty() && called.stream().allMatch(Optional::isPresent);
        Future<CampaignId> otherwise =
                all ? Future.succeededFuture(called.getFirst().orElseThrow()) : taker(arriving, known.attempts());
        return otherwise.map(taker -> known.people().isEmpty()
                ? List.of(nobody(LeadId.ofCaller(arriving.call()), arriving, number, UNKNOWN, taker))
                : known.people().stream()
                        .map(theirs -> of(
                                arriving,
                                number,
                                theirs,
                                campaign(theirs, arriving).orElse(taker)))
                        .toList());
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
                : known(lead.number())
                        .map(known -> known.people().stream()
                                .map(theirs -> of(lead.id(), lead.number(), theirs, lead.campaign(), lead.dueAt()))
                                .toList());
    }

    /** A call is over: what was agreed about it is of no use any more. */
    Future<Void> over(CallId call) {
        return Stages.future(takers.over(call));
    }

    /** Whether it is of somebody whom nobody knows, or not yet. */
    static boolean unknown(Lead lead) {
        return lead.claims().isEmpty();
    }

    /**
     * What is known of a number.
     *
     * @param people of each person all their work: one call is about all of it
     * @param attempts at the number, oldest first
     */
    private record Known(List<List<StoredWork>> people, List<Attempt> attempts) {}

    private Future<Known> known(E164 number) {
        return Future.all(Stages.future(work.ofPatientsAt(number)), Stages.future(log.attemptsAt(number)))
                .map(read -> {
                    List<Attempt> attempts = read.resultAt(1);
                    return new Known(byPerson(read.resultAt(0), attempts), attempts);
                });
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
    private static Optional<CampaignId> campaign(List<StoredWork> theirs, Arriving arriving) {
        return theirs.stream()
                .map(one -> one.lead().campaign())
                .filter(id -> arriving.campaigns().stream().map(Campaign::id).anyMatch(id::equals))
                .findFirst();
    }

    /**
     * Who takes a call of which no work item says it, agreed among the gateways: of the campaigns that call from the number that was called, or else of all, the one that called this
     * caller last; else the one that was chosen for the number; else the first.
     */
    private Future<CampaignId> taker(Arriving arriving, List<Attempt> attempts) {
        var called = arriving.incoming().called();
        var ours = arriving.campaigns().stream()
                .filter(campaign -> campaign.callerId().equals(called))
                .toList();
        var fit = (ours.isEmpty() ? arriving.campaigns() : ours)
                .stream().map(Campaign::id).toList();
        var last = attempts.reversed().stream()
                .map(Attempt::campaign)
                .filter(fit::contains)
                .findFirst();
        return Stages.future(takers.of(called))
                .map(chosen -> last.or(() -> chosen.filter(fit::contains)).orElseGet(fit::getFirst))
                .compose(wanted -> Stages.future(takers.agree(arriving.call(), wanted, arriving.now())));
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

    private static Lead withheld(Arriving arriving, CampaignId taker) {
        var id = LeadId.ofWithheldCaller(arriving.call());
        return nobody(id, arriving, arriving.incoming().called(), WITHHELD, taker);
    }

    private static Lead nobody(LeadId id, Arriving arriving, E164 number, String party, CampaignId taker) {
        return new Lead(
                id,
                taker,
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
