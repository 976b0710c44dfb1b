package io.claimline.dialer.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void shouldRunEverythingWithTwentySeedsByItself() {
        var options = Options.read(List.of());
        assertThat(options.seeds()).isEqualTo(20);
        assertThat(options.quick()).isFalse();
        assertThat(options.parts()).containsExactly(Part.values());
        assertThat(options.cells()).isEmpty();
        assertThat(options.page()).isEmpty();
    }

    @Test
    void shouldReadWhatIsAskedFor() {
        var options = Options.read(
                List.of("--seeds=7", "--quick", "--cells=5/.25,100/0.4", "--parts=days,markov", "--threads=1"));
        assertThat(options.seeds()).isEqualTo(7);
        assertThat(options.quick()).isTrue();
        assertThat(options.cells()).containsExactly(new Cell(5, .25), new Cell(100, .4));
        assertThat(options.parts()).containsExactly(Part.MARKOV, Part.DAYS);
        assertThat(options.threads()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seeds=0",
                "--seeds=",
                "--seeds=-3",
                "--seeds=many",
                "--seeds=1001",
                "--threads=x",
                "--cells=5",
                "--cells=0/.25",
                "--cells=5/.0",
                "--cells=5/1.5",
                "--cells=2000/.25",
                "--cells=5/.25,",
                "--parts=weather",
                "--parts=",
                "--out=",
                "--page=",
                "--quick=yes",
                "--speed=2",
                "quick"
            })
    void shouldNameTheArgumentThatCanNotBeUnderstood(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.read(List.of(word)))
                .withMessageContaining("\"" + word + "\"");
    }
}
