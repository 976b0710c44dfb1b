package io.claimline.dialer.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.dialogue.Turn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any conversation at all: what must hold after each word. */
class ReminderMachinePropertyTest {
    private static final int WALKS_PER_SEED = 800;
    private static final int STEPS = 50;
    /** Silence all the way from anywhere; none of the stages lies further from the end. */
    private static final int TO_THE_END = 12;

    /** Each may be said only when what it tells is written down. */
    private static final Map<Line, Class<? extends Said>> CONFIRMS = Map.of(
            Line.WRONG_PERSON, Said.WrongPerson.class,
            Line.OPTED_OUT, Said.OptedOut.class,
            Line.LINK_SENT, Said.LinkWanted.class,
            Line.PROMISE_KEPT, Said.Promised.class,
            Line.QUESTION_KEPT, Said.Asked.class,
            Line.MESSAGE_KEPT, Said.Asked.class,
            Line.CALL_BACK_KEPT, Said.CallBackWanted.class);

    private static final List<String> KEYS = List.of(
            "",
            "",
            "0",
            "1",
            "1",
            "2",
            "3",
            "3",
            "4",
            "5",
            "8",
            "9",
            "*",
            "#",
            "12",
            "1201",
            "0229",
            "04091972",
            "00000");

    static List<Long> seeds() {
        return List.of(1L, 2L, 3L, 4L, 5L, System.nanoTime());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldKeepEveryPromiseInAnyConversation(long seed) {
        var random = new Random(seed);
        var stages = new TreeSet<String>();
        var lines = EnumSet.noneOf(Line.class);
        for (var walk = 0; walk < WALKS_PER_SEED; walk++) {
            new Walk(random, "seed " + seed + ", walk " + walk, stages, lines).run();
        }
        assertThat(stages).as("every stage was walked through").hasSize(21);
        assertThat(lines).as("every line was said").hasSize(Line.values().length);
    }

    private static Brief brief(Random random) {
        var briefs = briefs(random);
        return switch (random.nextInt(6)) {
            case 0 -> briefs.calledBy();
            case 1 -> briefs.calledByStranger();
            default -> briefs.brief();
        };
    }

    private static Briefs briefs(Random random) {
        var all = Briefs.usual();
        all = random.nextInt(3) == 0 ? all.withoutBirthDate() : all;
        all = random.nextInt(3) == 0 ? all.withoutMessage() : all;
        all = random.nextInt(3) == 0 ? all.withoutJudging() : all;
        all = random.nextInt(3) == 0 ? all.ofThePractice() : all;
        all = random.nextInt(3) == 0 ? all.inEnglishOnly() : all;
        all = random.nextInt(3) == 0 ? all.withLinks(Set.of()) : all;
        return random.nextInt(3) == 0 ? all.on(LocalDate.of(2027, 12, 20), LocalDate.of(2028, 2, 29)) : all;
    }

    private static final class Walk {
        private final Random random;
        private final String name;
        private final Set<String> stages;
        private final Set<Line> lines;
        private final Talk talk;
        private final List<String> trail = new ArrayList<>();
        private final Set<Language> disclosed = EnumSet.noneOf(Language.class);
        private final Set<Class<?>> kept = new HashSet<>();

        Walk(Random random, String name, Set<String> stages, Set<Line> lines) {
            this.random = random;
            this.name = name;
            this.stages = stages;
            this.lines = lines;
            talk = new Talk(brief(random));
        }

        void run() {
            stages.add(talk.stage());
            if (random.nextInt(20) > 0) {
                var before = talk.dialogue;
                talk.answered();
                check(before);
            }
            for (var step = 0; step < STEPS; step++) {
                if (talk.dialogue.seeks() && random.nextInt(8) == 0) {
                    talk.withAgent();
                    talk.dialogue = random.nextBoolean() ? talk.dialogue.seeking() : talk.dialogue;
                }
                hear(heard());
            }
            for (var step = 0; step < TO_THE_END && !over(); step++) {
                hear(silence());
            }
            assertThat(over() || talk.stage().equals("Unanswered"))
                    .as(this::where)
                    .isTrue();
        }

        private boolean over() {
            return talk.stage().equals("Over");
        }

        private void hear(Heard heard) {
            var before = talk.dialogue;
            if (heard.equals(new Heard.Kept(before.turn(), true)) && before.stage() instanceof Stage.Keeping keeping) {
                kept.add(keeping.said().getClass());
            }
            if (heard instanceof Heard.Keys keys
                    && keys.turn().equals(before.turn())
                    && before.stage() instanceof Stage.Disclosing) {
                disclosed.add(before.path().language());
            }
            talk.hears(heard);
            trail.add(heard + " -> " + talk.outcome());
            if (heard instanceof Heard.Answer answer && !answer.turn().equals(before.turn())) {
                assertThat(talk.dialogue).as(this::where).isEqualTo(before);
                assertThat(talk.last.acts()).as(this::where).isEmpty();
            }
            check(before);
        }

        private void check(Dialogue before) {
            stages.add(talk.stage());
            assertThat(talk.last.reason()).as(this::where).isNotBlank();
            assertThat(talk.dialogue.lasts()).as(this::where).isPositive();
            assertThat(talk.turn().number())
                    .as(this::where)
                    .isGreaterThanOrEqualTo(before.turn().number());
            assertThat(talk.path().points())
                    .as(this::where)
                    .containsAllEntriesOf(before.path().points());
            for (var act : talk.last.acts()) {
                assertThat(before.stage()).as(this::where).isNotInstanceOf(Stage.Over.class);
                check(before, act);
            }
        }

        private void check(Dialogue before, Act act) {
            switch (act) {
                case Act.Say say -> {
                    orderly(before, say.turn());
                    Briefs.lines(say.prompt()).forEach(line -> said(line, say));
                    assertThat(Briefs.codes(say.prompt()))
                            .as(this::where)
                            .containsExactly(talk.path().language().code());
                }
                case Act.Ordered ordered -> orderly(before, ordered.turn());
                case Act.Keep keep -> orderly(before, keep.turn());
                case Act.HangUp hangUp -> assertThat(over()).as(this::where).isTrue();
                case Act.SeekAgent seek ->
                    assertThat(talk.dialogue.seeks()).as(this::where).isTrue();
                case Act.Hold hold ->
                    assertThat(talk.dialogue.seeks()).as(this::where).isTrue();
            }
        }

        private void orderly(Dialogue before, Turn turn) {
            assertThat(turn).as(this::where).isEqualTo(talk.turn());
            assertThat(turn.number())
                    .as(this::where)
                    .isGreaterThan(before.turn().number());
        }

        private void said(Line line, Act.Say say) {
            lines.add(line);
            assertThat(line.open() || talk.dialogue.verified())
                    .as(() -> where() + ": " + line)
                    .isTrue();
            if (CONFIRMS.containsKey(line)) {
                assertThat(kept).as(() -> where() + ": " + line).contains(CONFIRMS.get(line));
            }
            if (line == Line.DISCLOSURE) {
                assertThat(say.prompt().keys()).as(this::where).isZero();
            } else if (!line.open() && talk.dialogue.says(Line.DISCLOSURE)) {
                assertThat(disclosed)
                        .as(() -> where() + ": " + line)
                        .contains(talk.path().language());
            }
        }

        private Heard heard() {
            return switch (random.nextInt(16)) {
                case 0 -> new Heard.NobodyFree();
                case 1 -> new Heard.Again();
                case 2, 3 -> any(new Turn(1 + random.nextInt(talk.turn().number() + 1)));
                case 4, 5 -> any(talk.turn());
                default -> fitting();
            };
        }

        private Heard any(Turn turn) {
            return switch (random.nextInt(5)) {
                case 0 -> new Heard.Judged(turn, pick(List.of(Answerer.values())));
                case 1 -> new Heard.Quiet(turn, random.nextBoolean());
                case 2 -> new Heard.Recorded(turn, Duration.ofMillis(random.nextInt(2_000)));
                case 3 -> new Heard.Kept(turn, random.nextInt(4) > 0);
                default -> new Heard.Keys(turn, pick(KEYS));
            };
        }

        private Heard fitting() {
            var turn = talk.turn();
            return switch (talk.dialogue.stage()) {
                case Stage.Judging _ -> new Heard.Judged(turn, pick(List.of(Answerer.values())));
                case Stage.MachineSpeaks _ -> new Heard.Quiet(turn, random.nextInt(4) > 0);
                case Stage.Recording _ -> new Heard.Recorded(turn, Duration.ofMillis(random.nextInt(3_000)));
                case Stage.Keeping _ -> new Heard.Kept(turn, random.nextInt(6) > 0);
                case Stage.Seeking _ -> new Heard.NobodyFree();
                case Stage.Greeting _, Stage.PromiseSure _ -> new Heard.Keys(turn, often("1"));
                case Stage.BirthDate _ -> new Heard.Keys(turn, often(Briefs.BIRTH_DATE));
                case Stage.Zip _ -> new Heard.Keys(turn, often(Briefs.ZIP));
                case Stage.PromiseDay _ -> new Heard.Keys(turn, often("1231"));
                default -> new Heard.Keys(turn, pick(KEYS));
            };
        }

        private String often(String keys) {
            return random.nextBoolean() ? keys : pick(KEYS);
        }

        private Heard silence() {
            var turn = talk.turn();
            return switch (talk.dialogue.stage()) {
                case Stage.Judging _ -> new Heard.Judged(turn, Answerer.UNSURE);
                case Stage.MachineSpeaks _ -> new Heard.Quiet(turn, true);
                case Stage.Recording _ -> new Heard.Recorded(turn, Duration.ZERO);
                case Stage.Keeping _ -> new Heard.Kept(turn, true);
                case Stage.Seeking _ -> new Heard.NobodyFree();
                default -> new Heard.Keys(turn, "");
            };
        }

        private <T> T pick(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        private String where() {
            return name + ": " + trail;
        }
    }
}
