package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is learned of shares and times, against worlds whose truth is known. */
class LearnedTimesTest {
    private static final long SEED = 20_261_122;
    private final Random random = new Random(SEED);

    LearnedTimesTest() {
        System.out.println("seed " + SEED);
    }

    @Nested
    class TheShareThatIsAnswered {
        private final AnswerShare share = new AnswerShare();

        private void calls(int count, double answered) {
            for (var i = 0; i < count; i++) {
                share.saw(random.nextDouble() < answered);
            }
        }

        @Test
        void shouldBeUncertainAtFirst() {
            assertThat(share.deviation()).isGreaterThan(0.15);
        }

        @Test
        void shouldComeToTheTruth() {
            calls(3000, 0.25);
            assertThat(share.mean()).isCloseTo(0.25, within(0.03));
            assertThat(share.deviation()).isLessThan(0.03);
        }

        @Test
        void shouldFollowARiseWithinFortyCalls() {
            calls(3000, 0.15);
            calls(40, 0.6);
            assertThat(share.mean()).isGreaterThan(0.4);
        }

        @Test
        void shouldFollowAFall() {
            calls(3000, 0.4);
            calls(150, 0.1);
            assertThat(share.mean()).isLessThan(0.17);
        }

        @Test
        void shouldDoubtAfterALongPause() {
            calls(3000, 0.1);
            share.doubt();
            assertThat(share.deviation()).isGreaterThan(0.1);
            calls(50, 0.4);
            assertThat(share.mean()).isGreaterThan(0.3);
        }
    }

    @Nested
    class HowLongSomethingLasts {
        private final Survival survival = new Survival(240, 0.4, 3000);

        private double exponential(double mean) {
            return -mean * Math.log(1 - random.nextDouble());
        }

        private double beyond(double age) {
            survival.rebuild();
            return Math.exp(-survival.cumulative(age));
        }

        @Test
        void shouldBelieveInLongTimesAtFirst() {
            assertThat(beyond(240)).isCloseTo(Math.exp(-1), within(1e-9));
        }

        @Test
        void shouldComeToTheTruth() {
            for (var i = 0; i < 4000; i++) {
                survival.ended(exponential(90));
            }
            for (var age : new double[] {10, 60, 90, 200}) {
                assertThat(beyond(age)).isCloseTo(Math.exp(-age / 90), within(0.02));
            }
        }

        @Test
        void shouldNotTakeTheFirstEndsForTheWhole() {
            // Of a hundred that began together those end first that are short; after 30 s only they are known.
            for (var i = 0; i < 100; i++) {
                var lasts = exponential(180);
                if (lasts < 30) {
                    survival.ended(lasts);
                } else {
                    survival.goesOn(30);
                }
            }
            assertThat(beyond(30)).isCloseTo(Math.exp(-30 / 180.0), within(0.08));
        }

        @Test
        void shouldForgetWhatWentOn() {
            survival.goesOn(10_000);
            var careful = beyond(300);
            survival.nothingGoesOn();
            assertThat(beyond(300)).isLessThan(careful);
        }

        @Test
        void shouldForgetSlowlyWhenTimesChange() {
            for (var i = 0; i < 4000; i++) {
                survival.ended(exponential(60));
            }
            for (var i = 0; i < 12_000; i++) {
                survival.ended(exponential(240));
            }
            assertThat(beyond(120)).isCloseTo(Math.exp(-0.5), within(0.05));
        }
    }

    @Nested
    class TheSpansOfAge {
        @Test
        void shouldHoldEveryAgeBetweenTheirEdges() {
            for (var age = 0.0; age < 12_000; age += 0.37) {
                var span = Survival.span(age);
                // The table goes by half seconds.
                assertThat(Survival.middle(span)).as("age %s", age).isCloseTo(age, within(0.1 * age + 1.5));
                assertThat(span).isBetween(0, Survival.spans() - 1);
            }
            assertThat(Survival.span(1e9)).isEqualTo(Survival.spans() - 1);
        }
    }

    @Nested
    class TheTempoOfWork {
        private final Tempo tempo = new Tempo();

        @Test
        void shouldBeAsLearnedWhileEndsComeAsExpected() {
            for (var i = 0; i < 400; i++) {
                tempo.saw(0.5, random.nextInt(2));
            }
            assertThat(tempo.mean()).isCloseTo(1, within(0.15));
        }

        @Test
        void shouldNoticeThatEverythingTakesTwiceAsLong() {
            for (var i = 0; i < 400; i++) {
                tempo.saw(0.5, random.nextInt(2));
            }
            for (var i = 0; i < 200; i++) {
                tempo.saw(0.5, random.nextInt(4) / 3);
            }
            assertThat(tempo.mean()).isBetween(0.3, 0.75);
        }

        @Test
        void shouldBeCarefulWhileItIsNotSure() {
            assertThat(tempo.careful()).isLessThan(0.8 * tempo.mean());
            for (var i = 0; i < 4000; i++) {
                tempo.saw(0.5, random.nextInt(2));
            }
            assertThat(tempo.careful()).isBetween(0.75 * tempo.mean(), tempo.mean());
        }

        @Test
        void shouldSurviveAFloodOfEndsThatWereToldLate() {
            tempo.saw(0, 5000);
            assertThat(tempo.mean()).isBetween(1.0, 1.5);
            tempo.saw(5000, 0);
            assertThat(tempo.mean()).isBetween(0.25, 0.7);
        }

        @Test
        void shouldStayWhenNothingWasWatched() {
            var before = tempo.mean();
            tempo.saw(0, 0);
            assertThat(tempo.mean()).isEqualTo(before);
        }
    }
}
