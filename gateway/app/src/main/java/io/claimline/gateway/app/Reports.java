package io.claimline.gateway.app;

import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.outbox.SmtpProvider;
import io.claimline.gateway.app.records.StoredAccounts;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.report.AgentCalls;
import io.claimline.gateway.app.report.ReportCalls;
import io.claimline.gateway.app.report.ReportDesk;
import io.claimline.gateway.app.report.ReportEndpoints;
import io.claimline.gateway.app.report.ReportKeeper;
import io.claimline.gateway.app.report.ReportPost;
import io.claimline.gateway.app.report.ScheduleEndpoints;
import io.claimline.gateway.app.report.TeamEndpoints;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.Store;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reports, wired by hand. */
final class Reports {
    private final Vertx vertx;
    private final ReportKeeper keeper;
    private final List<Endpoints> endpoints;
    private final Optional<ReportPost> post;
    private final AgentCalls calls;

    Reports(
            Vertx vertx,
            GatewaySettings settings,
            Store store,
            StoredAccounts accounts,
            StoredCampaigns campaigns,
            InstantSource clock) {
        this.vertx = vertx;
        var books = store.reports();
        var calendar =
                new ShiftCalendar(settings.site().zone(), settings.reports().dayBegins());
        keeper = new ReportKeeper(vertx, books, calendar, clock);
        var desk = new ReportDesk(keeper, books, calendar, clock, campaigns, accounts);
        calls = new AgentCalls(keeper, desk, books, store.calls());
        post = settings.messages()
                .email()
                .map(relay -> new ReportPost(
                        books.schedules(),
                        desk,
                        accounts,
                        store.audit(),
                        new SmtpProvider(vertx, relay, clock)::send,
                        clock));
        endpoints = List.of(
                new ReportEndpoints(keeper, desk, new ReportCalls(keeper, desk, books)),
                new TeamEndpoints(books.teams(), books.schedules(), accounts),
                new ScheduleEndpoints(books.schedules(), desk, accounts, clock, post.isPresent()));
    }

    /** The calls that agents had. */
    AgentCalls calls() {
        return calls;
    }

    List<Endpoints> endpoints() {
        return endpoints;
    }

    /** Begins to reckon and to send. */
    void start() {
        keeper.start();
        post.ifPresent(one -> one.start(vertx));
    }
}
