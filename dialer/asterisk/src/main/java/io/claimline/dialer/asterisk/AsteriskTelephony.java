package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import io.claimline.dialer.asterisk.dialogue.TurnActions;
import io.claimline.dialer.asterisk.dialogue.TurnFacts;
import io.claimline.dialer.asterisk.ear.Ears;
import io.claimline.dialer.asterisk.event.HangupEvent;
import io.claimline.dialer.asterisk.event.ListenedEvent;
import io.claimline.dialer.asterisk.recording.Recordings;
import io.claimline.dialer.asterisk.trunk.TrunkState;
import io.claimline.dialer.asterisk.trunk.TrunkWatch;
import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.dialer.port.Monitoring;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.RegistryEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asterisk 22 over AMI. Orders and their deadlines live on one thread; events are translated, and the listener and
 * all stages are called, on another. Nothing here decides about calls.
 */
public final class AsteriskTelephony implements Telephony, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AsteriskTelephony.class);
    private static final Duration GRACE = Duration.ofMillis(300);

    private final AsteriskSettings settings;
    private final HealthCounters counters = new HealthCounters();
    private final EventTranslator translator = new EventTranslator();
    private final Lane telling = new Lane("switch-events");
    private final Lane desk = new Lane("switch-orders");
    private final SwitchLine line;
    private final Orders orders;
    private final Admission admission;
    private final Placing placing;
    private final Bridging bridging;
    private final DigitSender digits;
    private final Ears ears;
    private final Recordings recordings = new Recordings();
    private final TrunkWatch trunk = new TrunkWatch("trunk", this::ask);
    private volatile Consumer<TelephonyEvent> listener = event -> {};
    private volatile boolean up;

    /** @param clock for deadlines and delays; {@link InstantSource#system()} outside of tests */
    public AsteriskTelephony(AsteriskSettings settings, InstantSource clock) {
        this.settings = settings;
        this.line = new SwitchLine(settings, counters, new Owner());
        this.orders = new Orders(settings.times().order(), line, desk, telling, counters);
        this.admission =
                new Admission(settings.origination(), settings.waiting(), clock, this::sendNextAfter, this::tellInTurn);
        this.placing = new Placing(orders, admission, clock, this::tellInTurn);
        this.bridging = new Bridging(orders, desk);
        this.digits = new DigitSender(orders, desk);
        this.ears = new Ears(settings.ear().address(), settings.ear().port(), clock, this::tellInTurn);
    }

    @Override
    public void listen(Consumer<TelephonyEvent> newListener) {
        listener = newListener;
    }

    @Override
    public void connect() {
        desk.every(settings.times().ping(), line::watch);
        desk.every(Placing.TICK, placing::sendNext);
        desk.every(TrunkWatch.EVERY, trunk::look);
        line.start();
    }

    @Override
    public CompletionStage<Void> place(DialPermit permit, Duration ringTime) {
        return placing.originate(permit.leg(), SwitchActions.place(permit, ringTime), permit::spend);
    }

    @Override
    public CompletionStage<Void> callHeadset(LegId leg, String endpoint) {
        return placing.originate(leg, SwitchActions.callHeadset(leg, endpoint, settings.headset()), _ -> true);
    }

    @Override
    public CompletionStage<Void> callSupervisor(LegId leg, String endpoint) {
        return placing.originate(leg, SwitchActions.callSupervisor(leg, endpoint, settings.headset()), _ -> true);
    }

    @Override
    public CompletionStage<Void> monitor(LegId leg, LegId agent, Monitoring how) {
        return orders.give(Use.ORDERS, "Monitoring by " + leg, SwitchActions.monitor(leg, agent, how));
    }

    @Override
    public CompletionStage<Void> bridge(LegId party, LegId agent) {
        ears.forget(party);
        return bridging.bridge(party, agent);
    }

    @Override
    public CompletionStage<Void> hold(LegId party) {
        return converse(party, "Holding " + party, List.of(SwitchActions.hold(party)));
    }

    @Override
    public CompletionStage<Void> bridgeGuest(LegId agent, LegId guest) {
        return bridging.visit(
                agent, guest, "Bridging " + agent + " with " + guest, SwitchActions.bridgeGuest(agent, guest));
    }

    @Override
    public CompletionStage<Void> joinGuest(LegId guest, LegId agent) {
        return bridging.visit(guest, agent, "Joining " + guest, SwitchActions.join(guest, agent));
    }

    @Override
    public CompletionStage<Void> leaveMessage(LegId party) {
        return converse(party, "Leaving a message with " + party, List.of(SwitchActions.message(party)));
    }

    @Override
    public CompletionStage<Void> abandon(LegId party) {
        return converse(party, "Abandoning " + party, List.of(SwitchActions.abandon(party)));
    }

    @Override
    public CompletionStage<Void> say(LegId party, Turn turn, Prompt prompt) {
        return converse(party, "Saying to " + party, TurnActions.say(OurLegs.channel(party), turn, prompt));
    }

    @Override
    public CompletionStage<Void> judge(LegId party, Turn turn) {
        return listen(party, turn, ears.judge(party, turn));
    }

    @Override
    public CompletionStage<Void> awaitQuiet(LegId party, Turn turn, Duration most) {
        return listen(party, turn, ears.awaitQuiet(party, turn, most));
    }

    private CompletionStage<Void> listen(LegId party, Turn turn, String ear) {
        var actions = TurnActions.listen(OurLegs.channel(party), turn, ear);
        return bridging.takeOut(party, "Listening to " + party, actions);
    }

    @Override
    public CompletionStage<Void> record(LegId party, Turn turn, RecordingId recording, Duration most) {
        var actions = TurnActions.record(OurLegs.channel(party), turn, recording, most);
        return converse(party, "Recording " + party, actions);
    }

    @Override
    public CompletionStage<Void> announceRecording(LegId party) {
        var voice = SwitchActions.announcement(party, recordings.voice(OurLegs.channel(party)));
        return orders.give(Use.ORDERS, "Announcing the recording to " + party, voice);
    }

    @Override
    public CompletionStage<Void> recordCall(LegId party) {
        return recordings.once(
                party, OurLegs.channel(party), action -> orders.give(Use.ORDERS, "Recording " + party, action));
    }

    @Override
    public CompletionStage<Void> pauseRecording(LegId party, boolean paused) {
        var action = Recordings.pause(OurLegs.channel(party), paused);
        return orders.give(Use.ORDERS, "Pausing the recording of " + party, action);
    }

    /** What the party was listened to for before does not matter any more. */
    private CompletionStage<Void> converse(LegId party, String what, List<ManagerAction> actions) {
        ears.forget(party);
        return bridging.takeOut(party, what, actions);
    }

    @Override
    public CompletionStage<Void> ringback(LegId agent, boolean on) {
        return bridging.ringback(agent, on);
    }

    @Override
    public CompletionStage<Void> mute(LegId agent, boolean muted) {
        return orders.give(Use.ORDERS, "Muting " + agent, SwitchActions.mute(agent, muted));
    }

    @Override
    public CompletionStage<Void> digits(LegId party, String text) {
        return digits.send(party, text);
    }

    @Override
    public CompletionStage<Void> hangup(LegId leg) {
        return placing.hangup(leg);
    }

    /** Asked on the connection that carries the events, so that list and events come in one order. */
    @Override
    public CompletionStage<Void> reconcile() {
        desk.execute(admission::listAsked);
        return orders.give(Use.EVENTS, "Listing live legs", new CoreShowChannelsAction());
    }

    /** How the switch and the connection to it are doing now. */
    public SwitchHealth health() {
        long filtered = line.link(Use.EVENTS).map(AmiLink::filtered).orElse(0L);
        return counters.health(up, filtered, admission.health());
    }

    /** How the line to the carrier is, as the switch told last. */
    public TrunkState trunk() {
        return trunk.state();
    }

    private void ask(ManagerAction question, Consumer<ManagerResponse> answer) {
        line.link(Use.ORDERS).ifPresent(link -> link.send(question, answer));
    }

    /** Gives up the connection; calls in the switch go on. */
    @Override
    public void close() {
        ears.close();
        line.close();
        desk.close();
        telling.close();
    }

    private void sendNextAfter(Duration pause) {
        desk.later(pause, placing::sendNext);
    }

    private void tellInTurn(TelephonyEvent event) {
        telling.execute(() -> tell(event));
    }

    private void tell(TelephonyEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.error("The listener failed on {}", event, e);
        }
    }

    /** Called on the threads of the line and of Asterisk-Java; everything is passed on at once. */
    private final class Owner implements SwitchLine.Owner {
        @Override
        public void up(String version) {
            up = true;
            tellInTurn(new TelephonyEvent.SwitchUp(version));
            desk.execute(placing::lineUp);
            reconcile().whenComplete((done, problem) -> {
                if (problem != null) {
                    line.link(Use.EVENTS).ifPresent(link -> link.lose("no list of channels: " + problem.getMessage()));
                }
            });
        }

        @Override
        public void down(String reason) {
            up = false;
            desk.execute(() -> {
                orders.lineDown(reason);
                placing.lineDown(reason);
                bridging.lineDown(reason);
                trunk.lost();
            });
            telling.execute(() -> {
                translator.forget();
                tell(new TelephonyEvent.SwitchDown(reason));
            });
        }

        @Override
        public void event(ManagerEvent event) {
            counters.seen();
            Optional<LegId> leg = EventTranslator.legOf(event);
            bridging.heard(event);
            if (event instanceof RegistryEvent told) {
                trunk.registered(told);
            }
            desk.execute(() -> noticed(event, leg));
            telling.execute(() -> {
                List<TelephonyEvent> facts = translator.translate(event, placing.beingPlaced());
                counters.dealtWith(facts.size());
                leg.ifPresent(placing::known);
                facts.forEach(this::tellSurely);
                listenedTo(event);
            });
        }

        private void listenedTo(ManagerEvent event) {
            switch (event) {
                case ListenedEvent e ->
                    OurLegs.of(e.getUniqueId(), e.getChannel())
                            .ifPresent(leg -> TurnFacts.turn(e.getTurn()).ifPresent(turn -> ears.over(leg, turn)));
                case HangupEvent e ->
                    OurLegs.of(e.getUniqueId(), e.getChannel()).ifPresent(leg -> {
                        ears.forget(leg);
                        recordings.gone(leg);
                    });
                default -> {}
            }
        }

        /** On the desk, in the order of the events. Cheap for all that makes no way: there may be a flood of them. */
        private void noticed(ManagerEvent event, Optional<LegId> leg) {
            boolean madeWay = leg.map(named -> {
                        placing.sign(named, event instanceof NewChannelEvent);
                        boolean first = admission.heard(named);
                        return noticedOf(event, named) || first;
                    })
                    .orElse(false);
            if (event instanceof CoreShowChannelsCompleteEvent) {
                admission.listComplete();
                madeWay = true;
            }
            if (madeWay) {
                placing.sendNext();
            }
        }

        private boolean noticedOf(ManagerEvent event, LegId leg) {
            return switch (event) {
                case HangupEvent e -> admission.gone(leg);
                case OriginateResponseEvent e when !e.isSuccess() -> admission.failed(leg);
                case CoreShowChannelEvent e -> {
                    admission.listed(leg);
                    yield false;
                }
                default -> false;
            };
        }

        /** A Hangup tells more than the failure of an Originate and may come after it: wait whether it does. */
        private void tellSurely(TelephonyEvent fact) {
            if (!(fact instanceof TelephonyEvent.NotPlaced failed)) {
                tell(fact);
                return;
            }
            telling.later(GRACE, () -> {
                if (!translator.heardOf(failed.leg())) {
                    tell(failed);
                }
            });
        }
    }
}
