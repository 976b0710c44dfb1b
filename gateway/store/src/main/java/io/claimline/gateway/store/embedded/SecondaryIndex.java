package io.claimline.gateway.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by the text in the first field of an index that is not unique; the server's own library knows unique ones only. Kept in
 * memory, and built from the documents when the store opens. Not thread-safe: {@link DurableBackend} does one thing at a time.
 */
final class SecondaryIndex extends Index<Object> {
    /** Below so many candidates the index always pays; above, only if it leaves out most of the collection. */
    private static final int FEW = 100;

    private static final int SPARED = 4;
    private static final String ID = "_id";

    private final String field;
    private final String[] path;
    /** By text, then by the document's id. Most texts are of one document, and a hundred thousand maps of one entry each would take tens of megabytes. */
    private final Map<String, Map<Object, Object>> positions = new HashMap<>();

    private long documents;

    SecondaryIndex(String name, List<IndexKey> keys) {
        // "Sparse" tells the collection that a document need not be in here.
        super(name, keys, true);
        field = keys.getFirst().getKey();
        path = field.split("\\.");
    }

    @Override
    public boolean canHandle(Document query) {
        var texts = asked(query);
        if (texts.isEmpty()) {
            return false;
        }
        long found = texts.stream().mapToLong(text -> found(text).size()).sum();
        return found <= FEW || found * SPARED <= documents;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        // A copy, for an update changes the index while it goes through them.
        var all = new LinkedHashSet<>();
        asked(query).forEach(text -> all.addAll(found(text).values()));
        return all;
    }

    /** The texts one of which the field must equal; empty when the query asks for something else, or nothing, of it. */
    private Set<String> asked(Document query) {
        var wanted = query.get(field);
        if (wanted instanceof Document operators && operators.size() == 1) {
            wanted = operators.getOrDefault("$in", operators.get("$eq"));
        }
        var all = wanted instanceof Collection<?> many ? many : wanted == null ? List.of() : List.of(wanted);
        var texts = new HashSet<String>();
        for (var one : all) {
            if (!(one instanceof String text)) {
                return Set.of();
            }
            texts.add(text);
        }
        return texts;
    }

    private Map<Object, Object> found(String text) {
        return positions.getOrDefault(text, Map.of());
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        put(document, position);
    }

    void put(Document document, Object position) {
        documents++;
        texts(document)
                .forEach(text -> positions.merge(text, Map.of(document.get(ID), position), SecondaryIndex::both));
    }

    private static Map<Object, Object> both(Map<Object, Object> before, Map<Object, Object> one) {
        var all = before instanceof LinkedHashMap<Object, Object> ? before : new LinkedHashMap<>(before);
        all.putAll(one);
        return all;
    }

    @Override
    public @Nullable Object remove(Document document) {
        documents--;
        texts(document).forEach(text -> positions.computeIfPresent(text, (_, found) -> without(document, found)));
        // Says that this index cannot tell the position; another one does.
        return null;
    }

    private static @Nullable Map<Object, Object> without(Document document, Map<Object, Object> found) {
        var id = document.get(ID);
        if (!found.containsKey(id)) {
            return found;
        }
        if (found.size() == 1) {
            return null;
        }
        found.remove(id);
        return found;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!texts(before).equals(texts(after))) {
            remove(before);
            put(after, position);
        }
    }

    private Set<String> texts(Document document) {
        var texts = new HashSet<String>();
        collect(document, 0, texts);
        return texts;
    }

    private void collect(@Nullable Object value, int depth, Set<String> texts) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> collect(one, depth, texts));
        } else if (depth == path.length) {
            if (value instanceof String text) {
                texts.add(text);
            }
        } else if (value instanceof Document inner) {
            collect(inner.get(path[depth]), depth + 1, texts);
        }
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Whatever is added is allowed.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Whatever it becomes is allowed.
    }

    @Override
    public long getCount() {
        return documents;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        positions.clear();
        documents = 0;
    }
}
