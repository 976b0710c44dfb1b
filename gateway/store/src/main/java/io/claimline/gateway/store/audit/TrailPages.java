package io.claimline.gateway.store.audit;

import com.mongodb.client.model.Filters;
import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.ChainCheck.Row;
import io.claimline.dialer.audit.ChainHead;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.SealedEntry;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The trail as it is stored, page by page. Waits for the store: to be used on a thread that may. */
final class TrailPages {
    private static final List<String> WITH_HEADS =
            List.of(AuditAction.GATEWAY_STARTED.name(), AuditAction.CHAINS_ANCHORED.name());
    private static final AuditEntry UNREADABLE = new AuditEntry(
            "", Instant.EPOCH, Actor.GATEWAY, Deed.done(AuditAction.GATEWAY_STARTED), List.of(), Map.of(), Map.of());

    private final MongoLink link;

    TrailPages(MongoLink link) {
        this.link = link;
    }

    /** The numbers of the pages there are, by chain. */
    Map<String, NavigableMap<Long, String>> all() {
        var found = new TreeMap<String, NavigableMap<Long, String>>();
        link.all(link.collection(Kind.TRAIL.collection()).distinct("page", String.class))
                .join()
                .forEach(page ->
                        found.computeIfAbsent(chain(page), _ -> new TreeMap<>()).put(number(page), page));
        return found;
    }

    /** What is stored outside of all pages: nothing of ours. */
    List<String> strays() {
        return found(Filters.not(Filters.type("page", BsonType.STRING))).stream()
                .map(document -> String.valueOf(document.get("_id")))
                .toList();
    }

    /** What stands in a page, by place; what has no place in it is given to {@code stray} by its id. */
    NavigableMap<Long, List<Row>> rows(String page, Consumer<String> stray) {
        var rows = new TreeMap<Long, List<Row>>();
        for (var document : found(Filters.eq("page", page))) {
            place(page, document)
                    .ifPresentOrElse(
                            place -> rows.computeIfAbsent(place, _ -> new ArrayList<>())
                                    .add(row(page, place, document)),
                            () -> stray.accept(String.valueOf(document.get("_id"))));
        }
        return rows;
    }

    /** Heads of chains that entries of other chains hold. */
    List<ChainHead> anchored() {
        return found(Filters.in("entry.deed.action", WITH_HEADS)).stream()
                .flatMap(document -> heads(document).stream())
                .toList();
    }

    private static List<ChainHead> heads(Document document) {
        var entry = document.get("entry", Document.class);
        return entry.getList("details", Document.class, List.of()).stream()
                .flatMap(pair -> ChainHead.read(String.valueOf(pair.get("v"))).stream())
                .toList();
    }

    private List<Document> found(Bson query) {
        return link.all(link.collection(Kind.TRAIL.collection()).find(query)).join();
    }

    private static Row row(String page, long place, Document document) {
        var id = String.valueOf(document.get("_id"));
        try {
            var stored = StoredEntry.SHAPE.read(document);
            return new Row(place, id, stored.isAllOf(document), stored.sealedEntry());
        } catch (IllegalStateException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            return new Row(place, id, false, new SealedEntry(chain(page), place, "", "", UNREADABLE));
        }
    }

    /** Where a document stands: its id says so, for nobody changes that; else its number. */
    private static Optional<Long> place(String page, Document document) {
        var id = String.valueOf(document.get("_id"));
        var prefix = chain(page) + ":";
        var told = id.startsWith(prefix) ? digits(id.substring(prefix.length())) : Optional.<Long>empty();
        return told.or(() -> document.get("number") instanceof Number number
                        ? Optional.of(number.longValue())
                        : Optional.empty())
                .filter(place -> StoredEntry.page(chain(page), place).equals(page));
    }

    private static String chain(String page) {
        return page.substring(0, Math.max(0, page.lastIndexOf(':')));
    }

    private static long number(String page) {
        return digits(page.substring(page.lastIndexOf(':') + 1)).orElse(-1L);
    }

    private static Optional<Long> digits(String text) {
        return text.matches("[0-9]{1,12}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
