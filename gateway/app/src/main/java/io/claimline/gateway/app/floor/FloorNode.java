package io.claimline.gateway.app.floor;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.gateway.app.duty.DayNews;
import io.claimline.gateway.app.duty.RecordingText;
import io.claimline.gateway.app.duty.SettingChange;
import io.claimline.gateway.app.duty.StateText;
import io.claimline.gateway.app.duty.WrapUpText;
import io.claimline.gateway.app.guest.GuestText;
import io.claimline.gateway.app.guest.SupervisorText;
import io.claimline.gateway.app.pacing.PaceChange;
import io.claimline.gateway.app.pacing.PacingSettings;
import io.claimline.gateway.app.supervise.OrderText;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The floor as one gateway serves it: conducts its share of the campaigns, and reaches the others over the event bus, so that agents may be
 * connected to any gateway.
 */
public final class FloorNode implements Floor {
    /** Whose questions are about no desk. */
    private static final AgentId SUPERVISOR = new AgentId("supervisor");

    /** How soon an agent who was moved is in the other campaign. */
    private static final long ELSEWHERE_MS = 500;

    private static final DeliveryOptions PATIENCE = new DeliveryOptions().setSendTimeout(8_000);

    private final Vertx vertx;
    private final FloorParts parts;
    private final CampaignKeeper keeper;
    private final BoardText board;
    private final StateText states;
    private final Map<AgentId, CampaignId> membership = new ConcurrentHashMap<>();
    private final Map<AgentId, List<MessageConsumer<?>>> attached = new ConcurrentHashMap<>();
    private final List<BiConsumer<AgentId, JsonObject>> deskListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<TelephonyEvent>> switchListeners = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<AgentId, String>> noticeListeners = new CopyOnWriteArrayList<>();

    /**
     * @param parts what it stands on
     * @param alone no other gateway can share the store
     */
    public FloorNode(Vertx vertx, FloorParts parts, boolean alone) {
        this.vertx = vertx;
        this.parts = parts;
        keeper = new CampaignKeeper(vertx, parts, alone);
        board = new BoardText(vertx, parts);
        states = new StateText(parts.records().breaks());
    }

    /** Connects to the switch and takes up the campaigns. Completes when each was looked at once. */
    public Future<Void> start() {
        parts.telephony().listen(this::heard);
        parts.presence().watch("agents", this::agentRow);
        vertx.eventBus().<String>consumer(FloorBus.TAKEN_UP, message -> takenUp(new CampaignId(message.body())));
        board.start();
        parts.telephony().connect();
        return parts.said()
                .ledger()
                .start()
                .compose(known -> Future.fromCompletionStage(parts.presence().rows("agents")))
                .onSuccess(rows -> rows.forEach(this::agentRow))
                .compose(rows -> keeper.start());
    }

    /** Gives back what was not begun, and lets go of the campaigns; calls go on in the switch. */
    public Future<Void> stop() {
        return keeper.stop();
    }

    private void heard(TelephonyEvent event) {
        board.switchState(event);
        keeper.tell(event);
        switchListeners.forEach(listener -> listener.accept(event));
    }

    @Override
    public void onSwitch(Consumer<TelephonyEvent> listener) {
        switchListeners.add(listener);
    }

    private static Refusal offline(AgentId agent) {
        return new Refusal("No agent " + agent + " is at work in a campaign now. The board shows who is.");
    }

    @Override
    public Future<AgentLine> headset(AgentId agent) {
        return campaignOf(agent)
                .map(campaign -> ask(campaign, agent, new JsonObject().put("ask", "headset")))
                .orElseGet(() -> Future.failedFuture(offline(agent)))
                .map(line -> new AgentLine(
                        new LegId(line.getString("leg")),
                        CallId.parse(line.getString("call", "")).orElse(null)));
    }

    @Override
    public Future<Void> takeOver(AgentId agent, CallId call, Guest.Supervisor by) {
        return campaignOf(agent)
                .<Future<Void>>map(campaign ->
                        ask(campaign, agent, SupervisorText.order(call, by)).mapEmpty())
                .orElseGet(() -> Future.failedFuture(offline(agent)));
    }

    @Override
    public void notice(AgentId agent, String text) {
        vertx.eventBus().publish(FloorBus.notice(agent), text);
    }

    private void agentRow(String id, String row) {
        if (row.isEmpty()) {
            left(new AgentId(id));
        } else {
            joined(new AgentId(id), new CampaignId(new JsonObject(row).getString("campaignId")));
        }
    }

    /** Who was sent away sees so; not who is at once in another campaign, nor whose campaign is only taken up elsewhere. */
    private void left(AgentId agent) {
        membership.remove(agent);
        vertx.setTimer(ELSEWHERE_MS, _ -> {
            if (attached.containsKey(agent) && campaignOf(agent).isEmpty()) {
                var shift = parts.records().shifts().campaignOf(agent);
                shift.onSuccess(campaign -> campaign.ifPresentOrElse(_ -> {}, () -> showDesk(agent)));
            }
        });
    }

