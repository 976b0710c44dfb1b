package io.claimline.houserules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** What may know what. Modules give most directions; these rules give the rest, and say why. */
final class ArchitectureRules {
    static final String APP = "io.claimline.gateway.app..";

    private static final Set<String> JAVA_BASE = exportedByJavaBase();
    private static final DescribedPredicate<JavaClass> JSPECIFY = resideInAnyPackage("org.jspecify.annotations");
    private static final Pattern VAGUE = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl)");

    private ArchitectureRules() {}

    /** For the classes of {@code dialer/core}. */
    static ArchRule coreDependsOnJavaBaseAlone() {
        DescribedPredicate<JavaClass> core = resideInAnyPackage("io.claimline.dialer..");
        DescribedPredicate<JavaClass> adapters = resideInAnyPackage(
                "io.claimline.dialer.asterisk..", "io.claimline.dialer.contracts..", "io.claimline.dialer.simulator..");
        return dependOnlyOn(
                core.and(DescribedPredicate.not(adapters)).or(javaBase()).or(JSPECIFY),
                "the core depends on java.base and JSpecify alone: make what it needs an argument or a port");
    }

    /** For the classes of {@code dialer/core}. */
    static ArchRule coreReadsNoClockAndNoChance() {
        return noClasses()
                .should()
                .accessTargetWhere(Impurity.ACCESS)
                .orShould()
                .dependOnClassesThat(Impurity.TYPE)
                .because(
                        "the same inputs must give the same effects: time and chance come in with the event, and only adapters log")
                .allowEmptyShould(true);
    }

    /** Only one package, and those below it, sees a library. */
    static ArchRule onlyPackageSees(String owner, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because(owner + " alone knows this library: give others a port or a record")
                .allowEmptyShould(true);
    }

    /** For the classes of {@code gateway/ledger}. */
    static ArchRule ledgerSeesX12Alone() {
        return dependOnlyOn(
                resideInAnyPackage("io.claimline.gateway.ledger..", "java..", "io.xlate..")
                        .or(JSPECIFY),
                "the ledger knows Java and the X12 reader alone");
    }

    /** For the classes of {@code scripts-templates}. */
    static ArchRule scriptsSeeFreemarkerAlone() {
        return dependOnlyOn(
                resideInAnyPackage("io.claimline.scripts..", "java..", "freemarker..")
                        .or(JSPECIFY),
                "scripts know Java and Freemarker alone");
    }

    /** For the classes of every module but {@code gateway/app}. */
    static ArchRule appIsSeenByNobody() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(APP)
                .because("the application wires the modules together, and none of them knows it")
                .allowEmptyShould(true);
    }

    /** For the classes of {@code gateway/app}. */
    static ArchRule gatewayAsksTheSimulatorWhatIfAlone() {
        DescribedPredicate<JavaClass> simulator = resideInAnyPackage("io.claimline.dialer.simulator..");
        DescribedPredicate<JavaClass> whatIf = resideInAnyPackage("io.claimline.dialer.simulator.whatif..");
        return noClasses()
                .should()
                .dependOnClassesThat(simulator.and(DescribedPredicate.not(whatIf)))
                .because("the gateway answers what-if questions with the simulator, and dials by nothing of it")
                .allowEmptyShould(true);
    }

    /** For the classes of one module. */
    static ArchRule packagesHaveNoCycle() {
        return SlicesRuleDefinition.slices()
                .matching("io.claimline.(**)")
                .namingSlices("package $1")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package: move what both need to the lower one")
                .allowEmptyShould(true);
    }

    static ArchRule namesSayWhatThingsDo() {
        return noClasses()
                .should(haveVagueName())
                .because("a name that fits everything says nothing: name it after what it does in this field")
                .allowEmptyShould(true);
    }

    static ArchRule packagesAreNullMarked() {
        return classes()
                .that(describe("are not package-info", c -> !c.getSimpleName().equals("package-info")))
                .should(resideInANullMarkedPackage())
                .because("without package-info.java and @NullMarked, null is not checked there")
                .allowEmptyShould(true);
    }

    private static ArchRule dependOnlyOn(DescribedPredicate<JavaClass> allowed, String reason) {
        var forbidden = describe("are not allowed here", (JavaClass target) -> {
            var component = target.getBaseComponentType();
            return !component.isPrimitive() && !allowed.test(component);
        });
        return noClasses()
                .should()
                .dependOnClassesThat(forbidden)
                .because(reason)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> javaBase() {
        return describe("are in java.base", target -> JAVA_BASE.contains(target.getPackageName()));
    }

    private static Set<String> exportedByJavaBase() {
        return ModuleFinder.ofSystem().find("java.base").orElseThrow().descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ArchCondition<JavaClass> haveVagueName() {
        return new ArchCondition<>("have a name that ends in one of Manager, Helper, Util, Utils, Impl") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean vague = VAGUE.matcher(item.getSimpleName()).matches();
                events.add(new SimpleConditionEvent(
                        item, vague, item.getDescription() + " in " + item.getSourceCodeLocation()));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().tryGetPackageInfo().stream()
                        .anyMatch(info -> info.isAnnotatedWith(NullMarked.class));
                events.add(new SimpleConditionEvent(
                        item, marked, item.getDescription() + ": add package-info.java to " + item.getPackageName()));
            }
        };
    }

    /** The libraries that belong to one package each. */
    static List<ArchRule> librariesHaveOneOwner() {
        return List.of(
                onlyPackageSees("io.claimline.dialer.asterisk", "org.asteriskjava.."),
                onlyPackageSees("io.claimline.gateway.store", "com.mongodb..", "org.bson..", "de.bwaldvogel.."),
                onlyPackageSees("io.claimline.gateway.live", "com.hazelcast.."),
                onlyPackageSees("io.claimline.gateway.ledger", "io.xlate.."));
    }
}
