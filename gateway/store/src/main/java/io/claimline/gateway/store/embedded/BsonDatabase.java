package io.claimline.gateway.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A database whose documents are kept as BSON, and whose indexes serve. It opens the maps of documents before its superclass does, which then
 * finds them open.
 */
final class BsonDatabase extends H2Database {
    private static final String DATA = "databases.";

    // Null while the superclass, in its constructor, opens the collections that are there; those were opened before.
    private final @Nullable MVStore store;

    private BsonDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
        this.store = store;
    }

    static BsonDatabase open(String name, MVStore store, CursorRegistry cursors) {
        known(store).keySet().stream()
                .filter(map -> map.startsWith(DATA + name + "."))
                .filter(store::hasMap)
                .toList()
                .forEach(map -> openAsBson(store, map));
        return new BsonDatabase(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        if (store != null) {
            var map = DATA + getFullCollectionNamespace(name);
            known(store).put(map, true);
            openAsBson(store, map);
        }
        return super.openOrCreateCollection(name, options);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(super.openOrCreateUniqueIndex(collection, index, keys, sparse), sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(index, keys);
    }

    /** The maps that hold BSON. Others, which the superclass creates for itself, do not. */
    private static MVMap<String, Boolean> known(MVStore store) {
        return store.openMap("claimline.bson");
    }

    private static void openAsBson(MVStore store, String map) {
        store.openMap(map, new MVMap.Builder<Object, Document>().valueType(new BsonDocumentType()));
    }
}
