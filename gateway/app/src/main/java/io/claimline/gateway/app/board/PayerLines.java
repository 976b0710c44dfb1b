package io.claimline.gateway.app.board;

import io.claimline.dialer.alert.Figure;
import io.claimline.dialer.alert.Reading;
import io.claimline.dialer.alert.Subject;
import io.claimline.dialer.id.E164;
import io.claimline.gateway.app.config.GatewaySettings.PayerLine;
import io.claimline.gateway.app.day.PayerHours;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which payers' lines are open, until when, and how much work is left for each. */
public final class PayerLines {
    private final List<PayerLine> payers;
    private final Function<E164, Future<Long>> left;
    private final Map<String, Long> counted = new LinkedHashMap<>();
    private boolean counting;

    /** @param left how many work items wait for a number */
    public PayerLines(List<PayerLine> payers, Function<E164, Future<Long>> left) {
        this.payers = List.copyOf(payers);
        this.left = left;
    }

    /** Counts the work that is left, one payer after another, so that it never holds up the floor. */
    public Future<Void> count() {
        if (counting) {
            return Future.succeededFuture();
        }
        counting = true;
        Future<Void> all = Future.succeededFuture();
        for (var payer : payers) {
            all = all.compose(v -> left.apply(payer.phone()))
                    .onSuccess(work -> counted.put(payer.match(), work))
                    .mapEmpty();
        }
        return all.onComplete(done -> counting = false);
    }

    /** {@code PayerRow}s of the wire contract, by payer. */
    public Map<String, JsonObject> rows(Instant now) {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        payers.forEach(payer -> {
            var row = new JsonObject()
                    .put("id", payer.match())
                    .put("hours", payer.hours())
                    .put("left", counted.getOrDefault(payer.match(), 0L));
            PayerHours.read(payer.hours(), payer.zone()).ifPresent(hours -> {
                var opens = hours.openFrom(now);
                row.put("open", !opens.isAfter(now));
                row.put("changesAt", (opens.isAfter(now) ? opens : hours.closesAfter(now)).toString());
            });
            rows.put(payer.match(), row);
        });
        return rows;
    }

    /** How long lines are still open for which work is left. */
    public List<Reading> readings(Instant now) {
        List<Reading> found = new ArrayList<>();
        rows(now).forEach((id, row) -> {
            if (row.getBoolean("open", false) && row.getLong("left") > 0) {
                var open = Duration.between(now, Instant.parse(row.getString("changesAt")));
                found.add(new Reading(
                        Figure.PAYER_CLOSES, new Subject(Subject.Kind.PAYER, id, id), (double) open.toSeconds()));
            }
        });
        return found;
    }
}
