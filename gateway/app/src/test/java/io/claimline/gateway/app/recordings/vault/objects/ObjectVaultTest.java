package io.claimline.gateway.app.recordings.vault.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.gateway.app.recordings.vault.Vault;
import io.claimline.gateway.app.recordings.vault.VaultContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObjectVaultTest extends VaultContract {
    private static final String NAME = "call0001.sealed";

    private final FakeObjectStore store = new FakeObjectStore();
    private final ObjectVault vault = vault(FakeObjectStore.SECRET_KEY);

    @AfterEach
    void close() {
        vault.close();
        store.close();
    }

    private ObjectVault vault(String secretKey) {
        var bucket = new Bucket(
                store.address(), FakeObjectStore.REGION, "calls", "site one/", FakeObjectStore.ACCESS_KEY, secretKey);
        return new ObjectVault(bucket, () -> Instant.parse("2026-11-30T08:00:00Z"));
    }

    @Override
    protected Vault vault() {
        return vault;
    }

    @Test
    void shouldPutObjectsUnderTheirPrefix() throws IOException {
        vault.put(NAME, Files.writeString(folder.resolve("part"), "sound"));
        assertThat(store.objects).containsOnlyKeys("/calls/site one/" + NAME);
    }

    @Test
    void shouldBeRefusedWithAnotherKeyAndSayWhy() {
        try (var stranger = vault("guessed")) {
            assertThatIOException()
                    .isThrownBy(() -> stranger.put(NAME, Files.writeString(folder.resolve("part"), "sound")))
                    .withMessageContaining("answered 403")
                    .withMessageContaining("SignatureDoesNotMatch")
                    .withMessageNotContaining("guessed");
        }
        assertThat(store.objects).isEmpty();
    }

    @Test
    void shouldSayThatTheStoreIsFull() {
        store.broken = 507;
        assertThatIOException()
                .isThrownBy(() -> vault.put(NAME, Files.writeString(folder.resolve("part"), "sound")))
                .withMessageContaining("answered 507")
                .withMessageContaining("InsufficientStorage");
    }

    @Test
    void shouldSayThatTheStoreCannotBeReached() {
        store.close();
        assertThatIOException().isThrownBy(() -> vault.size(NAME)).withMessageContaining("cannot be reached");
    }

    @Test
    void shouldRefuseAnAddressThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bucket(URI.create("ftp://host"), "r", "calls", "", "a", "b"))
                .withMessageStartingWith("endpoint ");
    }
}
