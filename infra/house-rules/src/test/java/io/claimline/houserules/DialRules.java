package io.claimline.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** A number is called with a permit of the gate, and in no other way (47 CFR 64.1200, 12 CFR 1006). */
final class DialRules {
    private static final String CORE = "io.claimline.dialer.";
    private static final String PERMIT = CORE + "compliance.DialPermit";
    private static final String PLACE = CORE + "asterisk.action.PlaceAction";

    private DialRules() {}

    static List<ArchRule> all() {
        return List.of(
                onlyTheGateIssuesPermits(),
                onlyTheSwitchsActionsOriginate(),
                aNumberReachesTheSwitchInAPermitAlone(),
                permitsAreSpentInTheSwitchsAdapterAlone(),
                nothingElseMakesTheSwitchCall());
    }

    /** The constructor is not public; this holds the package to it as well, and reflection would have to name the class. */
    static ArchRule onlyTheGateIssuesPermits() {
        return madeBy(PERMIT, CORE + "compliance.Gate", "only an allowing decision may give the right to call");
    }

    static ArchRule onlyTheSwitchsActionsOriginate() {
        return madeBy(
                PLACE,
                CORE + "asterisk.SwitchActions",
                "originates are made in one place, from a permit or for a headset");
    }

    static ArchRule aNumberReachesTheSwitchInAPermitAlone() {
        return methods()
                .that()
                .areDeclaredIn(CORE + "port.Telephony")
                .should(new ArchCondition<JavaMethod>("take no number") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var number = method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.getName().equals(CORE + "id.E164"));
                        if (number) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes a number"));
                        }
                    }
                })
                .because("an order that takes a bare number could call it without a decision: take a DialPermit")
                .allowEmptyShould(true);
    }

    static ArchRule permitsAreSpentInTheSwitchsAdapterAlone() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(CORE + "asterisk..", CORE + "contracts..")
                .should()
                .callMethod(PERMIT, "spend", "java.time.Instant")
                .because("who spends a permit without placing the call takes the call away")
                .allowEmptyShould(true);
    }

    /** The library's own originate, the console, and channels of its live classes would call without a permit. */
    static ArchRule nothingElseMakesTheSwitchCall() {
        return noClasses()
                .that()
                .resideInAPackage("io.claimline..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.asteriskjava\\.(manager\\.action\\.(OriginateAction|CommandAction|RedirectAction\\$.*|AbstractMeetMe.*)|live\\..*|fastagi\\..*|pbx\\..*)")
                .because("calls leave by PlaceAction alone, which needs a permit")
                .allowEmptyShould(true);
    }

    private static ArchRule madeBy(String made, String maker, String reason) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(maker)
                .should()
                .callConstructorWhere(new DescribedPredicate<JavaConstructorCall>("makes a " + made) {
                    @Override
                    public boolean test(JavaConstructorCall call) {
                        return call.getTargetOwner().getName().equals(made);
                    }
                })
                .because(reason)
                .allowEmptyShould(true);
    }
}
