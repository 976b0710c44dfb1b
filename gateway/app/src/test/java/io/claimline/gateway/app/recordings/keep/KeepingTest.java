package io.claimline.gateway.app.recordings.keep;

import static io.claimline.gateway.store.recordings.StoredRecording.Mark.Kind.PAUSED;
import static io.claimline.gateway.store.recordings.StoredRecording.Mark.Kind.RESUMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.gateway.app.recordings.vault.Damaged;
import io.claimline.gateway.app.recordings.vault.DirectoryVault;
import io.claimline.gateway.app.recordings.vault.KeyRing;
import io.claimline.gateway.app.recordings.vault.SealedFile;
import io.claimline.gateway.store.embedded.EmbeddedServer;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.claimline.gateway.store.recordings.StoredRecording;
import io.claimline.gateway.store.recordings.StoredRecording.About;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {
    private static final CallId CALL = new CallId("call0001");
    private static final Period KEEP = Period.ofDays(30);
    private static final About ABOUT = new About(new CampaignId("spring"), new AgentId("ana"), List.of("claim-1"));

    @TempDir
    Path folder;

    private final KeyRing keys = new KeyRing(List.of("k1:" + "5a".repeat(32)), new SecureRandom());
    private final List<CallId> erasedByAge = new ArrayList<>();
    private Optional<RecordedCall> known = Optional.of(new RecordedCall(ABOUT, true, KEEP));
    private Instant now = Instant.now().plusSeconds(10);
    private EmbeddedServer server;
    private MongoLink link;
    private RecordingIndex index;
    private Path from;
    private Path to;
    private DirectoryVault vault;
    private Keeping keeping;
    private MarkBook marks;
    private long least;

    @BeforeEach
    void open() throws IOException {
        server = EmbeddedServer.open(folder.resolve("store.mv"), 0);
        link = MongoLink.to(server.uri());
        index = new RecordingIndex(link);
        from = Files.createDirectory(folder.resolve("from"));
        to = Files.createDirectory(folder.resolve("to"));
        vault = new DirectoryVault(to);
        marks = new MarkBook(to, Runnable::run, () -> now);
        keeping = keeping();
        written(CALL.value());
    }

    @AfterEach
    void close() {
        link.close();
        server.close();
    }

    private Keeping keeping() {
        var kept = new Keeping.Kept(index, marks, new Space(List.of(from, to), least));
        return new Keeping(from, new Sealer(to, vault, keys), kept, this::look, () -> now);
    }

    private Optional<RecordedCall> look(CallId call) {
        if (call.value().startsWith("poison")) {
            throw new IllegalStateException("nobody can keep " + call);
        }
        return known;
    }

    private Path party(String call) {
        return from.resolve(call + Sides.PARTY);
    }

    /** As the switch leaves it: the file of the party. */
    private Path written(String call) throws IOException {
        var sound = sound();
        var said = new byte[sound.length / 2];
        for (var i = 0; i < said.length; i++) {
            said[i] = sound[i / 2 * 4 + i % 2];
        }
        Files.write(from.resolve(call + Sides.SENT), new byte[said.length]);
        return Files.write(party(call), said);
    }

    /** Two seconds of a loud party. */
    private static byte[] sound() {
        var bytes = new byte[2 * 8_000 * 4];
        for (var i = 0; i < bytes.length; i += 4) {
            bytes[i] = 7;
            bytes[i + 1] = 0x70;
        }
        return bytes;
    }

    private void twoRounds() {
        keeping.round();
        keeping.round();
    }

    private StoredRecording stored() {
        return index.find(CALL).join().orElseThrow();
    }

    private byte[] heard() throws IOException {
        var seal = stored().seal();
        var key = keys.unwrap(CALL.value(), seal.keyId(), Objects.requireNonNull(seal.wrappedKey()));
        return new SealedFile(key, CALL.value())
                .read((at, length) -> vault.read(Keeping.fileOf(CALL), at, length), seal.bytes(), 0, seal.bytes());
    }

    private Path sealed() {
        return to.resolve(Keeping.fileOf(CALL));
    }

    @Test
    void shouldEncryptIndexAndThenDeleteWhatTheSwitchWrote() throws IOException {
        twoRounds();
        assertThat(from).isEmptyDirectory();
        assertThat(stored().about()).isEqualTo(ABOUT);
        assertThat(stored().length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(heard()).endsWith(sound()).startsWith("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(index.search(wanted("claim-1"), 10).join()).containsExactly(stored());
        assertThat(index.search(wanted("claim-2"), 10).join()).isEmpty();
    }

    private static RecordingIndex.Wanted wanted(String claim) {
        return new RecordingIndex.Wanted(
                Optional.empty(),
                Optional.of("spring"),
                Optional.of("ana"),
                Optional.of(claim),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void shouldKeepNothingThatCanBeReadWithoutTheKey() throws IOException {
        twoRounds();
        var kept = new String(Files.readAllBytes(sealed()), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("RIFF", "WAVE", "\u0007p\0\0\u0007p\0\0");
    }

    @Test
    void shouldWaitUntilTheCallIsOverButNotForEverWhenNobodyKnowsIt() {
        known = Optional.empty();
        twoRounds();
        assertThat(index.find(CALL).join()).isEmpty();
        now = now.plus(Duration.ofMinutes(11));
        twoRounds();
        assertThat(stored().about().agent()).isNull();
    }

    @Test
    void shouldNotTakeAFileThatStillGrows() throws IOException {
        keeping.round();
        Files.write(party(CALL.value()), new byte[4], StandardOpenOption.APPEND);
        keeping.round();
        assertThat(index.find(CALL).join()).isEmpty();
    }

    @Test
    void shouldBeginAnewWhatACrashLeftHalfDone() throws IOException {
        twoRounds();
        var before = stored().seal().wrappedKey();
        // It died after the file was put and before its key was written down.
        written(CALL.value());
        new Sealer(to, vault, keys).seal(CALL, StereoSound.of(Sides.of(party(CALL.value()))));
        keeping = keeping();
        twoRounds();
        assertThat(stored().seal().wrappedKey()).isNotEqualTo(before);
        assertThat(heard()).endsWith(sound());
        assertThat(from).isEmptyDirectory();
    }

    @Test
    void shouldLeaveFilesWhereTheyAreAndSaySoWhenThereIsNoPlaceForThem() throws IOException {
        Files.delete(to);
        twoRounds();
        assertThat(from).isNotEmptyDirectory();
        assertThat(keeping.health().waiting()).isEqualTo(1);
        assertThat(keeping.health().trouble()).startsWith("recordings wait: ");
        Files.createDirectory(to);
        keeping.round();
        assertThat(keeping.health()).isEqualTo(new Keeping.Health(0, Duration.ZERO, ""));
        assertThat(from).isEmptyDirectory();
    }

    @Test
    void shouldKeepTheOthersWhenSomeCannotBeKept() throws IOException {
        for (var i = 1; i <= 4; i++) {
            var file = written("poison000" + i);
            Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(100 - i)));
        }
        keeping.round();
        keeping.round();
        keeping.round();
        assertThat(stored().length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(keeping.health().waiting()).isEqualTo(4);
        assertThat(keeping.health().oldest()).isGreaterThan(Duration.ofSeconds(90));
        assertThat(keeping.health().trouble()).contains("nobody can keep poison000");
    }

    @Test
    void shouldKeepAPartyWhoseOtherSideIsMissing() throws IOException {
        Files.delete(from.resolve(CALL + Sides.SENT));
        twoRounds();
        assertThat(heard()).endsWith(sound());
        assertThat(from).isEmptyDirectory();
    }

    @Test
    void shouldRaiseTheAlarmBeforeThePlaceIsFull() throws IOException {
        least = Long.MAX_VALUE;
        keeping = keeping();
        twoRounds();
        assertThat(stored()).isNotNull();
        assertThat(keeping.health().trouble()).contains("MB are free for recordings in " + from);
    }

    @Test
    void shouldLeaveAsItIsWhatWasKeptWhenOnlyTheFileOfTheSwitchIsLeft() throws IOException {
        twoRounds();
        index.hold(CALL, true).join();
        var before = stored();
        written(CALL.value());
        twoRounds();
        assertThat(stored()).isEqualTo(before);
        assertThat(from).isEmptyDirectory();
    }

    @Test
    void shouldNotBringBackWhatWasErased() throws IOException {
        twoRounds();
        index.erase(CALL, now).join();
        written(CALL.value());
        twoRounds();
        assertThat(stored().audible()).isFalse();
        assertThat(from).isEmptyDirectory();
    }

    @Test
    void shouldKeepWhatCanBeHeardOfAFileThatEndsInTheMiddleOfASample() throws IOException {
        Files.write(party(CALL.value()), new byte[] {1}, StandardOpenOption.APPEND);
        twoRounds();
        assertThat(heard()).endsWith(sound()).hasSize(44 + sound().length);
    }

    @Test
    void shouldGoOnWithTheMarksOfACallAfterARestart() throws IOException {
        var leg = Telephony.partyLeg(CALL);
        assertThat(marks.silenced(CALL)).isFalse();
        marks.hear(new TelephonyEvent.CallRecorded(leg, false));
        assertThat(marks.silenced(CALL)).isFalse();
        marks.hear(new TelephonyEvent.CallRecorded(leg, true));
        marks = new MarkBook(to, Runnable::run, () -> now);
        assertThat(marks.silenced(CALL)).isTrue();
        marks.hear(new TelephonyEvent.CallRecorded(leg, true));
        marks.hear(new TelephonyEvent.CallRecorded(leg, false));
        assertThat(marks.silenced(CALL)).isFalse();
        assertThat(Files.readAllLines(to.resolve(CALL + ".marks")))
                .extracting(line -> line.replaceFirst("^\\d+ ", ""))
                .containsExactly("BEGUN", "PAUSED", "RESUMED");
    }

    @Test
    void shouldPutWhatHappenedBesideTheSound() throws IOException {
        var leg = Telephony.partyLeg(CALL);
        var written = Files.getLastModifiedTime(party(CALL.value())).toInstant();
        now = written.minusMillis(2_000);
        marks.hear(new TelephonyEvent.CallRecorded(leg, false));
        marks.hear(new TelephonyEvent.Unbridged(Telephony.partyLeg(new CallId("other001"))));
        now = written.minusMillis(1_500);
        marks.hear(new TelephonyEvent.CallRecorded(leg, true));
        marks.hear(new TelephonyEvent.CallRecorded(leg, true));
        now = written.minusMillis(500);
        marks.hear(new TelephonyEvent.CallRecorded(leg, false));
        now = written.plusSeconds(10);
        twoRounds();
        assertThat(stored().marks()).extracting(StoredRecording.Mark::kind).containsExactly(PAUSED, RESUMED);
        assertThat(stored().pauses().getFirst().from().toMillis()).isBetween(490L, 510L);
        assertThat(stored().pauses().getFirst().to().toMillis()).isBetween(1_490L, 1_510L);
        assertThat(to.resolve(CALL + ".marks")).doesNotExist();
    }

    @Test
    void shouldRefuseWhatWasChangedOnTheDisk() throws IOException {
        twoRounds();
        var bytes = Files.readAllBytes(sealed());
        bytes[bytes.length / 2] ^= 1;
        Files.write(sealed(), bytes);
        assertThatThrownBy(this::heard).isInstanceOf(Damaged.class);
    }

    @Test
    void shouldDestroyTheKeyAndThenTheFileWhenItsTimeIsOverUnlessItIsHeld() throws IOException {
        twoRounds();
        index.hold(CALL, true).join();
        now = now.plus(Duration.ofDays(31));
        var retention = new Retention(index, vault, erasedByAge::add, () -> now);
        retention.round();
        assertThat(stored().audible()).isTrue();
        assertThat(index.erase(CALL, now).join()).as("held").isEmpty();
        index.hold(CALL, false).join();
        retention.round();
        assertThat(stored().audible()).isFalse();
        assertThat(stored().gone()).isTrue();
        assertThat(sealed()).doesNotExist();
        assertThat(erasedByAge).isEqualTo(Arrays.asList(CALL));
    }
}
