package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.alert.AlertBook;
import io.claimline.dialer.alert.AlertChange;
import io.claimline.dialer.alert.Reading;
import io.claimline.dialer.port.Presence;
import io.claimline.gateway.app.board.AgentReadings;
import io.claimline.gateway.app.board.CallableZones;
import io.claimline.gateway.app.board.FloorFigures;
import io.claimline.gateway.app.board.GatewayReadings;
import io.claimline.gateway.app.board.Outlook;
import io.claimline.gateway.app.board.PayerLines;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.alerts.Alerts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks out over the floor, every two seconds, on one gateway of all: reckons the figures of the board, and raises and ends alerts.
 *
 * <p>Life: another looks out → taking over, with what the other has left on the board and in the store → looks out → another looks out.
 */
public final class Lookout {
    /** Where an alert is acknowledged, on whatever gateway looks out. */
    static final String ACKNOWLEDGE = "claimline.alerts.acknowledge";

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final long EVERY_MS = 2_000;
    private static final long COUNT_MS = 60_000;
    private static final long TAKE_UP_MS = 10_000;
    private static final int MOST_UNKEPT = 1_000;

    private final Vertx vertx;
    private final Parts parts;
    private final Sources sources;
    private final InstantSource clock;
    private final Published figureRows;
    private final Published payerRows;
    private final Published zoneRows;
    private final Published alertRows;
    private final Map<String, JsonObject> seenFigures = new ConcurrentHashMap<>();
    private final Map<String, Alert> seenAlerts = new ConcurrentHashMap<>();
    private final Map<String, Alert> unkept = new LinkedHashMap<>();
    private Optional<AlertBook> book = Optional.empty();
    private Optional<MessageConsumer<JsonObject>> acknowledgements = Optional.empty();
    private boolean busy;

    /**
     * What it stands on.
     *
     * @param presence where rows of the board are written
     * @param store where alerts are kept
     * @param turns whose turn it is
     * @param rules in force
     * @param notices what is written about alerts
     * @param queue those on their way
     * @param ids draws ids
     */
    record Parts(
            Presence presence,
            Alerts store,
            Turns turns,
            KnownRules rules,
            Notices notices,
            NoticeQueue queue,
            Supplier<String> ids) {}

    /** What is looked at. */
    public record Sources(
            Supplier<Future<JsonObject>> board,
            FloorFigures figures,
            Outlook outlook,
            PayerLines payers,
            CallableZones zones) {}

    Lookout(Vertx vertx, Parts parts, Sources sources, InstantSource clock) {
        this.vertx = vertx;
        this.parts = parts;
        this.sources = sources;
        this.clock = clock;
        figureRows = new Published(parts.presence(), "figures");
        payerRows = new Published(parts.presence(), "payers");
        zoneRows = new Published(parts.presence(), "zones");
        alertRows = new Published(parts.presence(), "alerts");
    }

    void start() {
        parts.turns().listen(clock);
        parts.presence().watch("figures", this::figureRow);
        parts.presence().watch("alerts", this::alertRow);
        vertx.getOrCreateContext().runOnContext(v -> look());
    }

    /** All that follows is done on one context. */
    private void look() {
        sources.outlook().start(sources.figures());
        sources.zones().start(vertx, sources.figures());
        vertx.setPeriodic(500, COUNT_MS, id -> {
            if (book.isPresent()) {
                sources.payers().count();
            }
        });
        vertx.setPeriodic(TAKE_UP_MS, id -> {
            if (book.isPresent()) {
                parts.queue().takeUp();
            }
        });
        vertx.setPeriodic(EVERY_MS, id -> turn());
    }

    /** Brought back to the context of the caller: stages complete on whatever thread. */
    private <T> Future<T> here(Future<T> elsewhere) {
        var context = vertx.getOrCreateContext();
        var promise = Promise.<T>promise();
        elsewhere.onComplete(done -> context.runOnContext(v -> {
            if (done.succeeded()) {
                promise.complete(done.result());
            } else {
                promise.fail(done.cause());
            }
        }));
        return promise.future();
    }

    Future<Void> stop() {
        book = Optional.empty();
        return parts.turns().release();
    }

    /** Rows vanish with the gateway that wrote them; what they said is needed by the one that takes its place. */
    private void figureRow(String id, String row) {
        if (!row.isEmpty()) {
            seenFigures.put(id, new JsonObject(row));
        }
    }

    private void alertRow(String id, String row) {
        if (!row.isEmpty()) {
            var alert = AlertText.alert(new JsonObject(row));
            seenAlerts.put(id, alert);
            if (!alert.open()) {
                seenAlerts.remove(id);
            }
        }
    }

