package io.claimline.provisioning.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.provisioning.section.ConfigurationProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"scenario.conf", "bench.conf"})
    void shouldReadTheScenariosThatAreShipped(String name) {
        var scenario = Scenario.read(Path.of("../practice", name));
        assertThat(scenario.everyone()).hasSize(256);
    }

    @Test
    void shouldDealWeightsOutToTheNearestDraw() {
        var dealt = Weights.deal(Map.of("a", 1, "b", 1, "c", 1));
        assertThat(dealt).hasSize(256);
        assertThat(Collections.frequency(dealt, "a")).isEqualTo(86);
        assertThat(Collections.frequency(dealt, "b")).isEqualTo(85);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                prefix = "1800555" | prefx = "1800555" | Is "prefx" a mistyped "prefix"?
                persona = summit } | persona = sumit } | names the persona "sumit", which is not declared
                greetings = [bueno-f, bueno-m] | greetings = [bueno-x] | names the prompt "bueno-x", which is not declared
                lost-share = 0.05 | lost-share = 5 | Write a share from 0 to 1
                sip = 486 | sip = 200 | Write a number from 400 to 699
                shape = lognormal, median = 9 s | shape = normal, median = 9 s | Write one of: fixed, uniform, exponential, lognormal
                seed = 2026 | sed = 2026 | Is "sed" a mistyped "seed"?
                min = 500 ms, max = 2 s | min = 5 s, max = 2 s | does not describe a duration
                """)
    void shouldSayWhatIsWrongAndWhere(String right, String wrong, String message) throws IOException {
        var text = Files.readString(Path.of("../practice/scenario.conf"));
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        var file = Files.writeString(
                folder.resolve("scenario.conf"), text.substring(0, at) + wrong + text.substring(at + right.length()));
        assertThatThrownBy(() -> Scenario.read(file))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageContaining(message)
                .hasMessageContaining("scenario");
    }
}
