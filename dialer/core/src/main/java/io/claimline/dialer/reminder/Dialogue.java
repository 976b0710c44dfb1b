package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.RecordingId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conversation of one reminder call. It lives so: nobody has answered; it is heard who did; a machine is left a message or nothing; a person is told who calls, says to be the
 * one called for, verifies, hears the balance, and chooses until it hangs up, is handed to an agent, or nothing more is wanted.
 *
 * @param brief what it knows and may do
 * @param stage where it is
 * @param asked what it asked last
 * @param turn the order to the switch whose answer it waits for
 * @param slips wrong keys and silences since the stage began
 * @param path how far it came
 */
public record Dialogue(Brief brief, Stage stage, Question asked, Turn turn, int slips, Path path) {
    private static final Question NOTHING = new Question(List.of(), 0, Duration.ZERO);

    /** The switch answers everything it is asked by then: the longest prompts with all their patience take half of it. */
    private static final Duration ANY_ANSWER = Duration.ofMinutes(3);

    private static final Duration KEEPING = Duration.ofSeconds(5);

    /** An agent who is free comes at once; only when none has is anything said about it. */
    private static final Duration AT_ONCE = Duration.ofMillis(300);

    /** How long somebody hears music before being offered a call back. */
    private static final Duration SEEKING = Duration.ofSeconds(25);

    /** Of a call that is about to be placed. */
    public static Dialogue of(Brief brief) {
        return new Dialogue(brief, new Stage.Unanswered(), NOTHING, Turn.FIRST, 0, Path.beginning(brief.language()));
    }

    /** For how long it may stay as it is; past it something is told: {@link Heard.NobodyFree} when it {@link #seeks}, a {@link Heard.Kept} that failed when it {@link #keeps}. */
    public Duration lasts() {
        return switch (stage) {
            case Stage.Seeking seeking -> seeking.told() ? SEEKING : AT_ONCE;
            case Stage.Keeping keeping -> KEEPING;
            case Stage.Unanswered _,
                    Stage.Judging _,
                    Stage.Greeting _,
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
                    Stage.Recording _,
                    Stage.Offering _,
                    Stage.MachineSpeaks _,
                    Stage.Message _,
                    Stage.Farewell _,
                    Stage.Over _ -> ANY_ANSWER;
        };
    }

    /** Whether it wants an agent now. */
    public boolean seeks() {
        return stage instanceof Stage.Seeking;
    }

    /** Since when a person is wanted; empty while none is sought. */
    public Optional<Instant> seeksSince() {
        return seeks() ? Optional.ofNullable(path.points().get(Point.WANTED_A_PERSON)) : Optional.empty();
    }

    /** Whether the person comes to pay by card, so that nothing may be recorded until the agent says so (C-60). */
    public boolean bringsCard() {
        return path.reached(Point.WANTED_TO_PAY_BY_CARD);
    }

    /** Whether it waits for something to be written down. */
    public boolean keeps() {
        return stage instanceof Stage.Keeping;
    }

    /** The recording that is being made: when the person hangs up now, what was said until here is a question all the same. */
    public Optional<RecordingId> recording() {
        return stage instanceof Stage.Recording recording ? Optional.of(recording.recording()) : Optional.empty();
    }

    /** Whether the person is known, so that agents need not ask again. */
    public boolean verified() {
        return path.reached(Point.VERIFIED);
    }

    /** An agent has come. */
    public Dialogue withAgent() {
        return at(new Stage.Over());
    }

    /** The agent could not take it; another is sought, and the person knows that it takes time. */
    public Dialogue seeking() {
        return at(new Stage.Seeking(true));
    }

    Dialogue at(Stage next) {
        return new Dialogue(brief, next, asked, turn, 0, path);
    }

    Dialogue with(Path next) {
        return new Dialogue(brief, stage, asked, turn, slips, next);
    }

    Dialogue with(Brief next) {
        return new Dialogue(next, stage, asked, turn, slips, path);
    }

    Dialogue pressed(String keys) {
        return with(path.pressed(keys));
    }

    /** Whether that line says anything in the language that is spoken. */
    boolean says(Line line) {
        return brief.voice().of(Utterance.of(line), path.language()).findAny().isPresent();
    }

    Dialogue reached(Point point, Instant now) {
        return with(path.at(point, now));
    }

    Dialogue nextTurn() {
        return new Dialogue(brief, stage, asked, turn.next(), slips, path);
    }

    Dialogue slipped() {
        return new Dialogue(brief, stage, asked, turn, slips + 1, path);
    }

    /** Goes to a stage by asking something. */
    Move ask(Stage next, Question question, String reason) {
        return new Dialogue(brief, next, question, turn, 0, path).say(List.of(), reason);
    }

    /** Asks again what was asked last, after something else. */
    Move askAgain(List<Line> first, String reason) {
        return say(first, reason);
    }

    /** Says a last thing. */
    Move farewell(Line line, String reason) {
        return ask(new Stage.Farewell(), Question.none(line), reason);
    }

    /** Has it written down; what comes then follows from what it was. */
    Move keep(Said said, String reason) {
        var next = at(new Stage.Keeping(said)).nextTurn();
        return new Move(next, List.of(new Act.Keep(next.turn(), said)), reason);
    }

    private Move say(List<Line> first, String reason) {
        var next = nextTurn();
        var sounds = Stream.concat(first.stream().map(Utterance::of), asked.lines().stream())
                .flatMap(utterance -> brief.voice().of(utterance, path.language()))
                .toList();
        var prompt = new Prompt(sounds, asked.keys(), asked.patience());
        return new Move(next, List.of(new Act.Say(next.turn(), prompt)), reason);
    }
}
