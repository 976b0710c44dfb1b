package io.claimline.gateway.app.floor;

import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.campaign.PacerOf;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.app.duty.DayNews;
import io.claimline.gateway.app.duty.RecordingText;
import io.claimline.gateway.app.duty.WrapUpText;
import io.claimline.gateway.app.guest.GuestText;
import io.claimline.gateway.app.guest.SupervisorText;
import io.claimline.gateway.app.identity.IdentityDesk;
import io.claimline.gateway.app.outcome.DraftDesk;
import io.claimline.gateway.app.pacing.PacingSettings;
import io.claimline.gateway.app.supervise.Departures;
import io.claimline.gateway.app.supervise.Supervision;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One campaign conducted on this gateway: its conductor on one Vert.x context, the effects it wants carried out, and the views of it pushed. Lives so: is
 * made, recovers what was left behind, takes commands and facts, and is closed when another gateway owns the campaign or this one stops.
 */
final class ConductorCell extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(ConductorCell.class);
    private static final long TICK_MS = 100;
    /** How late a call-back may be noticed. */
    private static final long CALL_BACKS_MS = 3_000;
    /** How long a gateway that stops waits for the store to take its leads back. */
    private static final long PATIENCE_S = 5;

    private static final String GONE = "That call is not on your desk any more, or its outcome is saved already.";

    private final FloorParts parts;
    private final boolean running;
    private final CampaignConductor conductor;
    private final Settling settling;
    private final EffectRunner runner;
    private final DraftDesk drafts;
    private final IdentityDesk identities;
    private final OutcomeDesk outcomes;
    private final CheckedOrders checked;
    private final FloorViews views;
    private final DayNews news;
    private final Departures departures;
    private final Supervision supervision;
    private final AtomicBoolean open = new AtomicBoolean(true);

    ConductorCell(Vertx vertx, FloorParts parts, CampaignBook.Entry entry) {
        this.parts = parts;
        this.running = entry.running();
        conductor = new CampaignConductor(
                entry.campaign(),
                parts.screening().gate(),
                PacerOf::byMode,
                parts.presence().self(),
                parts.ids());
        drafts = new DraftDesk(parts.said().drafts());
        identities = new IdentityDesk(parts.said().audit(), parts.ids());
        outcomes = new OutcomeDesk(parts, drafts, identities, entry.campaign());
        checked = new CheckedOrders(parts, conductor);
        news = new DayNews(vertx, parts.said().audit(), parts.clock());
        departures = new Departures(
                vertx,
                FloorBus::campaign,
                agent -> vertx.eventBus().publish(FloorBus.notice(agent), Departures.LOST),
                leg -> parts.telephony().hangup(leg));
        settling = new Settling(parts.work(), parts.attempts(), parts.presence(), parts.clock(), this::settled);
        runner = new EffectRunner(parts, entry.campaign(), this::feed, settling);
        views = new FloorViews(vertx, parts, conductor, drafts, identities);
        supervision = new Supervision(
                conductor,
                parts.clock(),
                new Supervision.Doing(this::step, views::durable, parts.here()),
                Floor.Refusal::new);
    }

    CampaignId id() {
        return conductor.campaign().id();
    }

    /** Takes up what was left behind, then runs as it was set to. */
    @Override
    public Future<?> start() {
        vertx.eventBus().<JsonObject>consumer(FloorBus.campaign(id()), this::onMessage);
        return new LeftWork(parts, runner, drafts, identities)
                .of(conductor.campaign(), parts.clock().instant())
                .onSuccess(recovered -> {
                    feed(new CampaignInput.Run(running));
                    feed(recovered);
                    context.runOnContext(v -> startTimers());
                    vertx.eventBus().publish(FloorBus.TAKEN_UP, id().value());
                });
    }

    private void startTimers() {
        vertx.setPeriodic(TICK_MS, tick -> feed(new CampaignInput.Tick()));
        vertx.setPeriodic(2_000, tick -> settling.retry());
        vertx.setPeriodic(10_000, tick -> retain());
        vertx.setPeriodic(60_000, tick -> views.states().beat());
        vertx.setPeriodic(CALL_BACKS_MS, tick -> callBacks());
        vertx.setPeriodic(BoardRows.EVERY_MS, tick -> views.board().write());
        vertx.setPeriodic(100, 3_000, tick -> views.board().count());
        vertx.setPeriodic(100, BoardRows.PACING_EVERY_MS, tick -> views.board().pacing());
    }

    private void callBacks() {
        var agents = conductor.agents().size();
        if (conductor.running() && agents > 0) {
            runner.callBacks(id(), agents);
        }
    }

    private void retain() {
        var calls = conductor.calls().stream().map(live -> live.call().id()).toList();
        drafts.retain(calls);
        identities.retain(calls);
    }

    /** Gives it an input, from any thread. What comes before it is deployed is about a past that it will ask for anyway. */
    void feed(CampaignInput input) {
        if (context == null) {
            return;
        }
        context.runOnContext(v -> {
            if (open.get()) {
                step(input);
            }
        });
    }

    private List<CampaignEffect> step(CampaignInput input) {
        var effects = conductor.on(input, parts.clock().instant());
        for (var effect : effects) {
            if (effect instanceof CampaignEffect.Changed changed) {
                views.changed(changed);
            } else if (effect instanceof CampaignEffect.Tell tell) {
                vertx.eventBus().publish(FloorBus.notice(tell.agent()), tell.text());
            } else if (effect instanceof CampaignEffect.Departed departed) {
                departures.gone(departed);
            } else {
                runner.run(effect, id());
                views.count(effect);
                news.heard(effect);
            }
        }
        return effects;
    }

    private void onMessage(Message<JsonObject> message) {
        context.runOnContext(v -> answer(message.body())
                .onSuccess(message::reply)
                .onFailure(failure -> message.reply(FloorBus.failure(failure))));
    }

    private Future<JsonObject> answer(JsonObject body) {
        return supervision.answer(body).orElseGet(() -> answer(body, new AgentId(body.getString("agent"))));
    }

    private Future<JsonObject> answer(JsonObject body, AgentId agent) {
        return switch (body.getString("ask")) {
            case "desk" -> parts.records().people().person(agent).compose(person -> desk(agent, person));
            case "attached" -> tell(new CampaignInput.Attached(agent, body.getBoolean("open")));
            case "run" -> tell(new CampaignInput.Run(body.getBoolean("running")));
            case "tune" ->
                tell(new CampaignInput.Tune(
                        PacingSettings.limits(body.getJsonObject("limits")),
                        PacingSettings.steering(body.getJsonObject("steering")),
                        body.getString("by")));
            case "wrapUp" -> tell(new CampaignInput.WrapUpSet(WrapUpText.read(body.getJsonObject("policy"))));
            case Departures.ARRIVE ->
                parts.records()
                        .people()
                        .asOfNow(agent)
                        .compose(person -> onContext().compose(v -> tell(Departures.arrival(person.profile(), body))));
            case "recording" -> tell(new CampaignInput.RecordingSet(RecordingText.read(body.getJsonObject("policy"))));
            case "takeOver" -> order(SupervisorText.takeOver(agent, body));
            case "work" -> Future.succeededFuture(views.work(agent));
            case "guests" ->
                Future.succeededFuture(
                        GuestText.guests(conductor, parts.records().directory(), agent));
            default -> command(agent, CommandText.read(body.getJsonObject("command")));
        };
    }

    /** Who joins does so with the skills of today; everybody else is known already. */
    private Future<JsonObject> command(AgentId agent, DeskCommand command) {
        var people = parts.records().people();
        var who = command instanceof DeskCommand.Join ? people.asOfNow(agent) : people.person(agent);
        return who.compose(person -> command(command, person));
    }

    private Future<JsonObject> desk(AgentId id, People.Person person) {
        return conductor
                .agent(id)
                .map(agent -> Future.succeededFuture(views.desk(agent, person)))
                .orElseGet(() -> Future.failedFuture(new Floor.Refusal("You have not joined this campaign.")));
    }

    private Future<JsonObject> tell(CampaignInput input) {
        step(input);
        return Future.succeededFuture(new JsonObject());
    }

    private Future<JsonObject> command(DeskCommand command, People.Person person) {
        views.know(person);
        var id = person.profile().id();
        return switch (command) {
            case DeskCommand.SaveOutcome save -> save(save, person);
            case DeskCommand.KeepDraft keep -> keep(keep, id);
            case DeskCommand.Verify verify -> verify(verify, id);
            case DeskCommand.Join join -> order(new CampaignInput.Join(person.profile()));
            case DeskCommand.Leave leave -> order(new CampaignInput.Leave(id));
            case DeskCommand.PutOnHeadset on ->
                order(new CampaignInput.PutOnHeadset(
                        id, new LegId("cl-a-" + parts.ids().get()), person.endpoint(on.kind())));
            case DeskCommand.TakeOffHeadset off -> order(new CampaignInput.TakeOffHeadset(id));
            case DeskCommand.Ready ready -> order(new CampaignInput.Ready(id));
            case DeskCommand.Break pause -> order(new CampaignInput.Break(id, pause.reason()));
            case DeskCommand.Dial dial -> order(new CampaignInput.Dial(id, dial.lead()));
            case DeskCommand.Skip skip -> order(new CampaignInput.Skip(id, skip.lead(), skip.reason()));
            case DeskCommand.Hold hold -> order(new CampaignInput.Hold(id, hold.call()));
            case DeskCommand.Resume resume -> order(new CampaignInput.Resume(id, resume.call()));
            case DeskCommand.Mute mute -> order(new CampaignInput.Mute(id, mute.call(), mute.muted()));
            case DeskCommand.Recording record -> order(new CampaignInput.RecordAsked(id, record.call(), record.on()));
            case DeskCommand.Digits digits -> order(new CampaignInput.Digits(id, digits.call(), digits.digits()));
            case DeskCommand.DialOther other -> once(checked.dial(other, id));
            case DeskCommand.Invite invite -> once(checked.invite(invite, id));
            case DeskCommand.Arrange arrange -> once(checked.arrange(arrange, id));
            case DeskCommand.Link link -> once(checked.link(link, id));
            case DeskCommand.Take take -> order(new CampaignInput.Take(id, take.call()));
            case DeskCommand.HangUp hangUp -> order(new CampaignInput.HangUp(id, hangUp.call()));
            case DeskCommand.Extend extend -> order(new CampaignInput.ExtendWrapUp(id, extend.call()));
        };
    }

    /** Orders it once it is known, on the campaign's context. */
    private Future<JsonObject> once(Future<CampaignInput.ByAgent> known) {
        Promise<JsonObject> done = Promise.promise();
        known.onSuccess(input -> context.runOnContext(v -> order(input).onComplete(done)))
                .onFailure(done::fail);
        return done.future();
    }

    private void settled(CampaignEffect.Settle settle) {
        parts.screening().forget(settle.lease().lead());
        parts.reminders().release(settle.lease().lead());
        news.settled(settle.next());
    }

    private Future<JsonObject> order(CampaignInput.ByAgent input) {
        for (var effect : step(input)) {
            if (effect instanceof CampaignEffect.Refuse refuse && refuse.agent().equals(input.agent())) {
                return Future.failedFuture(new Floor.Refusal(refuse.why()));
            }
        }
        return Future.succeededFuture(new JsonObject());
    }

    private Future<JsonObject> save(DeskCommand.SaveOutcome save, People.Person person) {
        var id = person.profile().id();
        var live = own(save.call(), id);
        return live.isEmpty()
                ? alreadySaved(save, id)
                : OutcomeDesk.subject(save.claim(), live.get())
                        .compose(subject -> live.get().steps().has(subject)
                                ? alreadySaved(save, id)
                                : save(save, subject, live.get(), person));
    }

    private Future<JsonObject> save(DeskCommand.SaveOutcome save, String subject, LiveCall live, People.Person person) {
        Promise<JsonObject> done = Promise.promise();
        outcomes.save(save, subject, live, person)
                .onSuccess(input -> context.runOnContext(v -> {
                    step(input);
                    views.saved();
                    news.changed(person.profile().id());
                    done.complete(new JsonObject());
                }))
                .onFailure(done::fail);
        return done.future();
    }

    /** What came of it is on the desk, and with it the account, before the page hears the answer. */
    private Future<JsonObject> verify(DeskCommand.Verify verify, AgentId agent) {
        var live = own(verify.call(), agent).filter(call -> call.work().lead().audience() == Audience.PATIENT);
        if (live.isEmpty()) {
            return Future.failedFuture(new Floor.Refusal("That call to a patient is not on your desk any more."));
        }
        var staged = parts.presence().staged(live.get().work().lead().id().value());
        var work = staged.isEmpty() ? new JsonObject() : new JsonObject(staged);
        Promise<JsonObject> done = Promise.promise();
        identities
                .compare(live.get(), agent, work, verify.said(), parts.clock().instant())
                .onSuccess(answer -> context.runOnContext(v -> {
                    views.again(agent);
                    done.complete(answer);
                }))
                .onFailure(done::fail);
        return done.future();
    }

    private Optional<LiveCall> own(CallId call, AgentId agent) {
        return conductor
                .call(call)
                .filter(live -> live.call().agent().filter(agent::equals).isPresent());
    }

    private Future<JsonObject> keep(DeskCommand.KeepDraft keep, AgentId agent) {
        var live = own(keep.call(), agent);
        if (live.isEmpty()) {
            return Future.failedFuture(new Floor.Refusal(GONE));
        }
        return OutcomeDesk.subject(keep.claim(), live.get()).compose(subject -> {
            if (live.get().steps().has(subject)) {
                return Future.failedFuture(
                        new Floor.Refusal("The outcome is saved already; nothing more can be typed."));
            }
            return drafts.keep(keep.call(), subject, agent, keep.seen(), keep.status(), keep.fields())
                    .compose(version -> version.map(
                                    kept -> Future.succeededFuture(new JsonObject().put("version", kept)))
                            .orElseGet(() -> Future.failedFuture(new Floor.Refusal(
                                    "This outcome was changed on another screen; what is shown now is the newer."))));
        });
    }

    /** The answer to a save may be lost on the network; the page then saves again, and nothing more may happen. */
    private Future<JsonObject> alreadySaved(DeskCommand.SaveOutcome save, AgentId agent) {
        return Future.fromCompletionStage(parts.said().outcomes().of(save.call()), context)
                .compose(outcomes -> {
                    var known = outcomes.stream()
                            .anyMatch(outcome -> outcome.id().equals(save.outcome())
                                    && outcome.agent().equals(agent));
                    return known
                            ? Future.succeededFuture(new JsonObject())
                            : Future.failedFuture(new Floor.Refusal(GONE));
                });
    }

    /** Whether a call goes on, or waits for its outcome: only a gateway that knows this one gone can adopt it. */
    boolean holdsCalls() {
        return !conductor.calls().isEmpty();
    }

    /**
     * Stops conducting: what was not begun is given back before the store is closed, also what is being leased just now; calls go on in
     * the switch for whoever takes the campaign up. Timers and consumers end with the deployment.
     */
    @Override
    public Future<?> stop() {
        step(new CampaignInput.HandOver());
        return runner.leasing()
                .compose(told -> onContext())
                .compose(stepped -> settling.drained())
                .timeout(PATIENCE_S, TimeUnit.SECONDS)
                .onFailure(failure ->
                        LOG.warn("Campaign {}: not every lead could be given back: {}", id(), failure.getMessage()))
                .otherwiseEmpty()
                .onComplete(done -> {
                    views.board().write();
                    views.states().beat();
                    open.set(false);
                });
    }

    /** Completes after every input that was fed before. */
    private Future<Void> onContext() {
        Promise<Void> turn = Promise.promise();
        context.runOnContext(v -> turn.complete());
        return turn.future();
    }
}
