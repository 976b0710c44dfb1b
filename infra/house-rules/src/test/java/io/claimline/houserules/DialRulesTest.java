package io.claimline.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way round the gate that a rule is to find, planted. */
class DialRulesTest {
    private static final String PERMIT =
            "package io.claimline.dialer.compliance; public class DialPermit { DialPermit() {} public boolean spend(java.time.Instant now) { return true; } }";
    private static final String PLACE =
            "package io.claimline.dialer.asterisk.action; public class PlaceAction { public PlaceAction() {} }";
    private static final String NUMBER = "package io.claimline.dialer.id; public record E164(String value) {}";
    private static final String LIBRARY = "package org.asteriskjava.manager.action; public class OriginateAction {}";

    @TempDir
    Path folder;

    static Stream<Arguments> waysRound() {
        return Stream.of(
                Arguments.of(
                        DialRules.onlyTheGateIssuesPermits(),
                        "package io.claimline.dialer.compliance; class Forger { Object o = new DialPermit(); }"),
                Arguments.of(
                        DialRules.onlyTheSwitchsActionsOriginate(),
                        "package io.claimline.dialer.asterisk; class Forger { Object o = new io.claimline.dialer.asterisk.action.PlaceAction(); }"),
                Arguments.of(
                        DialRules.aNumberReachesTheSwitchInAPermitAlone(),
                        "package io.claimline.dialer.port; interface Telephony { void ring(io.claimline.dialer.id.E164 number); }"),
                Arguments.of(
                        DialRules.permitsAreSpentInTheSwitchsAdapterAlone(),
                        "package io.claimline.gateway.app; class Waster { boolean b(io.claimline.dialer.compliance.DialPermit p, java.time.Instant t) { return p.spend(t); } }"),
                Arguments.of(
                        DialRules.nothingElseMakesTheSwitchCall(),
                        "package io.claimline.dialer.asterisk; class Forger { Object o = new org.asteriskjava.manager.action.OriginateAction(); }"));
    }

    @ParameterizedTest
    @MethodSource("waysRound")
    void shouldFindAWayRoundTheGate(ArchRule rule, String source) {
        var classes = Planted.classes(folder, PERMIT, PLACE, NUMBER, LIBRARY, source);
        assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
    }

    @Test
    void shouldLetTheGateAndTheAdapterDoTheirWork() {
        var classes = Planted.classes(
                folder,
                PERMIT,
                PLACE,
                "package io.claimline.dialer.compliance; class Gate { Object o = new DialPermit(); }",
                "package io.claimline.dialer.asterisk; class SwitchActions { Object o = new io.claimline.dialer.asterisk.action.PlaceAction(); boolean b(io.claimline.dialer.compliance.DialPermit p, java.time.Instant t) { return p.spend(t); } }",
                "package io.claimline.dialer.port; interface Telephony { void place(io.claimline.dialer.compliance.DialPermit permit); }");
        assertThat(DialRules.all()).allSatisfy(rule -> rule.check(classes));
    }
}
