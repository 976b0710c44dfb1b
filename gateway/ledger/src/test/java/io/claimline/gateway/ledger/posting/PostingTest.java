package io.claimline.gateway.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static OpenBalance balance(int claim, long cents, LocalDate since) {
        return new OpenBalance(new ClaimKey("%032x".formatted(claim)), Money.ofCents(cents), since);
    }

    @Test
    void shouldPayTheOldestBalanceFirst() {
        var posting = Posting.oldestFirst(
                Money.ofCents(150), List.of(balance(1, 100, MAY), balance(2, 80, MAY.minusDays(1))));
        assertThat(posting.allocations())
                .containsExactly(
                        new Allocation(new ClaimKey("%032x".formatted(2)), Money.ofCents(80)),
                        new Allocation(new ClaimKey("%032x".formatted(1)), Money.ofCents(70)));
        assertThat(posting.unapplied()).isEqualTo(Money.ZERO);
    }

    @Test
    void shouldKeepAsACreditWhatNobodyOwes() {
        var posting = Posting.oldestFirst(Money.ofCents(150), List.of(balance(1, 100, MAY), balance(2, 0, MAY)));
        assertThat(posting.applied()).isEqualTo(Money.ofCents(100));
        assertThat(posting.unapplied()).isEqualTo(Money.ofCents(50));
        assertThat(posting.allocations()).hasSize(1);
    }

    @Test
    void shouldNeitherLoseNorMakeACent() {
        var seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            var open = IntStream.range(0, random.nextInt(1, 9))
                    .mapToObj(i -> balance(i, random.nextLong(0, 50_000), MAY.plusDays(random.nextInt(40))))
                    .toList();
            var paid = Money.ofCents(random.nextLong(1, 200_000));
            var posting = Posting.oldestFirst(paid, open);
            assertThat(posting.applied().plus(posting.unapplied()))
                    .as("seed " + seed)
                    .isEqualTo(paid);
            posting.allocations()
                    .forEach(part -> assertThat(open)
                            .as("seed " + seed)
                            .anyMatch(one -> one.claim().equals(part.claim())
                                    && part.amount().compareTo(one.amount()) <= 0));
        }
    }

    @Test
    void shouldTakeBackTheCreditFirstAndThenTheNewestBalance() {
        var posting = Posting.oldestFirst(
                Money.ofCents(200), List.of(balance(1, 100, MAY), balance(2, 80, MAY.minusDays(1))));
        var first = posting.reversed(Money.ofCents(50), List.of()).orElseThrow();
        assertThat(first.unapplied()).isEqualTo(Money.ofCents(20));
        assertThat(first.allocations())
                .containsExactly(new Allocation(new ClaimKey("%032x".formatted(1)), Money.ofCents(30)));
        var second = posting.reversed(Money.ofCents(100), List.of(first)).orElseThrow();
        assertThat(second.unapplied()).isEqualTo(Money.ZERO);
        assertThat(second.allocations())
                .containsExactly(
                        new Allocation(new ClaimKey("%032x".formatted(1)), Money.ofCents(70)),
                        new Allocation(new ClaimKey("%032x".formatted(2)), Money.ofCents(30)));
        assertThat(posting.reversed(Money.ofCents(51), List.of(first, second))).isEmpty();
        assertThat(posting.reversed(Money.ofCents(50), List.of(first, second))).isPresent();
    }
}
