package io.claimline.gateway.app.worklist;

import io.claimline.dialer.worklist.AnswerChance;
import io.claimline.dialer.worklist.ToldChance;
import io.claimline.gateway.app.number.Numbers;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code AnswerChances} of the contract: all rows are sound, or every fault is named by its row and field. */
final class AnswerChances {
    /** Faults that are told; who sends more has one cause for them. */
    private static final int FAULTS = 20;

    private final List<Violation> faults = new ArrayList<>();
    private final List<ToldChance> lines = new ArrayList<>();

    private AnswerChances() {}

    /** @throws ApiProblem 422 when a row is not sound */
    static List<ToldChance> read(JsonArray rows) {
        var read = new AnswerChances();
        for (var row = 0; row < rows.size(); row++) {
            read.row("chances[" + row + "]", rows.getJsonObject(row));
        }
        if (!read.faults.isEmpty()) {
            throw read.problem();
        }
        return List.copyOf(read.lines);
    }

    private void row(String place, JsonObject row) {
        var probability = row.getDouble("probability");
        if (!(probability >= 0 && probability <= 1)) {
            fault(place + ".probability", "must be from 0 to 1, but is " + row.getValue("probability"));
            return;
        }
        var chance = new AnswerChance(probability);
        var number = row.getString("number");
        var claim = row.getString("claim");
        if ((number == null) == (claim == null)) {
            fault(place, "must name either a number or a claim, but names " + (number == null ? "neither" : "both"));
        } else if (claim != null) {
            lines.add(new ToldChance.OfClaim(claim, chance));
        } else {
            ofNumber(place + ".number", number, chance);
        }
    }

    private void ofNumber(String place, @Nullable String number, AnswerChance chance) {
        Optional.ofNullable(number)
                .flatMap(Numbers::e164)
                .ifPresentOrElse(
                        dialled -> lines.add(new ToldChance.OfNumber(dialled, chance)),
                        () -> fault(place, "must be a telephone number of ten digits, or with +1 before them"));
    }

    private void fault(String field, String why) {
        if (faults.size() < FAULTS) {
            faults.add(new Violation(field, why));
        }
    }

    private ApiProblem problem() {
        var first = faults.getFirst();
        return new ApiProblem(
                422,
                "Not acceptable",
                first.field() + " " + first.message() + ". Nothing was kept; correct the rows and send them again.",
                faults);
    }
}