    private Future<Void> showDesk(AgentId agent) {
        return desk(agent)
                .map(view -> vertx.eventBus().publish(FloorBus.desk(agent), view))
                .mapEmpty();
    }

    /** A campaign that has just learnt of an agent does not know yet whether its desk is open; it is, if it is open here. */
    private void joined(AgentId agent, CampaignId campaign) {
        if (!campaign.equals(membership.put(agent, campaign)) && attached.containsKey(agent)) {
            tellAttached(agent, true);
        }
    }

    @Override
    public Future<Void> command(AgentId agent, DeskCommand command) {
        var campaign = command instanceof DeskCommand.Join join ? Optional.of(join.campaign()) : campaignOf(agent);
        if (campaign.isEmpty()) {
            return Future.failedFuture(new Refusal("Join a campaign first."));
        }
        var current = campaignOf(agent);
        if (command instanceof DeskCommand.Join join
                && current.filter(other -> !other.equals(join.campaign())).isPresent()) {
            return Future.failedFuture(new Refusal("Leave the campaign you are in first."));
        }
        return order(campaign.get(), agent, command).compose(done -> moved(agent, command, campaign.get()));
    }

    @Override
    public Future<JsonObject> draft(AgentId agent, DeskCommand.KeepDraft draft) {
        return ordered(agent, draft);
    }

    @Override
    public Future<JsonObject> verify(AgentId agent, DeskCommand.Verify order) {
        return ordered(agent, order);
    }

    private Future<JsonObject> ordered(AgentId agent, DeskCommand command) {
        return campaignOf(agent)
                .map(campaign -> order(campaign, agent, command))
                .orElseGet(() -> Future.failedFuture(new Refusal("Join a campaign first.")));
    }

    @Override
    public Future<JsonObject> work(AgentId agent) {
        return campaignOf(agent)
                .map(campaign -> ask(campaign, agent, new JsonObject().put("ask", "work")))
                .orElseGet(() -> Future.succeededFuture(new JsonObject()));
    }

    private Future<JsonObject> order(CampaignId campaign, AgentId agent, DeskCommand command) {
        return ask(campaign, agent, new JsonObject().put("ask", "command").put("command", CommandText.write(command)));
    }

    /** Joining and leaving show the desk anew at once, for it may be another gateway that conducts the campaign. */
    private Future<Void> moved(AgentId agent, DeskCommand command, CampaignId campaign) {
        if (command instanceof DeskCommand.Join) {
            membership.put(agent, campaign);
            DayNews.moved(vertx, agent, true);
        } else if (command instanceof DeskCommand.Leave) {
            membership.remove(agent);
            DayNews.moved(vertx, agent, false);
            return showDesk(agent);
        }
        return Future.succeededFuture();
    }

    private Optional<CampaignId> campaignOf(AgentId agent) {
        return Optional.ofNullable(membership.get(agent));
    }

    private Future<JsonObject> ask(CampaignId campaign, AgentId agent, JsonObject question) {
        return vertx.eventBus()
                .<JsonObject>request(FloorBus.campaign(campaign), question.put("agent", agent.value()), PATIENCE)
                .map(reply -> reply.body())
                .recover(failure -> Future.failedFuture(FloorBus.read(failure)));
    }

    @Override
    public Future<JsonObject> desk(AgentId agent) {
        return campaignOf(agent)
                .map(campaign -> ask(campaign, agent, new JsonObject().put("ask", "desk"))
                        .recover(failure -> offCampaign(agent)))
                .orElseGet(() -> offCampaign(agent))
                .map(this::withCampaigns);
    }

    /** The desk of an agent who has joined no campaign, or whose campaign is being taken up after a restart. */
    private Future<JsonObject> offCampaign(AgentId agent) {
        return parts.records()
                .people()
                .person(agent)
                .compose(person -> parts.records()
                        .shifts()
                        .campaignOf(agent)
                        .map(shift -> DeskText.off(
                                person, shift.isPresent(), parts.clock().instant())));
    }

    private JsonObject withCampaigns(JsonObject view) {
        var rows = new JsonArray();
        keeper.known().forEach(entry -> rows.add(BoardText.campaign(entry)));
        return view.put("campaigns", rows).put("breaks", states.breaks());
    }

    @Override
    public void onDesk(BiConsumer<AgentId, JsonObject> listener) {
        deskListeners.add(onCaller(listener));
    }

    @Override
    public void onNotice(BiConsumer<AgentId, String> listener) {
        noticeListeners.add(onCaller(listener));
    }

    /** Listeners are called on the context that registered them. */
    private <A, B> BiConsumer<A, B> onCaller(BiConsumer<A, B> listener) {
        Context caller = vertx.getOrCreateContext();
        return (a, b) -> caller.runOnContext(v -> listener.accept(a, b));
    }

