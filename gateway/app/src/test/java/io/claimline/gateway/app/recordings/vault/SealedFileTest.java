package io.claimline.gateway.app.recordings.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTest {
    private static final String OLD = "2025:" + "11".repeat(32);
    private static final String NEW = "2026:" + "22".repeat(32);
    private static final int TWO_AND_A_BIT = 2 * SealedFile.CHUNK + 77;

    private final KeyRing ring = new KeyRing(List.of(NEW, OLD), new SecureRandom());
    private final KeyRing.DataKey key = ring.draw("call0001");

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(7).nextBytes(content);
        return content;
    }

    private byte[] sealed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        new SealedFile(key.key(), "call0001").write(new ByteArrayInputStream(content), out);
        return out.toByteArray();
    }

    private byte[] read(byte[] sealed, String owner, int size, int from, int to) throws IOException {
        return new SealedFile(key.key(), owner)
                .read(
                        (offset, length) -> Arrays.copyOfRange(sealed, (int) Math.min(sealed.length, offset), (int)
                                Math.min(sealed.length, offset + length)),
                        size,
                        from,
                        to);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SealedFile.CHUNK - 1, SealedFile.CHUNK, SealedFile.CHUNK + 1, TWO_AND_A_BIT})
    void shouldGiveBackWhatWasSealed(int size) throws IOException {
        var content = content(size);
        var sealed = sealed(content);
        assertThat(sealed).hasSize((int) SealedFile.sealedSize(size));
        assertThat(read(sealed, "call0001", size, 0, size)).isEqualTo(content);
    }

    @Test
    void shouldGiveAnyPartWithoutTheRest() throws IOException {
        var content = content(TWO_AND_A_BIT);
        var sealed = sealed(content);
        Arrays.fill(sealed, 8, 8 + SealedFile.CHUNK, (byte) 0);
        var from = SealedFile.CHUNK + 5;
        var to = 2 * SealedFile.CHUNK + 9;
        assertThat(read(sealed, "call0001", TWO_AND_A_BIT, from, to)).isEqualTo(Arrays.copyOfRange(content, from, to));
    }

    @Test
    void shouldRefuseAFileOfWhichOneBitWasChanged() throws IOException {
        var sealed = sealed(content(TWO_AND_A_BIT));
        sealed[sealed.length / 2] ^= 1;
        assertThatThrownBy(() -> read(sealed, "call0001", TWO_AND_A_BIT, 0, TWO_AND_A_BIT))
                .isInstanceOf(Damaged.class)
                .hasMessageStartingWith("It was changed after it was written, at or after byte 65536");
    }

    @Test
    void shouldRefuseAFileThatWasCutAtTheEndOfAChunk() throws IOException {
        var sealed = sealed(content(2 * SealedFile.CHUNK));
        var cut = Arrays.copyOf(sealed, 8 + SealedFile.CHUNK + Gcm.TAG);
        assertThatThrownBy(() -> read(cut, "call0001", SealedFile.CHUNK, 0, SealedFile.CHUNK))
                .isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> read(cut, "call0001", 2 * SealedFile.CHUNK, 0, 2 * SealedFile.CHUNK))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void shouldRefuseTheFileOfAnotherCall() throws IOException {
        var sealed = sealed(content(100));
        assertThatThrownBy(() -> read(sealed, "call0002", 100, 0, 100)).isInstanceOf(Damaged.class);
    }

    @Test
    void shouldOpenAKeyUnderTheKeyThatEncryptedItAndForItsOwnCallOnly() throws IOException {
        assertThat(key.keyId()).isEqualTo("2026");
        var before = new KeyRing(List.of(OLD), new SecureRandom()).draw("call0003");
        assertThat(ring.unwrap("call0003", before.keyId(), before.wrapped())).isEqualTo(before.key());
        assertThatThrownBy(() -> ring.unwrap("call0004", before.keyId(), before.wrapped()))
                .isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> new KeyRing(List.of(NEW), new SecureRandom())
                        .unwrap("call0003", before.keyId(), before.wrapped()))
                .hasMessageContaining("the key 2025, which is not in the secrets any more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:22", "UP:2222", "nothing"})
    void shouldRefuseAKeyThatIsNoneAndNotTellIt(String line) {
        assertThatThrownBy(() -> new KeyRing(List.of(line), new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("22");
    }
}
