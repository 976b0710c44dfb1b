package io.claimline.gateway.app.day;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.duty.DayNews;
import io.claimline.gateway.app.records.Stages;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down when agents come and go: their shifts by business date. */
final class ShiftBook {
    private static final Logger LOG = LoggerFactory.getLogger(ShiftBook.class);

    private final DayRecords records;
    private final DayNews news;
    private final InstantSource clock;

    ShiftBook(DayRecords records, DayNews news, InstantSource clock) {
        this.records = records;
        this.news = news;
        this.clock = clock;
    }

    void listen(Vertx vertx) {
        vertx.eventBus().<JsonObject>localConsumer(DayNews.MOVED, message -> {
            var agent = new AgentId(message.body().getString("agent"));
            (message.body().getBoolean("joined") ? joined(agent) : left(agent))
                    .onFailure(failure -> LOG.error("The shift of agent {} could not be written down", agent, failure));
        });
    }

    private Future<Void> joined(AgentId agent) {
        var now = clock.instant();
        return records.people()
                .person(agent)
                .compose(person -> of(agent).compose(last -> {
                    var shift = last.map(known -> known.joined(person.zone(), now))
                            .orElseGet(() -> WorkShift.begun(agent, person.zone(), now));
                    return keep(shift);
                }));
    }

    private Future<Void> left(AgentId agent) {
        return of(agent)
                .compose(last ->
                        last.map(shift -> keep(shift.left(clock.instant()))).orElseGet(Future::succeededFuture));
    }

    private Future<Void> keep(WorkShift shift) {
        return Stages.future(records.shifts().keep(shift, clock.instant()))
                .onSuccess(kept -> news.changed(shift.agent()));
    }

    /** The agent's latest shift. */
    Future<Optional<WorkShift>> of(AgentId agent) {
        return Stages.future(records.shifts().latest(agent));
    }
}
