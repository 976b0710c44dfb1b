package io.claimline.dialer.asterisk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A relay in front of AMI that notes when each originate crosses the wire, and when the switch says what about it. Independent of what sends and listens. */
final class WireTap implements AutoCloseable {
    /** When things crossed the wire, in nanoseconds; 0 is never. */
    static final class Seen {
        volatile long ordered;
        volatile long accepted;
        volatile long channel;
        volatile long answered;
        volatile long gone;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int ami;
    private final Map<String, Seen> legs = new ConcurrentHashMap<>();

    WireTap(int ami) throws IOException {
        this.ami = ami;
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** By channel id. */
    Map<String, Seen> legs() {
        return legs;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket asterisk = new Socket(InetAddress.getLoopbackAddress(), ami);
                client.setTcpNoDelay(true);
                asterisk.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> relay(client, asterisk, new Orders()));
                Thread.ofPlatform().daemon().start(() -> relay(asterisk, client, new Words()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private interface Watch {
        void line(String line);
    }

    private static void relay(Socket from, Socket to, Watch watch) {
        try (from;
                to) {
            var reader = new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = to.getOutputStream();
            StringBuilder message = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                watch.line(line);
                message.append(line).append("\r\n");
                if (!reader.ready()) {
                    out.write(message.toString().getBytes(StandardCharsets.UTF_8));
                    message.setLength(0);
                }
            }
        } catch (IOException e) {
            return; // one side has left
        }
    }

    private final class Orders implements Watch {
        @Override
        public void line(String line) {
            if (line.regionMatches(true, 0, "channelid: ", 0, 11)) {
                legs.computeIfAbsent(line.substring(11), any -> new Seen()).ordered = System.nanoTime();
            }
        }
    }

    private final class Words implements Watch {
        private String kind = "";
        private String leg = "";
        private boolean success;

        @Override
        public void line(String line) {
            if (line.isEmpty()) {
                end();
            } else if (line.startsWith("Event: ")) {
                kind = line.substring(7);
            } else if (line.startsWith("Response: ")) {
                kind = kind.isEmpty() ? "Response" : kind;
                success = line.endsWith("Success");
            } else if (line.startsWith("Uniqueid: ")) {
                leg = line.substring(10);
            } else if (line.startsWith("ActionID: ") && leg.isEmpty()) {
                leg = line.substring(line.lastIndexOf('#') + 1).trim().replace("ActionID: ", "");
            }
        }

        private void end() {
            Seen seen = legs.get(leg);
            if (seen != null) {
                note(seen, System.nanoTime());
            }
            kind = "";
            leg = "";
            success = false;
        }

        private void note(Seen seen, long now) {
            switch (kind) {
                case "Response" -> seen.accepted = now;
                case "Newchannel" -> seen.channel = now;
                case "OriginateResponse" -> seen.answered = success ? now : 0;
                case "Hangup" -> seen.gone = now;
                default -> {}
            }
        }
    }
}
