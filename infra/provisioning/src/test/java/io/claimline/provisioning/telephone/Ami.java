package io.claimline.provisioning.telephone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A manager connection to one Asterisk. */
public final class Ami implements AutoCloseable {
    private final Socket socket;
    private final BlockingQueue<Map<String, String>> events = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<Map<String, String>>> pending = new ConcurrentHashMap<>();
    private final Set<String> eventNames = ConcurrentHashMap.newKeySet();
    private int actions;

    public Ami(int port, String secret) throws Exception {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        in.readLine();
        Thread.ofVirtual().start(() -> read(in));
        var login = send("Login", "Username", "claimline", "Secret", secret);
        if (!"Success".equals(login.get("Response"))) {
            throw new AssertionError("login refused: " + login);
        }
    }

    /** Sends an action given as key, value, key, value…, and returns its response. */
    public Map<String, String> send(String action, String... fields) throws Exception {
        var id = "a" + ++actions;
        var answer = new CompletableFuture<Map<String, String>>();
        pending.put(id, answer);
        var text = new StringBuilder("Action: " + action + "\r\nActionID: " + id + "\r\n");
        for (int i = 0; i < fields.length; i += 2) {
            text.append(fields[i]).append(": ").append(fields[i + 1]).append("\r\n");
        }
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        return answer.get(5, TimeUnit.SECONDS);
    }

    /** Sends an action that must succeed. */
    public void order(String action, String... fields) throws Exception {
        var response = send(action, fields);
        if (!"Success".equals(response.get("Response"))) {
            throw new AssertionError(action + " refused: " + response);
        }
    }

    /** Takes events until one fits, forgetting those before it; fails after {@code limit}. */
    public Map<String, String> await(Predicate<Map<String, String>> wanted, Duration limit)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        var seen = new ArrayList<String>();
        while (true) {
            var event = events.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError("the awaited event did not come within " + limit + "; seen: " + seen);
            }
            if (wanted.test(event)) {
                return event;
            }
            seen.add(event.toString());
        }
    }

    /** The channels alive: unique id to dialplan place. */
    public Map<String, String> channels() throws Exception {
        events.clear();
        order("CoreShowChannels");
        var channels = new LinkedHashMap<String, String>();
        while (true) {
            var event = await(e -> e.getOrDefault("Event", "").startsWith("CoreShowChannel"), Duration.ofSeconds(5));
            if (!"CoreShowChannel".equals(event.get("Event"))) {
                return channels;
            }
            channels.put(event.getOrDefault("Uniqueid", ""), event.get("Context") + "," + event.get("Exten"));
        }
    }

    public Set<String> eventNames() {
        return eventNames;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read(BufferedReader in) {
        try {
            while (true) {
                var message = message(in);
                if (message == null) {
                    return;
                }
                sort(message);
            }
        } catch (IOException e) {
            // The connection was closed.
        }
    }

    private void sort(Map<String, String> message) {
        var event = message.get("Event");
        if (event != null) {
            eventNames.add(event);
            events.add(message);
            return;
        }
        var waiting = pending.remove(message.getOrDefault("ActionID", ""));
        if (waiting != null) {
            waiting.complete(message);
        }
    }

    private static @Nullable Map<String, String> message(BufferedReader in) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty() && !fields.isEmpty()) {
                return fields;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return null;
    }
}
