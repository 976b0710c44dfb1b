package io.claimline.dialer.strategy;

import static io.claimline.dialer.strategy.Plans.LOS_ANGELES;
import static io.claimline.dialer.strategy.Plans.NEW_YORK;
import static io.claimline.dialer.strategy.Plans.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Set<DayOfWeek> EVERY = EnumSet.allOf(DayOfWeek.class);

    @Test
    void shouldCloseWhenTheFirstOfTheZonesDoes() {
        var noon = Plans.at("2026-03-02T14:00");
        assertThat(Window.USUAL.closes(noon, List.of(Plans.NEW_YORK, Plans.LOS_ANGELES)))
                .isEqualTo(Plans.at("2026-03-02T17:00"));
    }

    @Test
    void shouldOpenAtOnceWithinItsHours() {
        assertThat(Window.USUAL.opens(at("2026-03-02T16:59"), List.of(NEW_YORK)))
                .contains(at("2026-03-02T16:59"));
    }

    @Test
    void shouldOpenOnTheNextOfItsDays() {
        assertThat(Window.USUAL.opens(at("2026-02-27T17:00"), List.of(NEW_YORK)))
                .contains(at("2026-03-02T09:00"));
    }

    @Test
    void shouldBeOpenOnlyWhenItIsInEveryZone() {
        var both = List.of(NEW_YORK, LOS_ANGELES);
        assertThat(Window.USUAL.opens(at("2026-03-02T09:00"), both)).contains(at("2026-03-02T12:00"));
        assertThat(Window.USUAL.opens(at("2026-03-02T17:00"), both)).contains(at("2026-03-03T12:00"));
        assertThat(Window.USUAL.open(at("2026-03-02T11:59"), both)).isFalse();
    }

    @Test
    void shouldNeverOpenForZonesWithoutAnHourInCommon() {
        var apart = List.of(ZoneId.of("Pacific/Guam"), NEW_YORK);
        assertThat(new Window(EVERY, 600, 660).opens(at("2026-03-02T09:00"), apart))
                .isEmpty();
    }

    @Test
    void shouldOpenWhenTheClocksHaveSkippedItsFirstHour() {
        var early = new Window(EVERY, 150, 600);
        // On 8 March 2026 the clocks go from 2 to 3 h; half past two does not exist.
        assertThat(early.opens(at("2026-03-08T00:00"), List.of(NEW_YORK))).contains(at("2026-03-08T03:30"));
    }

    @Test
    void shouldKeepItsLocalHourAcrossTheChangeOfClocks() {
        assertThat(Window.USUAL.opens(at("2026-03-06T18:00"), List.of(NEW_YORK)))
                .contains(at("2026-03-09T09:00"));
        assertThat(Window.USUAL.opens(at("2026-10-30T18:00"), List.of(NEW_YORK)))
                .contains(at("2026-11-02T09:00"));
    }

    @Test
    void shouldRefuseHoursThatAreNone() {
        assertThatThrownBy(() -> new Window(EVERY, 600, 600)).hasMessageContaining("0 <= from < to <= 1440");
        assertThatThrownBy(() -> new Window(Set.of(), 540, 600)).hasMessageContaining("needs a day");
    }
}
