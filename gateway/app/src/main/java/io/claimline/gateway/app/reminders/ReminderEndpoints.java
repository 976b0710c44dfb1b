package io.claimline.gateway.app.reminders;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.dialer.strategy.plan.ReminderPlan.State;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.app.campaigns.KnownCampaigns;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.strategy.ReminderBooks;
import io.claimline.gateway.store.strategy.StoredPlan;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Strategies and the plans of reminder campaigns: kept, looked at ahead, worked, and reported. */
public final class ReminderEndpoints implements Endpoints {
    private static final int PAGE = 100;

    private final ReminderBooks books;
    private final ReminderDesk desk;
    private final KnownCampaigns campaigns;

    public ReminderEndpoints(ReminderBooks books, ReminderDesk desk, KnownCampaigns campaigns) {
        this.books = books;
        this.desk = desk;
        this.campaigns = campaigns;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listStrategies", this::strategies)
                .on("addStrategy", this::addStrategy)
                .on("listReminders", this::list)
                .on("planReminders", this::plan)
                .on("previewReminders", this::preview)
                .on("listPreviewAccounts", this::accounts)
                .on("exportPreviewAccounts", this::exported)
                .on("setReminderState", this::setState)
                .on("planNow", this::planNow)
                .on("enrolAccounts", this::enrol);
    }

    private Future<Answer> strategies(Ask ask) {
        return Stages.future(books.strategies().all()).map(all -> {
            var list = new JsonArray();
            all.forEach(versions -> list.add(StrategyText.write(versions.newest())));
            return Answer.ok(new JsonObject().put("strategies", list));
        });
    }

    /** The next version. Of two who change the same one the second is told so. */
    private Future<Answer> addStrategy(Ask ask) {
        var id = new StrategyId(ask.body().getString("id"));
        return Stages.future(books.strategies().find(id)).compose(found -> {
            var next = StrategyText.read(
                    ask.body(), found.map(all -> all.newest().version() + 1).orElse(1));
            ask.tell().detail("version", next.version());
            return Stages.future(books.strategies().add(next))
                    .compose(added -> added
                            ? Future.succeededFuture((Answer) new Answer.Json(201, StrategyText.write(next)))
                            : Future.failedFuture(ApiProblem.conflict(
                                    "Somebody else changed the strategy " + id + " meanwhile. Load it again.")));
        });
    }

    private Future<Answer> list(Ask ask) {
        return Stages.future(books.plans().all())
                .compose(plans -> Future.all(plans.stream().map(this::row).toList()))
                .map(rows -> Answer.ok(new JsonObject().put("reminders", new JsonArray(rows.list()))));
    }

    private Future<JsonObject> row(StoredPlan stored) {
        var plan = stored.plan();
        var progress = new ProgressText(plan.campaign());
        var counted = Stages.future(books.accounts().each(plan.strategy(), progress::add));
        return campaigns
                .of(plan.campaign())
                .compose(entry -> counted.map(all -> new JsonObject()
                        .put("plan", PlanText.write(plan))
                        .put("name", entry.campaign().name())
                        .put("state", Lower.text(plan.state()))
                        .put("running", entry.running())
                        .put("progress", updated(stored, progress.text()))));
    }

    private static JsonObject updated(StoredPlan stored, JsonObject progress) {
        stored.planned().ifPresent(at -> progress.put("updatedAt", at.toString()));
        return progress;
    }

    private Future<Answer> plan(Ask ask) {
        var asked = PlanText.read(ask.body(), State.DRAFT);
        return fits(asked)
                .compose(done -> Stages.future(books.plans().find(asked.campaign())))
                .compose(found -> found.map(
                                stored -> changed(ask, stored, in(stored.plan().state(), asked)))
                        .orElseGet(() -> kept(ask, asked, books.plans().add(StoredPlan.added(asked)))));
    }

    private Future<Answer> changed(Ask ask, StoredPlan stored, ReminderPlan plan) {
        return kept(ask, plan, books.plans().change(stored.changed(plan)));
    }

    private Future<Answer> kept(Ask ask, ReminderPlan plan, CompletionStage<Boolean> keeping) {
        return Stages.future(keeping).compose(kept -> kept ? withdrawn(ask, plan) : changedMeanwhile());
    }

    /** How much was taken off the worklist that no plan has ordered. */
    private Future<Answer> withdrawn(Ask ask, ReminderPlan plan) {
        return desk.withdrawUnplanned(plan)
                .onSuccess(count -> ask.tell().detail("withdrawn", count))
                .map(count -> Answer.ok(new JsonObject().put("withdrawn", count)));
    }

    private Future<Answer> planNow(Ask ask) {
        return stored(ask)
                .compose(stored -> stored.plan().state() == State.ACTIVE
                        ? desk.planNow(stored)
                        : Future.failedFuture(ApiProblem.conflict("The reminder campaign is "
                                + Lower.text(stored.plan().state()) + ": nothing is planned. Activate it first.")))
                .onSuccess(ordered -> ask.tell().detail("ordered", ordered))
                .map(ordered -> Answer.ok(new JsonObject().put("ordered", ordered)));
    }

