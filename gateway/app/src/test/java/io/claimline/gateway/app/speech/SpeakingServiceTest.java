package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Mute;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Spoken;
import io.claimline.scripts.call.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeakingServiceTest {
    private static final Utterance SAYING = new Utterance("Su saldo, María.", Language.ES, "ana");

    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile byte[] answer = Wav.write(Tone.sine(24_000, 440, -20, 1));

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/speak", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        seen.put("text", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        seen.put("address", exchange.getRequestURI().toString());
        for (var header : new String[] {"Content-Language", "X-Voice", "Authorization"}) {
            seen.put(header, String.valueOf(exchange.getRequestHeaders().getFirst(header)));
        }
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void shouldSendTheTextInTheBodyAlone() {
        try (var service = service()) {
            assertThat(service.speak(SAYING))
                    .isInstanceOfSatisfying(
                            Spoken.class,
                            spoken -> assertThat(spoken.audio().rate()).isEqualTo(24_000));
        }
        assertThat(seen)
                .containsEntry("text", "Su saldo, María.")
                .containsEntry("address", "/speak")
                .containsEntry("Content-Language", "es")
                .containsEntry("X-Voice", "ana")
                .containsEntry("Authorization", "Bearer token-1");
    }

    @Test
    void shouldSayWhyItIsMute() {
        try (var service = service()) {
            status = 503;
            assertThat(reason(service)).contains("status 503");
            status = 200;
            answer = "<html>".getBytes(StandardCharsets.UTF_8);
            assertThat(reason(service)).contains("no WAV");
            server.stop(0);
            assertThat(reason(service)).contains("does not answer").doesNotContain("María", "token");
        }
    }

    private static String reason(Synthesiser service) {
        var speech = service.speak(SAYING);
        assertThat(speech).isInstanceOf(Mute.class);
        return ((Mute) speech).reason();
    }

    private SpeakingService service() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/speak");
        return new SpeakingService(address, new Secret("token-1"), 2, Duration.ofSeconds(20));
    }
}
