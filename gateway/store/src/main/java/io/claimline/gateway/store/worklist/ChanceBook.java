package io.claimline.gateway.store.worklist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.AnswerChance;
import io.claimline.dialer.worklist.ToldChance;
import io.claimline.dialer.worklist.ToldChances;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What lists tell of answers, in the collection {@code answerChances}: one document for each number ({@code n:+1…}) and claim ({@code c:…}) with
 * its {@code probability}. It is written into the leads as well, for who leases one must not look elsewhere: first kept here and then written to
 * the leads that there are; a lead that is added looks here after it was. So whichever comes first, it is told.
 */
final class ChanceBook {
    private static final String NUMBER = "n:";
    private static final String CLAIM = "c:";
    private static final String PROBABILITY = "probability";
    /** Names in one query. */
    private static final int PART = 1_000;

    private final MongoLink link;
    private final MongoCollection<Document> book;
    private final MongoCollection<Document> leads;

    ChanceBook(MongoLink link) {
        this.link = link;
        book = link.collection("answerChances");
        leads = link.collection("leads");
    }

    /** Keeps it and tells the open leads; completes with their number. */
    CompletableFuture<Integer> tell(List<ToldChance> lines) {
        if (lines.isEmpty()) {
            return CompletableFuture.completedFuture(0);
        }
        return link.one(book.bulkWrite(lines.stream().map(ChanceBook::kept).toList()))
                .thenCompose(_ -> concerned(new ToldChances(lines)))
                .thenCompose(this::tellAll);
    }

    private static WriteModel<Document> kept(ToldChance line) {
        var id = switch (line) {
            case ToldChance.OfNumber of -> NUMBER + of.number().value();
            case ToldChance.OfClaim of -> CLAIM + of.claim();
        };
        var document = new Document("_id", id).append(PROBABILITY, line.chance().probability());
        return new ReplaceOneModel<>(eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    private CompletableFuture<List<Document>> concerned(ToldChances told) {
        var numbers = told.numbers().stream().map(E164::value).toList();
        return open("number", numbers)
                .thenCombine(open("claims", told.claims()), ChanceBook::joined)
                .thenApply(found -> found.values().stream().toList());
    }

    private static Map<String, Document> joined(List<Document> some, List<Document> others) {
        var all = new LinkedHashMap<String, Document>();
        Stream.concat(some.stream(), others.stream()).forEach(lead -> all.put(lead.getString("_id"), lead));
        return all;
    }

    private CompletableFuture<List<Document>> open(String field, Collection<String> names) {
        return inParts(
                List.copyOf(names),
                part -> link.all(leads.find(Match.all(in(field, part), eq("open", true)))
                        .projection(Projections.include("number", "claims"))));
    }

    /** Tells leads that were just added, when anything is known at all. */
    CompletableFuture<Void> tellAdded(List<Document> added) {
        return link.first(book.find().limit(1))
                .thenCompose(any -> any.isPresent() ? tellAll(added) : CompletableFuture.completedFuture(0))
                .thenAccept(_ -> {});
    }

    private CompletableFuture<Integer> tellAll(List<Document> concerned) {
        var ids = concerned.stream().flatMap(ChanceBook::ids).distinct().toList();
        return inParts(ids, part -> link.all(book.find(in("_id", part))))
                .thenCompose(found -> write(concerned, told(found)))
                .thenApply(_ -> concerned.size());
    }

    private static Stream<String> ids(Document lead) {
        return Stream.concat(
                Stream.of(NUMBER + lead.getString("number")),
                lead.getList("claims", String.class, List.of()).stream().map(CLAIM::concat));
    }

    private static ToldChances told(List<Document> found) {
        return new ToldChances(found.stream().map(ChanceBook::line).toList());
    }

    private static ToldChance line(Document kept) {
        var id = kept.getString("_id");
        var chance = new AnswerChance(kept.get(PROBABILITY, Number.class).doubleValue());
        return id.startsWith(NUMBER)
                ? new ToldChance.OfNumber(new E164(id.substring(NUMBER.length())), chance)
                : new ToldChance.OfClaim(id.substring(CLAIM.length()), chance);
    }

    private CompletableFuture<Void> write(List<Document> concerned, ToldChances told) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var lead : concerned) {
            told.of(new E164(lead.getString("number")), lead.getList("claims", String.class, List.of()))
                    .ifPresent(chance -> writes.add(new UpdateOneModel<>(
                            eq("_id", lead.getString("_id")), set("chance", chance.probability()))));
        }
        return writes.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : link.one(leads.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                        .thenAccept(_ -> {});
    }

    /** One query after the other, for a list may hold hundreds of thousands of names. */
    private static CompletableFuture<List<Document>> inParts(
            List<String> names, Function<List<String>, CompletableFuture<List<Document>>> query) {
        var found = CompletableFuture.<List<Document>>completedFuture(new ArrayList<>());
        for (var from = 0; from < names.size(); from += PART) {
            var part = names.subList(from, Math.min(names.size(), from + PART));
            found = found.thenCompose(sofar -> query.apply(part).thenApply(more -> {
                sofar.addAll(more);
                return sofar;
            }));
        }
        return found;
    }
}
