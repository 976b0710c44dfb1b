package io.claimline.gateway.app.reminders;

import static io.claimline.gateway.app.reminders.ReminderWorld.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.app.compliance.PlannedContacts.Size;
import io.claimline.gateway.app.web.ApiProblem;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final long MEGABYTE = 1L << 20;

    private static Throwable refused(long free, long accounts, Size known) {
        return new Room(() -> free, () -> {}).fits(STRATEGY, accounts, known).cause();
    }

    @Test
    void shouldRefuseWhatDoesNotFitAndSayHowMuchItIsAndWhatToDo() {
        assertThat(refused(100 * MEGABYTE, 100_000, new Size(2_000, 50_000)))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem)
                            .hasMessageContainingAll(
                                    "about 100000 accounts", "50000 entries", "2000 attempts", "100 MB can be had")
                            .hasMessageContaining("CLAIMLINE_HEAP_MB");
                });
    }

    @Test
    void shouldCountAccountsEntriesAndAttempts() {
        var room = new Room(() -> 100 * MEGABYTE, () -> {});
        assertThat(room.fits(STRATEGY, 10_000, new Size(1_000, 5_000)).succeeded())
                .isTrue();
        assertThat(room.fits(STRATEGY, 100_000, new Size(0, 0)).failed()).isTrue();
        assertThat(room.fits(STRATEGY, 0, new Size(100_000, 0)).failed()).isTrue();
        assertThat(room.fits(STRATEGY, 0, new Size(0, 200_000)).failed()).isTrue();
    }

    @Test
    void shouldCollectGarbageBeforeItRefusesAndNotWhenThereIsRoom() {
        var free = new AtomicLong(100 * MEGABYTE);
        var room = new Room(free::get, () -> free.set(1_000 * MEGABYTE));
        assertThat(room.fits(STRATEGY, 10_000, new Size(0, 0)).succeeded()).isTrue();
        assertThat(free).hasValue(100 * MEGABYTE);
        assertThat(room.fits(STRATEGY, 100_000, new Size(0, 0)).succeeded()).isTrue();
        assertThat(free).hasValue(1_000 * MEGABYTE);
    }

    @Test
    void shouldFindSomeMemoryInAProcessThatHasHardlyBegun() {
        assertThat(Room.free())
                .isPositive()
                .isLessThanOrEqualTo(Runtime.getRuntime().maxMemory());
    }
}
