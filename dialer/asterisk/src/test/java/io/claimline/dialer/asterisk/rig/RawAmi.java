package io.claimline.dialer.asterisk.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The plainest AMI client, independent of what is tested. One request at a time. */
public final class RawAmi implements AutoCloseable {
    private final Socket socket;
    private final BlockingQueue<Map<String, String>> answers = new LinkedBlockingQueue<>();
    private final List<Consumer<Map<String, String>>> listeners = new CopyOnWriteArrayList<>();

    public RawAmi(int port, String user, String secret) throws IOException, InterruptedException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        Thread.ofVirtual().start(() -> read(reader));
        request("Action: Login", "Username: " + user, "Secret: " + secret);
    }

    public void onEvent(Consumer<Map<String, String>> listener) {
        listeners.add(listener);
    }

    /** Sends an action and returns its answer. */
    public synchronized Map<String, String> request(String... lines) throws IOException, InterruptedException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        return next();
    }

    /** The live channels. */
    public synchronized List<Map<String, String>> channels() throws IOException, InterruptedException {
        var listed = new CopyOnWriteArrayList<Map<String, String>>();
        var complete = new LinkedBlockingQueue<Boolean>();
        Consumer<Map<String, String>> listener = event -> {
            switch (event.getOrDefault("Event", "")) {
                case "CoreShowChannel" -> listed.add(event);
                case "CoreShowChannelsComplete" -> complete.add(true);
                default -> {}
            }
        };
        listeners.add(listener);
        request("Action: CoreShowChannels");
        complete.poll(5, TimeUnit.SECONDS);
        listeners.remove(listener);
        return listed;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Map<String, String> next() throws IOException, InterruptedException {
        var answer = answers.poll(5, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IOException("No answer from the switch within 5 s");
        }
        return answer;
    }

    private void read(BufferedReader reader) {
        var message = new HashMap<String, String>();
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty()) {
                    deliver(Map.copyOf(message));
                    message.clear();
                } else {
                    String[] parts = line.split(": ", 2);
                    message.put(parts[0], parts.length > 1 ? parts[1] : "");
                }
            }
        } catch (IOException e) {
            message.clear();
        }
    }

    private void deliver(Map<String, String> message) {
        if (message.containsKey("Response")) {
            answers.add(message);
        } else {
            listeners.forEach(listener -> listener.accept(message));
        }
    }
}
