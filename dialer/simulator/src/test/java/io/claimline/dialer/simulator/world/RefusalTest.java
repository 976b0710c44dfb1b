package io.claimline.dialer.simulator.world;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.dialer.simulator.chance.Distribution;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
    private static final Distribution SOME = new Distribution.Constant(5);
    private static final Fates FATES = Fates.reference(0.25);
    private static final List<LeadList.Hour> ALL_DAY = List.of(new LeadList.Hour(0, FATES));

    static Stream<Arguments> impossible() {
        return Stream.of(
                refused("person", () -> new Fates(1.1, 0, 0, SOME, SOME, SOME)),
                refused("machine", () -> new Fates(0, -0.1, 0, SOME, SOME, SOME)),
                refused("early", () -> new Fates(0, 0, Double.NaN, SOME, SOME, SOME)),
                refused("person + machine + early", () -> new Fates(0.5, 0.5, 0.5, SOME, SOME, SOME)),
                refused("weight", () -> new LeadList(0, ALL_DAY, 1, false)),
                refused("hours", () -> new LeadList(1, List.of(), 1, false)),
                refused("hours", () -> new LeadList(1, List.of(new LeadList.Hour(60, FATES)), 1, false)),
                refused("sameness", () -> new LeadList(1, ALL_DAY, 0, false)),
                refused("agents", () -> new Roster(List.of())),
                refused("agents", () -> Roster.steady(0, 60)),
                refused("agents", () -> Roster.steady(-3, 60)),
                refused("from", () -> new Roster.Duty(-1, 60)),
                refused("to", () -> new Roster.Duty(60, 60)),
                refused("agentVariation", () -> new Handling(SOME, SOME, -1, List.of())),
                refused("factor", () -> new Handling.Change(0, 0)),
                refused("dropAfter", () -> Party.letGoAfter(-1)),
                refused("personTakenForMachine", () -> Party.letGoAfter(2).detecting(SOME, 1.5, 0)),
                refused("machineTakenForPerson", () -> Party.letGoAfter(2).detecting(SOME, 0, -1)),
                refused("ring", () -> Switch.perfect(0)),
                refused("callsPerSecond", () -> Switch.perfect(25).limited(0, 1)),
                refused("lines", () -> Switch.perfect(25).limited(1, 0)),
                refused("eventLoss", () -> Switch.perfect(25).faulty(SOME, 2, 0)),
                refused("eventTwice", () -> Switch.perfect(25).faulty(SOME, 0, -1)),
                refused("to", () -> Scenario.reference(5, 0.25, 0, 1)),
                refused("seconds", () -> Worlds.lasting(Scenario.reference(5, 0.25, 60, 1), -60)),
                refused("days", () -> Scenario.reference(5, 0.25, 60, 0)),
                refused("lists", () -> Worlds.with(Scenario.reference(5, 0.25, 60, 1), new LeadList[0])));
    }

    private static Arguments refused(String name, Supplier<Object> made) {
        return Arguments.of(name, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void shouldRefuseAnImpossibleParameterByName(String name, Supplier<Object> made) {
        assertThatIllegalArgumentException().isThrownBy(made::get).withMessageStartingWith(name + " must be");
    }
}
