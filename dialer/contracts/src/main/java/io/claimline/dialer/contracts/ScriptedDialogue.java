package io.claimline.dialer.contracts;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Conversations by machine in the scripted world: what is said takes two seconds a recording, and keys are heard as the port promises. */
final class ScriptedDialogue {
    /** How long each recording is. */
    static final Duration SOUND = Duration.ofSeconds(2);

    private static final Duration VERDICT = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static final class Asked {
        final Turn turn;
        final @Nullable Prompt prompt;
        final @Nullable RecordingId recording;
        final Instant since;
        String keys = "";

        Asked(Turn turn, @Nullable Prompt prompt, @Nullable RecordingId recording, Instant since) {
            this.turn = turn;
            this.prompt = prompt;
            this.recording = recording;
            this.since = since;
        }
    }

    private final ScriptedWorld world;
    private final Consumer<TelephonyEvent> teller;
    private final Map<LegId, Asked> asked = new HashMap<>();
    private final Map<LegId, String> ahead = new HashMap<>();
    private final Map<LegId, String> numbers = new HashMap<>();
    private final Map<String, FarEnd> voices = new HashMap<>();
    private int came;

    ScriptedDialogue(ScriptedWorld world, Consumer<TelephonyEvent> teller) {
        this.world = world;
        this.teller = teller;
    }

    /** What that number says when it is listened to; by default a hello. */
    void voice(E164 number, FarEnd farEnd) {
        voices.put(number.value(), farEnd);
    }

    /** That number is called on this leg. */
    void called(LegId leg, E164 number) {
        numbers.put(leg, number.value());
    }

    /** Somebody calls one of our numbers, with or without telling from which. */
    LegId comeIn(E164 from, E164 ours, boolean shown) {
        LegId leg = Telephony.partyLeg(new CallId("in%08dx1".formatted(++came)));
        called(leg, from);
        world.after(Duration.ZERO, () -> {
            world.cameIn(leg);
            teller.accept(new TelephonyEvent.Incoming(leg, shown ? from : null, ours));
        });
        return leg;
    }

    private FarEnd voiceOf(LegId leg) {
        return voices.getOrDefault(numbers.getOrDefault(leg, ""), FarEnd.SAYS_HELLO);
    }

    /** Another order takes the place of what was asked. */
    void forget(LegId leg) {
        asked.remove(leg);
    }

    void say(LegId leg, Turn turn, Prompt prompt) {
        Asked now = ask(leg, turn, prompt, null);
        String early = ahead.getOrDefault(leg, "");
        ahead.remove(leg);
        if (prompt.keys() > 0 && !early.isEmpty()) {
            early.chars().forEach(key -> key(leg, now, prompt, (char) key));
            return;
        }
        world.after(SOUND.multipliedBy(prompt.sounds().size()), () -> {
            if (now.keys.isEmpty()) {
                patience(leg, now, prompt);
            }
        });
    }

    void judge(LegId leg, Turn turn) {
        Asked now = ask(leg, turn, null, null);
        Answerer who = switch (voiceOf(leg)) {
            case MACHINE -> Answerer.MACHINE;
            case LISTENS -> Answerer.UNSURE;
            default -> Answerer.PERSON;
        };
        world.after(VERDICT, () -> answer(leg, now, new TelephonyEvent.Judged(leg, turn, who, VERDICT)));
    }

    /** Who only answers sends a tone for ever. */
    void awaitQuiet(LegId leg, Turn turn, Duration most) {
        Asked now = ask(leg, turn, null, null);
        boolean silent = voiceOf(leg) != FarEnd.ANSWERS;
        world.after(silent ? SOUND : most, () -> answer(leg, now, new TelephonyEvent.Quiet(leg, turn, silent)));
    }

    /** A key may end it. */
    void record(LegId leg, Turn turn, RecordingId recording, Duration most) {
        Asked now = ask(leg, turn, null, recording);
        Duration length = switch (voiceOf(leg)) {
            case ANSWERS -> most;
            case LISTENS -> Duration.ZERO;
            default -> SOUND;
        };
        world.after(length.plus(SILENCE), () -> recorded(leg, now, recording, length));
    }

    /** A key of the far end: heard by whatever is said, or by a message, which the key 9 ends as the dialplan does. */
    void pressed(LegId id, char digit) {
        ScriptedWorld.@Nullable Leg leg = world.leg(id);
        if (leg != null && !leg.hearsMessage) {
            press(id, digit);
        } else if (leg != null) {
            teller.accept(new TelephonyEvent.KeyPressed(id, digit));
            if (digit == '9') {
                world.after(ScriptedTelephony.CONFIRMATION, () -> world.gone(id, new HangupCause(16, 0)));
            }
        }
    }

    private void press(LegId leg, char key) {
        @Nullable Asked now = asked.get(leg);
        if (now == null) {
            ahead.merge(leg, String.valueOf(key), String::concat);
        } else if (now.recording != null) {
            recorded(leg, now, now.recording, Duration.between(now.since, world.now()));
        } else if (now.prompt != null && now.prompt.keys() > 0) {
            key(leg, now, now.prompt, key);
        }
    }

    /** The party hung up. */
    void gone(LegId leg) {
        @Nullable Asked now = asked.get(leg);
        if (now != null && now.recording != null) {
            recorded(leg, now, now.recording, Duration.between(now.since, world.now()));
        }
        asked.remove(leg);
        ahead.remove(leg);
    }

    private Asked ask(LegId leg, Turn turn, @Nullable Prompt prompt, @Nullable RecordingId recording) {
        Asked now = new Asked(turn, prompt, recording, world.now());
        asked.put(leg, now);
        return now;
    }

    private void key(LegId leg, Asked now, Prompt prompt, char key) {
        if (key == '#') {
            heard(leg, now);
            return;
        }
        now.keys += key;
        if (now.keys.length() == prompt.keys()) {
            heard(leg, now);
        } else {
            patience(leg, now, prompt);
        }
    }

    private void patience(LegId leg, Asked now, Prompt prompt) {
        String before = now.keys;
        world.after(prompt.keys() == 0 ? Duration.ZERO : prompt.patience(), () -> {
            if (now.keys.equals(before)) {
                heard(leg, now);
            }
        });
    }

    private void heard(LegId leg, Asked now) {
        answer(leg, now, new TelephonyEvent.Heard(leg, now.turn, now.keys));
    }

    private void recorded(LegId leg, Asked now, RecordingId recording, Duration length) {
        answer(leg, now, new TelephonyEvent.Recorded(leg, now.turn, recording, length));
    }

    private void answer(LegId leg, Asked now, TelephonyEvent answer) {
        if (asked.remove(leg, now)) {
            teller.accept(answer);
            world.waitForOrder(leg);
        }
    }
}
