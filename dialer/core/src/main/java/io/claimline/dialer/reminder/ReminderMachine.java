package io.claimline.dialer.reminder;

import java.time.Instant;
import java.util.List;

/**
 * The pure machine of a reminder's dialogue: {@code (dialogue, heard, now) -> move}. Total: whatever is heard in whatever stage is answered, for answers of the switch may come late or
 * twice. Nothing that is not {@link Line#open} is said before the person has verified (rules C-43, C-44).
 */
public final class ReminderMachine {
    private static final String NO_MORE = "9";

    private ReminderMachine() {}

    /** Somebody or something answered. */
    public static Move answered(Dialogue dialogue, Instant now) {
        return Opening.answered(dialogue);
    }

    /** What was heard does to the dialogue. */
    public static Move step(Dialogue dialogue, Heard heard, Instant now) {
        if (heard instanceof Heard.Answer answer && !answer.turn().equals(dialogue.turn())) {
            return Move.ignored(dialogue, "it answers an earlier turn");
        }
        return switch (heard) {
            case Heard.Keys keys -> keyed(Choosing.heard(dialogue, now), keys.keys(), now);
            case Heard.Judged judged -> Opening.judged(dialogue, judged.by(), now);
            case Heard.Quiet quiet -> Opening.quiet(dialogue, quiet.silent());
            case Heard.Recorded recorded -> Asking.recorded(dialogue, recorded.length());
            case Heard.Kept kept -> Keeping.kept(dialogue, kept.kept(), now);
            case Heard.NobodyFree none -> Handing.nobodyFree(dialogue);
            case Heard.Again again -> again(dialogue);
        };
    }

    private static Move keyed(Dialogue dialogue, String keys, Instant now) {
        return switch (dialogue.stage()) {
            case Stage.Asks asks when keys.equals(NO_MORE) -> Opening.optOut(dialogue, keys, now);
            case Stage.Greeting greeting -> Opening.greeted(dialogue, keys, now);
            case Stage.Visiting visiting -> Opening.visited(dialogue, keys, now);
            case Stage.BirthDate birthDate -> Proving.birthDate(dialogue, keys, now);
            case Stage.Zip zip -> Proving.zip(dialogue, keys, now);
            case Stage.Disclosing disclosing -> Choosing.balance(dialogue, "it is said who collects");
            case Stage.Telling telling -> Choosing.told(dialogue, keys, now);
            case Stage.Menu menu -> Choosing.chosen(dialogue, keys, now);
            case Stage.PayMenu payMenu -> Paying.chosen(dialogue, keys, now);
            case Stage.PromiseDay day -> Promising.day(dialogue, keys);
            case Stage.PromiseSure sure -> Promising.sure(dialogue, sure.day(), keys);
            case Stage.Inviting inviting -> Asking.begin(dialogue);
            case Stage.Offering offering -> Handing.offered(dialogue, keys, now);
            case Stage.Seeking seeking -> Handing.told(dialogue);
            case Stage.Message message -> Opening.messageOver(dialogue, keys, now);
            case Stage.Farewell farewell ->
                new Move(dialogue.at(new Stage.Over()), List.of(new Act.HangUp()), "all is said");
            case Stage.Unanswered _,
                    Stage.Judging _,
                    Stage.Recording _,
                    Stage.Keeping _,
                    Stage.MachineSpeaks _,
                    Stage.Over _ -> Move.ignored(dialogue, "no key is waited for");
        };
    }

    /** What the switch was asked last may be lost: it is asked anew. */
    private static Move again(Dialogue dialogue) {
        return switch (dialogue.stage()) {
            case Stage.Judging judging -> Opening.answered(dialogue);
            case Stage.MachineSpeaks speaks -> Opening.awaitQuiet(dialogue);
            case Stage.Recording recording -> Asking.interrupted(dialogue, recording);
            case Stage.Keeping keeping -> Move.ignored(dialogue, "the switch has nothing to do with it");
            // The switch says it to its end without us; begun anew, the machine would have it one and a half times.
            case Stage.Message message -> Move.ignored(dialogue, "the message is said by the switch alone");
            case Stage.Seeking seeking ->
                new Move(dialogue, List.of(new Act.Hold(), new Act.SeekAgent()), "an agent is sought again");
            case Stage.Greeting _,
                    Stage.Visiting _,
                    Stage.BirthDate _,
                    Stage.Zip _,
                    Stage.Disclosing _,
                    Stage.Telling _,
                    Stage.Menu _,
                    Stage.PayMenu _,
                    Stage.PromiseDay _,
                    Stage.PromiseSure _,
                    Stage.Inviting _,
                    Stage.Offering _,
                    Stage.Farewell _ -> dialogue.askAgain(List.of(), "said again: the switch was away");
            case Stage.Unanswered _, Stage.Over _ -> Move.ignored(dialogue, "nothing was asked of the switch");
        };
    }
}
