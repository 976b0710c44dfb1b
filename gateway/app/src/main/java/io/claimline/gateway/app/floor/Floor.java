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
import io.claimline.gateway.app.duty.SettingChange;
import io.claimline.gateway.app.pacing.PaceChange;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The floor as the web sees it. Commands are answered when the conductor has taken them; what follows is told by views. A command that
 * cannot be carried out fails with {@link Refusal}, whose message tells the person why and what to do.
 */
public interface Floor {
    /** Gives an agent's command to the conductor of its campaign, wherever that runs. */
    Future<Void> command(AgentId agent, DeskCommand command);

    /** Keeps what is typed; completes with {@code {version}}. Fails with {@link Refusal} when another screen has changed it. */
    Future<JsonObject> draft(AgentId agent, DeskCommand.KeepDraft draft);

    /**
     * Compares what the person on the line stated; completes with {@code {matched, triesLeft}}. Fails with {@link Refusal} when nothing can be
     * compared.
     */
    Future<JsonObject> verify(AgentId agent, DeskCommand.Verify order);

    /**
     * The work item on the agent's desk, {@code {open, work}}, both missing when there is none. It is whole also when the desk may not show it: what
     * leaves the server of it must hold with {@code open}.
     */
    Future<JsonObject> work(AgentId agent);

    /** Whom the agent could bring to a call now: {@code Guests} of the wire contract. */
    Future<JsonObject> guests(AgentId agent);

    /** The agent's desk as it is now: {@code DeskView} of the wire contract. */
    Future<JsonObject> desk(AgentId agent);

    /** Tells every new desk view of agents whose socket is on this node. Called on the Vert.x context that registered it. */
    void onDesk(BiConsumer<AgentId, JsonObject> listener);

    /** Tells what is to be said to an agent whose socket is on this node. Called on the Vert.x context that registered it. */
    void onNotice(BiConsumer<AgentId, String> listener);

    /** Says that the desk is open in a tab on this node ({@code true}), or that its socket closed. */
    void attached(AgentId agent, boolean present);

    /** The board as it is now: {@code BoardView}. */
    Future<JsonObject> board();

    /** Tells every change of the board on any node: {@code BoardDelta}. */
    void onBoard(Consumer<JsonObject> listener);

    /** The agent's headset, and the call that is the agent's own. Fails with {@link Refusal} when the headset is off. */
    Future<AgentLine> headset(AgentId agent);

    /** A supervisor, already on the agent's line, takes the agent's call over. Fails with {@link Refusal} when it is not the agent's any more, or cannot be. */
    Future<Void> takeOver(AgentId agent, CallId call, Guest.Supervisor by);

    /** Says something to an agent, on whatever gateway the desk is open. */
    void notice(AgentId agent, String text);

    /** Tells every fact of the switch. Called on any thread; must not block. */
    void onSwitch(Consumer<TelephonyEvent> listener);

    /**
     * Where an agent can be heard.
     *
     * @param leg the headset
     * @param current the agent's own call; null when there is none
     */
    record AgentLine(LegId leg, @Nullable CallId current) {
        /** The agent's own call. */
        public Optional<CallId> call() {
            return Optional.ofNullable(current);
        }
    }

    /** Orders something of a campaign's conductor for a supervisor; completes with {@code {says}}, what came of it. Fails with {@link Refusal} when it cannot be. */
    Future<JsonObject> supervise(CampaignInput.BySupervisor order, CampaignId campaign);

    /** Asks the campaign's conductor something as {@code supervise.HoldingText} and {@code EventLineText} write it. */
    Future<JsonObject> question(CampaignId campaign, JsonObject question);

    /** Starts or stops a campaign. */
    Future<Void> run(CampaignId campaign, boolean running, String by);

    /**
     * Changes what bounds a campaign's pace and who sets it. Fails with a {@link Refusal} that says what is set when that is not what the change has seen, and with an
     * {@link IllegalArgumentException} that begins with the field's name when the steering does not fit the campaign.
     */
    Future<Void> tune(CampaignId campaign, PaceChange change, String by);

    /** Changes how long wrap-up may take in a campaign; wrap-ups that go on keep what they were given. Fails as {@link #tune} does when something else is set than was seen. */
    Future<Void> wrapUp(CampaignId campaign, SettingChange<WrapUpPolicy> change, String by);

    /** Changes which calls of a campaign are recorded; recordings that have begun go on. Fails as {@link #tune} does. */
    Future<Void> recording(CampaignId campaign, SettingChange<RecordingPolicy> change, String by);

    /** Moves a call-back that the campaign's conductor holds ready; completes with false when it holds none that nobody works on. */
    Future<Boolean> moveCallBack(CampaignId campaign, LeadId lead, CallBack to);

    /** How a campaign is paced, and its last {@code most} decisions: {@code PacingReport} of the wire contract. */
    Future<JsonObject> pacing(CampaignId campaign, int most);

    /**
     * What the campaign's pacer has learned, and its limits and agents at this moment, as {@code LearnedText} writes them. Fails with
     * {@link Refusal} when the campaign has no pacer that learns.
     */
    Future<JsonObject> learned(CampaignId campaign);

    /** A command that the floor cannot carry out. */
    final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** @param message why, and what to do, for the person who asked */
        public Refusal(String message) {
            super(message);
        }
    }
}
