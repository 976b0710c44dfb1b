package io.claimline.gateway.store.claims;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * A claim as stored: its key, and one mention per import that told of it, each with the claim and the words it is found by. Which mention
 * is seen depends on which imports are visible, so an import changes nothing that is seen until its record says so.
 */
final class ClaimDocument {
    static final String MENTIONS = "mentions";
    static final String IMPORT = "importId";

    private static final Shape<Claim> CLAIM = Shape.of(Claim.class);

    private ClaimDocument() {}

    /** Adds the mention, to a new document if need be; when it is there already, answers with a duplicate key. */
    static UpdateOneModel<Document> mention(Claim claim, ImportRecord by) {
        var mention = new Document(IMPORT, by.id())
                .append("at", Date.from(by.at()))
                .append("words", List.copyOf(words(claim)))
                .append("claim", CLAIM.write(claim));
        return new UpdateOneModel<>(
                Match.all(eq("_id", claim.key().value()), ne(MENTIONS + "." + IMPORT, by.id())),
                Updates.push(MENTIONS, mention),
                new UpdateOptions().upsert(true));
    }

    /** Every import that tells of the claim. */
    static List<String> imports(Document document) {
        return mentions(document).stream()
                .map(mention -> mention.getString(IMPORT))
                .toList();
    }

    /** The claim as the latest of the visible imports tells it. */
    static Optional<StoredClaim> seen(Document document, Collection<String> visible) {
        return mentions(document).stream()
                .filter(mention -> visible.contains(mention.getString(IMPORT)))
                .max(Comparator.comparing(mention -> mention.getDate("at")))
                .map(mention -> new StoredClaim(
                        CLAIM.read(mention.get("claim", Document.class)).posted(ClaimPostings.sum(document)),
                        mention.getString(IMPORT),
                        mention.getDate("at").toInstant()));
    }

    private static List<Document> mentions(Document document) {
        return document.getList(MENTIONS, Document.class);
    }

    /** Lower-case words by which people look for the claim: its number, the patient's name, the payer's name. */
    static Set<String> words(Claim claim) {
        var name = claim.patient().name();
        return Stream.of(
                        claim.number().value(),
                        name.last(),
                        name.first(),
                        claim.coverage().payer().name())
                .flatMap(ClaimDocument::words)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{Alnum}]+"))
                .filter(word -> !word.isEmpty());
    }
}
