package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A dialogue on the bench: whoever is called does one thing after the other. */
final class Talk {
    static final Instant START = Instant.parse("2026-11-22T16:00:00Z");

    Instant now = START;
    Dialogue dialogue;
    Move last;

    Talk(Briefs briefs) {
        this(briefs.brief());
    }

    Talk(Brief brief) {
        dialogue = Dialogue.of(brief);
        last = Move.ignored(dialogue, "nothing yet");
    }

    /** Somebody answered, and it is heard to be a person. */
    static Talk greeted(Briefs briefs) {
        var talk = new Talk(briefs).answered();
        return briefs.judges() ? talk.judged(Answerer.PERSON) : talk;
    }

    static Talk verified(Briefs briefs) {
        var talk = greeted(briefs).key("1").key(Briefs.BIRTH_DATE);
        return briefs.collects() ? talk.key("") : talk;
    }

    static Talk verified() {
        return verified(Briefs.usual());
    }

    Talk answered() {
        return took(ReminderMachine.answered(dialogue, now));
    }

    Talk hears(Heard heard) {
        now = now.plusSeconds(1);
        return took(ReminderMachine.step(dialogue, heard, now));
    }

    private Talk took(Move move) {
        last = move;
        dialogue = move.dialogue();
        return this;
    }

    Talk judged(Answerer by) {
        return hears(new Heard.Judged(dialogue.turn(), by));
    }

    Talk quiet(boolean silent) {
        return hears(new Heard.Quiet(dialogue.turn(), silent));
    }

    /** Keys what answers the present turn; nothing when empty. */
    Talk key(String keys) {
        return hears(new Heard.Keys(dialogue.turn(), keys));
    }

    Talk recorded(Duration length) {
        return hears(new Heard.Recorded(dialogue.turn(), length));
    }

    Talk kept(boolean kept) {
        return hears(new Heard.Kept(dialogue.turn(), kept));
    }

    Talk nobodyFree() {
        return hears(new Heard.NobodyFree());
    }

    Talk again() {
        return hears(new Heard.Again());
    }

    Talk withAgent() {
        dialogue = dialogue.withAgent();
        return this;
    }

    Path path() {
        return dialogue.path();
    }

    Turn turn() {
        return dialogue.turn();
    }

    String stage() {
        return dialogue.stage().getClass().getSimpleName();
    }

    /** What is said by the last move; no lines when nothing is. */
    Optional<Prompt> prompt() {
        return acts(Act.Say.class).stream().findFirst().map(Act.Say::prompt);
    }

    List<Line> lines() {
        return prompt().map(Briefs::lines).orElse(List.of());
    }

    <A extends Act> List<A> acts(Class<A> kind) {
        return last.acts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What is to be written down by the last move. */
    Optional<Said> said() {
        return acts(Act.Keep.class).stream().findFirst().map(Act.Keep::said);
    }

    /** The stage, and what is written down, or the first line that is said, as tables name it. */
    String outcome() {
        var more = said().map(said -> said.getClass().getSimpleName())
                .or(() -> lines().stream().findFirst().map(Line::name));
        return stage() + more.map(what -> ":" + what).orElse("");
    }

    /** In a stage by its name, as the shortest conversation reaches it. */
    static Talk in(String stage) {
        return switch (stage) {
            case "Unanswered" -> new Talk(Briefs.usual());
            case "Judging" -> new Talk(Briefs.usual()).answered();
            case "Greeting" -> greeted(Briefs.usual());
            case "Visiting" -> new Talk(Briefs.usual().calledByStranger()).answered();
            case "BirthDate" -> greeted(Briefs.usual()).key("1");
            case "Zip" -> greeted(Briefs.usual().withoutBirthDate()).key("1");
            case "Disclosing" -> in("BirthDate").key(Briefs.BIRTH_DATE);
            case "Telling" -> verified();
            case "Menu" -> verified().key("");
            case "PayMenu" -> verified().key("2");
            case "PromiseDay" -> verified().key("3");
            case "PromiseSure" -> in("PromiseDay").key("1201");
            case "Inviting" -> verified().key("4");
            case "Recording" -> in("Inviting").key("");
            case "Keeping" -> in("PromiseSure").key("1");
            case "Seeking" -> verified().key("0");
            case "Offering" -> in("Seeking").nobodyFree().nobodyFree();
            case "MachineSpeaks" -> in("Judging").judged(Answerer.MACHINE);
            case "Message" -> in("MachineSpeaks").quiet(true);
            case "Farewell" -> in("Menu").key("").key("");
            case "Over" -> in("Farewell").key("");
            default -> throw new IllegalArgumentException("There is no stage " + stage);
        };
    }
}
