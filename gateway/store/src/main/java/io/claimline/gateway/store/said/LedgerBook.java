package io.claimline.gateway.store.said;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.port.LedgerLog;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Undelivered;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.Parts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** The ledger of consents and refusals. A write is done when it is in this node's journal; a read joins MongoDB and the journal. */
public final class LedgerBook implements LedgerLog {
    private static final String EVERY = "ledger";

    private static final String ID = "_id";
    private static final String PERSON = "about.personKey";
    private static final String NUMBER = "about.onlyNumber";
    private static final String ACCOUNT = "about.onlyAccount";

    /** All but what grants something: consents, and lines that are not wireless. */
    private static final Bson BINDING = Filters.and(
            Filters.ne("statement.case", "Allows"),
            Filters.nin("statement.type", LineType.VOIP.name(), LineType.LANDLINE.name()));

    private final Journal journal;
    private final MongoLink link;
    private final InstantSource clock;
    private final Undelivered<KeptEntry> entries;
    private final Undelivered<Restricted> restrictions;

    /** Writes to the journal; reads it and the end of the link. */
    public LedgerBook(Journal journal, MongoLink link, InstantSource clock) {
        this.journal = journal;
        this.link = link;
        this.clock = clock;
        entries = new Undelivered<>(journal, link, Kind.LEDGER, KeptEntry.SHAPE, (stored, _) -> stored);
        restrictions = new Undelivered<>(journal, link, Kind.RESTRICTION, Restricted.SHAPE, (stored, _) -> stored);
    }

    @Override
    public CompletionStage<Void> keep(LedgerEntry entry) {
        var groups = new ArrayList<>(List.of(EVERY, group(ID, entry.id().value())));
        entry.about().person().map(person -> group(PERSON, person)).ifPresent(groups::add);
        entry.about().number().map(number -> group(NUMBER, number.value())).ifPresent(groups::add);
        entry.about().account().map(account -> group(ACCOUNT, account)).ifPresent(groups::add);
        KeptEntry.part(entry).map(part -> group(KeptEntry.GRANTS, part)).ifPresent(groups::add);
        var document = KeptEntry.write(entry, clock.instant());
        return journal.append(new Entry(Kind.LEDGER, entry.id().value(), 0, groups, document));
    }

    @Override
    public CompletionStage<List<LedgerEntry>> of(Set<EntryId> ids) {
        return named(ID, ids.stream().map(EntryId::value).collect(Collectors.toSet()))
                .thenApply(
                        found -> found.values().stream().map(KeptEntry::entry).toList());
    }

    @Override
    public CompletionStage<List<LedgerEntry>> lines() {
        return entries.with(EVERY, BINDING)
                .thenCombine(restrictions.with("restrictions", Filters.empty()), LedgerBook::joined);
    }

    /** Every entry that grants something, read in parts: the rest of {@link #lines}. */
    public CompletableFuture<List<LedgerEntry>> consents() {
        return entries.waiting(EVERY)
                .thenApply(waiting -> waiting.stream()
                        .map(KeptEntry::entry)
                        .filter(LedgerEntry::grants)
                        .collect(Collectors.toMap(LedgerEntry::id, Function.identity())))
                .thenCompose(this::consents)
                .thenApply(found -> List.copyOf(found.values()));
    }

    private CompletableFuture<Map<EntryId, LedgerEntry>> consents(Map<EntryId, LedgerEntry> read) {
        return Parts.each(
                        KeptEntry.parts(), this::consents, found -> found.forEach(entry -> read.put(entry.id(), entry)))
                .thenApply(_ -> read);
    }

    /** Taken apart beside the thread that reads from the server. */
    private CompletableFuture<List<LedgerEntry>> consents(String part) {
        return entries.with(KeptEntry.GRANTS, part)
                .thenApplyAsync(
                        found -> found.values().stream().map(KeptEntry::entry).toList());
    }

    /** About how many entries there are, of whatever kind. */
    public CompletableFuture<Long> about() {
        return link.one(link.collection(Kind.LEDGER.collection()).estimatedDocumentCount());
    }

    /** What is in the ledger counts, and of restrictions only what has not become an entry yet. */
    private static List<LedgerEntry> joined(Map<String, KeptEntry> entries, Map<String, Restricted> restrictions) {
        var all = new HashMap<String, LedgerEntry>();
        restrictions.forEach((id, restricted) -> all.put(id, restricted.entry()));
        entries.forEach((id, kept) -> all.put(id, kept.entry()));
        return all.values().stream().filter(entry -> !entry.grants()).toList();
    }

    @Override
    public CompletionStage<List<LedgerEntry>> about(Set<String> persons, Set<E164> numbers) {
        var texts = numbers.stream().map(E164::value).collect(Collectors.toSet());
        return named(PERSON, persons).thenCombine(named(NUMBER, texts), (ofPersons, ofNumbers) -> {
            var all = new HashMap<>(ofPersons);
            all.putAll(ofNumbers);
            return all.values().stream().map(KeptEntry::entry).toList();
        });
    }

    @Override
    public CompletionStage<List<LedgerEntry>> aboutAccounts(Set<String> claims) {
        return named(ACCOUNT, claims)
                .thenApply(
                        found -> found.values().stream().map(KeptEntry::entry).toList());
    }

    private CompletableFuture<Map<String, KeptEntry>> named(String field, Set<String> values) {
        if (values.isEmpty()) {
            return CompletableFuture.completedFuture(Map.of());
        }
        var groups = values.stream().map(value -> group(field, value)).toList();
        var query = values.size() == 1 ? Filters.eq(field, values.iterator().next()) : Filters.in(field, values);
        return entries.with(groups, query);
    }

    private static String group(String field, String value) {
        return field + ":" + value;
    }

    @Override
    public CompletionStage<List<LedgerEntry>> since(Instant instant) {
        return entries.with(EVERY, Filters.gte("keptAt", Date.from(instant)))
                .thenApply(found -> found.values().stream()
                        .filter(kept -> !kept.keptAt().isBefore(instant))
                        .map(KeptEntry::entry)
                        .toList());
    }

    /** The journal is read first: what leaves it meanwhile is in MongoDB by the time that is asked. */
    @Override
    public CompletionStage<List<LedgerEntry>> page(Optional<EntryId> after, int most) {
        var from = after.map(EntryId::value).orElse("");
        return entries.waiting(EVERY)
                .thenCompose(waiting -> stored(from, most).thenApply(stored -> {
                    var all = new HashMap<>(byId(waiting));
                    all.putAll(byId(stored));
                    return all.values().stream()
                            .filter(entry -> entry.id().value().compareTo(from) > 0)
                            .sorted(Comparator.comparing(entry -> entry.id().value()))
                            .limit(most)
                            .toList();
                }));
    }

    private CompletableFuture<List<KeptEntry>> stored(String from, int most) {
        Bson query = Filters.gt("_id", from);
        return link.all(link.collection(Kind.LEDGER.collection())
                        .find(query)
                        .sort(Sorts.ascending("_id"))
                        .limit(most))
                .thenApply(found -> found.stream().map(KeptEntry.SHAPE::read).toList());
    }

    private static Map<EntryId, LedgerEntry> byId(List<KeptEntry> found) {
        return found.stream().map(KeptEntry::entry).collect(Collectors.toMap(LedgerEntry::id, Function.identity()));
    }
}
