package io.claimline.gateway.app.pacing;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.PacingNote;
import io.claimline.dialer.campaign.PacingView;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.Pace;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;

/** How a campaign is paced and why, for the supervisor. */
public final class PacingText {
    private PacingText() {}

    /** {@code CampaignPacing} of the wire contract: its settings and what holds now. */
    public static JsonObject now(Campaign campaign, PacingView view) {
        var cap = campaign.limits().abandonCap();
        return PacingSettings.write(campaign)
                .put("bound", view.pace().reason())
                .put("terms", terms(view.pace().terms()))
                .put("lines", view.lines())
                .put("inFlight", view.inFlight())
                .put("idle", view.idle())
                .put("working", view.working())
                .put("today", budget(view.today(), cap))
                .put("window", budget(view.window(), cap));
    }

    /** {@code PacingReport} of the wire contract: also the days, and the last decisions, latest first. */
    public static JsonObject report(Campaign campaign, PacingView view, int most) {
        var days = new JsonArray();
        view.days()
                .forEach(day -> days.add(new JsonObject()
                        .put("day", LocalDate.ofEpochDay(day.day()).toString())
                        .put("answers", rounded(day.answers()))
                        .put("missed", rounded(day.missed()))));
        var notes = new JsonArray();
        view.notes().reversed().stream().limit(most).map(PacingText::note).forEach(notes::add);
        return new JsonObject()
                .put("campaignId", campaign.id().value())
                .put("zone", campaign.zone().getId())
                .put("now", now(campaign, view))
                .put("days", days)
                .put("decisions", notes);
    }

    private static JsonObject budget(DayCount count, double cap) {
        return new JsonObject()
                .put("answers", rounded(count.answers()))
                .put("missed", rounded(count.missed()))
                .put("left", rounded(PacingView.left(count, cap)));
    }

    private static JsonObject terms(Pace.Terms terms) {
        return new JsonObject()
                .put("expectedAnswers", rounded(terms.expectedAnswers()))
                .put("expectedFree", rounded(terms.expectedFree()))
                .put("risk", rounded(terms.risk()))
                .put("allowed", rounded(terms.allowed()))
                .put("answerShare", rounded(terms.answerShare()));
    }

    private static JsonObject note(PacingNote note) {
        var row = new JsonObject().put("at", note.at().toString());
        return switch (note) {
            case PacingNote.Decided decided ->
                row.put("wanted", decided.wanted())
                        .put("placed", decided.placed())
                        .put("withdrawn", decided.withdrawn())
                        .put("bound", decided.bound().sentence() + withdrawn(decided.withdrawn()))
                        .put("terms", terms(decided.terms()))
                        .put("leftToday", rounded(decided.leftToday()))
                        .put("leftInWindow", rounded(decided.leftInWindow()))
                        .put("inFlight", decided.inFlight())
                        .put("idle", decided.idle());
            case PacingNote.Tuned tuned ->
                row.put(
                        "tuned",
                        new JsonObject()
                                .put("by", tuned.by())
                                .put("limits", PacingSettings.write(tuned.limits()))
                                .put("steering", PacingSettings.write(tuned.steering())));
        };
    }

    private static String withdrawn(int calls) {
        return calls == 0 ? "" : "; " + calls + (calls == 1 ? " ringing call" : " ringing calls") + " withdrawn";
    }

    /** Four places: more changes with every tick and tells nobody anything. */
    static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 10_000) / 10_000.0 : 0;
    }
}
