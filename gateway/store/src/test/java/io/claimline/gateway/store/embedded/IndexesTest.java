package io.claimline.gateway.store.embedded;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.gateway.store.link.MongoLink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A collection with indexes and one without are given the same writes; every query must have the same answer. */
class IndexesTest {
    private static final List<String> TEXTS = List.of("a", "b", "c", "d", "e");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldFindWhatAScanFindsAfterAnyWritesAndAReopening(long seed) throws IOException {
        var draw = new Random(seed);
        for (int opening = 0; opening < 3; opening++) {
            try (var server = EmbeddedServer.open(folder.resolve("store.mv"), 0);
                    var link = MongoLink.to(server.uri())) {
                var both = List.of(link.collection("indexed"), link.collection("plain"));
                await(link.all(both.getFirst().createIndexes(indexes("lead", "claims", "mentions.words"))));
                compare(link, both, draw, seed);
                for (int i = 0; i < 150; i++) {
                    write(link, both, draw);
                }
                compare(link, both, draw, seed);
            }
        }
    }

    @Test
    void shouldLeaveTheCollectionToAScanWhenTheIndexSparesLittle() {
        var index = new SecondaryIndex("lead_1", List.of(new de.bwaldvogel.mongo.backend.IndexKey("lead", true)));
        IntStream.range(0, 400).forEach(i -> index.put(stored(i, i < 150 ? "many" : "one" + i), i));
        assertThat(index.canHandle(query("one200"))).isTrue();
        assertThat(index.getPositions(query("one200"))).containsExactly(200);
        assertThat(index.canHandle(query("many"))).as("150 of 400").isFalse();
        assertThat(index.canHandle(query("nobody"))).as("none").isTrue();
    }

    private static de.bwaldvogel.mongo.bson.Document stored(int id, String lead) {
        return new de.bwaldvogel.mongo.bson.Document("_id", id).append("lead", lead);
    }

    private static de.bwaldvogel.mongo.bson.Document query(String lead) {
        return new de.bwaldvogel.mongo.bson.Document("lead", lead);
    }

    private static List<IndexModel> indexes(String... fields) {
        return List.of(fields).stream()
                .map(field -> new IndexModel(new Document(field, 1).append("at", -1)))
                .toList();
    }

    private static void write(MongoLink link, List<MongoCollection<Document>> both, Random draw) {
        var id = new Document("_id", "d" + draw.nextInt(60));
        var document = document(draw);
        var text = text(draw);
        int what = draw.nextInt(6);
        for (var collection : both) {
            switch (what) {
                case 0, 1 -> await(link.one(collection.replaceOne(id, document, new ReplaceOptions().upsert(true))));
                case 2 -> await(link.one(collection.updateOne(id, set("lead", text))));
                case 3 -> await(link.one(collection.updateMany(new Document("claims", text), set("lead", text))));
                case 4 ->
                    await(link.one(collection.updateOne(id, new Document("$push", new Document("claims", text)))));
                default -> await(link.one(collection.deleteOne(id)));
            }
        }
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    private static Document document(Random draw) {
        var document = new Document("claims", texts(draw))
                .append("mentions", List.of(new Document("words", texts(draw)), new Document("words", text(draw))));
        return switch (draw.nextInt(4)) {
            case 0 -> document;
            case 1 -> document.append("lead", null);
            case 2 -> document.append("lead", draw.nextInt(3));
            default -> document.append("lead", text(draw));
        };
    }

    private static String text(Random draw) {
        return TEXTS.get(draw.nextInt(TEXTS.size()));
    }

    private static List<String> texts(Random draw) {
        return IntStream.range(0, draw.nextInt(3)).mapToObj(_ -> text(draw)).toList();
    }

    private static void compare(MongoLink link, List<MongoCollection<Document>> both, Random draw, long seed) {
        var queries = new ArrayList<Bson>(List.of(new Document("lead", null), new Document("lead", 1)));
        for (var text : TEXTS) {
            queries.add(new Document("lead", text));
            queries.add(new Document("claims", text).append("lead", text(draw)));
            queries.add(new Document("_id", "d" + draw.nextInt(60)).append("lead", text));
            queries.add(new Document("_id", new Document("$in", List.of("d1", "d2", "d3"))).append("lead", text));
            queries.add(new Document("mentions.words", text));
            queries.add(new Document("lead", new Document("$in", List.of(text, text(draw)))));
            queries.add(new Document("lead", new Document("$in", List.of(text, 1))));
            queries.add(new Document("lead", new Document("$ne", text)));
        }
        for (var query : queries) {
            assertThat(found(link, both.getFirst(), query))
                    .as("seed %d, query %s", seed, query)
                    .isEqualTo(found(link, both.getLast(), scanned(query)));
        }
    }

    /** No index is looked at for what stands in {@code $and}. */
    private static Document scanned(Bson query) {
        return new Document("$and", List.of(query));
    }

    private static Set<Document> found(MongoLink link, MongoCollection<Document> collection, Bson query) {
        return await(link.all(collection.find(query))).stream().collect(Collectors.toSet());
    }
}
