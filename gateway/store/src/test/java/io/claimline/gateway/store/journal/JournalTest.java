package io.claimline.gateway.store.journal;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.contracts.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path temporary;

    private Path folder = Path.of(".");

    @BeforeEach
    void folder() {
        folder = temporary.resolve("journal");
    }

    @Test
    void shouldFindAgainWhatWasAppendedWhenOpenedAgain() throws IOException {
        try (var journal = open(1 << 20)) {
            await(journal.append(Entries.outcome("one", "said one")));
            await(journal.append(Entries.attempt("two", 1)));
        }
        try (var journal = open(1 << 20)) {
            assertThat(journal.recovery().records()).isEqualTo(2);
            assertThat(journal.recovery().warning()).isEmpty();
            assertThat(journal.undelivered(Kind.OUTCOME, "call:one"))
                    .containsExactly(Entries.outcome("one", "said one"));
            assertThat(journal.undelivered(Kind.ATTEMPT, "campaign:north")).containsExactly(Entries.attempt("two", 1));
        }
    }

    @Test
    void shouldKeepTheHighestRevisionAndTheFirstOutcome() throws IOException {
        try (var journal = open(1 << 20)) {
            for (var revision : List.of(1L, 3L, 2L)) {
                await(journal.append(Entries.attempt("a", revision)));
            }
            await(journal.append(Entries.outcome("o", "first")));
            await(journal.append(Entries.outcome("o", "second")));
            assertThat(journal.undelivered()).isEqualTo(2);
        }
        try (var journal = open(1 << 20)) {
            assertThat(journal.undelivered(Kind.ATTEMPT, "campaign:north")).containsExactly(Entries.attempt("a", 3));
            assertThat(journal.undelivered(Kind.OUTCOME, "call:o")).containsExactly(Entries.outcome("o", "first"));
        }
    }

    @Test
    void shouldBeginNewFilesAndDeleteThoseThatAreDelivered() throws IOException {
        try (var journal = open(400)) {
            append(journal, 0, 30);
            assertThat(files()).hasSizeGreaterThan(5);
            journal.delivered(journal.backlog().oldest(29));
            assertThat(files()).hasSizeLessThanOrEqualTo(2);
            assertThat(journal.undelivered()).isEqualTo(1);
        }
        try (var journal = open(400)) {
            assertThat(journal.recovery().records()).isEqualTo(1);
            assertThat(journal.undelivered(Kind.OUTCOME, "call:id29")).hasSize(1);
        }
    }

    @Test
    void shouldNotDeliverAgainWhatWasDeliveredBeforeTheRestart() throws IOException {
        try (var journal = open(1 << 20)) {
            append(journal, 0, 10);
            journal.delivered(journal.backlog().oldest(7));
        }
        try (var journal = open(1 << 20)) {
            assertThat(journal.recovery().records()).isEqualTo(3);
            append(journal, 10, 2);
        }
        try (var journal = open(1 << 20)) {
            assertThat(journal.recovery().records()).isEqualTo(5);
        }
    }

    @Test
    void shouldRecoverEveryAcknowledgedRecordWhereverTheFileIsCut() throws IOException {
        var random = Seed.printed("JournalTest").generator();
        var ends = new ArrayList<Long>();
        try (var journal = open(1 << 20)) {
            for (var i = 0; i < 40; i++) {
                await(journal.append(Entries.outcome("id" + i, "x".repeat(random.nextInt(300)))));
                ends.add(Files.size(files().getFirst()));
            }
        }
        var whole = Files.readAllBytes(files().getFirst());
        var name = files().getFirst().getFileName();
        for (var run = 0; run < 150; run++) {
            var cut = random.nextInt(whole.length + 1);
            folder = temporary.resolve("cut" + run);
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), Arrays.copyOf(whole, cut));
            var acknowledged = (int) ends.stream().filter(end -> end <= cut).count();
            try (var journal = open(1 << 20)) {
                assertThat(journal.recovery().records()).as("cut at %d", cut).isEqualTo(acknowledged);
                assertThat(journal.recovery().damages()).isEmpty();
                append(journal, 1_000, 1);
            }
            try (var journal = open(1 << 20)) {
                assertThat(journal.recovery().records())
                        .as("after a cut at %d", cut)
                        .isEqualTo(acknowledged + 1);
                assertThat(journal.recovery().tornTail()).isEmpty();
            }
        }
    }

    @Test
    void shouldReportATornTail() throws IOException {
        try (var journal = open(1 << 20)) {
            append(journal, 0, 2);
        }
        Files.write(files().getFirst(), new byte[500], StandardOpenOption.APPEND);
        try (var journal = open(1 << 20)) {
            assertThat(journal.recovery().records()).isEqualTo(2);
            assertThat(journal.recovery().tornTail())
                    .hasValueSatisfying(tail -> assertThat(tail.bytes()).isEqualTo(500));
            assertThat(journal.recovery().warning()).isEmpty();
        }
    }

    @Test
    void shouldTellOfDamageInTheMiddleAndRecoverTheRest() throws IOException {
        try (var journal = open(1 << 20)) {
            append(journal, 0, 10);
        }
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
        try (var journal = open(1 << 20)) {
            assertThat(journal.recovery().records()).isEqualTo(9);
            assertThat(journal.recovery().damages()).hasSize(1);
            assertThat(journal.recovery().warning())
                    .hasValueSatisfying(text -> assertThat(text)
                            .contains("damaged")
                            .contains(file.getFileName().toString()));
            assertThat(folder.resolve(file.getFileName() + ".damaged")).hasBinaryContent(bytes);
        }
    }

    @Test
    void shouldFailAndWriteNothingWhenTheDiskIsFull() throws IOException {
        var disk = new FullDisk(2_000);
        try (var journal = new Journal(folder, disk, 1_000, 1 << 20)) {
            await(journal.append(Entries.outcome("small", "fits")));
            var refused = failureOf(journal.append(Entries.outcome("large", "x".repeat(3_000))));
            assertThat(refused).isInstanceOf(IOException.class).hasMessageContaining("nothing was saved");
            assertThat(journal.refusal())
                    .hasValueSatisfying(why -> assertThat(why).contains("No space left"));
            await(journal.append(Entries.outcome("after", "fits too")));
            assertThat(journal.refusal()).isEmpty();
            disk.grow(10_000);
            await(journal.append(Entries.outcome("large", "x".repeat(3_000))));
        }
        try (var journal = open(1 << 20)) {
            assertThat(journal.recovery().records()).isEqualTo(3);
            assertThat(journal.recovery().tornTail()).isEmpty();
        }
    }

    @Test
    void shouldGoOnInANewFileWhenTheBrokenOneCannotBeCutBack() throws IOException {
        var disk = new FullDisk(2_000);
        try (var journal = new Journal(folder, disk, 1_000, 1 << 20)) {
            await(journal.append(Entries.outcome("one", "fits")));
            disk.refuseToTruncate();
            failureOf(journal.append(Entries.outcome("large", "x".repeat(3_000))));
            disk.grow(10_000);
            await(journal.append(Entries.outcome("two", "fits")));
        }
        try (var journal = open(1 << 20)) {
            assertThat(journal.recovery().records()).isEqualTo(2);
        }
    }

    @Test
    void shouldRefuseMoreThanItMayHoldUndelivered() throws IOException {
        try (var journal = new Journal(folder, JournalFile::create, 3, 1 << 20)) {
            append(journal, 0, 3);
            assertThat(failureOf(journal.append(Entries.outcome("more", "text"))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Bring MongoDB back");
            assertThat(journal.refusal())
                    .hasValueSatisfying(why -> assertThat(why).contains("takes no more"));
        }
    }

    @Test
    void shouldRefuseASecondProcess() throws IOException {
        try (var _ = open(1 << 20)) {
            assertThatThrownBy(() -> open(1 << 20))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another gateway");
        }
    }

    @Test
    void shouldRefuseWhenClosed() throws IOException {
        var journal = open(1 << 20);
        journal.close();
        assertThat(failureOf(journal.append(Entries.outcome("late", "text")))).hasMessageContaining("closed");
    }

    private Journal open(long rotateAt) throws IOException {
        return new Journal(folder, JournalFile::create, 10_000, rotateAt);
    }

    private static void append(Journal journal, int from, int count) {
        IntStream.range(from, from + count).forEach(i -> await(journal.append(Entries.outcome("id" + i, "said " + i))));
    }

    private List<Path> files() throws IOException {
        return new Segments(folder).all();
    }
}
