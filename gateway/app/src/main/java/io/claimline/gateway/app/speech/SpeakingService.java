package io.claimline.gateway.app.speech;

import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Mute;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Spoken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A service that is sent text and answers with a WAV file. The text is the body of the request, never part of the address; voice and language are headers. Who
 * runs it hears what patients owe, and so needs a contract that says what may be done with it (45 CFR 164.504(e)), unless it is the office's own.
 */
final class SpeakingService implements Synthesiser, AutoCloseable {
    private static final int OK = 200;
    private static final int MOST_BYTES = 60 * 2 * 2 * 48_000;

    private final URI address;
    private final Secret token;
    private final Duration patience;
    private final Semaphore free;
    private final HttpClient client;

    /**
     * A service.
     *
     * @param token sent as a bearer token; empty for none
     * @param atOnce how many requests may be on their way
     * @param patience for each
     */
    SpeakingService(URI address, Secret token, int atOnce, Duration patience) {
        this.address = address;
        this.token = token;
        this.patience = patience;
        this.free = new Semaphore(atOnce);
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public String identity() {
        return address.toString();
    }

    @Override
    public Speech speak(Utterance utterance) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Mute("The speech service has too much to say.");
            }
            try {
                return heard(client.send(request(utterance), HttpResponse.BodyHandlers.ofInputStream()));
            } finally {
                free.release();
            }
        } catch (IOException e) {
            return new Mute(
                    "The speech service does not answer (" + e.getClass().getSimpleName() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Mute("The speech service was interrupted.");
        }
    }

    private HttpRequest request(Utterance utterance) {
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("Accept", "audio/wav")
                .header("Content-Language", utterance.language().code())
                .header("X-Voice", utterance.voice())
                .POST(HttpRequest.BodyPublishers.ofString(utterance.text(), StandardCharsets.UTF_8));
        if (!token.value().isEmpty()) {
            request.header("Authorization", "Bearer " + token.value());
        }
        return request.build();
    }

    private static Speech heard(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            if (response.statusCode() != OK) {
                return new Mute("The speech service answers with status " + response.statusCode() + ".");
            }
            return new Spoken(Wav.read(body.readNBytes(MOST_BYTES)));
        } catch (UnusableSound e) {
            return new Mute("What the speech service answers " + e.getMessage() + ".");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
