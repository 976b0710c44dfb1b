package io.claimline.gateway.store.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents as BSON. Left to itself the store uses Java serialization, with which the first look at 10,000 leads after a start
 * takes seconds.
 */
final class BsonDocumentType extends BasicDataType<Document> {
    /** A linked map, its table, and for each field an entry and the field's name, which each document has anew: as a heap histogram shows them. */
    private static final int DOCUMENT_BYTES = 150;

    private static final int ENTRY_BYTES = 100;
    private static final int VALUE_BYTES = 32;
    private static final int ARRAY_BYTES = 56;

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return DOCUMENT_BYTES
                    + map.values().stream()
                            .mapToInt(inner -> ENTRY_BYTES + memory(inner))
                            .sum();
        } else if (value instanceof Collection<?> many) {
            return VALUE_BYTES
                    + many.stream().mapToInt(BsonDocumentType::memory).sum();
        }
        return switch (value) {
            case String text -> ARRAY_BYTES + text.length();
            case BinData data -> ARRAY_BYTES + data.getData().length;
            case null, default -> VALUE_BYTES;
        };
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf encoded = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(document, encoded);
            target.put(encoded.nioBuffer());
        } finally {
            encoded.release();
        }
    }

    @Override
    public Document read(ByteBuffer source) {
        // BSON begins with its own length.
        var length = source.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        var document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(source.slice(source.position(), length)));
        source.position(source.position() + length);
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
