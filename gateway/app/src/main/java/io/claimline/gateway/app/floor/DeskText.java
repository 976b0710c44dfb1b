package io.claimline.gateway.app.floor;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.Controls;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.gateway.app.duty.StateText;
import io.claimline.gateway.app.guest.GuestText;
import io.claimline.gateway.app.identity.IdentityText;
import io.claimline.gateway.app.outcome.FormText;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** An agent's desk as {@code DeskView} of the wire contract shows it: the truth of the server, with the reason of every "no". */
final class DeskText {
    /** Controls depend on the call, not on who is to come. */
    private static final Guest ANYBODY = new Guest.Colleague(new LegId("cl-a-anybody"), "", new AgentId("anybody"));

    private final CampaignConductor conductor;
    private final WorkContexts contexts;
    private final Function<String, String> staged;
    private final FormText forms;
    private final IdentityText identities;
    private final StateText states;

    DeskText(
            CampaignConductor conductor,
            WorkContexts contexts,
            Function<String, String> staged,
            FormText forms,
            IdentityText identities,
            StateText states) {
        this.conductor = conductor;
        this.contexts = contexts;
        this.staged = staged;
        this.forms = forms;
        this.identities = identities;
        this.states = states;
    }

    /** The part of the view that the conductor knows; the floor adds who the agent is and which campaigns there are. */
    JsonObject view(Agent agent, People.Person person, Instant now) {
        var live = live(agent);
        var view = new JsonObject()
                .put("serverTime", now.toString())
                .put("agent", person(person))
                .put("campaign", campaign(conductor))
                .put("state", states.desk(agent.state(), conductor.campaign().wrapUp()))
                .put("headset", heard(agent.headset()))
                .put("controls", controls(agent, live));
        agent.breakAsked().ifPresent(reason -> view.put("breakNext", reason));
        view.put("parked", GuestText.parked(conductor));
        live.ifPresent(call -> {
            view.put("call", CallText.view(call));
            GuestText.broughtBy(conductor, agent.id(), call).ifPresent(by -> view.put("broughtBy", by));
        });
        lead(agent).ifPresent(lead -> putWork(view, lead, live, person));
        live.filter(call -> call.call().agent().filter(agent.id()::equals).isPresent())
                .ifPresent(call -> view.put(
                        "outcome",
                        forms.write(call, view.getJsonObject("work", new JsonObject()), person.zone(), now)));
        if (agent.state() instanceof AgentState.Ready) {
            view.put("idleReason", idle());
        }
        return view;
    }

    /** The work item whole, for the server itself: {@link Floor#work}. */
    JsonObject work(Agent agent) {
        return lead(agent)
                .flatMap(lead -> whole(lead)
                        .map(work -> new JsonObject()
                                .put("open", identities.open(lead.lead(), live(agent)))
                                .put("work", work)))
                .orElseGet(JsonObject::new);
    }

    private Optional<LiveCall> live(Agent agent) {
        return agent.state().call().flatMap(conductor::call);
    }

    private Optional<LeasedLead> lead(Agent agent) {
        return live(agent).map(LiveCall::work).or(() -> conductor.preview(agent.id()));
    }

    private Optional<JsonObject> whole(LeasedLead lead) {
        return Optional.of(staged.apply(lead.lead().id().value()))
                .filter(text -> !text.isEmpty())
                .map(text ->
                        new JsonObject(text).put("attemptNumber", lead.lead().attempts() + 1));
    }

    private void putWork(JsonObject view, LeasedLead lead, Optional<LiveCall> live, People.Person person) {
        whole(lead).ifPresent(work -> {
            view.put("script", contexts.script(work, person.profile().name()))
                    .put("work", identities.shown(work, lead.lead(), live));
            if (lead.lead().audience() == Audience.PATIENT
                    && !lead.lead().claims().isEmpty()) {
                view.put("identity", identities.view(work, live));
                // The floor sees initials; the agent on the call must know whom to ask for.
                live.ifPresent(call -> view.getJsonObject("call")
                        .put("party", work.getJsonObject("patient").getString("name")));
            }
        });
    }

