package io.claimline.dialer.contracts;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.contracts.ScriptedWorld.Leg;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.dialer.port.Monitoring;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A switch in memory with a scripted world behind it. Time stands still until {@link #advance}; then everything due happens, in order, on the
 * calling thread, and the listener is called from there. Orders are accepted or refused at once. Not safe for several threads.
 */
public final class ScriptedTelephony extends ScriptedRecordings {
    /** How long the safe-harbour message is. */
    public static final Duration SAFE_HARBOUR = Duration.ofSeconds(5);

    /** How long the voicemail message is. */
    public static final Duration MESSAGE = Duration.ofSeconds(12);

    /** How long it takes to say that no more calls will come. */
    public static final Duration CONFIRMATION = Duration.ofSeconds(2);

    /** How long an answered party waits for an order before the switch hangs it up by itself. */
    public static final Duration WAIT_LIMIT = Duration.ofSeconds(15);

    private static final int ROOMY = 10_000;

    private final ScriptedDialogue dialogue;
    private final Map<E164, Script> scripts = new HashMap<>();
    private final Map<String, Script> headsets = new HashMap<>();
    private final Map<String, LegId> lastLegs = new HashMap<>();
    private final Map<LegId, StringBuilder> digits = new HashMap<>();
    private Script byDefault = Script.Answers.after(Duration.ofSeconds(5));
    private Consumer<TelephonyEvent> listener = event -> {};
    private boolean wanted;
    private boolean up;
    private boolean reachable = true;
    private int refusals;
    private ScriptedAdmission admission;

    /** @param start the time it is */
    public ScriptedTelephony(Instant start) {
        super(start);
        this.dialogue = new ScriptedDialogue(world, this::tell);
        this.admission = new ScriptedAdmission(world, this::tell, ROOMY, ROOMY);
    }

    /** What that number does from now on. */
    public ScriptedTelephony script(E164 called, Script script) {
        scripts.put(called, script);
        return this;
    }

    /** What that headset does from now on; by default it answers at once. */
    public ScriptedTelephony headset(String endpoint, Script script) {
        headsets.put(endpoint, script);
        return this;
    }

    /** Caps on calls from now on; call it before {@link #connect}. Calls beyond wait, for 2 s at most. Without it there is no cap to speak of. */
    public ScriptedTelephony caps(int callsPerSecond, int lines) {
        admission = new ScriptedAdmission(world, this::tell, callsPerSecond, lines);
        return this;
    }

    /** What every other number does. */
    public ScriptedTelephony otherwise(Script script) {
        byDefault = script;
        return this;
    }

    public Instant now() {
        return world.now();
    }

    /** Lets time pass; everything due in it happens, also what becomes due by it. */
    public void advance(Duration time) {
        world.advance(time);
    }

    /** Lets everything happen that is due now. */
    public void settle() {
        advance(Duration.ZERO);
    }

    /** The connection is lost: the switch and its calls go on, unseen. */
    public void cut(String reason) {
        reachable = false;
        if (up) {
            up = false;
            admission.lost();
            listener.accept(new TelephonyEvent.SwitchDown(reason));
        }
    }

    /** The connection can be made again, and is when time passes. */
    public void restore() {
        reachable = true;
        world.after(Duration.ZERO, this::tryConnect);
    }

    /** The switch ends with all its legs, without a word about them; {@link #restore} starts it again. */
    public void crash() {
        world.crash();
        cut("the switch is gone");
    }

    /** What that number says from now on when it is listened to; by default a hello. */
    public ScriptedTelephony voice(E164 called, FarEnd farEnd) {
        dialogue.voice(called, farEnd);
        return this;
    }

    /** Somebody calls one of our numbers. Returns the leg that is told as {@link TelephonyEvent.Incoming}. */
    public LegId comeIn(E164 from, E164 ours, boolean shown) {
        LegId leg = dialogue.comeIn(from, ours, shown);
        lastLegs.put(from.value(), leg);
        return leg;
    }

    /** The far end of a leg hangs up. */
    public void hangUpFarEnd(LegId leg) {
        world.after(Duration.ZERO, () -> {
            dialogue.gone(leg);
            world.gone(leg, new HangupCause(16, 0));
        });
    }

    /** The far end of a leg presses a key; heard only while a message is played. The key 9 ends the message, as the dialplan does. */
    public void press(LegId id, char digit) {
        world.after(Duration.ZERO, () -> dialogue.pressed(id, digit));
    }

    /** The next orders are refused, whatever they are. */
    public void refuseNext(int count) {
        refusals = count;
    }

    public boolean has(LegId leg) {
        return world.leg(leg) != null;
    }

    public boolean muted(LegId leg) {
        @Nullable Leg found = world.leg(leg);
        return found != null && found.muted;
    }

    public boolean hearsRingback(LegId leg) {
        @Nullable Leg found = world.leg(leg);
        return found != null && found.ringback;
    }

    /** The last leg placed to that number. */
    public Optional<LegId> legOf(E164 called) {
        return Optional.ofNullable(lastLegs.get(called.value()));
    }

    /** The last leg placed to that headset. */
    public Optional<LegId> legOf(String endpoint) {
        return Optional.ofNullable(lastLegs.get(endpoint));
    }

    /** Everything sent to that leg's far end, pauses left out. */
    public String digitsSent(LegId leg) {
        return digits.getOrDefault(leg, new StringBuilder()).toString();
    }

    /** Every order accepted so far, e.g. {@code bridge cl-p-… cl-a-…}. */
    public List<String> orders() {
        return List.copyOf(orders);
    }

    @Override
    public void listen(Consumer<TelephonyEvent> newListener) {
        listener = newListener;
    }

    @Override
    public void connect() {
        wanted = true;
        world.after(Duration.ZERO, this::tryConnect);
    }

    @Override
    public CompletionStage<Void> place(DialPermit permit, Duration ringTime) {
        LegId leg = permit.leg();
        lastLegs.put(permit.number().value(), leg);
        dialogue.called(leg, permit.number());
        Script script = scripts.getOrDefault(permit.number(), byDefault);
        @Nullable CompletionStage<Void> refused = refusal("place " + leg);
        if (refused != null) {
            return refused;
        }
        if (!permit.spend(world.now())) {
            tell(new TelephonyEvent.NotPlaced(leg, HangupCause.UNKNOWN));
            return CompletableFuture.failedFuture(new Refused("place " + leg + ": its permit is spent or too old"));
        }
        return admission.offer(leg, () -> {
            orders.add("place " + leg);
            world.begin(leg, script, ringTime);
        });
    }

    @Override
    public CompletionStage<Void> callHeadset(LegId leg, String endpoint) {
        lastLegs.put(endpoint, leg);
        Script script = headsets.getOrDefault(endpoint, Script.Answers.after(Duration.ZERO));
        return order("headset " + leg, () -> world.begin(leg, script, Duration.ofSeconds(30)));
    }

    @Override
    public CompletionStage<Void> bridge(LegId party, LegId agent) {
        return order("bridge " + party + " " + agent, party, leg -> world.bridge(leg, agent));
    }

    @Override
    public CompletionStage<Void> hold(LegId party) {
        return order("hold " + party, party, world::part);
    }

    @Override
    public CompletionStage<Void> bridgeGuest(LegId agent, LegId guest) {
        return order("visit " + agent + " " + guest, agent, leg -> world.bridge(leg, guest));
    }

    @Override
    public CompletionStage<Void> joinGuest(LegId guest, LegId agent) {
        return order("join " + guest + " " + agent, guest, leg -> world.join(leg, agent));
    }

    @Override
    public CompletionStage<Void> leaveMessage(LegId party) {
        return order("message " + party, party, leg -> {
            world.part(leg);
            leg.hearsMessage = true;
            world.after(MESSAGE, () -> world.gone(party, new HangupCause(16, 0)));
        });
    }

    @Override
    public CompletionStage<Void> abandon(LegId party) {
        return order("abandon " + party, party, leg -> {
            world.part(leg);
            leg.hearsMessage = true;
            world.after(SAFE_HARBOUR, () -> world.gone(party, new HangupCause(16, 0)));
        });
    }

    @Override
    public CompletionStage<Void> say(LegId party, Turn turn, Prompt prompt) {
        return order("say " + party + " " + turn.number(), party, leg -> {
            world.part(leg);
            dialogue.say(party, turn, prompt);
        });
    }

    @Override
    public CompletionStage<Void> judge(LegId party, Turn turn) {
        return order("judge " + party, party, leg -> dialogue.judge(party, turn));
    }

    @Override
    public CompletionStage<Void> awaitQuiet(LegId party, Turn turn, Duration most) {
        return order("quiet " + party, party, leg -> dialogue.awaitQuiet(party, turn, most));
    }

    @Override
    public CompletionStage<Void> record(LegId party, Turn turn, RecordingId recording, Duration most) {
        return order("record " + party, party, leg -> dialogue.record(party, turn, recording, most));
    }

    @Override
    public CompletionStage<Void> ringback(LegId agent, boolean on) {
        return order("ringback " + agent + " " + on, agent, leg -> {
            leg.ringback = on;
            if (!on) {
                world.part(leg);
            }
        });
    }

    @Override
    public CompletionStage<Void> mute(LegId agent, boolean muted) {
        return order("mute " + agent + " " + muted, agent, leg -> leg.muted = muted);
    }

    @Override
    public CompletionStage<Void> digits(LegId party, String sent) {
        if (!sent.matches("[0-9*#A-Dw]{1,40}")) {
            throw new IllegalArgumentException("Digits must be 1 to 40 of 0-9 * # A-D w; the given text is not");
        }
        return order(
                "digits " + party,
                party,
                leg -> digits.computeIfAbsent(party, any -> new StringBuilder()).append(sent.replace("w", "")));
    }

    @Override
    public CompletionStage<Void> callSupervisor(LegId leg, String endpoint) {
        lastLegs.put(endpoint, leg);
        Script script = headsets.getOrDefault(endpoint, Script.Answers.after(Duration.ZERO));
        return order("call supervisor " + leg + " " + endpoint, () -> {
            world.begin(leg, script, Duration.ofSeconds(10));
            world.after(STAND_BY, () -> world.letGoOnNobodysLine(leg));
        });
    }

    @Override
    public CompletionStage<Void> monitor(LegId leg, LegId agent, Monitoring how) {
        return order("monitor " + leg + " " + agent + " " + how, leg, _ -> world.monitors(leg, agent));
    }

    @Override
    public CompletionStage<Void> hangup(LegId leg) {
        return order("hangup " + leg, () -> {
            if (!admission.takeBack(leg, "taken back before it was sent")) {
                world.after(Duration.ZERO, () -> world.gone(leg, new HangupCause(16, 0)));
            }
        });
    }

    @Override
    public CompletionStage<Void> reconcile() {
        return order("reconcile", () -> world.after(Duration.ZERO, world::list));
    }

    private CompletionStage<Void> order(String what, LegId id, Consumer<Leg> step) {
        @Nullable Leg leg = world.leg(id);
        if (leg == null || leg.state != LegState.UP) {
            return CompletableFuture.failedFuture(new Refused(
                    what + ": the switch said \"" + (leg == null ? "no such channel" : "channel not up") + "\""));
        }
        return order(what, () -> {
            leg.order++;
            world.after(Duration.ZERO, () -> {
                if (world.isLive(leg)) {
                    dialogue.forget(id);
                    step.accept(leg);
                }
            });
        });
    }

    private CompletionStage<Void> order(String what, Runnable step) {
        @Nullable CompletionStage<Void> refused = refusal(what);
        if (refused != null) {
            return refused;
        }
        orders.add(what);
        step.run();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    @Nullable
    CompletionStage<Void> refusal(String what) {
        if (!up) {
            return CompletableFuture.failedFuture(new Refused(what + ": there is no connection to the switch"));
        }
        if (refusals > 0) {
            refusals--;
            return CompletableFuture.failedFuture(new Refused(what + ": refused as scripted"));
        }
        return null;
    }

    private void tryConnect() {
        if (wanted && reachable && !up) {
            up = true;
            listener.accept(new TelephonyEvent.SwitchUp("scripted"));
            admission.tellRoom();
            world.list();
        }
    }

    @Override
    void tell(TelephonyEvent event) {
        if (up) {
            listener.accept(event);
        }
    }
}
