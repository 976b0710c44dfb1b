package io.claimline.gateway.app.compliance.ledger;

import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.port.LedgerLog;
import io.claimline.gateway.app.compliance.EntryText;
import io.claimline.gateway.app.compliance.FieldFault;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.app.web.Telling;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ledger over the API. Persons, numbers and accounts stand in bodies, never in addresses; the audit says who, and of a search not about whom. */
public final class LedgerEndpoints implements Endpoints {
    private final LedgerDesk desk;
    private final LedgerTransfer transfer;
    private final InstantSource clock;

    public LedgerEndpoints(Vertx vertx, Ledger ledger, LedgerLog log, InstantSource clock) {
        desk = new LedgerDesk(ledger, log);
        transfer = new LedgerTransfer(vertx, desk, log, clock);
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations.on("addLedgerEntry", this::add).on("searchLedger", this::search).stream("exportLedger", this::export)
                .stream("importLedger", this::take);
    }

    private Future<Answer> add(Ask ask) {
        var body = ask.body();
        var now = clock.instant();
        var fields = new HashMap<String, String>();
        body.forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        fields.put("id", "desk:" + UUID.randomUUID());
        fields.put("by", ask.agent().value());
        fields.putIfAbsent("at", now.toString());
        fields.put("recorded", now.toString());
        LedgerEntry entry;
        try {
            entry = EntryText.read(fields);
        } catch (FieldFault fault) {
            return Future.failedFuture(wrong(fault.field(), fault.why()));
        }
        if (entry.at().isAfter(now.plus(LedgerFile.AHEAD))) {
            return Future.failedFuture(wrong("at", "the time lies ahead; write when it was said"));
        }
        return desk.add(entry)
                .compose(fault -> fault.isPresent()
                        ? Future.failedFuture(
                                wrong(fault.get().field(), fault.get().why()))
                        : Future.succeededFuture(
                                ask.tell().about("ledger-entry", entry.id().value())))
                .map(told -> new Answer.Json(201, line(entry, true)));
    }

    private static String text(Object value) {
        return value instanceof JsonArray many
                ? String.join(" ", many.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    private static ApiProblem wrong(String field, String why) {
        return new ApiProblem(
                422,
                "Not entered",
                field + ": " + why + ". Nothing was kept.",
                List.of(new ApiProblem.Violation(field, why)));
    }

    private Future<Answer> search(Ask ask) {
        var person = Optional.ofNullable(ask.body().getString("person"));
        var number = Optional.ofNullable(ask.body().getString("number")).map(E164::new);
        var account = Optional.ofNullable(ask.body().getString("account"));
        if (person.isEmpty() && number.isEmpty() && account.isEmpty()) {
            return Future.failedFuture(new ApiProblem(
                    422,
                    "Nothing to search for",
                    "Name a person, a number, both, or an account.",
                    List.of(new ApiProblem.Violation("person", "name a person, a number, both, or an account"))));
        }
        return desk.of(person, number, account).map(found -> {
            found.forEach(entry -> ask.tell().about("ledger-entry", entry.id().value()));
            return Answer.ok(new JsonObject().put("entries", lines(found)));
        });
    }

    private static JsonArray lines(List<LedgerEntry> found) {
        var standing = new HashSet<>(Standing.notTakenBack(found));
        var lines = new JsonArray();
        found.forEach(entry -> lines.add(line(entry, standing.contains(entry))));
        return lines;
    }

    /** {@code LedgerLine} of the wire contract. */
    private static JsonObject line(LedgerEntry entry, boolean stands) {
        var line = new JsonObject();
        EntryText.write(entry).forEach(line::put);
        var channels = line.getString("channels");
        if (channels != null) {
            line.put("channels", new JsonArray(List.of(channels.split(" "))));
        }
        return line.put("stands", stands);
    }

    private void export(RoutingContext ctx) {
        ctx.request().resume();
        Telling.of(ctx).done().compose(kept -> transfer.export(ctx.response())).onFailure(ctx::fail);
    }

    private void take(RoutingContext ctx) {
        transfer.take(ctx.request())
                .compose(taken -> Telling.of(ctx)
                        .detail("added", taken.added())
                        .detail("known", taken.known())
                        .done()
                        .map(kept ->
                                new JsonObject().put("added", taken.added()).put("known", taken.known())))
                .onComplete(
                        report -> ctx.response()
                                .putHeader("Content-Type", "application/json")
                                .putHeader("Cache-Control", "no-store")
                                .end(report.toBuffer()),
                        ctx::fail);
    }
}
