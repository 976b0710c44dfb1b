package io.claimline.gateway.app.quality.sampling;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.sampling.AgentStanding;
import io.claimline.dialer.quality.sampling.Week;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.quality.QualityBooks;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What rules ask of agents, as it was when a week began. */
final class Standings {
    private final QualityBooks books;
    private final ShiftCalendar calendar;

    Standings(QualityBooks books, ShiftCalendar calendar) {
        this.books = books;
        this.calendar = calendar;
    }

    /** One after the other: a large site has hundreds, and nobody waits for it. */
    Future<Map<AgentId, AgentStanding>> of(Collection<AgentId> agents, Week week, Names names) {
        var found = new HashMap<AgentId, AgentStanding>();
        var done = Future.<Void>succeededFuture();
        for (var agent : agents) {
            done = done.compose(_ -> of(agent, week, names)
                    .onSuccess(standing -> found.put(agent, standing))
                    .<Void>mapEmpty());
        }
        return done.map(found);
    }

    private Future<AgentStanding> of(AgentId agent, Week week, Names names) {
        var began = calendar.begin(week.first());
        return Stages.future(books.firstShifts().of(agent))
                .compose(first -> Stages.future(books.evaluations().lastTrouble(agent, began))
                        .map(trouble -> new AgentStanding(
                                agent,
                                names.team(agent),
                                first.orElse(null),
                                trouble.map(calendar::siteDate).orElse(null))));
    }
}
