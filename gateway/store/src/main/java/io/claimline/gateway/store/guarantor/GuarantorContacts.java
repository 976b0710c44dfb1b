package io.claimline.gateway.store.guarantor;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.guarantor.GuarantorContact.Told;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * What was told of guarantors. Of each value what was said last stands, in whatever order it is entered, so that a file may be taken in again. Every stage fails with an {@link
 * java.io.IOException} as cause when the store cannot be reached.
 */
public final class GuarantorContacts {
    private static final Shape<GuarantorContact> CONTACT = Shape.of(GuarantorContact.class);
    private static final Shape<Told> TOLD = Shape.of(Told.class);

    private final MongoLink link;
    private final MongoCollection<Document> guarantors;

    /** Guarantors at the end of the link. */
    public GuarantorContacts(MongoLink link) {
        this.link = link;
        guarantors = link.collection("guarantors");
    }

    /** What was told of the person; nothing is a value, too. */
    public CompletableFuture<GuarantorContact> of(String person) {
        return link.first(guarantors.find(eq("_id", person)))
                .thenApply(found -> found.map(CONTACT::read).orElseGet(() -> GuarantorContact.unknown(person)));
    }

    /** Those of these persons of whom anything was told, by their keys. */
    public CompletableFuture<Map<String, GuarantorContact>> of(Collection<String> persons) {
        return link.all(guarantors.find(in("_id", persons)))
                .thenApply(found -> found.stream()
                        .map(CONTACT::read)
                        .collect(Collectors.toMap(GuarantorContact::id, Function.identity())));
    }

    /** Keeps what this tells, where nothing later was said. Completes with what stands then. */
    public CompletableFuture<GuarantorContact> keep(GuarantorContact told) {
        return link.insertIfAbsent(guarantors, CONTACT.write(GuarantorContact.unknown(told.id())))
                .thenCompose(_ -> keep(told.id(), "email", told.email()))
                .thenCompose(_ -> keep(told.id(), "language", told.language()))
                .thenCompose(_ -> of(told.id()));
    }

    private CompletableFuture<?> keep(String person, String field, Told value) {
        var notLater = Match.all(eq("_id", person), lte(field + ".at", Date.from(value.at())));
        return value.told()
                ? link.one(guarantors.updateOne(notLater, set(field, TOLD.write(value))))
                : CompletableFuture.completedFuture(person);
    }
}
