package io.claimline.dialer.asterisk;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * The TCP connection under Asterisk-Java. Asterisk-Java drops messages silently when 20,000 wait in its queue; so at most
 * {@link #MOST_IN_FLIGHT} are let in, and beyond that nothing is read until some are handled: TCP then holds the switch back, which
 * keeps them for its `writetimeout`.
 */
final class AmiSocket implements SocketConnectionFacade {
    static final int MOST_IN_FLIGHT = 10_000;

    private final Socket socket;
    private final BufferedReader reader;
    private final BufferedWriter writer;
    private final EventGate gate;
    private final HealthCounters counters;
    private final Semaphore room = new Semaphore(MOST_IN_FLIGHT);
    private volatile long lastHeardNanos = System.nanoTime();

    AmiSocket(AsteriskSettings settings, EventGate gate, HealthCounters counters) throws IOException {
        this.gate = gate;
        this.counters = counters;
        this.socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(settings.host(), settings.port()),
                    millis(settings.times().connect()));
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            // Above the silence limit, so that the watchdog with its better message comes first.
            socket.setSoTimeout(millis(settings.times().silence().multipliedBy(2)));
            reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 65_536);
            writer = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public @Nullable String readLine() throws IOException {
        while (true) {
            String line = reader.readLine();
            lastHeardNanos = System.nanoTime();
            if (line == null) {
                return null;
            }
            switch (gate.line(line)) {
                case PASS -> {
                    return line;
                }
                case PASS_END -> {
                    awaitRoom();
                    return line;
                }
                case SKIP -> {}
            }
        }
    }

    /** One message that was let in has been handled. */
    void handled() {
        room.release();
    }

    private void awaitRoom() throws IOException {
        try {
            if (!room.tryAcquire()) {
                counters.heldBack();
                // A message that the library could not decode is never reported as handled; room must not run out for
                // ever.
                if (!room.tryAcquire(10, TimeUnit.SECONDS)) {
                    room.release(MOST_IN_FLIGHT - 1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading from the switch", e);
        }
    }

    /** How long the switch has been silent. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastHeardNanos);
    }

    EventGate gate() {
        return gate;
    }

    @Override
    public void write(String text) throws IOException {
        writer.write(text);
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing can be done about it, and nothing depends on it: the streams are unusable either way.
            lastHeardNanos = System.nanoTime();
        }
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected() && !socket.isClosed();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