    private static ReminderPlan in(State state, ReminderPlan plan) {
        return new ReminderPlan(
                plan.campaign(),
                plan.strategy(),
                plan.choose(),
                plan.window(),
                plan.schedule(),
                plan.rate(),
                plan.live(),
                state);
    }

    private static <T> Future<T> changedMeanwhile() {
        return Future.failedFuture(
                ApiProblem.conflict("Somebody else changed the reminder campaign meanwhile. Load it again."));
    }

    /** The strategy is there; one campaign calls patients by a recorded voice, the other by agents. */
    private Future<Void> fits(ReminderPlan plan) {
        return patients("campaignId", plan.campaign())
                .compose(campaign -> mode(
                        campaign.mode() == DialMode.REMINDER,
                        "campaignId",
                        "campaign " + plan.campaign() + " is " + Lower.text(campaign.mode())
                                + "; choose one of mode reminder, for a recorded voice speaks"))
                .compose(v -> patients("liveCampaignId", plan.live()))
                .compose(campaign -> mode(
                        campaign.mode() != DialMode.REMINDER,
                        "liveCampaignId",
                        "campaign " + plan.live() + " is of mode reminder; choose one whose agents speak"))
                .compose(v -> Stages.future(books.strategies().find(plan.strategy())))
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture()
                        : Future.failedFuture(Lower.fault("strategyId", "there is no strategy " + plan.strategy())));
    }

    private static Future<Void> mode(boolean right, String field, String fault) {
        return right ? Future.succeededFuture() : Future.failedFuture(Lower.fault(field, fault));
    }

    private Future<Campaign> patients(String field, CampaignId id) {
        return campaigns
                .of(id)
                .compose(entry -> entry.campaign().audience() == Audience.PATIENT
                        ? Future.succeededFuture(entry.campaign())
                        : Future.failedFuture(Lower.fault(
                                field, "campaign " + id + " calls payers; choose one that calls patients")));
    }

    private Future<Answer> preview(Ask ask) {
        var plan = PlanText.read(ask.body(), State.DRAFT);
        return fits(plan)
                .compose(done -> desk.preview(plan))
                .map(planned -> Answer.ok(DayText.of(plan, planned.day())));
    }

    private Future<Answer> accounts(Ask ask) {
        return found(ask, ask.body().getInteger("most", PAGE)).map(found -> Answer.ok(found.page()));
    }

    private Future<DayShown.Found> found(Ask ask, int most) {
        var body = ask.body();
        var plan = PlanText.read(body.getJsonObject("plan"), State.DRAFT);
        var wanted = new DayShown.Found(
                Optional.ofNullable(body.getString("kind")),
                body.getString("text", ""),
                body.getInteger("from", 0),
                most);
        return fits(plan).compose(done -> desk.preview(plan)).map(planned -> DayText.show(plan, planned.day(), wanted));
    }

    private Future<Answer> exported(Ask ask) {
        ask.tell().about("campaign", ask.body().getJsonObject("plan").getString("campaignId"));
        return found(ask, Integer.MAX_VALUE)
                .onSuccess(found -> ask.tell().detail("accounts", found.found()))
                .map(found -> Answer.ok(
                        new JsonObject().put("accounts", found.found()).put("csv", found.csv())));
    }

    private Future<Answer> setState(Ask ask) {
        var next = Lower.read(State.class, "", ask.body(), "state");
        return stored(ask).compose(stored -> {
            var now = stored.plan().state();
            if (now == next) {
                return Future.succeededFuture(Answer.ok(new JsonObject().put("withdrawn", 0)));
            }
            if (!now.mayBecome(next)) {
                return Future.failedFuture(ApiProblem.conflict("The reminder campaign is " + Lower.text(now)
                        + ", and cannot become " + Lower.text(next) + "."));
            }
            ask.tell().changed("state", Lower.text(now), Lower.text(next));
            var plan = in(next, stored.plan());
            return changed(ask, stored, plan)
                    .compose(answer -> next == State.ACTIVE
                            ? Future.succeededFuture(answer)
                            : desk.takeBack(plan).map(answer));
        });
    }

    private Future<Answer> enrol(Ask ask) {
        var takesOver = Boolean.parseBoolean(ask.query("takeOver").orElse("false"));
        return stored(ask)
                .compose(stored -> desk.enrol(stored, takesOver))
                .onSuccess(enrolled -> {
                    ask.tell().detail("added", enrolled.added());
                    if (takesOver) {
                        ask.tell().detail("takenOver", enrolled.takenOver());
                    }
                })
                .map(enrolled -> Answer.ok(new JsonObject()
                        .put("accounts", enrolled.accounts())
                        .put("added", enrolled.added())
                        .put("begunAnew", enrolled.begunAnew())
                        .put("takenOver", enrolled.takenOver())
                        .put("elsewhere", enrolled.elsewhere())));
    }

    private Future<StoredPlan> stored(Ask ask) {
        var id = new CampaignId(ask.path("campaignId"));
        return Stages.future(books.plans().find(id))
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound("Campaign " + id
                                + " has no reminder plan. GET /api/v1/reminders lists those there are."))));
    }
}
