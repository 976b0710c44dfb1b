package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WavTest {
    private static final Audio TONE = Tone.sine(8_000, 440, -6, 0.1);

    @Test
    void shouldReadWhatItWrote() throws IOException {
        var read = Wav.read(Wav.write(TONE));
        assertThat(read.rate()).isEqualTo(8_000);
        assertThat(read.length()).isEqualTo(TONE.length());
        for (int i = 0; i < TONE.length(); i++) {
            assertThat((double) read.at(i)).isCloseTo(TONE.at(i), within(1 / 32_000.0));
        }
    }

    @Test
    void shouldTakeTheLengthFromWhatIsThereWhenThePipeOverstatesIt() throws IOException {
        var file = Wav.write(TONE);
        for (int at : new int[] {4, 40}) {
            file[at] = (byte) 0xFF;
            file[at + 1] = (byte) 0xFF;
            file[at + 2] = (byte) 0xFF;
            file[at + 3] = 0x7F;
        }
        assertThat(Wav.read(file).length()).isEqualTo(TONE.length());
    }

    @Test
    void shouldNotClipByOverflow() throws IOException {
        var loud = Wav.read(Wav.write(new Audio(8_000, new float[] {1.5f, -1.5f, 1, -1})));
        assertThat(loud.at(0)).isGreaterThan(0.99f);
        assertThat(loud.at(1)).isLessThan(-0.99f);
    }

    @Test
    void shouldSayWhyAFileIsNoSound() {
        var file = Wav.write(TONE);
        var mulaw = file.clone();
        mulaw[20] = 7;
        var odd = file.clone();
        odd[24] = 1;
        assertThatThrownBy(() -> Wav.read(new byte[0])).hasMessageContaining("no WAV");
        assertThatThrownBy(() -> Wav.read("<html>not found</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasMessageContaining("no WAV");
        assertThatThrownBy(() -> Wav.read(Arrays.copyOf(file, 40))).hasMessageContaining("without sound");
        assertThatThrownBy(() -> Wav.read(mulaw)).hasMessageContaining("PCM");
        assertThatThrownBy(() -> Wav.read(odd)).hasMessageContaining("samples a second");
    }

    @Test
    void shouldComeToAnEndWithEveryPieceOfAFile() {
        var file = Wav.write(TONE);
        for (int length = 0; length < 60; length++) {
            var piece = Arrays.copyOf(file, length);
            try {
                assertThat(Wav.read(piece).length()).isNotNegative();
            } catch (IOException e) {
                assertThat(e).isInstanceOf(UnusableSound.class);
            }
        }
    }
}
