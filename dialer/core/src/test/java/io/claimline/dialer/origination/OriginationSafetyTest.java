package io.claimline.dialer.origination;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.LegId;
import io.claimline.dialer.origination.Turn.Go;
import io.claimline.dialer.origination.Turn.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Any sequence of orders, responses in time, late, twice or never, ends, lists, lost connections and clock steps. */
class OriginationSafetyTest {
    private static final int SEQUENCES = 300;
    private static final int STEPS = 2_000;
    private static final long SECOND = 1_000_000;
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final RandomGenerator random = Seed.printed("OriginationSafetyTest").generator();

    /** One sequence; {@code micros} is the time that really passes, the clock may be set. */
    private final class Sequence {
        final int cap = 1 + random.nextInt(200);
        final int lines = 1 + random.nextInt(50);
        final boolean setsTheClock = random.nextBoolean();
        final OriginationControl control = new OriginationControl(
                OriginationLimits.DEFAULT.withCallsPerSecond(cap).withLines(lines));
        final List<LegId> unanswered = new ArrayList<>();
        final List<LegId> known = new ArrayList<>();
        final Set<LegId> live = new LinkedHashSet<>();
        final List<Long> sent = new ArrayList<>();
        long micros;
        long set;
        int forwardSteps;

        void run() {
            for (int i = 0; i < STEPS; i++) {
                micros += random.nextInt(4) == 0 ? random.nextInt(20_000) : random.nextInt(500);
                step(i);
                assertThat(live.size()).as("lines").isLessThanOrEqualTo(lines);
                assertThat(control.room(random.nextInt(10), now())).isBetween(0, cap);
                assertThat(control.rate()).isBetween(1.0, (double) cap);
            }
            // A clock set forward ends the second it stands in; what holds then is the spacing, which lets one or two
            // more pass.
            int most = cap + (forwardSteps == 0 ? 0 : 2 + 2 * forwardSteps);
            for (int i = 0; i + most < sent.size(); i++) {
                assertThat(sent.get(i + most) - sent.get(i))
                        .as("µs in which more than %d orders were sent", most)
                        .isGreaterThanOrEqualTo(SECOND);
            }
        }

        void step(int i) {
            switch (random.nextInt(setsTheClock ? 12 : 11)) {
                case 0, 1, 2, 3, 4 -> ask(i);
                case 5, 6 -> respond();
                case 7 -> control.heard(anyKnown(), now());
                case 8 -> end();
                case 9 -> control.expire(now());
                case 10 -> rare();
                default -> setClock();
            }
        }

        void ask(int i) {
            LegId leg = new LegId("cl-p-%08d".formatted(i));
            switch (control.take(leg, now())) {
                case Go go -> {
                    sent.add(micros);
                    unanswered.add(leg);
                    known.add(leg);
                    live.add(leg);
                }
                case Wait wait -> assertThat(wait.until()).isAfter(now());
            }
        }

        void respond() {
            if (!unanswered.isEmpty()) {
                control.heard(unanswered.remove(random.nextInt(unanswered.size())), now());
            }
        }

        void end() {
            live.stream().skip(random.nextInt(live.size() + 1)).findFirst().ifPresent(leg -> {
                live.remove(leg);
                control.ended(leg);
            });
        }

        void rare() {
            if (random.nextInt(20) == 0) {
                control.lost();
            } else if (random.nextInt(5) == 0) {
                control.live(live, now());
            }
        }

        void setClock() {
            if (random.nextInt(100) == 0) {
                long step = random.nextLong(-3_600 * SECOND, 3_600 * SECOND);
                set += step;
                forwardSteps += step > 0 ? 1 : 0;
            }
        }

        LegId anyKnown() {
            return known.isEmpty() ? new LegId("cl-p-unknown1") : known.get(random.nextInt(known.size()));
        }

        Instant now() {
            return START.plus(Duration.ofNanos((micros + set) * 1_000));
        }
    }

    @Test
    void shouldNeverExceedTheCapsWhateverHappens() {
        for (int i = 0; i < SEQUENCES; i++) {
            new Sequence().run();
        }
    }

    @Test
    void shouldNeverGrowFasterForDuplicatesLateResponsesOrAClockSetBack() {
        for (int i = 0; i < SEQUENCES; i++) {
            OriginationControl control = new OriginationControl(OriginationLimits.DEFAULT);
            double before = control.rate();
            LegId leg = new LegId("cl-p-%08d".formatted(i));
            Instant now = START;
            control.take(leg, now);
            control.take(new LegId("cl-p-waiting1"), now);
            boolean late = random.nextBoolean();
            now = late ? now.plusSeconds(2 + random.nextInt(100)) : now.minusMillis(1 + random.nextInt(100_000));
            control.expire(now);
            for (int twice = 0; twice < 5; twice++) {
                control.heard(leg, now.plusMillis(twice));
            }
            assertThat(control.rate()).isLessThanOrEqualTo(before);
        }
    }
}