    private void turn() {
        parts.queue().turn();
        if (busy) {
            return;
        }
        busy = true;
        var now = clock.instant();
        here(parts.turns().ours(now))
                .compose(ours -> ours ? look(now) : leave())
                .onFailure(e -> LOG.warn("The floor was not looked over: {}", e.toString()))
                .onComplete(done -> busy = false);
    }

    private Future<Void> leave() {
        if (book.isPresent()) {
            LOG.info("Another gateway looks out for alerts from now on");
            book = Optional.empty();
            acknowledgements.ifPresent(MessageConsumer::unregister);
        }
        return Future.succeededFuture();
    }

    private Future<Void> look(Instant now) {
        return (book.isPresent() ? Future.<Void>succeededFuture() : takeOver())
                .compose(v -> here(sources.board().get()))
                .onSuccess(board -> look(board, now))
                .mapEmpty();
    }

    private Future<Void> takeOver() {
        var left = Future.all(
                Stages.future(parts.store().open()).otherwise(e -> List.of()),
                Future.fromCompletionStage(parts.presence().rows("alerts")),
                Future.fromCompletionStage(parts.presence().rows("figures")));
        return here(left).compose(all -> {
            Map<String, String> figures = all.resultAt(2);
            figures.forEach(this::figureRow);
            sources.figures().goOn(seenFigures);
            Map<String, String> rows = all.resultAt(1);
            rows.forEach(this::alertRow);
            List<Alert> kept = all.resultAt(0);
            begin(kept, rows);
            return Future.succeededFuture();
        });
    }

    private void begin(List<Alert> kept, Map<String, String> rows) {
        Map<String, Alert> open = new LinkedHashMap<>();
        kept.forEach(alert -> open.put(alert.id(), alert));
        seenAlerts.forEach(open::putIfAbsent);
        book = Optional.of(new AlertBook(parts.ids(), open.values()));
        parts.notices().goOn(open.values(), clock.instant());
        parts.queue().takeUp();
        alertRows.found(rows);
        alertRows.forget();
        acknowledgements = Optional.of(vertx.eventBus().consumer(ACKNOWLEDGE, this::acknowledge));
        LOG.info("This gateway looks out for alerts; {} go on", open.size());
    }

    private void look(JsonObject board, Instant now) {
        if (sources.figures().take(board, now)) {
            figureRows.are(sources.figures().rows(sources.outlook()));
        }
        payerRows.are(sources.payers().rows(now));
        zoneRows.are(sources.zones().rows());
        List<Reading> readings = new ArrayList<>(sources.figures().readings());
        readings.addAll(AgentReadings.of(board, now));
        readings.addAll(GatewayReadings.of(board));
        readings.addAll(sources.payers().readings(now));
        book.ifPresent(one -> {
            one.observe(now, parts.rules().rules(), readings).forEach(change -> became(change, now));
            publish();
        });
        parts.queue().add(parts.notices().due(now));
        keep();
    }

    private void became(AlertChange change, Instant now) {
        var alert = change.alert();
        LOG.info(
                "Alert {}: {}, {} of {}",
                AlertText.word(alert.state()),
                AlertText.word(alert.level()),
                AlertText.word(alert.figure()),
                alert.subject().id());
        if (unkept.size() < MOST_UNKEPT || unkept.containsKey(alert.id())) {
            unkept.put(alert.id(), alert);
        }
        if (!alert.open()) {
            // Said to be over before its row goes: a row that only goes may have gone with its gateway.
            parts.presence().put("alerts", alert.id(), AlertText.row(alert).encode());
        }
        parts.queue().add(parts.notices().of(change, now));
    }

    private void publish() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        book.ifPresent(one -> one.open().forEach(alert -> rows.put(alert.id(), AlertText.row(alert))));
        alertRows.are(rows);
    }

    /** What the store did not take is kept with the next look. */
    private void keep() {
        var now = new LinkedHashMap<>(unkept);
        unkept.clear();
        var again = vertx.getOrCreateContext();
        now.forEach((id, alert) -> {
            var _ = parts.store().keep(alert).whenComplete((kept, failure) -> {
                if (failure != null) {
                    again.runOnContext(v -> unkept.putIfAbsent(id, alert));
                }
            });
        });
    }

    private void acknowledge(Message<JsonObject> asked) {
        var now = clock.instant();
        var order = asked.body();
        var change = book.flatMap(one -> one.acknowledge(order.getString("id"), order.getString("by"), now));
        change.ifPresent(one -> {
            became(one, now);
            publish();
            keep();
        });
        asked.reply(new JsonObject().put("taken", change.isPresent()));
    }
}
