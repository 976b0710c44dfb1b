package io.claimline.gateway.store.campaign;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.schedule.RunSchedule;
import io.claimline.gateway.store.campaign.CampaignSchedules.Scheduled;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class CampaignSchedulesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T15:00:00Z");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final CampaignId id = Samples.campaign();

    private CampaignSchedules schedules() {
        return new CampaignSchedules(DATABASE.on(server));
    }

    private Scheduled scheduled(int hour, long revision) {
        var slot = new RunSchedule.Slot(Set.of(DayOfWeek.MONDAY), LocalTime.of(hour, 30), LocalTime.of(6, 30));
        var schedule = new RunSchedule(ZoneId.of("Asia/Manila"), List.of(slot));
        return new Scheduled(id, schedule, new AgentId("super1"), NOW, revision);
    }

    @Test
    void shouldKeepTheOneOfTwoThatSawWhatThereIs() {
        assertThat(await(schedules().put(scheduled(21, 7), 0))).isTrue();
        assertThat(await(schedules().put(scheduled(20, 8), 0))).isFalse();
        assertThat(await(schedules().of(id))).contains(scheduled(21, 7));
        assertThat(await(schedules().put(scheduled(20, 8), 7))).isTrue();
        assertThat(await(schedules().put(scheduled(19, 9), 7))).isFalse();
        assertThat(await(schedules().remove(id, 7))).isFalse();
        assertThat(await(schedules().of(id))).contains(scheduled(20, 8));
        assertThat(await(schedules().remove(id, 8))).isTrue();
        assertThat(await(schedules().put(scheduled(19, 9), 8))).as("it is gone").isFalse();
        assertThat(await(schedules().of(id))).isEmpty();
    }

    @Test
    void shouldKeepOneAloneOfManyWhoSawTheSame() {
        await(schedules().put(scheduled(21, 1), 0));
        var all = IntStream.range(0, 8)
                .mapToObj(each -> schedules().put(scheduled(each, 2 + each), 1))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).filter(kept -> kept))
                .hasSize(1);
    }

    @Test
    void shouldTakeAScheduleThatWasKeptBeforeThereWereRevisionsForTheFirst() {
        await(schedules().put(scheduled(21, 5), 0));
        var link = DATABASE.on(server);
        await(link.one(link.collection("campaignSchedules")
                .updateOne(Filters.eq("_id", id.value()), Updates.unset("revision"))));
        assertThat(await(schedules().of(id))).contains(scheduled(21, 1));
        assertThat(await(schedules().put(scheduled(20, 6), 5))).isFalse();
        assertThat(await(schedules().put(scheduled(20, 6), 1))).isTrue();
        assertThat(await(schedules().of(id))).contains(scheduled(20, 6));
    }
}
