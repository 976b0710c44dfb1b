package io.claimline.dialer.campaign.world;

import static io.claimline.dialer.campaign.world.StoredWork.require;

import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.campaign.Rig;
import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.reminder.Act;
import io.claimline.dialer.reminder.Briefs;
import io.claimline.dialer.reminder.Line;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.reminder.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What those who are reminded do in the invented shift: they key this and that, are silent, answer late, twice, or never. */
final class ReminderWorld {
    private static final int REMEMBERED = 12;

    private static final Map<Line, Class<? extends Said>> CONFIRMS = Map.of(
            Line.WRONG_PERSON, Said.WrongPerson.class,
            Line.OPTED_OUT, Said.OptedOut.class,
            Line.LINK_SENT, Said.LinkWanted.class,
            Line.PROMISE_KEPT, Said.Promised.class,
            Line.QUESTION_KEPT, Said.Asked.class,
            Line.CALL_BACK_KEPT, Said.CallBackWanted.class);

    private static final List<String> KEYS =
            List.of("", "0", "0", "0", "1", "1", "1", "1", "2", "3", "3", "4", "4", "6", "8", "9", "*", "12");

    private final Random random;
    private final List<TelephonyEvent> answers = new ArrayList<>();

    ReminderWorld(Random random) {
        this.random = random;
    }

    /** Nothing closed before it is on record who listens; nothing confirmed that is not written down. */
    static void requireLawful(CampaignEffect.Remind remind, StoredWork stored) {
        if (remind.act() instanceof Act.Say say) {
            for (var line : Briefs.lines(say.prompt())) {
                require(
                        line.open() || stored.points(remind.call()).contains(Point.VERIFIED),
                        () -> line + " was said to somebody who is not known: " + remind);
                require(
                        !CONFIRMS.containsKey(line) || stored.said(remind.call(), CONFIRMS.get(line)),
                        () -> line + " was said before it was written down: " + remind);
            }
        }
    }

    /** What the switch tells of an order, when it does so at once. */
    Optional<TelephonyEvent> heard(CampaignEffect.Remind remind) {
        var answer = answer(remind);
        answers.add(answer);
        if (answers.size() > REMEMBERED) {
            answers.removeFirst();
        }
        return random.nextInt(3) > 0 ? Optional.of(answer) : Optional.empty();
    }

    /** An answer to one of the last orders: late, or for the second time. */
    Optional<TelephonyEvent> late() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(random.nextInt(answers.size())));
    }

    private TelephonyEvent answer(CampaignEffect.Remind remind) {
        var leg = Rig.party(remind.call());
        return switch (remind.act()) {
            case Act.Judge judge ->
                new TelephonyEvent.Judged(
                        leg,
                        judge.turn(),
                        random.nextInt(5) == 0 ? Answerer.MACHINE : Answerer.PERSON,
                        Duration.ofSeconds(1));
            case Act.AwaitQuiet wait -> new TelephonyEvent.Quiet(leg, wait.turn(), random.nextInt(4) > 0);
            case Act.TakeDown down ->
                new TelephonyEvent.Recorded(
                        leg, down.turn(), down.recording(), Duration.ofMillis(random.nextInt(4_000)));
            case Act.Say say -> new TelephonyEvent.Heard(leg, say.turn(), keys(say.prompt()));
        };
    }

    private String keys(Prompt prompt) {
        var right = switch (prompt.keys()) {
            case 8 -> Briefs.BIRTH_DATE;
            case 4 -> "1201";
            default -> "1";
        };
        return prompt.keys() == 0 ? "" : random.nextInt(3) > 0 && prompt.keys() > 1 ? right : pick();
    }

    private String pick() {
        return KEYS.get(random.nextInt(KEYS.size()));
    }
}
