package io.claimline.gateway.store.embedded;

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

/**
 * Keeps documents as BSON. Left to itself the store uses Java serialization, with which the first look at 10,000 leads after a start
 * takes seconds.
 */
final class BsonDocumentType extends BasicDataType<Document> {
    private static final int ENTRY_BYTES = 64;
    private static final int VALUE_BYTES = 32;

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream()
                    .mapToInt(inner -> ENTRY_BYTES + memory(inner))
                    .sum();
        } else if (value instanceof Collection<?> many) {
            return VALUE_BYTES
                    + many.stream().mapToInt(BsonDocumentType::memory).sum();
        }
        return value instanceof String text ? VALUE_BYTES + text.length() : VALUE_BYTES;
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
