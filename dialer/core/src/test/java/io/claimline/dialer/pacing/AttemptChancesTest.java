package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AttemptChancesTest {
    private final AttemptChances chances = new AttemptChances();

    /** So many calls of leads tried so often, of which every n-th was answered. */
    private void calls(int count, int attempts, int every) {
        for (var i = 0; i < count; i++) {
            chances.ended(attempts, i % every == 0);
        }
    }

    @Test
    void shouldKnowNothingBeforeTheFirstEnd() {
        assertThat(chances.of(0)).isNaN();
        assertThat(chances.of(3)).isNaN();
    }

    @Test
    void shouldTellNothingOfLeadsThatAreAllTriedAsOften() {
        for (var every : new int[] {1, 2, 10, 1000}) {
            calls(2000, 0, every);
            assertThat(chances.of(0)).as("every %d answers", every).isCloseTo(0.25, within(0.02));
        }
    }

    @Test
    void shouldTakeWhatWasNeverTriedForLikeAllOthers() {
        calls(500, 0, 10);
        assertThat(chances.of(3)).isCloseTo(0.25, within(0.001));
    }

    @Test
    void shouldTellFirstAttemptsFromLaterOnes() {
        calls(1500, 0, 2);
        calls(1500, 2, 10);
        assertThat(chances.of(0)).isGreaterThan(chances.of(1)).isGreaterThan(2 * chances.of(2));
        assertThat(chances.of(1)).isCloseTo(0.25, within(0.001));
    }

    @Test
    void shouldNotJumpForOneAnswer() {
        calls(1000, 0, 4);
        chances.ended(4, true);
        assertThat(chances.of(4)).isCloseTo(0.25, within(0.01));
    }

    @Test
    void shouldForgetAndCountManyAttemptsTogether() {
        for (var i = 0; i < 40; i++) {
            calls(100, 9, 2);
            calls(100, 0, 4);
        }
        assertThat(chances.of(8)).isGreaterThan(0.3);
        for (var i = 0; i < 300; i++) {
            calls(100, 9, 10);
            calls(100, 0, 4);
        }
        assertThat(chances.of(8)).isLessThan(0.2);
        assertThat(chances.of(7)).isEqualTo(chances.of(100));
    }
}
