package io.claimline.gateway.app.web;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.identity.Statement;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.gateway.app.duty.SettingChange;
import io.claimline.gateway.app.floor.DeskCommand;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.pacing.PaceChange;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** A floor that writes down what it is told, and says what the test lets it say. */
public final class FakeFloor implements Floor {
    public final List<String> commands = new CopyOnWriteArrayList<>();
    public final List<String> attached = new CopyOnWriteArrayList<>();
    public final List<String> runs = new CopyOnWriteArrayList<>();
    public volatile JsonObject desk = new JsonObject().put("from", "asked");
    public final List<Statement> said = new CopyOnWriteArrayList<>();
    public volatile JsonObject work = new JsonObject();
    public volatile JsonObject board = new JsonObject()
            .put("serverTime", "2026-11-22T00:00:00Z")
            .put("campaigns", new JsonArray())
            .put("agents", new JsonArray())
            .put("calls", new JsonArray())
            .put("monitors", new JsonArray());
    public volatile JsonObject supervised =
            new JsonObject().put("says", "Done.").put("held", false);
    public volatile JsonObject answer = new JsonObject();
    public volatile Optional<AgentLine> line = Optional.empty();
    public final List<String> notices = new CopyOnWriteArrayList<>();
    private final List<Consumer<TelephonyEvent>> switchListeners = new CopyOnWriteArrayList<>();
    public volatile Optional<String> refusal = Optional.empty();
    public volatile Function<CampaignId, Future<JsonObject>> learned =
            campaign -> Future.failedFuture(new Refusal("Nothing was learned."));
    private final List<BiConsumer<AgentId, JsonObject>> deskListeners = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<AgentId, String>> noticeListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<JsonObject>> boardListeners = new CopyOnWriteArrayList<>();

    @Override
    public Future<Void> command(AgentId agent, DeskCommand command) {
        commands.add(agent + " " + command);
        return refusal.<Future<Void>>map(why -> Future.failedFuture(new Refusal(why)))
                .orElseGet(Future::succeededFuture);
    }

    @Override
    public Future<JsonObject> draft(AgentId agent, DeskCommand.KeepDraft draft) {
        return command(agent, draft).map(done -> new JsonObject().put("version", draft.seen() + 1));
    }

    @Override
    public Future<JsonObject> verify(AgentId agent, DeskCommand.Verify order) {
        said.add(order.said());
        return command(agent, order)
                .map(done -> new JsonObject().put("matched", true).put("triesLeft", 3));
    }

    @Override
    public Future<JsonObject> guests(AgentId agent) {
        return Future.succeededFuture(
                new JsonObject().put("colleagues", new JsonArray()).put("lines", new JsonArray()));
    }

    @Override
    public Future<AgentLine> headset(AgentId agent) {
        return line.map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(new Refusal("The headset of " + agent + " is off.")));
    }

    @Override
    public Future<Void> takeOver(AgentId agent, CallId call, Guest.Supervisor by) {
        commands.add(agent + " loses " + call + " to " + by.name());
        return refusal.<Future<Void>>map(why -> Future.failedFuture(new Refusal(why)))
                .orElseGet(Future::succeededFuture);
    }

    @Override
    public void notice(AgentId agent, String text) {
        notices.add(agent + ": " + text);
    }

    @Override
    public void onSwitch(Consumer<TelephonyEvent> listener) {
        switchListeners.add(listener);
    }

    /** The switch tells a fact. */
    public void fact(TelephonyEvent event) {
        switchListeners.forEach(listener -> listener.accept(event));
    }

    @Override
    public Future<JsonObject> work(AgentId agent) {
        return Future.succeededFuture(work);
    }

    @Override
    public Future<JsonObject> desk(AgentId agent) {
        return Future.succeededFuture(desk);
    }

    @Override
    public void onDesk(BiConsumer<AgentId, JsonObject> listener) {
        deskListeners.add(listener);
    }

    @Override
    public void onNotice(BiConsumer<AgentId, String> listener) {
        noticeListeners.add(listener);
    }

    @Override
    public void attached(AgentId agent, boolean present) {
        attached.add(agent + " " + present);
    }

    @Override
    public Future<JsonObject> board() {
        return Future.succeededFuture(board);
    }

    @Override
    public void onBoard(Consumer<JsonObject> listener) {
        boardListeners.add(listener);
    }

    @Override
    public Future<JsonObject> supervise(CampaignInput.BySupervisor order, CampaignId campaign) {
        commands.add(campaign + " " + order);
        return refusal.<Future<JsonObject>>map(why -> Future.failedFuture(new Refusal(why)))
                .orElseGet(() -> Future.succeededFuture(supervised.copy()));
    }

    @Override
    public Future<JsonObject> question(CampaignId campaign, JsonObject question) {
        commands.add(campaign + " is asked " + question.encode());
        return Future.succeededFuture(answer.copy());
    }

    @Override
    public Future<Void> run(CampaignId campaign, boolean running, String by) {
        runs.add(campaign + " " + running + " by " + by);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> tune(CampaignId campaign, PaceChange change, String by) {
        runs.add(campaign + " " + change.limits().all() + " " + change.steering() + " by " + by);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> wrapUp(CampaignId campaign, SettingChange<WrapUpPolicy> change, String by) {
        runs.add(campaign + " " + change.to() + " by " + by);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> recording(CampaignId campaign, SettingChange<RecordingPolicy> change, String by) {
        runs.add(campaign + " " + change.to() + " by " + by);
        return Future.succeededFuture();
    }

    @Override
    public Future<Boolean> moveCallBack(CampaignId campaign, LeadId lead, CallBack to) {
        return Future.succeededFuture(true);
    }

    @Override
    public Future<JsonObject> pacing(CampaignId campaign, int most) {
        return Future.succeededFuture(
                new JsonObject().put("campaignId", campaign.value()).put("most", most));
    }

    @Override
    public Future<JsonObject> learned(CampaignId campaign) {
        return learned.apply(campaign);
    }

    /** Pushes a desk view; call it on the server's context. */
    public void tellDesk(String agent, JsonObject view) {
        deskListeners.forEach(l -> l.accept(new AgentId(agent), view));
    }

    /** Says something to an agent; call it on the server's context. */
    public void tellNotice(String agent, String text) {
        noticeListeners.forEach(l -> l.accept(new AgentId(agent), text));
    }

    /** Pushes a board change; call it on the server's context. */
    public void tellBoard(JsonObject delta) {
        boardListeners.forEach(l -> l.accept(delta));
    }
}
