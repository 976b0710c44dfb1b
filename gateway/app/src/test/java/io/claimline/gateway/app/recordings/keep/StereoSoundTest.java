package io.claimline.gateway.app.recordings.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.store.recordings.StoredRecording.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StereoSoundTest {
    private static final int RATE = 8_000;

    @TempDir
    Path folder;

    /** Four seconds: the party speaks, both are silent in the third second, the agent speaks softly. */
    private StereoSound sound() throws IOException {
        var party = ByteBuffer.allocate(4 * RATE * 2).order(ByteOrder.LITTLE_ENDIAN);
        var sent = ByteBuffer.allocate(4 * RATE * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (var i = 0; i < 4 * RATE; i++) {
            var second = i / RATE;
            party.putShort((short) (second < 2 ? 32_000 : 0));
            sent.putShort((short) (second == 3 ? 2_000 : 0));
        }
        Files.write(folder.resolve("call0001" + Sides.SENT), sent.array());
        return StereoSound.of(Sides.of(Files.write(folder.resolve("call0001" + Sides.PARTY), party.array())));
    }

    @Test
    void shouldTellLengthPausesAndWaveform() throws IOException {
        var sound = sound();
        assertThat(sound.length()).isEqualTo(Duration.ofSeconds(4));
        assertThat(sound.pauses()).containsExactly(new Span(Duration.ofSeconds(2), Duration.ofSeconds(3)));
        assertThat(sound.waveform()).startsWith("9090").endsWith("0404").contains("0000");
    }

    @Test
    void shouldBeAWavFileOfTwoChannels() throws IOException {
        var sound = sound();
        try (var in = sound.wav()) {
            var wav = in.readAllBytes();
            assertThat(wav).hasSize((int) sound.size());
            var header = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(header.getInt(4)).isEqualTo(wav.length - 8);
            assertThat(header.getShort(22)).as("channels").isEqualTo((short) 2);
            assertThat(header.getInt(24)).as("rate").isEqualTo(RATE);
            assertThat(header.getInt(40)).isEqualTo(wav.length - 44);
            assertThat(header.getShort(44)).as("left").isEqualTo((short) 32_000);
            assertThat(header.getShort(46)).as("right").isZero();
            assertThat(header.getShort(wav.length - 4)).as("left, at last").isZero();
            assertThat(header.getShort(wav.length - 2)).as("right, at last").isEqualTo((short) 2_000);
        }
    }
}
