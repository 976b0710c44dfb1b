package io.claimline.dialer.asterisk.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One RTP end that listens closely: which packets came, which late, and when the reaction to its key was heard. Speaks one key (RFC 4733) and nothing else. */
final class SampledEar implements AutoCloseable {
    private static final int FRAME = 160;
    private static final int RATE = 8_000;
    /** A packet that comes this long after the one before leaves a hole in a small jitter buffer. */
    private static final long LATE_NANOS = 40_000_000;

    private static final int EVENT = 101;
    private static final int PRESS_PACKETS = 5;

    final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final int reaction;
    private volatile @Nullable SocketAddress peer;
    private volatile long pressed;
    private volatile long released;
    private volatile long reacted;
    private int last = -1;
    private long lastAt;
    private long packets;
    private long missing;
    private long late;

    /** @param reaction the frequency of what is said after the key, in Hz */
    SampledEar(int reaction) throws IOException {
        this.reaction = reaction;
        Thread.ofPlatform().daemon().start(this::listen);
    }

    long packets() {
        return packets;
    }

    long missing() {
        return missing;
    }

    long late() {
        return late;
    }

    /** From the release of the key to the first sound of what is said next, in nanoseconds; 0 when it was never heard. */
    long sinceRelease() {
        return reacted == 0 || released == 0 ? 0 : reacted - released;
    }

    /** The same from the beginning of the press. */
    long sincePress() {
        return reacted == 0 || pressed == 0 ? 0 : reacted - pressed;
    }

    /** Presses 1 for a tenth of a second. Blocks for that time. */
    void press() throws IOException {
        SocketAddress to = peer;
        if (to == null) {
            return;
        }
        pressed = System.nanoTime();
        for (int i = 0; i < PRESS_PACKETS; i++) {
            send(i, false, to);
            LockSupport.parkNanos(20_000_000);
        }
        released = System.nanoTime();
        for (int again = 0; again < 3; again++) {
            send(PRESS_PACKETS + again, true, to);
        }
    }

    private void send(int number, boolean end, SocketAddress to) throws IOException {
        int duration = Math.min(number + 1, PRESS_PACKETS) * FRAME;
        byte[] packet = new byte[16];
        packet[0] = (byte) 0x80;
        packet[1] = (byte) (EVENT | (number == 0 ? 0x80 : 0));
        packet[3] = (byte) (number + 1);
        packet[11] = 7;
        packet[12] = 1;
        packet[13] = (byte) (end ? 0x8A : 0x0A);
        packet[14] = (byte) (duration >>> 8);
        packet[15] = (byte) duration;
        socket.send(new DatagramPacket(packet, packet.length, to));
    }

    private void listen() {
        byte[] buffer = new byte[2_048];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
            } catch (IOException e) {
                return; // closed
            }
            peer = packet.getSocketAddress();
            if ((buffer[1] & 0x7F) == 0) {
                heard(buffer, packet.getLength(), System.nanoTime());
            }
        }
    }

    private void heard(byte[] packet, int length, long now) {
        int number = (packet[2] & 0xFF) << 8 | (packet[3] & 0xFF);
        // Asterisk begins a stream anew, with the marker bit, where what is sent changes.
        boolean goesOn = last >= 0 && (packet[1] & 0x80) == 0;
        if (goesOn) {
            missing += Math.max(0, ((number - last) & 0xFFFF) - 1);
            late += now - lastAt > LATE_NANOS ? 1 : 0;
        }
        packets++;
        last = number;
        lastAt = now;
        if (reacted == 0 && pressed != 0 && length >= 12 + FRAME && share(packet) > 0.5) {
            reacted = now;
        }
    }

    /** The share of one frequency in the packet's power (Goertzel 1958). */
    private double share(byte[] packet) {
        double turn = 2 * Math.PI * reaction / RATE;
        double re = 0;
        double im = 0;
        double total = 1e-9;
        for (int i = 0; i < FRAME; i++) {
            double sample = ulaw(packet[12 + i]);
            re += sample * Math.cos(turn * i);
            im += sample * Math.sin(turn * i);
            total += sample * sample;
        }
        return total < FRAME * 10_000.0 ? 0 : 2 * (re * re + im * im) / (FRAME * total);
    }

    private static int ulaw(byte code) {
        int u = ~code & 0xFF;
        int magnitude = ((((u & 0x0F) << 3) + 0x84) << ((u & 0x70) >> 4)) - 0x84;
        return (u & 0x80) == 0 ? magnitude : -magnitude;
    }

    @Override
    public void close() {
        socket.close();
    }
}
