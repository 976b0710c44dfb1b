package io.claimline.gateway.app;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.gateway.app.config.RecordingSettings;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.health.Probe;
import io.claimline.gateway.app.recordings.RecordingDesk;
import io.claimline.gateway.app.recordings.keep.Keeping;
import io.claimline.gateway.app.recordings.keep.MarkBook;
import io.claimline.gateway.app.recordings.keep.RecordedCall;
import io.claimline.gateway.app.recordings.keep.Retention;
import io.claimline.gateway.app.recordings.keep.Sealer;
import io.claimline.gateway.app.recordings.keep.Space;
import io.claimline.gateway.app.recordings.vault.DirectoryVault;
import io.claimline.gateway.app.recordings.vault.KeyRing;
import io.claimline.gateway.app.recordings.vault.Vault;
import io.claimline.gateway.app.recordings.vault.objects.Bucket;
import io.claimline.gateway.app.recordings.vault.objects.ObjectVault;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.recordings.StoredRecording.About;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Recordings of calls, wired by hand. */
final class CallRecordings {
    /** By whom a recording is deleted when its time is over. */
    private static final AgentId RETENTION = new AgentId("retention");

    private static final long ROUND_SECONDS = 2;
    private static final long RETENTION_SECONDS = 900;

    private final Store store;
    private final InstantSource clock;
    private final Space space;
    private final MarkBook marks;
    private final RecordingDesk desk;
    private final Keeping keeping;
    private final Retention retention;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("recordings").factory());
    private final ExecutorService marking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("recording-marks").factory());

    CallRecordings(Vertx vertx, RecordingSettings settings, Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        var keys = keys(settings);
        var vault = vault(settings, clock);
        var index = store.recordings();
        space = new Space(List.of(settings.from(), settings.to()), settings.leastFree());
        marks = new MarkBook(settings.to(), marking, clock);
        var sealer = new Sealer(settings.to(), vault, keys);
        var kept = new Keeping.Kept(index, marks, space);
        keeping = new Keeping(settings.from(), sealer, kept, this::known, clock);
        desk = new RecordingDesk(vertx, index, new RecordingDesk.Kept(vault, keys), keeping::health, clock);
        retention = new Retention(index, vault, this::erased, clock);
    }

    private static Vault vault(RecordingSettings settings, InstantSource clock) {
        var folder = folder(settings.to());
        try {
            return settings.objects()
                    .<Vault>map(told -> new ObjectVault(bucket(told), clock))
                    .orElseGet(() -> new DirectoryVault(folder));
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    StartFailure.SETTINGS,
                    "claimline.gateway.recordings.objects cannot be used: " + e.getMessage() + ".",
                    e);
        }
    }

    private static Bucket bucket(RecordingSettings.ObjectStore told) {
        return new Bucket(
                URI.create(told.endpoint()),
                told.region(),
                told.bucket(),
                told.prefix(),
                told.accessKey(),
                told.secretKey().value());
    }

    private static KeyRing keys(RecordingSettings settings) {
        try {
            var lines = settings.keys().stream()
                    .map(key -> key.id() + ":" + key.key().value())
                    .toList();
            return new KeyRing(lines, new SecureRandom());
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    StartFailure.SETTINGS, "The secret recordingKeys cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** For its owner alone. What was being encrypted when the gateway ended is begun anew. */
    private static Path folder(Path folder) {
        var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            Files.createDirectories(folder, owners);
            try (var parts = Files.newDirectoryStream(folder, "*.part")) {
                for (var part : parts) {
                    Files.delete(part);
                }
            }
            return folder;
        } catch (IOException e) {
            var what = "The directory of recordings " + folder + " cannot be used: " + e
                    + ". Make it, or set claimline.gateway.recordings.to.";
            throw new StartFailure(StartFailure.SETTINGS, what, e);
        }
    }

    /** Whether the recording of that call was paused, as far as that was written down here. */
    Future<Boolean> silenced(CallId call) {
        return Future.fromCompletionStage(CompletableFuture.supplyAsync(() -> marks.silenced(call), marking));
    }

    /** @param floor tells what happens on calls */
    void start(Floor floor) {
        floor.onSwitch(marks::hear);
        var _ = rounds.scheduleWithFixedDelay(keeping::round, 0, ROUND_SECONDS, TimeUnit.SECONDS);
        var _ = rounds.scheduleWithFixedDelay(retention::round, ROUND_SECONDS, RETENTION_SECONDS, TimeUnit.SECONDS);
    }

    /** What is being kept is finished, or begun anew at the next start. */
    void stop() {
        rounds.shutdown();
        marking.shutdown();
    }

    Endpoints endpoints() {
        return desk.endpoints();
    }

    /** Where they are heard. */
    RecordingDesk desk() {
        return desk;
    }

    Probe probe() {
        return Probes.recordings(keeping);
    }

    /** How recordings are kept, to be measured. */
    Keeping.Health health() {
        return keeping.health();
    }

    /** Bytes. */
    long free() {
        return space.free();
    }

    private Optional<RecordedCall> known(CallId call) {
        return store.calls().attempt(call).join().map(this::known);
    }

    private RecordedCall known(Attempt attempt) {
        var campaign = store.campaigns().find(attempt.campaign()).join();
        var policy = campaign.map(found -> found.campaign().recording()).orElse(RecordingPolicy.NEVER);
        var work = store.openWork().find(attempt.lead()).join();
        var claims = work.map(found -> List.copyOf(found.claims())).orElse(List.of());
        var about = new About(attempt.campaign(), attempt.handler(), claims);
        return new RecordedCall(about, !attempt.open(), policy.keep());
    }

    /** Written down before it is done; once for each call, however often it is tried. */
    private void erased(CallId call) {
        var entry = new AuditEntry(
                AuditAction.RECORDING_ERASED + ":" + RETENTION + ":" + call,
                clock.instant(),
                Actor.of(RETENTION),
                new Deed(AuditAction.RECORDING_ERASED, Deed.Result.DONE, "its time is over"),
                List.of(Subject.of("call", call.value())),
                Map.of(),
                Map.of());
        store.audit().keep(entry).toCompletableFuture().join();
    }
}
