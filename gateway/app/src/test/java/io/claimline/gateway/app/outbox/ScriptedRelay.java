package io.claimline.gateway.app.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail relay on loopback that says to each recipient what the test says, or nothing at all. */
final class ScriptedRelay implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final AtomicInteger taken = new AtomicInteger();
    private final String toRecipient;
    private volatile boolean silent;

    /** @param toRecipient the answer to RCPT, as {@code 550 5.1.1 unknown} */
    ScriptedRelay(String toRecipient) throws IOException {
        this.toRecipient = toRecipient;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From now on connections are taken, and nothing is said on them. */
    void fallSilent() {
        silent = true;
    }

    /** Messages that were taken whole. */
    int taken() {
        return taken.get();
    }

    private void serve() {
        try {
            while (!listening.isClosed()) {
                var one = listening.accept();
                Thread.ofVirtual().start(() -> talk(one));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void talk(Socket with) {
        try (with;
                var in = new BufferedReader(new InputStreamReader(with.getInputStream(), StandardCharsets.US_ASCII))) {
            if (silent) {
                in.readLine();
                return;
            }
            say(with, "220 relay");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(with, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // The message itself; what is in it another test looks at.
                    }
                    taken.incrementAndGet();
                    say(with, "250 taken");
                } else {
                    say(with, line.startsWith("RCPT") ? toRecipient : line.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException e) {
            // The other end went away.
        }
    }

    private static void say(Socket with, String line) throws IOException {
        with.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
