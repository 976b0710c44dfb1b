package io.claimline.gateway.app.recordings.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everyone may rely on of a {@link Vault}. */
public abstract class VaultContract {
    private static final String NAME = "call0001.sealed";

    @TempDir
    protected Path folder;

    protected abstract Vault vault();

    private void put(String content) throws IOException {
        vault().put(NAME, Files.writeString(folder.resolve("part"), content));
    }

    private String read(long offset, int length) throws IOException {
        return new String(vault().read(NAME, offset, length), StandardCharsets.US_ASCII);
    }

    @Test
    void shouldGiveBackWhatWasPutInParts() throws IOException {
        put("0123456789");
        assertThat(vault().size(NAME)).isEqualTo(10);
        assertThat(read(0, 10)).isEqualTo("0123456789");
        assertThat(read(3, 4)).isEqualTo("3456");
        assertThat(read(8, 10)).as("fewer where it ends").isEqualTo("89");
        assertThat(read(10, 1)).isEmpty();
        assertThat(read(2, 0)).isEmpty();
    }

    @Test
    void shouldPutInPlaceOfOneOfTheSameName() throws IOException {
        put("before");
        put("after that");
        assertThat(read(0, 100)).isEqualTo("after that");
    }

    @Test
    void shouldDeleteOnceAndAgain() throws IOException {
        put("gone");
        vault().delete(NAME);
        vault().delete(NAME);
        assertThatIOException().isThrownBy(() -> vault().size(NAME));
        assertThatIOException().isThrownBy(() -> vault().read(NAME, 0, 1));
    }
}
