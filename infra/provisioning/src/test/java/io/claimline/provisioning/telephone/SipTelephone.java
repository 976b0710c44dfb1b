package io.claimline.provisioning.telephone;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A SIP telephone over UDP that answers every call at once, sends a steady tone, and hears. It takes one call at a time; a new
 * call replaces the one before.
 */
public final class SipTelephone implements AutoCloseable {
    private final DatagramSocket socket;
    private final InetSocketAddress server;
    private final String name;
    private final Ear ear = new Ear();
    private final Audio audio;
    private final BlockingQueue<SipMessage> responses = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> history = new LinkedBlockingQueue<>();
    private volatile @Nullable SipMessage invitation;
    private volatile InetSocketAddress inviter;
    private int sequence;

    public SipTelephone(String name, int serverPort, int toneHertz) throws IOException {
        this.name = name;
        this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        this.inviter = server;
        this.audio = new Audio(ear, toneHertz);
        Thread.ofVirtual().start(this::listen);
    }

    public Ear ear() {
        return ear;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Registers, and returns the final status. */
    public int register(String secret) throws Exception {
        var uri = "sip:127.0.0.1:" + server.getPort();
        send(request("REGISTER", uri, "<sip:" + name + "@127.0.0.1>", "Expires: 300\r\n"), server);
        var challenge = nextFinal();
        if (challenge.status() != 401) {
            return challenge.status();
        }
        var proof = digest(challenge, secret, "REGISTER", uri);
        send(request("REGISTER", uri, "<sip:" + name + "@127.0.0.1>", "Expires: 300\r\n" + proof), server);
        return nextFinal().status();
    }

    /** Dials, and returns the final status of the challenged call. */
    public int dial(String number, String secret) throws Exception {
        var uri = "sip:" + number + "@127.0.0.1:" + server.getPort();
        send(request("INVITE", uri, "<" + uri + ">", ""), server);
        var challenge = nextFinal();
        if (challenge.status() != 401) {
            return challenge.status();
        }
        send(request("INVITE", uri, "<" + uri + ">", digest(challenge, secret, "INVITE", uri)), server);
        return nextFinal().status();
    }

    /** Waits for the next thing that happened to this telephone's calls: {@code INVITE}, {@code BYE} or {@code CANCEL}. */
    public @Nullable String next(long seconds) throws InterruptedException {
        return history.poll(seconds, TimeUnit.SECONDS);
    }

    public void forget() {
        history.clear();
    }

    public void hangUp() throws IOException {
        var call = invitation;
        if (call == null) {
            throw new IllegalStateException("not in a call");
        }
        audio.fallSilent();
        send(
                "BYE " + call.contactAddress() + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + port() + ";branch=z9hG4bK"
                        + System.nanoTime() + "\r\nFrom: " + call.header("To") + ";tag=" + name + "\r\nTo: "
                        + call.header("From") + "\r\nCall-ID: " + call.header("Call-ID")
                        + "\r\nCSeq: 1 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n",
                inviter);
    }

    /** Stops without a word, like a browser whose network went away. */
    public void vanish() {
        close();
    }

    @Override
    public void close() {
        audio.close();
        socket.close();
    }

    private void listen() {
        var buffer = new byte[65_536];
        while (!socket.isClosed()) {
            var packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                if (packet.getLength() > 10) {
                    take(SipMessage.parse(buffer, packet.getLength()), (InetSocketAddress) packet.getSocketAddress());
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void take(SipMessage message, InetSocketAddress from) throws IOException {
        if (message.isResponse()) {
            responses.add(message);
            return;
        }
        switch (message.method()) {
            case "INVITE" -> answer(message, from);
            case "ACK" -> {}
            case "BYE", "CANCEL" -> {
                audio.fallSilent();
                history.add(message.method());
                reply(message, from, "");
            }
            default -> reply(message, from, "");
        }
    }

    private void answer(SipMessage call, InetSocketAddress from) throws IOException {
        if (!call.header("To").contains("tag=")) {
            invitation = call;
            inviter = from;
            history.add("INVITE");
        }
        audio.talkTo(
                new InetSocketAddress(call.inBody("c=IN IP4 (\\S+)"), Integer.parseInt(call.inBody("m=audio (\\d+)"))));
        reply(
                call,
                from,
                "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                        + audio.port()
                        + " RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n"
                        + "a=fmtp:101 0-15\r\na=ptime:20\r\na=sendrecv\r\n");
    }

    private void reply(SipMessage request, InetSocketAddress to, String sdp) throws IOException {
        var text = new StringBuilder("SIP/2.0 200 OK\r\n");
        request.all("Via").forEach(via -> text.append(via).append("\r\n"));
        request.all("Record-Route").forEach(route -> text.append(route).append("\r\n"));
        var tagged = request.header("To").contains("tag=") ? "" : ";tag=" + name;
        text.append("From: ")
                .append(request.header("From"))
                .append("\r\nTo: ")
                .append(request.header("To"))
                .append(tagged);
        text.append("\r\nCall-ID: ")
                .append(request.header("Call-ID"))
                .append("\r\nCSeq: ")
                .append(request.header("CSeq"));
        text.append("\r\nContact: <sip:")
                .append(name)
                .append("@127.0.0.1:")
                .append(port())
                .append(">\r\n");
        text.append(sdp.isEmpty() ? "" : "Content-Type: application/sdp\r\n");
        send(text + "Content-Length: " + sdp.length() + "\r\n\r\n" + sdp, to);
    }

    private String request(String method, String uri, String to, String extra) {
        return method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + port() + ";rport;branch=z9hG4bK"
                + System.nanoTime() + "\r\nFrom: <sip:" + name + "@127.0.0.1>;tag=" + name + "\r\nTo: " + to
                + "\r\nCall-ID: " + name + "-" + port() + method + "\r\nCSeq: " + ++sequence + " " + method
                + "\r\nContact: <sip:" + name + "@127.0.0.1:" + port() + ">\r\nMax-Forwards: 70\r\n" + extra
                + "Content-Length: 0\r\n\r\n";
    }

    private SipMessage nextFinal() throws InterruptedException {
        while (true) {
            var response = responses.poll(5, TimeUnit.SECONDS);
            if (response == null) {
                throw new AssertionError("no answer from port " + server.getPort());
            }
            if (response.status() >= 200) {
                return response;
            }
        }
    }

    /** RFC 7616 with MD5 and qop auth. */
    private String digest(SipMessage challenge, String secret, String method, String uri) throws Exception {
        var header = "WWW-Authenticate";
        var realm = challenge.quoted(header, "realm");
        var nonce = challenge.quoted(header, "nonce");
        var proof = md5(
                md5(name + ":" + realm + ":" + secret) + ":" + nonce + ":00000001:c1:auth:" + md5(method + ":" + uri));
        return "Authorization: Digest username=\"" + name + "\", realm=\"" + realm + "\", nonce=\"" + nonce
                + "\", uri=\""
                + uri + "\", response=\"" + proof + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"c1\", opaque=\""
                + challenge.quoted(header, "opaque") + "\"\r\n";
    }

    private static String md5(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void send(String text, InetSocketAddress to) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }
}
