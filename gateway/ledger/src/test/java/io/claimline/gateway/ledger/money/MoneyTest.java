package io.claimline.gateway.ledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "500, 50000",
        "40.5, 4050",
        ".25, 25",
        "12., 1200",
        "0, 0",
        "-3.10, -310",
        "+7, 700",
        "1.2000, 120",
        "9999999999.99, 999999999999",
        "000100.00, 10000"
    })
    void shouldReadDecimalsExactly(String text, long cents) {
        assertThat(Money.parse(text)).contains(Money.ofCents(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "-", "1.005", "1,000", "1E3", "12345678901", "abc", " 1", "1.2.3", "٣"})
    void shouldRefuseWhatIsNoAmountInCents(String text) {
        assertThat(Money.parse(text)).isEmpty();
    }

    @Test
    void shouldWriteWhatItReads() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Money money = Money.ofCents(random.nextLong(-999_999_999_999L, 999_999_999_999L));
            assertThat(Money.parse(money.toString())).contains(money);
            assertThat(new BigDecimal(money.toString()).movePointRight(2).longValueExact())
                    .isEqualTo(money.cents());
        }
    }

    @Test
    void shouldFailLoudlyRatherThanOverflow() {
        Money most = Money.ofCents(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofCents(1))).isInstanceOf(ArithmeticException.class);
    }
}
