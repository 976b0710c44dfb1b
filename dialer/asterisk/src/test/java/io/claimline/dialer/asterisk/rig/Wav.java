package io.claimline.dialer.asterisk.rig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sound as the switch keeps it: 16 bit, mono, 8 kHz. */
public record Wav(short[] samples) {
    public static final int RATE = 8_000;
    private static final int HEADER = 44;
    private static final int LOUDNESS = 6_000;

    /** Steady tones, one after another, each a fifth of a second long, for so many seconds. */
    public static Wav notes(int seconds, int... hertz) {
        var samples = new short[seconds * RATE];
        for (int i = 0; i < samples.length; i++) {
            int note = hertz[i / (RATE / 5) % hertz.length];
            samples[i] = (short) (LOUDNESS * Math.sin(2 * Math.PI * note * i / RATE));
        }
        return new Wav(samples);
    }

    public static Wav read(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        var samples = new short[Math.max(0, bytes.capacity() - HEADER) / 2];
        bytes.position(Math.min(HEADER, bytes.capacity())).asShortBuffer().get(samples);
        return new Wav(samples);
    }

    /** Whether the file is there and whole: what writes it notes its length in the header when it closes it. */
    public static boolean complete(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) <= HEADER) {
            return false;
        }
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.getInt(HEADER - 4) == bytes.capacity() - HEADER;
    }

    /** Writes the file, and the directories it is in. */
    public void write(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(HEADER + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + 2 * samples.length)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        bytes.putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(2 * samples.length);
        for (short sample : samples) {
            bytes.putShort(sample);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.array());
    }

    public double seconds() {
        return (double) samples.length / RATE;
    }
}
