package io.claimline.gateway.store.calls;

import static com.mongodb.client.model.Filters.eq;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.worklist.StoredWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What has been between us and a patient, on whatever worklist: every attempt for the person or at the number, and who else holds a work item of theirs.
 *
 * <p>Exact while the work item asked about is leased: every gateway leases first and looks then, so that of two that lease work items of the same person at
 * least one sees the other; and a lease is given back only when the attempts made under it are in the system of record
 * ({@link io.claimline.dialer.port.AttemptLog#delivered}).
 */
public final class ContactHistory {
    private final MongoLink link;
    private final CallLog log;

    /** Reads worklists at the end of the link, and attempts and outcomes from the log. */
    public ContactHistory(MongoLink link, CallLog log) {
        this.link = link;
        this.log = log;
    }

    /**
     * An attempt, with what its work item was about and what came of it.
     *
     * @param claims all that the work item is about or ever was; empty when it is not known any more
     */
    public record Tried(Attempt attempt, Set<String> claims, List<Outcome> outcomes) {}

    /**
     * A work item of the person or the number that somebody holds, or held without ever giving it back.
     *
     * @param claims all that it is about or ever was
     */
    public record Held(Lease lease, E164 number, Set<String> claims) {}

    /** What has been, and who else is at it. */
    public record Contacts(List<Tried> tried, List<Held> held) {
        /** Copies both. */
        public Contacts {
            tried = List.copyOf(tried);
            held = List.copyOf(held);
        }
    }

    /** The contacts with whom the work item is about. Fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
    public CompletableFuture<Contacts> of(Lead lead) {
        var atNumber = log.attemptsAt(lead.number());
        return related(lead).thenCompose(work -> atNumber.thenCompose(at -> gathered(lead, work, at)));
    }

    /** Of the person, and of the number: two queries, for either has its index. */
    private CompletableFuture<Map<LeadId, StoredWork>> related(Lead lead) {
        var byNumber = leads("number", lead.number().value());
        return lead.person()
                .map(person -> leads("personKey", person).thenCombine(byNumber, ContactHistory::both))
                .orElse(byNumber)
                .thenApply(found -> {
                    var work = new LinkedHashMap<LeadId, StoredWork>();
                    found.stream()
                            .map(StoredWork::of)
                            .forEach(one -> work.put(one.lead().id(), one));
                    return work;
                });
    }

    private static List<Document> both(List<Document> some, List<Document> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private CompletableFuture<List<Document>> leads(String field, String value) {
        return link.all(link.collection("leads").find(eq(field, value)));
    }

    private CompletableFuture<Contacts> gathered(Lead lead, Map<LeadId, StoredWork> work, List<Attempt> atNumber) {
        var patients = work.values().stream()
                .filter(one -> one.lead().audience() == Audience.PATIENT)
                .toList();
        var ids = patients.stream().map(one -> one.lead().id()).collect(Collectors.toSet());
        ids.add(lead.id());
        return all(ids, log::attempts).thenCompose(attempts -> {
            var tried = new HashMap<String, Attempt>();
            Stream.of(attempts, atNumber)
                    .flatMap(List::stream)
                    .forEach(one -> tried.merge(one.id().value(), one, ContactHistory::later));
            var leads = tried.values().stream().map(Attempt::lead).collect(Collectors.toSet());
            return all(leads, log::outcomes).thenApply(outcomes -> contacts(lead, work, tried.values(), outcomes));
        });
    }

    private static <T> CompletableFuture<List<T>> all(
            Set<LeadId> leads, Function<LeadId, CompletableFuture<List<T>>> of) {
        var found = leads.stream().map(of).toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture<?>[]::new))
                .thenApply(
                        _ -> found.stream().flatMap(one -> one.join().stream()).toList());
    }

    private static Attempt later(Attempt one, Attempt other) {
        return one.revision() >= other.revision() ? one : other;
    }

    private static Contacts contacts(
            Lead lead, Map<LeadId, StoredWork> work, Iterable<Attempt> attempts, List<Outcome> outcomes) {
        var tried = new ArrayList<Tried>();
        attempts.forEach(attempt -> {
            var of = work.get(attempt.lead());
            var own = outcomes.stream()
                    .filter(one -> one.lead().equals(attempt.lead()))
                    .toList();
            tried.add(new Tried(attempt, of == null ? Set.of() : of.claims(), own));
        });
        var held = work.values().stream()
                .filter(one -> one.lead().audience() == Audience.PATIENT
                        && !one.lead().id().equals(lead.id()))
                .flatMap(one ->
                        one.lease().map(lease -> new Held(lease, one.lead().number(), one.claims())).stream())
                .toList();
        return new Contacts(tried, held);
    }
}
