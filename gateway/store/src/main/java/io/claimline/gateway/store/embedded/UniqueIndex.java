package io.claimline.gateway.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.KeyConstraintError;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that also serves queries with more conditions than its key, such as an id and a fence. The library's own serves those
 * that name its key and nothing else; for every other query it reads the whole collection.
 */
final class UniqueIndex extends Index<Object> {
    private final Index<Object> keys;

    UniqueIndex(Index<Object> keys, boolean sparse) {
        super(keys.getName(), keys.getKeys(), sparse);
        this.keys = keys;
    }

    @Override
    public boolean canHandle(Document query) {
        return query.keySet().containsAll(keySet()) && keys.canHandle(key(query));
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return keys.getPositions(key(query));
    }

    private Document key(Document query) {
        var key = new Document();
        keySet().forEach(field -> key.append(field, query.get(field)));
        return key;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return keys.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        keys.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        keys.add(document, position, collection);
    }

    @Override
    public @Nullable Object remove(Document document) {
        return keys.remove(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        keys.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection)
            throws KeyConstraintError {
        keys.updateInPlace(before, after, position, collection);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return keys.getCount();
    }

    @Override
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    @Override
    public long getDataSize() {
        return keys.getDataSize();
    }

    @Override
    public void drop() {
        keys.drop();
    }
}
