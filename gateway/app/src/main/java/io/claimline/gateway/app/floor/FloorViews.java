package io.claimline.gateway.app.floor;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.agenttime.StateClock;
import io.claimline.gateway.app.duty.StateText;
import io.claimline.gateway.app.identity.IdentityDesk;
import io.claimline.gateway.app.identity.IdentityText;
import io.claimline.gateway.app.outcome.DraftDesk;
import io.claimline.gateway.app.outcome.FormText;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes what has changed in one campaign: desks to their agents at once, rows to the board, shifts to the journal, time in states to reports. */
final class FloorViews {
    private static final Logger LOG = LoggerFactory.getLogger(FloorViews.class);

    private final Vertx vertx;
    private final FloorParts parts;
    private final CampaignConductor conductor;
    private final DeskText desks;
    private final Tally tally;
    private final Map<AgentId, People.Person> people = new HashMap<>();
    private final Map<AgentId, RestoredAgent> writtenDown = new HashMap<>();
    private final Map<AgentId, Future<Void>> writes = new HashMap<>();
    private final BoardRows board;
    private final StateClock states;

    FloorViews(Vertx vertx, FloorParts parts, CampaignConductor conductor, DraftDesk drafts, IdentityDesk identities) {
        this.vertx = vertx;
        this.parts = parts;
        this.conductor = conductor;
        tally = new Tally(conductor.campaign().zone());
        board = new BoardRows(parts, conductor, tally);
        states = new StateClock(conductor, parts.clock(), vertx.eventBus());
        var forms = new FormText(parts.said().policy(), drafts);
        desks = new DeskText(
                conductor,
                parts.records().contexts(),
                parts.presence()::staged,
                forms,
                new IdentityText(identities),
                new StateText(parts.records().breaks()));
    }

    /** The campaign's rows on the board. */
    BoardRows board() {
        return board;
    }

    /** How long its agents are in which state. */
    StateClock states() {
        return states;
    }

    void know(People.Person person) {
        people.put(person.profile().id(), person);
    }

    void changed(CampaignEffect.Changed changed) {
        // The desks first: a call that was just answered is on the agent's screen before anything else is written.
        changed.desks().forEach(id -> conductor.agent(id).ifPresent(this::push));
        board.changed(changed);
        changed.desks().forEach(id -> conductor.restored(id).ifPresent(this::writeDown));
        changed.left().forEach(this::left);
        states.changed(changed);
    }

    JsonObject desk(Agent agent, People.Person person) {
        know(person);
        return desks.view(agent, person, parts.clock().instant());
    }

    /** Pushes what the desk shows now, though the conductor knows of no change. */
    void again(AgentId id) {
        conductor.agent(id).ifPresent(this::push);
    }

    /** The work item on the desk as {@link Floor#work} tells it. */
    JsonObject work(AgentId id) {
        return conductor.agent(id).map(desks::work).orElseGet(JsonObject::new);
    }

    private void push(Agent agent) {
        var person = people.get(agent.id());
        if (person != null) {
            vertx.eventBus().publish(FloorBus.desk(agent.id()), desk(agent, person));
            return;
        }
        parts.records().people().person(agent.id()).onSuccess(found -> {
            know(found);
            conductor.agent(agent.id()).ifPresent(this::push);
        });
    }

    /** Writes the agent down when a restart would find something else otherwise; what could not be kept is tried with the next change. */
    private void writeDown(RestoredAgent row) {
        var id = row.profile().id();
        if (row.equals(writtenDown.put(id, row))) {
            return;
        }
        var kept = parts.records().shifts().keep(conductor.campaign().id(), row);
        writes.put(id, kept);
        kept.onFailure(failure -> {
            writtenDown.remove(id, row);
            LOG.error("The shift of agent {} could not be kept: {}", id, failure.getMessage());
        });
    }

    /** Completes when what is known of the agent, with what is ordered for when the present work is saved, is on the disk; fails when it could not be written. */
    Future<Void> durable(AgentId id) {
        return writes.getOrDefault(id, Future.succeededFuture());
    }

    private void left(AgentId id) {
        var ended = parts.records().shifts().end(id);
        writes.put(id, ended);
        ended.onFailure(failure ->
                LOG.error("The end of the shift of agent {} could not be kept: {}", id, failure.getMessage()));
        writtenDown.remove(id);
        people.remove(id);
    }

    /** Counts what an effect says has happened. */
    void count(CampaignEffect effect) {
        switch (effect) {
            case CampaignEffect.Place place ->
                tally.count(place.attempt(), parts.clock().instant());
            case CampaignEffect.KeepAttempt keep ->
                tally.count(keep.attempt(), parts.clock().instant());
            default -> {}
        }
    }

    void saved() {
        tally.saved(parts.clock().instant());
        board.changed();
    }
}