    static JsonObject person(People.Person person) {
        return new JsonObject()
                .put("id", person.profile().id().value())
                .put("name", person.profile().name())
                .put("seat", person.seat())
                .put(
                        "site",
                        new JsonObject()
                                .put("name", person.site())
                                .put("zone", person.zone().getId()));
    }

    static JsonObject campaign(CampaignConductor conductor) {
        var campaign = conductor.campaign();
        return new JsonObject()
                .put("id", campaign.id().value())
                .put("name", campaign.name())
                .put("audience", campaign.audience().name().toLowerCase(Locale.ROOT))
                .put("mode", campaign.mode().name().toLowerCase(Locale.ROOT))
                .put("running", conductor.running());
    }

    static String name(Headset headset) {
        return switch (headset) {
            case Headset.Down down -> "Down";
            case Headset.Connecting connecting -> "Connecting";
            case Headset.Up up -> "Up";
        };
    }

    /** While the switch is silent nothing is known about any headset: the agent is told, and the last word stands. */
    private JsonObject heard(Headset headset) {
        var text = headset(headset);
        return conductor.switchKnown()
                ? text
                : text.put(
                        "problem",
                        "The telephone switch cannot be reached. A call in progress may go on. Trying to reconnect.");
    }

    private static JsonObject headset(Headset headset) {
        var text = new JsonObject()
                .put("state", name(headset))
                .put("since", headset.since().toString());
        switch (headset) {
            case Headset.Down down -> {
                if (!down.problem().isEmpty()) {
                    text.put("problem", down.problem());
                }
            }
            case Headset.Connecting connecting -> text.put("kind", kind(connecting.endpoint()));
            case Headset.Up up -> text.put("kind", kind(up.endpoint()));
        }
        return text;
    }

    private static String kind(String endpoint) {
        return endpoint.startsWith("phone-") ? "phone" : "webrtc";
    }

    private String idle() {
        return conductor.running() ? conductor.status() : "The campaign is stopped; a supervisor starts it.";
    }

    private JsonObject controls(Agent agent, Optional<LiveCall> live) {
        var busy = agent.state().call().isPresent();
        var up = agent.headset() instanceof Headset.Up;
        var previewing = agent.state() instanceof AgentState.Previewing;
        var own = live.filter(
                call -> call.call().agent().filter(agent.id()::equals).isPresent());
        return new JsonObject()
                .put("join", no("You have joined a campaign; leave it first."))
                .put("leave", busy ? no("Finish the call and save its outcome first.") : yes())
                .put(
                        "headset",
                        conductor.switchKnown() ? yes() : no("The telephone switch cannot be reached just now."))
                .put("ready", ready(agent, up))
                .put("break", agent.state() instanceof AgentState.Break ? no("You are on a break.") : yes())
                .put(
                        "dial",
                        previewing
                                ? up ? yes() : no("Put your headset on first.")
                                : no("There is no work item to dial."))
                .put("skip", previewing ? yes() : no("There is no work item to skip."))
                .put("dialOther", previewing && up ? yes() : no("Another number can be dialed from the preview."))
                .put("hold", onCall(own, new CallEvent.HoldAsked()))
                .put("resume", onCall(own, new CallEvent.ResumeAsked()))
                .put("mute", onCall(own, new CallEvent.MuteAsked(true)))
                .put("unmute", onCall(own, new CallEvent.MuteAsked(false)))
                .put("record", record(own))
                .put("pauseRecording", pauseRecording(own))
                .put("dtmf", onCall(own, new CallEvent.DigitsAsked("1")))
                .put("invite", onCall(own, new CallEvent.InviteAsked(ANYBODY, false)))
                .put("swap", onCall(own, new CallEvent.SwapAsked()))
                .put("conference", onCall(own, new CallEvent.ConferenceAsked()))
                .put("dropGuest", onCall(own, new CallEvent.DropGuestAsked()))
                .put("handOver", onCall(own, new CallEvent.HandOverAsked()))
                .put("leaveMessage", message(own))
                .put("park", onCall(own, new CallEvent.ParkAsked()))
                .put("hangup", onCall(live, new CallEvent.HangUpAsked("the agent")))
                .put("extend", extend(agent))
                .put("save", own.isPresent() ? yes() : no("There is no call of yours to record."));
    }

