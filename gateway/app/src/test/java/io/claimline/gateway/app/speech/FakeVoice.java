package io.claimline.gateway.app.speech;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Says every text as a tone of its own, counts, and can be silenced or held back. */
final class FakeVoice implements Synthesiser {
    private static final int PITCHES = 97;

    final AtomicInteger spoken = new AtomicInteger();
    final Map<String, Integer> times = new ConcurrentHashMap<>();
    /** The same by voice: a name is said by that of each language. */
    final Map<Utterance, Integer> byVoice = new ConcurrentHashMap<>();

    private volatile Optional<String> mute = Optional.empty();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    void silence(String reason) {
        mute = Optional.of(reason);
    }

    void recover() {
        mute = Optional.empty();
    }

    /** Nothing is said until the latch is at zero. */
    void holdBack(CountDownLatch latch) {
        gate = latch;
    }

    List<String> texts() {
        return List.copyOf(times.keySet());
    }

    @Override
    public String identity() {
        return "fake";
    }

    @Override
    public Speech speak(Utterance utterance) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (mute.isPresent()) {
            return new Speech.Mute(mute.get());
        }
        spoken.incrementAndGet();
        times.merge(utterance.text(), 1, Integer::sum);
        byVoice.merge(utterance, 1, Integer::sum);
        int pitch = Math.floorMod(utterance.text().hashCode(), PITCHES);
        return new Speech.Spoken(Tone.sine(8_000, 400 + 20 * pitch, -20, 0.5));
    }
}
