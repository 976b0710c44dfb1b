package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.Answerer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From the answer, ours or theirs, until somebody says to be the person that the call is about. */
final class Opening {
    /** The longest greeting of a machine that is waited through. */
    private static final Duration LONGEST_GREETING = Duration.ofSeconds(45);

    private Opening() {}

    static Move answered(Dialogue dialogue) {
        return switch (dialogue.brief().opens()) {
            case Brief.Opens.WeCall call when call.judges() -> judge(dialogue);
            case Brief.Opens.WeCall call -> greet(dialogue, "answered");
            case Brief.Opens.WeAreCalled called -> welcome(dialogue);
        };
    }

    private static Move judge(Dialogue dialogue) {
        var next = dialogue.at(new Stage.Judging()).nextTurn();
        return new Move(next, List.of(new Act.Judge(next.turn())), "answered; by whom?");
    }

    private static Move welcome(Dialogue dialogue) {
        return dialogue.brief().stranger()
                ? visit(dialogue, "somebody unknown calls")
                : dialogue.ask(new Stage.Greeting(), Question.choice(Line.INBOUND_GREETING), "somebody calls back");
    }

    static Move visit(Dialogue dialogue, String reason) {
        return dialogue.ask(new Stage.Visiting(), Question.choice(Line.STRANGER), reason);
    }

    private static Move greet(Dialogue dialogue, String reason) {
        return dialogue.ask(new Stage.Greeting(), Question.choice(Line.GREETING), reason);
    }

    static Move judged(Dialogue dialogue, Answerer by, Instant now) {
        if (!(dialogue.stage() instanceof Stage.Judging)) {
            return Move.ignored(dialogue, "known already");
        }
        return switch (by) {
            case PERSON -> greet(dialogue, "a person");
            case UNSURE -> greet(dialogue, "perhaps a person");
            case MACHINE -> machine(dialogue.reached(Point.MACHINE, now));
        };
    }

    private static Move machine(Dialogue dialogue) {
        return dialogue.brief().opens() instanceof Brief.Opens.WeCall call && call.leavesMessage()
                ? awaitQuiet(dialogue)
                : new Move(
                        dialogue.at(new Stage.Over()),
                        List.of(new Act.HangUp()),
                        "a machine, and no message is to be left");
    }

    static Move awaitQuiet(Dialogue dialogue) {
        var next = dialogue.at(new Stage.MachineSpeaks()).nextTurn();
        return new Move(
                next, List.of(new Act.AwaitQuiet(next.turn(), LONGEST_GREETING)), "a machine; its greeting is awaited");
    }

    /** Half a message is none: where the greeting does not end nothing is said. */
    static Move quiet(Dialogue dialogue, boolean silent) {
        if (!(dialogue.stage() instanceof Stage.MachineSpeaks)) {
            return Move.ignored(dialogue, "no silence is waited for");
        }
        return silent
                ? dialogue.ask(new Stage.Message(), Question.telling(Line.VOICEMAIL), "the machine listens")
                : new Move(dialogue.at(new Stage.Over()), List.of(new Act.HangUp()), "the greeting does not end");
    }

    /** Machines press no keys: who does has taken the call up, and is told anew who calls. */
    static Move messageOver(Dialogue dialogue, String keys, Instant now) {
        return keys.isEmpty()
                ? new Move(
                        dialogue.reached(Point.MESSAGE_LEFT, now).at(new Stage.Over()),
                        List.of(new Act.HangUp()),
                        "the message is left")
                : greet(dialogue.reached(Point.GREETED, now).pressed(keys), "a person took it up");
    }

    static Move greeted(Dialogue before, String keys, Instant now) {
        var dialogue = before.reached(Point.GREETED, now).pressed(keys);
        return switch (keys) {
            case "1" -> Proving.begin(dialogue.reached(Point.IDENTIFIED, now));
            case "2" ->
                dialogue.reached(Point.WRONG_PERSON, now).keep(new Said.WrongPerson(), "somebody else has this number");
            case "0" -> Handing.begin(dialogue, now);
            case "8" ->
                inOtherLanguage(dialogue)
                        .map(other -> other.askAgain(List.of(), "the other language"))
                        .orElseGet(() -> Slips.of(dialogue, keys));
            case "*" -> dialogue.askAgain(List.of(), "asked to repeat");
            default -> Slips.of(dialogue, keys);
        };
    }

    /** Somebody whom nobody knows leaves a message or finds a person; nothing of an account is said or asked. */
    static Move visited(Dialogue before, String keys, Instant now) {
        var dialogue = before.reached(Point.GREETED, now).pressed(keys);
        return switch (keys) {
            case "1" -> Asking.invite(dialogue);
            case "0" -> person(dialogue, now);
            case "8" ->
                inOtherLanguage(dialogue)
                        .map(other -> other.askAgain(List.of(), "the other language"))
                        .orElseGet(() -> Slips.of(dialogue, keys));
            case "*" -> dialogue.askAgain(List.of(), "asked to repeat");
            default -> Slips.of(dialogue, keys);
        };
    }

    private static Move person(Dialogue dialogue, Instant now) {
        return dialogue.brief().opens() instanceof Brief.Opens.WeAreCalled called && called.agents()
                ? Handing.begin(dialogue, now)
                : dialogue.reached(Point.WANTED_A_PERSON, now)
                        .keep(new Said.CallBackWanted(), "wants to be called back");
    }

    /** Whoever presses it has heard who calls, by its first words at least. It counts from the key on, even when it cannot be written down by itself: the attempt shows it. */
    static Move optOut(Dialogue dialogue, String key, Instant now) {
        return dialogue.reached(Point.GREETED, now)
                .reached(Point.OPTED_OUT, now)
                .pressed(key)
                .keep(new Said.OptedOut(), "no more calls are wanted");
    }

    /** Speaking the other language from here on; empty where that is not spoken at all. */
    static Optional<Dialogue> inOtherLanguage(Dialogue dialogue) {
        var other = dialogue.path().language().other();
        return dialogue.brief().voice().speaks(other)
                ? Optional.of(dialogue.with(dialogue.path().in(other)))
                : Optional.empty();
    }
}
