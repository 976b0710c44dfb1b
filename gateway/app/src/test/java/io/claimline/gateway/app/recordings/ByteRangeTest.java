package io.claimline.gateway.app.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-,      0, 100, true",
        "bytes=0-0,     0, 1,   true",
        "bytes=10-19,  10, 20,  true",
        "bytes=90-500, 90, 100, true",
        "bytes=-10,    90, 100, true",
        "bytes=-500,    0, 100, true",
        "bytes=-,       0, 100, false",
        "'bytes=0-1,5-6', 0, 100, false",
        ",              0, 100, false"
    })
    void shouldReadWhatABrowserAsksFor(String header, long from, long to, boolean part) {
        assertThat(ByteRange.of(header, 100)).contains(new ByteRange(from, to, part));
    }

    @Test
    void shouldRefuseAPartBeyondTheEnd() {
        assertThat(ByteRange.of("bytes=100-", 100)).isEmpty();
    }
}
