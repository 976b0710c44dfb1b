package io.claimline.gateway.app.recordings.keep;

import io.claimline.gateway.store.recordings.StoredRecording.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the switch writes of a call, as one sound of two channels: 8 kHz, 16 bit.
 *
 * @param sides where it is
 * @param frames pairs of samples in it
 * @param pauses where both sides hold nothing but zeros for a second or more, as the switch writes while a recording is paused
 * @param waveform the loudest moment of each of at most 600 parts, 0 to 9, left then right
 */
record StereoSound(Sides sides, long frames, List<Span> pauses, String waveform) {
    private static final int RATE = 8_000;
    private static final int FRAME = 4;
    private static final int HEADER = 44;
    private static final int PARTS = 600;

    /** Looks at all of it. */
    static StereoSound of(Sides sides) throws IOException {
        var frames = sides.frames();
        var look = new Look(Math.max(1, (frames + PARTS - 1) / PARTS));
        try (var in = sides.interleaved()) {
            var frame = new byte[FRAME];
            for (var i = 0L; i < frames; i++) {
                in.readNBytes(frame, 0, FRAME);
                look.at(i, sample(frame, 0), sample(frame, 2));
            }
        }
        return new StereoSound(sides, frames, look.pauses(frames), look.waveform());
    }

    private static int sample(byte[] frame, int at) {
        return (short) ((frame[at] & 0xff) | frame[at + 1] << 8);
    }

    Duration length() {
        return time(frames);
    }

    private static Duration time(long frame) {
        return Duration.ofMillis(frame * 1_000 / RATE);
    }

    /** How long the WAV file is, in bytes. */
    long size() {
        return HEADER + frames * FRAME;
    }

    /** As a WAV file (RIFF, PCM, two channels). */
    InputStream wav() throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(header()), sides.interleaved());
    }

    private byte[] header() {
        var data = (int) (frames * FRAME);
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(HEADER - 8 + data)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(RATE)
                .putInt(RATE * FRAME)
                .putShort((short) FRAME)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(data)
                .array();
    }

    /** One pass over the samples. */
    private static final class Look {
        private final long part;
        private final StringBuilder waveform = new StringBuilder();
        private final List<Span> pauses = new ArrayList<>();
        private int left;
        private int right;
        private long silentSince = -1;
        private boolean any;

        Look(long part) {
            this.part = part;
        }

        void at(long frame, int l, int r) {
            if (frame % part == 0 && frame > 0) {
                write();
            }
            any = true;
            left = Math.max(left, Math.abs(l));
            right = Math.max(right, Math.abs(r));
            if (l != 0 || r != 0) {
                heard(frame);
            } else if (silentSince < 0) {
                silentSince = frame;
            }
        }

        private void heard(long frame) {
            if (silentSince >= 0 && frame - silentSince >= RATE) {
                pauses.add(new Span(time(silentSince), time(frame)));
            }
            silentSince = -1;
        }

        private void write() {
            waveform.append(level(left)).append(level(right));
            left = 0;
            right = 0;
        }

        /** By decibels, as it is heard: 9 is full scale, 0 is 45 dB below or less. */
        private static int level(int peak) {
            var decibels = peak == 0 ? -90 : 20 * Math.log10(peak / 32_768.0);
            return (int) Math.max(0, Math.round(9 + decibels / 5));
        }

        List<Span> pauses(long frames) {
            heard(frames);
            return pauses;
        }

        String waveform() {
            if (any) {
                write();
            }
            return waveform.toString();
        }
    }
}
