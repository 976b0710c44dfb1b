package io.claimline.dialer.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.holding.Situation.Kind;
import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.PacingLimits;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HoldingTest {
    private static final Situation.Staff READY = new Situation.Staff(3, 2, 1, 0, 0, 0, 0);
    private static final Situation.Stock AT_HAND = new Situation.Stock(12, 12, Optional.empty());
    private static final Surroundings.Worklist PLENTY =
            new Surroundings.Worklist(400, 300, 200, 15, Optional.empty(), List.of());
    private static final Surroundings FINE =
            new Surroundings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(PLENTY));

    /** A campaign that dials; each test closes one gate. */
    private static final Situation DIALS =
            situation(true, true, Kind.PACED, READY, AT_HAND, new Pace(2, Bound.NO_AGENT));

    private static Situation situation(
            boolean running, boolean switchKnown, Kind kind, Situation.Staff staff, Situation.Stock stock, Pace pace) {
        var lines = new Situation.Lines(9, 4, PacingLimits.USUAL, 25, OptionalDouble.of(3.4), OptionalDouble.of(17));
        return new Situation(running, Optional.empty(), switchKnown, kind, Optional.empty(), staff, stock, pace, lines);
    }

    private static Situation with(Situation.Staff staff) {
        return situation(true, true, Kind.PACED, staff, AT_HAND, new Pace(0, Bound.NO_AGENT));
    }

    private static Situation with(Situation.Stock stock) {
        return situation(true, true, Kind.PACED, READY, stock, new Pace(0, Bound.HOPPER_EMPTY));
    }

    private static Situation bound(Bound bound) {
        return situation(true, true, Kind.PACED, READY, AT_HAND, new Pace(0, bound));
    }

    private static Surroundings with(Surroundings.Worklist work) {
        return new Surroundings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(work));
    }

    private static Situation empty() {
        return with(new Situation.Stock(0, 0, Optional.empty()));
    }

    private static Holding.Gate binding(Situation now, Surroundings around) {
        return Holding.of(now, around).binding().orElseThrow();
    }

    @Test
    void shouldNameNoGateWhenCallsAreDialled() {
        var holding = Holding.of(DIALS, FINE);
        assertThat(holding.binding()).isEmpty();
        assertThat(holding.gates()).allMatch(gate -> gate.state() == Holding.State.PASSES);
    }

    static Stream<Arguments> closed() {
        return Stream.of(site(), work(), pace()).flatMap(gates -> gates);
    }

    private static Stream<Arguments> site() {
        var closed = new Situation(
                true,
                Optional.of("opt-outs cannot be read"),
                true,
                Kind.PACED,
                Optional.empty(),
                READY,
                AT_HAND,
                new Pace(0, Bound.NO_AGENT),
                DIALS.lines());
        var mute = new Situation(
                true,
                Optional.empty(),
                true,
                Kind.REMINDS,
                Optional.of("no voice is installed"),
                READY,
                AT_HAND,
                new Pace(0, Bound.HOPPER_EMPTY),
                DIALS.lines());
        var unread = with(new Situation.Stock(0, 0, Optional.of("timed out")));
        return Stream.of(
                Arguments.of(
                        situation(false, true, Kind.PACED, READY, AT_HAND, DIALS.pace()), FINE, Checkpoint.RUNNING),
                Arguments.of(
                        DIALS,
                        new Surroundings(
                                Optional.of("Not before 09:00"), Optional.empty(), Optional.empty(), Optional.empty()),
                        Checkpoint.SCHEDULE),
                Arguments.of(
                        DIALS,
                        new Surroundings(
                                Optional.empty(), Optional.of("the disk is full"), Optional.empty(), Optional.empty()),
                        Checkpoint.STORE),
                Arguments.of(unread, FINE, Checkpoint.STORE),
                Arguments.of(closed, FINE, Checkpoint.RULES),
                Arguments.of(situation(true, false, Kind.PACED, READY, AT_HAND, DIALS.pace()), FINE, Checkpoint.SWITCH),
                Arguments.of(mute, FINE, Checkpoint.SPEECH),
                Arguments.of(with(new Situation.Staff(0, 0, 0, 0, 0, 0, 0)), FINE, Checkpoint.AGENTS_JOINED),
                Arguments.of(with(new Situation.Staff(3, 0, 2, 0, 1, 0, 0)), FINE, Checkpoint.AGENTS_READY));
    }

    @Test
    void shouldNotSayThatNoneMayBeCalledWhenSomeWereNotLookedAt() {
        var reasons = List.of(new Surroundings.Reason("outside calling hours", List.of(), 2_000));
        var partly = new Surroundings.Worklist(5_300, 2_000, 4_100, 0, 0, Optional.empty(), reasons);
        var allowed = allowed(partly);
        assertThat(allowed.state()).isEqualTo(Holding.State.UNKNOWN);
        assertThat(allowed.says()).contains("of the 2,000 most valuable of 5,300 that were looked at");
        var whole = new Surroundings.Worklist(2_000, 2_000, 0, 0, Optional.empty(), reasons);
        assertThat(allowed(whole).state()).isEqualTo(Holding.State.BINDS);
    }

    private static Holding.Gate allowed(Surroundings.Worklist worklist) {
        return Holding.of(empty(), with(worklist)).gates().stream()
                .filter(gate -> gate.at() == Checkpoint.ALLOWED)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Arguments> work() {
        return Stream.of(
                Arguments.of(
                        empty(),
                        with(new Surroundings.Worklist(0, 0, 0, 0, Optional.empty(), List.of())),
                        Checkpoint.WORK),
                Arguments.of(
                        empty(),
                        with(new Surroundings.Worklist(
                                40, 0, 0, 0, Optional.of(Instant.parse("2026-12-01T14:00:00Z")), List.of())),
                        Checkpoint.DUE),
                Arguments.of(
                        empty(),
                        with(new Surroundings.Worklist(
                                40,
                                40,
                                0,
                                0,
                                Optional.empty(),
                                List.of(new Surroundings.Reason("outside calling hours", List.of("C-02"), 38)))),
                        Checkpoint.ALLOWED),
                Arguments.of(empty(), FINE, Checkpoint.HOPPER),
                Arguments.of(with(new Situation.Stock(5, 0, Optional.empty())), FINE, Checkpoint.SKILLS));
    }

    private static Stream<Arguments> pace() {
        return Stream.of(
                Arguments.of(
                        situation(
                                true,
                                true,
                                Kind.AGENTS_DIAL,
                                new Situation.Staff(2, 0, 0, 2, 0, 0, 0),
                                AT_HAND,
                                new Pace(0, Bound.NO_AGENT)),
                        FINE,
                        Checkpoint.CHOICE),
                Arguments.of(bound(Bound.BUDGET_SPENT), FINE, Checkpoint.PACE),
                Arguments.of(bound(Bound.PREDICTED_ABANDON), FINE, Checkpoint.PACE),
                Arguments.of(bound(Bound.ONE_LINE_PER_AGENT), FINE, Checkpoint.PACE),
                Arguments.of(bound(Bound.LINES_PER_AGENT), FINE, Checkpoint.LINES_PER_AGENT),
                Arguments.of(bound(Bound.LINES), FINE, Checkpoint.LINES),
                Arguments.of(bound(Bound.CALLS_PER_SECOND), FINE, Checkpoint.CALLS_PER_SECOND),
                Arguments.of(bound(Bound.SWITCH), FINE, Checkpoint.ROOM),
                Arguments.of(
                        DIALS,
                        new Surroundings(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("no circuit is free"),
                                Optional.of(PLENTY)),
                        Checkpoint.TRUNK));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void shouldNameTheGateThatIsClosedWithARemedy(Situation now, Surroundings around, Checkpoint at) {
        var gate = binding(now, around);
        assertThat(gate.at()).isEqualTo(at);
        assertThat(gate.says()).endsWith(".");
        assertThat(gate.remedy()).endsWith(".");
    }

    @Test
    void shouldHaveATestForEveryGate() {
        var tested = EnumSet.noneOf(Checkpoint.class);
        closed().forEach(one -> tested.add((Checkpoint) one.get()[2]));
        assertThat(tested).containsExactlyInAnyOrder(Checkpoint.values());
    }

    @Test
    void shouldNameTheFirstOfTwo() {
        var nobody = situation(
                false,
                true,
                Kind.PACED,
                new Situation.Staff(0, 0, 0, 0, 0, 0, 0),
                AT_HAND,
                new Pace(0, Bound.NO_AGENT));
        var holding = Holding.of(nobody, FINE);
        assertThat(holding.binding().orElseThrow().at()).isEqualTo(Checkpoint.RUNNING);
        assertThat(holding.gates().stream().filter(gate -> gate.state() == Holding.State.BINDS))
                .extracting(Holding.Gate::at)
                .contains(Checkpoint.AGENTS_JOINED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldAskTheGatesInOrderAndEachOnce(Kind kind) {
        var gates = Holding.of(situation(true, true, kind, READY, AT_HAND, DIALS.pace()), FINE)
                .gates();
        assertThat(gates).extracting(Holding.Gate::at).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldCountTheRulesThatAreInTheWay() {
        var work = new Surroundings.Worklist(
                40,
                40,
                0,
                0,
                Optional.empty(),
                List.of(
                        new Surroundings.Reason("outside calling hours", List.of("C-02"), 38),
                        new Surroundings.Reason("no consent to a recorded voice", List.of("C-11", "C-12"), 2)));
        assertThat(binding(empty(), with(work)).says())
                .isEqualTo("None may be called now. 38 × outside calling hours (C-02);"
                        + " 2 × no consent to a recorded voice (C-11, C-12).");
    }

    @Test
    void shouldSayWhatKeepsAgentsFromCalls() {
        var gate = binding(with(new Situation.Staff(6, 0, 2, 0, 1, 2, 1)), FINE);
        assertThat(gate.says())
                .isEqualTo("Nobody can take a call: 2 are on calls or record what was said, 1 is on a break,"
                        + " 2 have no headset on, 1 has closed the desk in the browser.");
    }

    @Test
    void shouldSayNothingOfAWorklistThatWasNotCounted() {
        var gates = Holding.of(empty(), Surroundings.UNKNOWN).gates();
        assertThat(gates.stream().filter(gate -> gate.state() == Holding.State.UNKNOWN))
                .extracting(Holding.Gate::at)
                .containsExactly(Checkpoint.WORK, Checkpoint.DUE, Checkpoint.ALLOWED);
    }
}
