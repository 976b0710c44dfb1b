package io.claimline.gateway.store.journal;

import java.nio.ByteBuffer;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * One record of the journal.
 *
 * @param kind what it is
 * @param id the document's {@code _id}
 * @param revision 0 where the kind has none
 * @param groups what it may be asked for by while it is not delivered, e.g. {@code campaign:north} or {@code call:ab12cd34}
 * @param body the document as it is stored in MongoDB
 */
public record Entry(Kind kind, String id, long revision, List<String> groups, Document body) {
    private static final DocumentCodec CODEC = new DocumentCodec();

    /** Copies the groups. */
    public Entry {
        groups = List.copyOf(groups);
    }

    byte[] encoded() {
        var document = new Document("k", kind.code())
                .append("i", id)
                .append("r", revision)
                .append("g", groups)
                .append("d", body);
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, document, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }

    static Entry decoded(ByteBuffer payload) {
        try (var reader = new BsonBinaryReader(payload)) {
            var document = CODEC.decode(reader, DecoderContext.builder().build());
            return new Entry(
                    Kind.ofCode(document.getInteger("k")),
                    document.getString("i"),
                    document.getLong("r"),
                    document.getList("g", String.class),
                    document.get("d", Document.class));
        }
    }
}
