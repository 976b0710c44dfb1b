package io.claimline.provisioning.telephone;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One RTP stream each way: sends a tone of its own, and listens. */
final class Audio implements AutoCloseable {
    private static final int FRAME = 160;

    private final DatagramSocket socket;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Ear ear;
    private final int toneHertz;
    private volatile @Nullable InetSocketAddress peer;
    private int sequence;

    Audio(Ear ear, int toneHertz) throws IOException {
        this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        this.ear = ear;
        this.toneHertz = toneHertz;
        Thread.ofVirtual().start(this::listen);
        var _ = clock.scheduleAtFixedRate(this::send, 0, 20, TimeUnit.MILLISECONDS);
    }

    int port() {
        return socket.getLocalPort();
    }

    void talkTo(InetSocketAddress address) {
        peer = address;
    }

    void fallSilent() {
        peer = null;
    }

    private void send() {
        var target = peer;
        if (target == null) {
            return;
        }
        var packet = new byte[12 + FRAME];
        packet[0] = (byte) 0x80;
        put(packet, 2, sequence & 0xFFFF, 2);
        put(packet, 4, sequence * FRAME, 4);
        put(packet, 8, 0x51A9, 4);
        for (int i = 0; i < FRAME; i++) {
            double t = (double) (sequence * FRAME + i) / Ulaw.RATE;
            packet[12 + i] = Ulaw.encode((int) (8000 * Math.sin(2 * Math.PI * toneHertz * t)));
        }
        sequence++;
        try {
            socket.send(new DatagramPacket(packet, packet.length, target));
        } catch (IOException e) {
            fallSilent();
        }
    }

    private void listen() {
        var buffer = new byte[2048];
        while (!socket.isClosed()) {
            var packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
            } catch (IOException e) {
                return;
            }
            take(buffer, packet.getLength());
        }
    }

    private void take(byte[] packet, int length) {
        int type = packet[1] & 0x7F;
        if (type == 0) {
            ear.audio(packet, 12, length);
        } else if (type == 101) {
            long stamp = ByteBuffer.wrap(packet, 4, 4).getInt() & 0xFFFF_FFFFL;
            ear.digit(packet[12], stamp);
        }
    }

    private static void put(byte[] into, int at, int value, int octets) {
        for (int i = 0; i < octets; i++) {
            into[at + i] = (byte) (value >>> (8 * (octets - 1 - i)));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        socket.close();
    }
}
