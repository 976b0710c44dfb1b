package io.claimline.dialer.contracts.day;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.port.DayLog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Days in memory; every stage is complete when it is returned. */
public final class MemoryDayLog implements DayLog {
    private final Map<CampaignId, ConcurrentSkipListMap<Long, DayCount>> days = new ConcurrentHashMap<>();

    private ConcurrentSkipListMap<Long, DayCount> of(CampaignId campaign) {
        return days.computeIfAbsent(campaign, id -> new ConcurrentSkipListMap<>());
    }

    @Override
    public CompletionStage<Void> keep(CampaignId campaign, DayCount count) {
        of(campaign).merge(count.day(), count, DayCount::highest);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<DayCount>> since(CampaignId campaign, long day) {
        return CompletableFuture.completedFuture(
                List.copyOf(of(campaign).tailMap(day, true).values()));
    }
}
