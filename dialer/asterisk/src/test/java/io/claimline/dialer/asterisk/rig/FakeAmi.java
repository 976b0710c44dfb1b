package io.claimline.dialer.asterisk.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The other end of AMI, doing exactly what a test says: late, twice, in any order, or not at all. */
public final class FakeAmi implements AutoCloseable {
    /** An action that came in; header names are in lower case. */
    public record Received(Map<String, String> headers, Session session) {
        public String action() {
            return header("action");
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** Answers it, with more headers or whole messages after it. */
        public void answer(String result, String... more) {
            session.send("Response: " + result, "ActionID: " + header("actionid"), more);
        }
    }

    /** One connection. */
    public static final class Session {
        private final OutputStream out;
        private final Socket socket;
        private volatile boolean events;

        Session(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        void send(String first, String second, String... more) {
            send(first + "\r\n" + second + (more.length == 0 ? "" : "\r\n" + String.join("\r\n", more)));
        }

        /** Writes one message; it blocks when the other side does not read. */
        public void send(String message) {
            raw(message + "\r\n\r\n");
        }

        private synchronized void raw(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                events = false; // the adapter has left
            }
        }
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Map<String, String> silentOn = new ConcurrentHashMap<>();
    private final AtomicInteger logins = new AtomicInteger();
    private volatile boolean booted = true;
    private volatile String loginResult = "Success";

    public FakeAmi() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Actions that are not answered by themselves, in the order they came. */
    public BlockingQueue<Received> received() {
        return received;
    }

    /** Pings and lists are answered by themselves unless named here. */
    public void leaveUnanswered(String action) {
        silentOn.put(action, action);
    }

    public void answerAgain(String action) {
        silentOn.remove(action);
    }

    /** Says FullyBooted at login or not. */
    public void booted(boolean is) {
        booted = is;
    }

    public void refuseLogin(boolean refuse) {
        loginResult = refuse ? "Error" : "Success";
    }

    /** Tells every session that listens to events. */
    public void event(String... lines) {
        String message = String.join("\r\n", lines);
        sessions.stream().filter(session -> session.events).forEach(session -> session.send(message));
    }

    /** How often somebody tried to log in. */
    public int logins() {
        return logins.get();
    }

    public int connections() {
        return (int)
                sessions.stream().filter(session -> !session.socket.isClosed()).count();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Session session : sessions) {
            session.socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Session session = new Session(server.accept());
                sessions.add(session);
                Thread.ofVirtual().start(() -> serve(session));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Session session) {
        session.raw("Asterisk Call Manager/11.0.0\r\n");
        Map<String, String> headers = new TreeMap<>();
        try (session.socket;
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(session.socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty()) {
                    handle(new Received(Map.copyOf(headers), session));
                    headers.clear();
                } else {
                    String[] parts = line.split(": ", 2);
                    headers.put(parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
                }
            }
        } catch (IOException e) {
            headers.clear();
        }
    }

    private void handle(Received action) {
        if (silentOn.containsKey(action.action())) {
            received.add(action);
            return;
        }
        switch (action.action()) {
            case "Challenge" -> action.answer("Success", "Challenge: 123456");
            case "Login" -> login(action);
            case "Ping" -> action.answer("Success", "Ping: Pong");
            case "CoreSettings" -> action.answer("Success", "AsteriskVersion: 22.0.0-fake");
            case "CoreShowChannels" -> {
                action.answer("Success", "EventList: start");
                action.session.send("Event: CoreShowChannelsComplete\r\nActionID: " + action.header("actionid"));
            }
            default -> received.add(action);
        }
    }

    private void login(Received action) {
        logins.incrementAndGet();
        action.answer(loginResult, "Message: as told");
        action.session.events = action.header("events").equals("on");
        if (booted && action.session.events) {
            action.session.send("Event: FullyBooted\r\nStatus: Fully Booted");
        }
    }
}
