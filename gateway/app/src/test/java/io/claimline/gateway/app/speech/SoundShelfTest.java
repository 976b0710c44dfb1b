package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.dialogue.Sound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundShelfTest {
    private static final Audio TONE = Tone.sine(8_000, 440, -20, 1);
    private static final long SIZE = Wav.write(TONE).length;
    private static final Sound ONE = new Sound("one");
    private static final Sound TWO = new Sound("two");

    @TempDir
    Path state;

    private Path directory;
    private Instant now = Instant.parse("2026-03-09T12:00:00Z");
    private SoundShelf shelf;

    @BeforeEach
    void open() throws IOException {
        directory = state.resolve("sounds/spoken");
        shelf = reopened(10 * SIZE);
    }

    private SoundShelf reopened(long most) throws IOException {
        return SoundShelf.open(directory, Duration.ofDays(7), most, () -> now);
    }

    @Test
    void shouldKeepASoundThatItsOwnerAloneCanRead() throws IOException {
        assertThat(shelf.hold(ONE)).isFalse();
        shelf.put(ONE, TONE);
        assertThat(shelf.hold(ONE)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(ONE))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(Wav.read(Files.readAllBytes(file(ONE))).length()).isEqualTo(TONE.length());
    }

    @Test
    void shouldRemoveWhatNobodyUsedForSoLong() throws IOException {
        shelf.put(ONE, TONE);
        shelf.put(TWO, TONE);
        now = now.plus(Duration.ofDays(6));
        shelf.hold(TWO);
        shelf.release(TWO);
        now = now.plus(Duration.ofDays(2));
        shelf.sweep();
        assertThat(file(ONE)).doesNotExist();
        assertThat(file(TWO)).exists();
        now = now.plus(Duration.ofDays(6));
        shelf.sweep();
        assertThat(file(TWO)).doesNotExist();
        assertThat(shelf.hold(TWO)).isFalse();
    }

    @Test
    void shouldNotRemoveWhatAStagedCallWillPlayHoweverLongItStands() throws IOException {
        shelf.put(ONE, TONE);
        shelf.hold(ONE);
        shelf.hold(ONE);
        shelf.release(ONE);
        now = now.plus(Duration.ofDays(30));
        shelf.sweep();
        assertThat(file(ONE)).exists();
        shelf.release(ONE);
        shelf.sweep();
        assertThat(file(ONE)).doesNotExist();
    }

    @Test
    void shouldMakeRoomByRemovingTheLongestUnused() throws IOException {
        shelf = reopened(2 * SIZE);
        shelf.put(ONE, TONE);
        Files.setLastModifiedTime(file(ONE), FileTime.from(now.minus(Duration.ofHours(3))));
        shelf.put(TWO, TONE);
        Files.setLastModifiedTime(file(TWO), FileTime.from(now.minus(Duration.ofHours(2))));
        shelf.put(new Sound("three"), TONE);
        assertThat(file(ONE)).doesNotExist();
        assertThat(file(TWO)).exists();
    }

    @Test
    void shouldRefuseMoreThanMayBeThereAndLeaveNothingOfIt() throws IOException {
        shelf = reopened(SIZE + 1);
        shelf.put(ONE, TONE);
        assertThatThrownBy(() -> shelf.put(TWO, TONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("claimline.gateway.speech.most");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file(ONE));
        }
    }

    @Test
    void shouldMakeAgainWhatAPersonHasRemoved() throws IOException {
        shelf.put(ONE, TONE);
        Files.delete(file(ONE));
        now = now.plus(Duration.ofHours(1));
        assertThat(shelf.hold(ONE)).isFalse();
    }

    @Test
    void shouldRemoveDraftsOfAProcessThatDiedAndLeaveOtherFilesAlone() throws IOException {
        var draft = Files.writeString(directory.resolve(".123.draft"), "RIFF");
        var other = Files.writeString(directory.resolve("READ ME.txt"), "not ours");
        var fresh = Files.writeString(directory.resolve(".124.draft"), "RIFF");
        for (var file : new Path[] {draft, other}) {
            Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofDays(2))));
        }
        Files.setLastModifiedTime(fresh, FileTime.from(now));
        shelf.sweep();
        assertThat(draft).doesNotExist();
        assertThat(other).exists();
        assertThat(fresh).exists();
    }

    private Path file(Sound sound) {
        return directory.resolve(sound.name() + ".wav");
    }
}
