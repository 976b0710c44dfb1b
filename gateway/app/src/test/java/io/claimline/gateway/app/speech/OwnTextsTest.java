package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.scripts.RenderLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTextsTest {
    private static final RenderLimits LIMITS = new RenderLimits(16 * 1024, Duration.ofSeconds(30));

    @TempDir
    Path directory;

    @Test
    void shouldTakeTheTextsOfAnOffice() throws Exception {
        write("goodbye.en.txt", "Have a good day.\n");
        assertThat(OwnTexts.in(directory, LIMITS)).containsOnlyKeys("reminder/goodbye.en.txt.ftl");
    }

    @Test
    void shouldRefuseAllOfThemWhenOneMayNotBeSaidAndTellEveryFault() throws IOException {
        write("goodbye.en.txt", "Have a good day.\n");
        write("goodbye.es.txt", "Adiós.\nPague su deuda.\n");
        write("farewell.en.txt", "Bye.\n");
        assertThatThrownBy(() -> OwnTexts.in(directory, LIMITS))
                .isInstanceOf(OwnTexts.Refused.class)
                .hasMessageContaining("goodbye.es.txt, line 2, column 10: 'deuda' must not be said here.")
                .hasMessageContaining("farewell.en.txt is the name of no line");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
