package io.claimline.gateway.app.recordings.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.store.recordings.StoredRecording.Mark;
import io.claimline.gateway.store.recordings.StoredRecording.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final Instant END = Instant.ofEpochMilli(9_000);

    @Test
    void shouldPlaceWhatHappenedFromTheBeginningOfTheSound() {
        var marks = Marks.read(List.of("1000 BEGUN", "3000 APART", "3500 APART", "4000 TOGETHER"), END);
        assertThat(marks.marks())
                .containsExactly(
                        new Mark(Duration.ofSeconds(2), Mark.Kind.APART),
                        new Mark(Duration.ofSeconds(3), Mark.Kind.TOGETHER));
        assertThat(marks.pauses()).isEmpty();
    }

    @Test
    void shouldEndAPauseThatWasNeverOverWithTheSound() {
        var marks = Marks.read(List.of("1000 BEGUN", "2000 PAUSED", "3000 RESUMED", "5000 PAUSED"), END);
        assertThat(marks.pauses())
                .containsExactly(
                        new Span(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                        new Span(Duration.ofSeconds(4), Duration.ofSeconds(8)));
    }

    @Test
    void shouldLeaveOutALineThatACrashCutOffAndWhatNobodyKnows() {
        var marks = Marks.read(List.of("1000 BEGUN", "2000 LAUGHED", "2500 PAUSED", "30"), END);
        assertThat(marks.marks()).extracting(Mark::kind).containsExactly(Mark.Kind.PAUSED);
    }

    @Test
    void shouldKnowNothingWithoutABeginning() {
        assertThat(Marks.read(List.of("2000 PAUSED"), END)).isEqualTo(Marks.NONE);
    }
}
