package io.claimline.gateway.app.floor;

import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.outcome.FollowUp;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.OutcomeRules;
import io.claimline.dialer.outcome.StatusTable;
import io.claimline.dialer.outcome.Violation;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks an outcome, keeps it durably, and only then says that it is saved. */
final class OutcomeDesk {
    private final FloorParts parts;
    private final Duration spacing;

    /** @param spacing shortest time between two attempts at one number */
    OutcomeDesk(FloorParts parts, Duration spacing) {
        this.parts = parts;
        this.spacing = spacing;
    }

    /** Completes with what the campaign is to be told, once the outcome is durable; fails with {@link InvalidOutcome} or {@link Floor.Refusal}. */
    Future<CampaignInput> save(DeskCommand.SaveOutcome save, LiveCall live, People.Person person) {
        var lead = live.work().lead();
        var status = StatusTable.find(lead.audience(), save.status());
        if (status.isEmpty()) {
            return Future.failedFuture(new InvalidOutcome(List.of(
                    new Violation("statusCode", "'" + save.status() + "' is not a status; choose one of the list"))));
        }
        if (!save.claim().isEmpty() && !lead.claims().contains(save.claim())) {
            return Future.failedFuture(new Floor.Refusal("That claim is not part of this call."));
        }
        var now = parts.clock().instant();
        var violations = OutcomeRules.check(status.get(), save.fields(), person.zone(), now);
        if (!violations.isEmpty()) {
            return Future.failedFuture(new InvalidOutcome(violations));
        }
        var next = FollowUp.of(status.get(), save.fields(), person.zone(), spacing, now);
        return note(live, save)
                .map(note -> outcome(save, live, person, now, note))
                .compose(outcome -> Future.fromCompletionStage(parts.outcomes().keep(outcome)))
                .map(kept -> new CampaignInput.OutcomeSaved(
                        person.profile().id(), live.call().id(), next, "break".equals(save.then())));
    }

    private static Outcome outcome(
            DeskCommand.SaveOutcome save, LiveCall live, People.Person person, Instant now, String note) {
        var lead = live.work().lead();
        return new Outcome(
                save.outcome(),
                live.call().id(),
                lead.id(),
                save.claim().isEmpty() ? lead.claims().getFirst() : save.claim(),
                person.profile().id(),
                now,
                save.status(),
                save.fields(),
                note);
    }

    private Future<String> note(LiveCall live, DeskCommand.SaveOutcome save) {
        var staged = parts.presence().staged(live.work().lead().id().value());
        var work = staged.isEmpty() ? new JsonObject() : new JsonObject(staged);
        Map<String, String> fields = new HashMap<>(save.fields());
        return parts.records().contexts().note(work, save.status(), fields);
    }
}
