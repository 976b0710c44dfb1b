package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurplusTest {
    private final Surplus surplus = new Surplus();

    @Test
    void shouldBeNothingBeforeAnythingIsAdded() {
        assertThat(surplus.atLeast(0)).isEqualTo(1);
        assertThat(surplus.atLeast(1)).isZero();
        assertThat(surplus.atLeast(-3)).isEqualTo(1);
    }

    @Test
    void shouldAgreeWithTheDifferenceOfACoinAndADie() {
        surplus.plus(0.5, 1);
        surplus.minus(1 / 6.0, 1);
        assertThat(surplus.atLeast(1)).isCloseTo(5 / 12.0, within(1e-12));
        assertThat(surplus.atLeast(0)).isCloseTo(1 - 1 / 12.0, within(1e-12));
        assertThat(surplus.atLeast(-1)).isCloseTo(1, within(1e-12));
        assertThat(surplus.meanPlus()).isEqualTo(0.5);
        assertThat(surplus.meanMinus()).isCloseTo(1 / 6.0, within(1e-12));
    }

    @Test
    void shouldForgetWhenCleared() {
        surplus.plus(1, 1);
        surplus.clear(0);
        assertThat(surplus.atLeast(1)).isZero();
        assertThat(surplus.meanPlus()).isZero();
    }

    /** The whole distribution by convolution, in the simplest way. */
    private static double[] convolved(double[] plus, double[] minus) {
        var offset = minus.length;
        var mass = new double[plus.length + minus.length + 1];
        mass[offset] = 1;
        for (var p : plus) {
            for (var i = mass.length - 1; i > 0; i--) {
                mass[i] = mass[i] * (1 - p) + mass[i - 1] * p;
            }
            mass[0] *= 1 - p;
        }
        for (var q : minus) {
            for (var i = 0; i < mass.length - 1; i++) {
                mass[i] = mass[i] * (1 - q) + mass[i + 1] * q;
            }
            mass[mass.length - 1] *= 1 - q;
        }
        return mass;
    }

    @ParameterizedTest(name = "{0} events of each kind")
    @ValueSource(ints = {3, 20, 24, 40, 100, 400})
    void shouldAgreeWithTheConvolutionOfAllEvents(int each) {
        var seed = 7L + each;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var plus = random.doubles(each, 0, 0.5).toArray();
        var minus = random.doubles(each, 0, 0.2).toArray();
        for (var p : plus) {
            surplus.plus(p, 1);
        }
        for (var q : minus) {
            surplus.minus(q, 1);
        }
        var mass = convolved(plus, minus);
        // Exact while few; a thousandth with many, where the risks that matter are hundredths.
        var tolerance = 2 * each <= 48 ? 1e-6 : 1.5e-3;
        for (var least = -each; least <= each; least++) {
            var sum = 0.0;
            for (var i = each + least; i < mass.length; i++) {
                sum += mass[i];
            }
            assertThat(surplus.atLeast(least)).as("at least %d", least).isCloseTo(sum, within(tolerance));
        }
    }

    @Test
    void shouldCountEqualEventsTogether() {
        var one = new Surplus();
        for (var times : new int[] {3, 7, 50}) {
            surplus.plus(0.2, times);
            surplus.minus(0.1, times);
            for (var i = 0; i < times; i++) {
                one.plus(0.2, 1);
            }
            for (var i = 0; i < times; i++) {
                one.minus(0.1, 1);
            }
            for (var least = -4; least < 9; least++) {
                assertThat(surplus.atLeast(least)).isCloseTo(one.atLeast(least), within(1e-9));
            }
        }
    }

    @Test
    void shouldNotBotherWithSinglesWhenManyAreToCome() {
        surplus.clear(200);
        surplus.plus(0.5, 60);
        surplus.minus(0.5, 40);
        assertThat(surplus.atLeast(10)).isCloseTo(0.54, within(0.005));
        assertThat(surplus.meanPlus()).isEqualTo(30);
    }

    @Test
    void shouldKeepCertaintiesWithManyEvents() {
        for (var i = 0; i < 60; i++) {
            surplus.plus(1, 1);
            surplus.minus(1, 1);
        }
        assertThat(surplus.atLeast(0)).isEqualTo(1);
        assertThat(surplus.atLeast(1)).isZero();
    }
}
