package io.claimline.dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AmiSocketTest {
    private static final int SENT = AmiSocket.MOST_IN_FLIGHT + 2_000;

    private final HealthCounters counters = new HealthCounters();
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void shouldStopReadingWhileTooManyAreNotHandledAndLoseNone() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(server));
            AmiSocket socket = new AmiSocket(
                    AsteriskSettings.of("127.0.0.1", server.getLocalPort(), "test", new AmiSecret("secret")),
                    new EventGate(Set.of("Hangup")),
                    counters);
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> readAll(socket));
            await(() -> counters.health(true, 0, NONE).events().heldBack() > 0);
            assertThat(read).hasValue(AmiSocket.MOST_IN_FLIGHT);
            for (int i = 0; i < SENT; i++) {
                socket.handled();
            }
            reading.join();
            sending.join();
            assertThat(read).hasValue(SENT);
        }
    }

    private static final SwitchHealth.Originates NONE = new SwitchHealth.Originates(0, 0, Duration.ZERO, 0, 0, 0);

    private static void send(ServerSocket server) {
        try (Socket accepted = server.accept()) {
            for (int i = 0; i < SENT; i++) {
                accepted.getOutputStream().write("Event: Hangup\r\nCause: 16\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll(AmiSocket socket) {
        try {
            for (String line = socket.readLine(); line != null; line = socket.readLine()) {
                if (line.isEmpty()) {
                    read.incrementAndGet();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        boolean holds = condition.getAsBoolean();
        for (int i = 0; i < 10_000 && !holds; i++) {
            LockSupport.parkNanos(1_000_000);
            holds = condition.getAsBoolean();
        }
        assertThat(holds).isTrue();
    }
}