    /** A payer's machine gets no message: what is left there is protected health information, or useless. */
    private JsonObject message(Optional<LiveCall> own) {
        return conductor.campaign().audience() == Audience.PAYER
                ? no("Messages are left with patients only.")
                : onCall(own, new CallEvent.MessageAsked());
    }

    private JsonObject record(Optional<LiveCall> own) {
        return own.map(live -> Controls.whyNotRecorded(
                        live.call().state(),
                        live.recording(),
                        conductor.campaign().recording()))
                .map(why -> why.isEmpty() ? yes() : no(why))
                .orElseGet(() -> no("You are not on a call."));
    }

    private static JsonObject pauseRecording(Optional<LiveCall> own) {
        return own.filter(live -> !live.call().closed() && live.recording() != CallRecording.OFF)
                        .isPresent()
                ? yes()
                : no("The call is not being recorded.");
    }

    private JsonObject extend(Agent agent) {
        var why = Controls.whyNotExtended(agent.state(), conductor.campaign().wrapUp());
        return why.isEmpty() ? yes() : no(why);
    }

    private static JsonObject ready(Agent agent, boolean up) {
        if (agent.state().call().filter(agent.state()::recordsAfter).isPresent()) {
            return no("Save the outcome of the last call first.");
        }
        return up ? yes() : no("Put your headset on first.");
    }

    private static JsonObject onCall(Optional<LiveCall> live, CallEvent.Order order) {
        return live.filter(call -> !call.call().closed())
                .map(call -> Controls.whyNot(call.call().state(), order))
                .map(why -> why.isEmpty() ? yes() : no(why))
                .orElseGet(() -> no("You are not on a call."));
    }

    static JsonObject yes() {
        return new JsonObject().put("allowed", true);
    }

    static JsonObject no(String why) {
        return new JsonObject().put("allowed", false).put("why", why);
    }

    /** The desk of somebody in no campaign; {@code between} when the agent's own is being taken up again. */
    static JsonObject off(People.Person person, boolean between, Instant at) {
        var now = at.toString();
        var state = new JsonObject().put("name", "Offline").put("since", now);
        var controls = controlsOff("Join a campaign first.");
        if (between) {
            state.put("reason", "Your campaign is being taken up again; this takes a few seconds.");
            controls.put("join", no("Your campaign is being taken up again; wait a few seconds."));
        }
        return new JsonObject()
                .put("serverTime", now)
                .put("agent", person(person))
                .put("state", state)
                .put("headset", new JsonObject().put("state", "Down").put("since", now))
                .put("controls", controls);
    }

    /** Every control off, for one reason. */
    static JsonObject controlsOff(String why) {
        var controls = new JsonObject();
        for (var name : new JsonArray()
                .add("leave")
                .add("headset")
                .add("ready")
                .add("break")
                .add("dial")
                .add("skip")
                .add("hold")
                .add("resume")
                .add("mute")
                .add("unmute")
                .add("record")
                .add("pauseRecording")
                .add("dtmf")
                .add("dialOther")
                .add("invite")
                .add("swap")
                .add("conference")
                .add("dropGuest")
                .add("handOver")
                .add("leaveMessage")
                .add("park")
                .add("hangup")
                .add("extend")
                .add("save")) {
            controls.put((String) name, no(why));
        }
        return controls.put("join", yes());
    }
}
