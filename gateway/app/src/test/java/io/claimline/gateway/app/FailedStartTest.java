package io.claimline.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a start can fail: one line that says what to do, and an exit code of its own. */
class FailedStartTest {
    @TempDir
    Path state = Path.of("");

    @Test
    void shouldSayThatThePortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var failure = start("claimline.gateway.http.port = " + taken.getLocalPort());
            assertThat(failure.code()).isEqualTo(StartFailure.ADDRESS);
            assertThat(failure)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("claimline.gateway.http.port");
        }
    }

    @Test
    void shouldSayThatTheDataDirectoryIsInUse() {
        var lock = DataLock.of(state.resolve("data"));
        try (lock) {
            var failure = start("");
            assertThat(failure.code()).isEqualTo(StartFailure.DATA);
            assertThat(failure).hasMessageContaining("Another gateway").hasMessageContaining("data-dir");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void shouldSayThatTheStoreCannotBeReachedWithoutItsPassword() {
        var failure = start(
                "claimline.gateway.store.uri = \"mongodb://u:hunter2@127.0.0.1:1/?serverSelectionTimeoutMS=500\"");
        assertThat(failure.code()).isEqualTo(StartFailure.STORE);
        assertThat(failure).hasMessageContaining("127.0.0.1:1").message().doesNotContain("hunter2");
    }

    @Test
    void shouldSayThatAnOptionIsUnknown() {
        var failure = catchThrowableOfType(StartFailure.class, () -> Options.parse("--stat", "x"));
        assertThat(failure.code()).isEqualTo(StartFailure.SETTINGS);
        assertThat(failure).hasMessageContaining("--stat").hasMessageContaining("Usage");
    }

    private StartFailure start(String settings) {
        return catchThrowableOfType(
                StartFailure.class, () -> RunningGateway.start(state, settings).close());
    }
}
