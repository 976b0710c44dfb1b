package io.claimline.gateway.app.campaigns;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.RetryPolicy;
import io.claimline.gateway.app.duty.RecordingText;
import io.claimline.gateway.app.duty.SettingChange;
import io.claimline.gateway.app.duty.WrapUpText;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.pacing.PaceChange;
import io.claimline.gateway.app.pacing.PacingSettings;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.app.worklist.Worklists;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Campaigns: list, create, start, stop, fill. */
public final class CampaignEndpoints implements Endpoints {
    /** Decisions told when no number is asked for. */
    private static final int DECISIONS = 100;

    private static final Duration RING = Duration.ofSeconds(25);
    private static final RetryPolicy RETRY = new RetryPolicy(6, Duration.ofHours(4));

    private final StoredCampaigns campaigns;
    private final Worklists worklists;
    private final Startable startable;
    private final Floor floor;
    private final KnownCampaigns known;

    public CampaignEndpoints(StoredCampaigns campaigns, Worklists worklists, Startable startable, Floor floor) {
        this.campaigns = campaigns;
        this.worklists = worklists;
        this.startable = startable;
        this.floor = floor;
        known = new KnownCampaigns(campaigns::find);
    }

    /** A campaign with the usual times and pace. */
    public static Campaign usual(CampaignId id, String name, Audience audience, DialMode mode, E164 callerId) {
        return new Campaign(
                id,
                name,
                audience,
                mode,
                callerId,
                RING,
                RETRY,
                PacingLimits.USUAL,
                new Steering.Automatic(),
                Campaign.USUAL_ZONE,
                WrapUpPolicy.USUAL);
    }

    private static Campaign asked(JsonObject body) {
        return PaceRefusal.told(() -> new Campaign(
                new CampaignId(body.getString("id")),
                body.getString("name"),
                Audience.valueOf(body.getString("audience").toUpperCase(Locale.ROOT)),
                DialMode.valueOf(body.getString("mode").toUpperCase(Locale.ROOT)),
                new E164(body.getString("callerId")),
                RING,
                RETRY,
                body.containsKey("limits") ? PacingSettings.limits(body.getJsonObject("limits")) : PacingLimits.USUAL,
                new Steering.Automatic(),
                PaceRefusal.zone(body.getString("zone", Campaign.USUAL_ZONE.getId())),
                WrapUpPolicy.USUAL));
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listCampaigns", this::list)
                .on("createCampaign", this::create)
                .on("startCampaign", this::start)
                .on("stopCampaign", this::stop)
                .on("fillWorklist", this::fill)
                .on("getPacing", this::pacing)
                .on("setPacing", this::tune)
                .on("setWrapUp", this::wrapUp)
                .on("setRecording", this::recording);
    }

    private Future<Answer> list(Ask ask) {
        return campaigns.all().map(all -> {
            var list = new JsonArray();
            all.forEach(entry -> list.add(view(entry)));
            return Answer.ok(new JsonObject().put("campaigns", list));
        });
    }

    private Future<Answer> create(Ask ask) {
        var campaign = asked(ask.body());
        return campaigns
                .add(campaign)
                .compose(added -> added
                        ? worklists.fill(campaign).map(report -> new Answer.Json(201, view(new Entry(campaign, false))))
                        : Future.failedFuture(ApiProblem.conflict(
                                "There is a campaign " + campaign.id() + " already. Choose another id.")));
    }

    /** What is to be started although there is nothing to do is in the audit as that. */
    private Future<Answer> start(Ask ask) {
        ask.because();
        var anyway = ask.given().getBoolean("anyway", false);
        if (anyway) {
            ask.tell().detail("anyway", true);
        }
        return known.of(ask)
                .compose(entry -> anyway
                        ? Future.succeededFuture(entry)
                        : startable.look(entry.campaign()).map(entry))
                .compose(entry -> run(entry, true, ask));
    }

    private Future<Answer> stop(Ask ask) {
        ask.because();
        return known.of(ask).compose(entry -> run(entry, false, ask));
    }

    private Future<Answer> run(Entry entry, boolean running, Ask ask) {
        return Answer.after(
                floor.run(entry.campaign().id(), running, ask.agent().value()));
    }

    private Future<Answer> pacing(Ask ask) {
        return known.of(ask)
                .compose(entry -> floor.pacing(entry.campaign().id(), ask.query("limit", DECISIONS)))
                .map(Answer::ok);
    }

    private Future<Answer> tune(Ask ask) {
        ask.because();
        var body = ask.body();
        var limits = PaceRefusal.told(() -> PaceChange.Limits.read(body.getJsonObject("limits")));
        var steering = PaceRefusal.told(() -> PacingSettings.steering(body.getJsonObject("steering")));
        var seen = Optional.ofNullable(body.getJsonObject("seen"))
                .map(told -> PaceRefusal.told(() -> PaceChange.Seen.read(told)));
        var change = new PaceChange(limits, steering, seen);
        return known.of(ask)
                .onSuccess(entry -> CampaignChange.tuned(ask.tell(), entry.campaign(), limits.all(), steering))
                .compose(entry -> Answer.after(
                        floor.tune(entry.campaign().id(), change, ask.agent().value())
                                .recover(PaceRefusal::of)));
    }

    private Future<Answer> wrapUp(Ask ask) {
        ask.because();
        var change = PaceRefusal.told(() -> change(ask, WrapUpText::read));
        return known.of(ask)
                .onSuccess(entry -> CampaignChange.wrapUp(ask.tell(), entry.campaign(), change.to()))
                .compose(entry -> Answer.after(
                        floor.wrapUp(entry.campaign().id(), change, ask.agent().value())));
    }

    private Future<Answer> recording(Ask ask) {
        ask.because();
        var change = PaceRefusal.told(() -> change(ask, RecordingText::read));
        return known.of(ask)
                .onSuccess(entry -> CampaignChange.recording(ask.tell(), entry.campaign(), change.to()))
                .compose(entry -> Answer.after(floor.recording(
                                entry.campaign().id(), change, ask.agent().value())
                        .recover(PaceRefusal::of)));
    }

    private static <T> SettingChange<T> change(Ask ask, Function<JsonObject, T> read) {
        var seen = Optional.ofNullable(ask.body().getJsonObject("seen")).map(read);
        return new SettingChange<>(read.apply(ask.body()), seen);
    }

    private Future<Answer> fill(Ask ask) {
        return known.of(ask).compose(entry -> worklists.fill(entry.campaign())).map(Answer::ok);
    }

    private static JsonObject view(Entry entry) {
        var campaign = entry.campaign();
        return new JsonObject()
                .put("id", campaign.id().value())
                .put("name", campaign.name())
                .put("audience", campaign.audience().name().toLowerCase(Locale.ROOT))
                .put("mode", campaign.mode().name().toLowerCase(Locale.ROOT))
                .put("callerId", campaign.callerId().value())
                .put("limits", PacingSettings.write(campaign.limits()))
                .put("steering", PacingSettings.write(campaign.steering()))
                .put("zone", campaign.zone().getId())
                .put("wrapUp", WrapUpText.write(campaign.wrapUp()))
                .put("recording", RecordingText.write(campaign.recording()))
                .put("running", entry.running());
    }
}