    @Override
    public void attached(AgentId agent, boolean present) {
        if (present) {
            attached.computeIfAbsent(agent, this::subscribe);
        } else {
            var consumers = attached.remove(agent);
            if (consumers != null) {
                consumers.forEach(MessageConsumer::unregister);
            }
        }
        tellAttached(agent, present);
    }

    private List<MessageConsumer<?>> subscribe(AgentId agent) {
        var bus = vertx.eventBus();
        return List.of(
                bus.<JsonObject>consumer(FloorBus.desk(agent), message -> {
                    var view = withCampaigns(message.body());
                    deskListeners.forEach(listener -> listener.accept(agent, view));
                }),
                bus.<String>consumer(
                        FloorBus.notice(agent),
                        message -> noticeListeners.forEach(listener -> listener.accept(agent, message.body()))));
    }

    private void tellAttached(AgentId agent, boolean present) {
        campaignOf(agent)
                .ifPresent(campaign -> ask(
                        campaign, agent, new JsonObject().put("ask", "attached").put("open", present)));
    }

    /** After a gateway has taken a campaign up it knows no browsers; those here are told to it. */
    private void takenUp(CampaignId campaign) {
        attached.keySet().forEach(agent -> {
            if (campaignOf(agent).isEmpty()
                    || campaignOf(agent).filter(campaign::equals).isPresent()) {
                ask(campaign, agent, new JsonObject().put("ask", "attached").put("open", true));
            }
        });
    }

    @Override
    public Future<JsonObject> board() {
        return board.snapshot();
    }

    @Override
    public void onBoard(Consumer<JsonObject> listener) {
        Context caller = vertx.getOrCreateContext();
        board.listen(delta -> caller.runOnContext(v -> listener.accept(delta)));
    }

    @Override
    public Future<JsonObject> supervise(CampaignInput.BySupervisor order, CampaignId campaign) {
        return ask(campaign, order.by().id(), OrderText.write(order));
    }

    @Override
    public Future<JsonObject> question(CampaignId campaign, JsonObject question) {
        return ask(campaign, SUPERVISOR, question);
    }

    @Override
    public Future<Void> run(CampaignId campaign, boolean running, String by) {
        var order = new JsonObject().put("ask", "run").put("running", running);
        return parts.records().campaigns().run(campaign, running).compose(done -> tell(campaign, order));
    }

    @Override
    public Future<Void> tune(CampaignId campaign, PaceChange change, String by) {
        return parts.records().campaigns().pace(campaign, change).compose(now -> {
            var order = PacingSettings.write(now).put("ask", "tune").put("by", by);
            return tell(campaign, order);
        });
    }

    @Override
    public Future<Void> wrapUp(CampaignId id, SettingChange<WrapUpPolicy> change, String by) {
        var kept = parts.records().campaigns().wrapUp(id, change);
        return set(id, "wrapUp", WrapUpText.write(change.to()), kept);
    }

    @Override
    public Future<Void> recording(CampaignId id, SettingChange<RecordingPolicy> change, String by) {
        var kept = parts.records().campaigns().recording(id, change);
        return set(id, "recording", RecordingText.write(change.to()), kept);
    }

    /** By whom is in the audit. */
    private Future<Void> set(CampaignId id, String ask, JsonObject policy, Future<Void> kept) {
        return kept.compose(done -> tell(id, new JsonObject().put("ask", ask).put("policy", policy)));
    }

    @Override
    public Future<Boolean> moveCallBack(CampaignId campaign, LeadId lead, CallBack to) {
        var order = new JsonObject()
                .put("ask", "moveCallBack")
                .put("lead", lead.value())
                .put("at", to.at().toString())
                .put("by", to.owner().map(AgentId::value).orElse(""));
        return ask(campaign, SUPERVISOR, order).map(answer -> answer.getBoolean("moved"));
    }

    /** Written down is enough: whoever conducts the campaign reads it within seconds, if it does not hear it now. */
    private Future<Void> tell(CampaignId campaign, JsonObject order) {
        return ask(campaign, SUPERVISOR, order).<Void>mapEmpty().otherwiseEmpty();
    }

    @Override
    public Future<JsonObject> pacing(CampaignId campaign, int most) {
        return ask(campaign, SUPERVISOR, new JsonObject().put("ask", "pacing").put("most", most));
    }

    @Override
    public Future<JsonObject> guests(AgentId agent) {
        return campaignOf(agent)
                .map(campaign -> ask(campaign, agent, new JsonObject().put("ask", "guests")))
                .orElseGet(() -> Future.succeededFuture(GuestText.nobody()));
    }

    @Override
    public Future<JsonObject> learned(CampaignId campaign) {
        return ask(campaign, SUPERVISOR, new JsonObject().put("ask", "learned"));
    }
}
