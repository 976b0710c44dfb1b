package io.claimline.gateway.app;

import io.claimline.gateway.app.act.AgentActs;
import io.claimline.gateway.app.act.CallActs;
import io.claimline.gateway.app.act.HoldingAccounts;
import io.claimline.gateway.app.act.WorkActs;
import io.claimline.gateway.app.campaigns.CallTakerEndpoints;
import io.claimline.gateway.app.campaigns.Startable;
import io.claimline.gateway.app.floor.FloorNode;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.records.StoredPeople;
import io.claimline.gateway.app.schedule.ScheduleEndpoints;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.Store;
import java.time.InstantSource;
import java.util.List;

/** What supervisors do to campaigns, calls, people and work, wired by hand. */
final class Acts {
    private Acts() {}

    static Startable startable(Store store) {
        return new Startable(
                store.worklists(),
                store.reminders().plans(),
                store.supervising().callTakers());
    }

    static List<Endpoints> of(
            Store store, FloorNode floor, StoredCampaigns campaigns, StoredPeople people, InstantSource clock) {
        var books = store.supervising();
        var holds = new HoldingAccounts(floor, campaigns::find, books, clock);
        return List.of(
                new ScheduleEndpoints(campaigns::find, books.schedules(), clock),
                new CallTakerEndpoints(campaigns::find, books.callTakers(), clock),
                new CallActs(floor, store.calls()),
                new AgentActs(floor, campaigns::find, store.users(), people),
                new WorkActs(floor, store.openWork(), books.work(), holds, clock));
    }
}
