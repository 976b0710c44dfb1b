package io.claimline.dialer.contracts.day;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.port.DayLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link DayLog} must do. */
public abstract class DayLogContract {
    private static final long TODAY = 20_780;

    private final CampaignId campaign = Samples.campaign();

    /** The log under test; the same one at every call within a test. */
    protected abstract DayLog log();

    @Test
    void shouldTellOfADayAsSoonAsItIsKept() {
        keep(new DayCount(TODAY, 12, 1));
        assertThat(since(TODAY)).containsExactly(new DayCount(TODAY, 12, 1));
    }

    @Test
    void shouldKeepTheHighestOfEachNumber() {
        keep(new DayCount(TODAY, 12, 1));
        keep(new DayCount(TODAY, 13, 1));
        keep(new DayCount(TODAY, 13, 2));
        assertThat(since(TODAY)).containsExactly(new DayCount(TODAY, 13, 2));
    }

    @Test
    void shouldLowerNothingByACountThatComesLateOrTwice() {
        keep(new DayCount(TODAY, 13, 2));
        keep(new DayCount(TODAY, 13, 2));
        keep(new DayCount(TODAY, 9, 1));
        assertThat(since(TODAY)).containsExactly(new DayCount(TODAY, 13, 2));
    }

    @Test
    void shouldKeepTheHighestOfTwoWhoCountedApart() {
        keep(new DayCount(TODAY, 20, 1));
        keep(new DayCount(TODAY, 18, 4));
        assertThat(since(TODAY)).containsExactly(new DayCount(TODAY, 20, 4));
    }

    @Test
    void shouldTellTheDaysAskedForOldestFirst() {
        keep(new DayCount(TODAY, 3, 0));
        keep(new DayCount(TODAY - 31, 5, 1));
        keep(new DayCount(TODAY - 29, 7, 2));
        assertThat(since(TODAY - 29)).containsExactly(new DayCount(TODAY - 29, 7, 2), new DayCount(TODAY, 3, 0));
        assertThat(since(TODAY + 1)).isEmpty();
    }

    @Test
    void shouldTellOnlyOfTheCampaignAskedFor() {
        await(log().keep(Samples.campaign(), new DayCount(TODAY, 3, 0)));
        assertThat(since(TODAY - 30)).isEmpty();
    }

    @Test
    void shouldKeepAFractionOfAnAnswer() {
        keep(new DayCount(TODAY, 12.25, 0.5));
        assertThat(since(TODAY)).containsExactly(new DayCount(TODAY, 12.25, 0.5));
    }

    private void keep(DayCount count) {
        await(log().keep(campaign, count));
    }

    private List<DayCount> since(long day) {
        return await(log().since(campaign, day));
    }
}
