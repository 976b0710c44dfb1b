package io.claimline.gateway.app.tasks;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.said.MemoryAuditLog;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.tasks.Task;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long what patients asked by voice stays. */
class QuestionRetentionTest {
    private static final Duration KEEP = Duration.ofDays(30);
    private static final RecordingId QUESTION = new RecordingId("question1");
    private static final String TASK = "call:question1";

    @TempDir
    Path folder = Path.of("");

    private final PinnedClock clock = new PinnedClock();
    private final Vertx vertx = Vertx.vertx();
    private final MemoryAuditLog audit = new MemoryAuditLog();
    private Store store;
    private Questions questions;
    private QuestionRetention retention;
    private Path file = Path.of("");

    @BeforeEach
    void open() throws IOException {
        store = Store.open(StoreSettings.in(folder.resolve("data"), Optional.empty()), new NodeId("gw-a"), clock);
        file = Files.createDirectories(folder.resolve("recordings")).resolve("question1.wav");
        Files.writeString(file, "RIFF");
        questions = new Questions(vertx, folder.resolve("recordings"), store.questionSounds());
        retention = new QuestionRetention(store.tasks(), questions, audit, KEEP, clock);
        var asker = new Task.Asker("acme", "person-1", List.of("claim-1"), "en", "+12125550123");
        await(store.tasks()
                .keep(Task.asked(
                        TASK,
                        Task.Source.CALL,
                        asker,
                        new Task.Said("", QUESTION),
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(2)))));
    }

    @AfterEach
    void close() throws IOException {
        await(vertx.close().toCompletionStage());
        store.close();
    }

    private int round() {
        return await(retention.round().toCompletionStage());
    }

    private Task task() {
        return await(store.tasks().find(TASK)).orElseThrow();
    }

    private void answer() {
        await(store.tasks().end(TASK, Task.Status.ANSWERED, "Yes.", new AgentId("super1"), clock.instant()));
    }

    @Test
    void shouldKeepAQuestionHoweverOldWhileNobodyHasAnswered() {
        clock.advance(Duration.ofDays(400));
        assertThat(round()).isZero();
        assertThat(file).exists();
        assertThat(task().playable()).contains(QUESTION);
    }

    @Test
    void shouldRemoveItOnceItsTimeAfterTheAnswerIsOverAndWriteThatDown() {
        answer();
        clock.advance(KEEP.minusSeconds(1));
        assertThat(round()).isZero();
        assertThat(await(questions.sound(QUESTION).toCompletionStage())).contains(Buffer.buffer("RIFF"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(round()).isEqualTo(1);
        assertThat(file).doesNotExist();
        assertThat(task().playable()).isEmpty();
        assertThat(task().removedAt()).isEqualTo(clock.instant());
        assertThat(removals())
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("what", TASK));
        assertThat(round()).isZero();
        assertThat(removals()).hasSize(1);
    }

    private int bring() {
        var keeping =
                new QuestionKeeping(vertx, folder.resolve("recordings"), store.tasks(), store.questionSounds(), clock);
        return await(keeping.round().toCompletionStage());
    }

    @Test
    void shouldBePlayedAtEveryGatewayOnceItIsWholeAndRemovedThereWhenItsTimeIsOver() throws IOException {
        var elsewhere = new Questions(vertx, folder.resolve("another-gateway"), store.questionSounds());
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        assertThat(bring()).as("it is still being recorded").isZero();
        clock.advance(Duration.ofSeconds(6));
        assertThat(bring()).isEqualTo(1);
        assertThat(file).doesNotExist();
        assertThat(bring()).isZero();
        assertThat(await(elsewhere.sound(QUESTION).toCompletionStage())).contains(Buffer.buffer("RIFF"));
        answer();
        clock.advance(KEEP);
        var theirs = new QuestionRetention(store.tasks(), elsewhere, audit, KEEP, clock);
        assertThat(await(theirs.round().toCompletionStage())).isEqualTo(1);
        assertThat(await(questions.sound(QUESTION).toCompletionStage())).isEmpty();
        assertThat(removals()).hasSize(1);
        assertThat(task().playable()).isEmpty();
    }

    @Test
    void shouldLeaveARecordingThatNoTaskIsAbout() throws IOException {
        var stray = Files.writeString(folder.resolve("recordings").resolve("another11.wav"), "RIFF");
        Files.setLastModifiedTime(stray, FileTime.from(clock.instant().minusSeconds(60)));
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        assertThat(bring()).isZero();
        assertThat(stray).exists();
    }

    @Test
    void shouldLeaveWhatAnotherGatewayKeepsToThatGateway() throws IOException {
        answer();
        Files.delete(file);
        clock.advance(KEEP);
        assertThat(round()).isZero();
        assertThat(task().removedAt()).isNull();
        assertThat(removals()).isEmpty();
    }

    private List<AuditEntry> removals() {
        return audit.all().stream()
                .filter(entry -> entry.action() == AuditAction.QUESTION_REMOVED)
                .toList();
    }
}
