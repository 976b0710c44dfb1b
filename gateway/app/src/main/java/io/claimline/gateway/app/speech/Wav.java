package io.claimline.gateway.app.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Sound in files: RIFF WAVE with 16-bit PCM. A program that writes to a pipe does not know the length beforehand and overstates it; what is there counts. */
final class Wav {
    private static final int HEADER = 44;
    private static final int PCM = 1;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int BITS = 16;
    private static final double FULL = 32_768;
    private static final Set<Integer> RATES = Set.of(8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);

    private Wav() {}

    /** The sound in a file; channels are mixed to one. */
    static Audio read(byte[] file) throws UnusableSound {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < 12 || !tag(bytes, 0).equals("RIFF") || !tag(bytes, 8).equals("WAVE")) {
            throw new UnusableSound("is no WAV file");
        }
        int format = -1;
        for (int at = 12; at + 8 <= file.length; ) {
            var tag = tag(bytes, at);
            long size = bytes.getInt(at + 4) & 0xFFFFFFFFL;
            if (tag.equals("fmt ") && at + 24 <= file.length) {
                format = at + 8;
            } else if (tag.equals("data") && format >= 0) {
                return read(bytes, format, at + 8, (int) Math.min(size, file.length - at - 8L));
            }
            long next = at + 8 + size + size % 2;
            at = (int) Math.min(next, file.length);
        }
        throw new UnusableSound("is a WAV file without sound");
    }

    private static Audio read(ByteBuffer bytes, int format, int from, int size) throws UnusableSound {
        int kind = bytes.getShort(format) & 0xFFFF;
        int channels = bytes.getShort(format + 2);
        int rate = bytes.getInt(format + 4);
        int bits = bytes.getShort(format + 14);
        if ((kind != PCM && kind != EXTENSIBLE) || bits != BITS || channels < 1 || channels > 2) {
            throw new UnusableSound("must be PCM with 16 bits and one or two channels");
        }
        if (!RATES.contains(rate)) {
            throw new UnusableSound("has " + rate + " samples a second, but must have one of "
                    + RATES.stream().sorted().toList());
        }
        var samples = new float[size / 2 / channels];
        for (int i = 0; i < samples.length; i++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += bytes.getShort(from + 2 * (i * channels + channel));
            }
            samples[i] = (float) (sum / channels / FULL);
        }
        return new Audio(rate, samples);
    }

    /** The sound as a file with one channel. */
    static byte[] write(Audio audio) {
        int size = 2 * audio.length();
        var bytes = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF"))
                .putInt(HEADER - 8 + size)
                .put(ascii("WAVEfmt "))
                .putInt(BITS);
        bytes.putShort((short) PCM).putShort((short) 1).putInt(audio.rate()).putInt(2 * audio.rate());
        bytes.putShort((short) 2).putShort((short) BITS).put(ascii("data")).putInt(size);
        for (int i = 0; i < audio.length(); i++) {
            long value = Math.round(audio.at(i) * FULL);
            bytes.putShort((short) Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return bytes.array();
    }

    private static byte[] ascii(String tag) {
        return tag.getBytes(StandardCharsets.US_ASCII);
    }

    private static String tag(ByteBuffer bytes, int at) {
        var tag = new byte[4];
        bytes.get(at, tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }
}
