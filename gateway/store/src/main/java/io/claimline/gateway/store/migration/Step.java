package io.claimline.gateway.store.migration;

import io.claimline.gateway.store.link.MongoLink;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * One change of the database. It must do no harm when it runs twice, for a crash may come before it is recorded.
 *
 * @param name never changed once released; its order is its place in the list
 * @param content what it does, as text; released content never changes, a new step corrects it
 * @param action does it
 */
public record Step(String name, String content, Function<MongoLink, CompletableFuture<Void>> action) {
    /** Tells whether a released step was edited. */
    String checksum() {
        var crc = new CRC32C();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
