package io.claimline.dialer.asterisk.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SIP far end that answers every INVITE in the moment it comes, and hangs up after a while. It keeps no calls: a repeated INVITE is answered again, and nothing
 * is sent twice. Who is called says which audio port listens; by default nobody does.
 */
final class InstantFarEnd implements AutoCloseable {
    private static final long STAY_MILLIS = 500;
    private static final Pattern CALLED = Pattern.compile("INVITE sip:([0-9]+)@.*", Pattern.DOTALL);

    private final long stayMillis;
    private final Function<String, Optional<DatagramSocket>> ears;
    private final DatagramSocket sip;
    private final DatagramSocket audio = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final ScheduledExecutorService hangUps = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    /** Hangs up after half a second; nobody listens. */
    InstantFarEnd(int port) throws IOException {
        this(port, STAY_MILLIS, number -> Optional.empty());
    }

    /** @param ears where the audio to a called number goes; empty for nowhere */
    InstantFarEnd(int port, long stayMillis, Function<String, Optional<DatagramSocket>> ears) throws IOException {
        this.stayMillis = stayMillis;
        this.ears = ears;
        sip = new DatagramSocket(port, InetAddress.getLoopbackAddress());
        sip.setReceiveBufferSize(4 << 20);
        audio.setReceiveBufferSize(4_096); // full at once; nobody listens
        Thread.ofPlatform().daemon().start(this::serve);
    }

    @Override
    public void close() {
        hangUps.shutdownNow();
        sip.close();
        audio.close();
    }

    private void serve() {
        byte[] buffer = new byte[8_192];
        while (!sip.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                sip.receive(packet);
                String text = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
                handle(text, packet.getSocketAddress());
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void handle(String text, SocketAddress from) throws IOException {
        String method = text.substring(0, text.indexOf(' '));
        if (method.equals("ACK") || method.startsWith("SIP/2.0")) {
            return;
        }
        Map<String, String> headers = headersOf(text);
        String tag = method.equals("INVITE")
                ? ";tag="
                        + Integer.toHexString(
                                headers.getOrDefault("call-id", "").hashCode())
                : "";
        String to = headers.getOrDefault("to", "") + tag;
        String head = "SIP/2.0 200 OK\r\nVia: %s\r\nFrom: %s\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: %s\r\n"
                .formatted(
                        headers.getOrDefault("via", ""),
                        headers.getOrDefault("from", ""),
                        to,
                        headers.getOrDefault("call-id", ""),
                        headers.getOrDefault("cseq", ""));
        if (!method.equals("INVITE")) {
            send(head + "Content-Length: 0\r\n\r\n", from);
            return;
        }
        String sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                + earOf(text).getLocalPort()
                + " RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n";
        send(
                head
                        + "Contact: <sip:far@127.0.0.1:%d>\r\nContent-Type: application/sdp\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(sip.getLocalPort(), sdp.length(), sdp),
                from);
        var _ = hangUps.schedule(() -> hangUp(headers, to, from), stayMillis, TimeUnit.MILLISECONDS);
    }

    private DatagramSocket earOf(String invite) {
        Matcher called = CALLED.matcher(invite);
        return called.matches() ? ears.apply(called.group(1)).orElse(audio) : audio;
    }

    private void hangUp(Map<String, String> invite, String to, SocketAddress peer) {
        String contact = invite.getOrDefault("contact", "");
        String target = contact.substring(contact.indexOf('<') + 1, contact.indexOf('>'));
        String callId = invite.getOrDefault("call-id", "");
        try {
            send(
                    "BYE %s SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:%d;rport;branch=z9hG4bK%s\r\nMax-Forwards: 70\r\nFrom: %s\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: 1 BYE\r\nContent-Length: 0\r\n\r\n"
                            .formatted(
                                    target,
                                    sip.getLocalPort(),
                                    Integer.toHexString(callId.hashCode()),
                                    to,
                                    invite.getOrDefault("from", ""),
                                    callId),
                    peer);
        } catch (IOException e) {
            return; // closed
        }
    }

    private void send(String text, SocketAddress peer) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sip.send(new DatagramPacket(bytes, bytes.length, peer));
    }

    private static Map<String, String> headersOf(String text) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String[] lines = text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n");
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.putIfAbsent(
                    lines[i].substring(0, colon).trim(),
                    lines[i].substring(colon + 1).trim());
        }
        return headers;
    }
}
