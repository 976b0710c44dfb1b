package io.claimline.provisioning.telephone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** What a telephone hears: the latest 100 ms of audio, the digits, and the number of packets. */
public final class Ear {
    private static final int WINDOW = 800;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private final int[] window = new int[WINDOW];
    private final StringBuilder digits = new StringBuilder();
    private final List<Long> digitStamps = new ArrayList<>();
    private long samples;
    private long packets;
    private long latest = System.nanoTime();

    void audio(byte[] packet, int from, int to) {
        locked(() -> {
            for (int i = from; i < to; i++) {
                window[(int) (samples++ % WINDOW)] = Ulaw.decode(packet[i]);
            }
            packets++;
            latest = System.nanoTime();
        });
    }

    /** An RFC 4733 event; the packets of one press share their stamp. */
    void digit(int event, long stamp) {
        locked(() -> {
            if (!digitStamps.contains(stamp)) {
                digitStamps.add(stamp);
                digits.append("0123456789*#ABCD".charAt(event));
            }
        });
    }

    public long packets() {
        lock.lock();
        try {
            return packets;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a tone of {@code hertz} makes up most of what is heard. */
    public boolean awaitTone(int hertz, Duration limit) {
        return await(() -> loud() && share(hertz) > 0.5, limit);
    }

    /** Waits until nothing can be heard: silent packets, or none for 200 ms. */
    public boolean awaitSilence(Duration limit) {
        return await(() -> rms() < 30 || System.nanoTime() - latest > 200_000_000, limit);
    }

    /** Waits until something is heard that is not a tone of {@code hertz}. */
    public boolean awaitOtherSound(int hertz, Duration limit) {
        return await(() -> loud() && share(hertz) < 0.2, limit);
    }

    public boolean awaitDigits(String expected, Duration limit) {
        return await(() -> digits.toString().equals(expected), limit);
    }

    public boolean awaitPackets(long more, Duration limit) {
        long target = packets() + more;
        return await(() -> packets >= target, limit);
    }

    private boolean await(BooleanSupplier condition, Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                // Woken by packets, and every 50 ms so that their absence is noticed too.
                left -= 50_000_000 - heard.awaitNanos(Math.min(left, 50_000_000));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean loud() {
        return samples >= WINDOW && rms() > 300;
    }

    private double rms() {
        double sum = 0;
        for (int s : window) {
            sum += (double) s * s;
        }
        return Math.sqrt(sum / WINDOW);
    }

    /** The share of the window's power at one frequency (Goertzel 1958). */
    private double share(int hertz) {
        double turn = 2 * Math.PI * hertz / Ulaw.RATE;
        double re = 0;
        double im = 0;
        double total = 1e-9;
        for (int i = 0; i < WINDOW; i++) {
            double s = window[(int) ((samples + i) % WINDOW)];
            re += s * Math.cos(turn * i);
            im += s * Math.sin(turn * i);
            total += s * s;
        }
        return 2 * (re * re + im * im) / (WINDOW * total);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
