package io.claimline.gateway.store.link;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Conditions on a document. */
public final class Match {
    private Match() {}

    /**
     * All of the conditions, as one flat document where they name different fields. The driver's own {@code and} nests them in {@code $and},
     * which means the same; but the embedded server finds an indexed field only at the top, and else reads the whole collection.
     */
    public static Bson all(Bson... conditions) {
        var flat = new BsonDocument();
        for (var condition : conditions) {
            var fields = condition.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
            for (var field : fields.entrySet()) {
                if (field.getKey().startsWith("$") || flat.put(field.getKey(), field.getValue()) != null) {
                    return Filters.and(List.of(conditions));
                }
            }
        }
        return flat;
    }
}
