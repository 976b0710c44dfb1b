package io.claimline.gateway.app.speech;

import io.claimline.gateway.app.health.Part;
import io.claimline.gateway.app.health.Probe;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Whether reminders can be spoken. While they could be, the last one tells; when it could not, or nothing was spoken yet, a word is tried, at most every ten
 * seconds.
 */
final class SpeechProbe implements Probe {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

    private final Sounds sounds;
    private final String voices;
    private final InstantSource clock;
    private final Executor executor;
    private Instant tried = Instant.EPOCH;

    SpeechProbe(Sounds sounds, String voices, InstantSource clock, Executor executor) {
        this.sounds = sounds;
        this.voices = voices;
        this.clock = clock;
        this.executor = executor;
    }

    /** Agents work without it; reminder campaigns hold, and say why. */
    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public String name() {
        return "speech";
    }

    @Override
    public Future<Part> look() {
        return due()
                ? Future.fromCompletionStage(CompletableFuture.supplyAsync(sounds::test, executor))
                        .map(this::part)
                : Future.succeededFuture(part(sounds.trouble()));
    }

    private synchronized boolean due() {
        boolean never = tried.equals(Instant.EPOCH);
        var now = clock.instant();
        if (never || sounds.trouble().isPresent() && tried.plus(BETWEEN_TRIES).isBefore(now)) {
            tried = now;
            return true;
        }
        return false;
    }

    private Part part(Optional<String> trouble) {
        return new Part(name(), trouble.isEmpty(), trouble.orElse("speaks as " + voices));
    }
}
