package io.claimline.gateway.app;

import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.day.CallBackEndpoints;
import io.claimline.gateway.app.day.DayDesk;
import io.claimline.gateway.app.day.DayEndpoints;
import io.claimline.gateway.app.day.DayRecords;
import io.claimline.gateway.app.day.MessageEndpoints;
import io.claimline.gateway.app.duty.CallBackCheck;
import io.claimline.gateway.app.duty.DayNews;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.quality.evaluation.QualityNews;
import io.claimline.gateway.app.records.StoredAccounts;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.records.StoredPeople;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.worklist.PayerDirectory;
import io.claimline.gateway.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;

/** The agents' day, wired by hand: own numbers, call-backs, messages. */
final class Days {
    private final Around around;
    private final InstantSource clock;
    private final DayRecords records;
    private final DayNews news;
    private final DayDesk desk;

    /** Whom it asks. */
    record Around(
            PayerDirectory payers,
            StoredPeople people,
            StoredAccounts accounts,
            Screening screening,
            StoredCampaigns campaigns) {}

    Days(Vertx vertx, Store store, Around around, InstantSource clock) {
        this.around = around;
        this.clock = clock;
        records = new DayRecords(
                store.calls(),
                store.audit(),
                store.workShifts(),
                store.messages(),
                store.promises(),
                store.claims(),
                around.payers(),
                around.people(),
                around.accounts());
        news = new DayNews(vertx, store.audit(), clock);
        desk = new DayDesk(
                records, news, new QualityNews(store.supervising().quality().evaluations(), clock)::of, clock);
    }

    DayDesk desk() {
        return desk;
    }

    /** @param callerId of campaigns that are there no more */
    List<Endpoints> endpoints(Floor floor, E164 callerId) {
        var check = new CallBackCheck(
                around.screening(),
                lead -> callerId(lead, callerId),
                id -> around.accounts().find(id.value()).map(found -> found.isPresent()));
        return List.of(
                new DayEndpoints(desk),
                new CallBackEndpoints(records, floor, check, news, clock),
                new MessageEndpoints(records, floor, news, clock));
    }

    private Future<E164> callerId(Lead lead, E164 otherwise) {
        return around.campaigns()
                .find(lead.campaign())
                .map(found -> found.map(entry -> entry.campaign().callerId()).orElse(otherwise));
    }
}
