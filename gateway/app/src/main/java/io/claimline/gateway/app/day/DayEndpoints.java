package io.claimline.gateway.app.day;

import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;

/** What an agent asks of the own day. */
public final class DayEndpoints implements Endpoints {
    private final DayDesk days;

    public DayEndpoints(DayDesk days) {
        this.days = days;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getDay", ask -> days.of(ask.agent()).map(Answer::ok))
                .on("getPlan", ask -> days.plan(ask.agent()).map(Answer::ok));
    }
}
