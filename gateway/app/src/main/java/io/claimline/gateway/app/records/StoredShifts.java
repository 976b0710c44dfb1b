package io.claimline.gateway.app.records;

import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.app.floor.Shifts;
import io.claimline.gateway.store.people.Shift;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Shifts in the store: who works on what, whether they take calls, and the headset they were last seen with. */
public final class StoredShifts implements Shifts {
    private final io.claimline.gateway.store.people.Shifts shifts;
    private final StoredPeople people;
    private final InstantSource clock;
    private final AtomicLong revision = new AtomicLong();

    public StoredShifts(io.claimline.gateway.store.people.Shifts shifts, StoredPeople people, InstantSource clock) {
        this.shifts = shifts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Future<Void> keep(CampaignId campaign, RestoredAgent agent) {
        return write(agent.profile().id(), Optional.of(campaign), ShiftText.of(agent));
    }

    @Override
    public Future<Void> end(AgentId agent) {
        return write(agent, Optional.empty(), "");
    }

    @Override
    public Future<List<RestoredAgent>> of(CampaignId campaign) {
        return Stages.future(shifts.on(campaign))
                .compose(found -> Future.join(found.stream().map(this::restored).toList())
                        .map(all -> all.<Optional<RestoredAgent>>list().stream()
                                .flatMap(Optional::stream)
                                .toList()));
    }

    @Override
    public Future<Optional<CampaignId>> campaignOf(AgentId agent) {
        return Stages.future(shifts.of(agent)).map(found -> found.flatMap(Shift::campaign));
    }

    private Future<Void> write(AgentId agent, Optional<CampaignId> campaign, String state) {
        var now = clock.instant();
        // Rises also over a restart, and when two writes fall into one microsecond.
        long next = revision.updateAndGet(last -> Math.max(last + 1, now.toEpochMilli() * 1_000));
        return Stages.future(shifts.keep(new Shift(agent, next, campaign, state, now)))
                .mapEmpty();
    }

    private Future<Optional<RestoredAgent>> restored(Shift shift) {
        return people.person(shift.id())
                .map(person -> Optional.of(ShiftText.read(person.profile(), new JsonObject(shift.state()))))
                .otherwise(e -> Optional.empty());
    }
}
