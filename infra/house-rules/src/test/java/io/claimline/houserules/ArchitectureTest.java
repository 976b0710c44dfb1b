package io.claimline.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped classes of every module keep the rules. */
class ArchitectureTest {
    private static final House HOUSE = House.here();
    private static final Map<String, JavaClasses> CLASSES = new TreeMap<>();

    @BeforeAll
    static void readClasses() {
        for (var module : HOUSE.modules()) {
            CLASSES.put(module, read(HOUSE.classes(module)));
        }
    }

    private static JavaClasses read(Path classes) {
        var importer = new ClassFileImporter();
        return Files.isDirectory(classes) ? importer.importPath(classes) : importer.importPaths(List.of());
    }

    static List<String> modules() {
        return HOUSE.modules();
    }

    static List<ArchRule> rulesForAll() {
        var rules = new ArrayList<>(ArchitectureRules.librariesHaveOneOwner());
        rules.addAll(DialRules.all());
        rules.add(ArchitectureRules.namesSayWhatThingsDo());
        rules.add(ArchitectureRules.packagesAreNullMarked());
        return rules;
    }

    /** Without this, a module that is not built before this one would keep every rule. */
    @ParameterizedTest
    @MethodSource("modules")
    void shouldSeeTheClassesOfEveryModule(String module) {
        var sources = HOUSE.files(path -> path.startsWith(module + "/src/main/java/") && path.endsWith(".java"));
        assumeThat(sources).isNotEmpty();
        assertThat(CLASSES.get(module))
                .as("classes of %s: build it with -am, and make house-rules depend on it", module)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rulesForAll")
    void shouldKeepTheRulesForAllClasses(ArchRule rule) {
        CLASSES.values().forEach(rule::check);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void shouldHaveNoPackageCycleInAModule(String module) {
        ArchitectureRules.packagesHaveNoCycle().check(of(module));
    }

    @Test
    void shouldKeepTheCorePure() {
        ArchitectureRules.coreDependsOnJavaBaseAlone().check(of("dialer/core"));
        ArchitectureRules.coreReadsNoClockAndNoChance().check(of("dialer/core"));
    }

    @Test
    void shouldKeepLedgerAndScriptsByThemselves() {
        ArchitectureRules.ledgerSeesX12Alone().check(of("gateway/ledger"));
        ArchitectureRules.scriptsSeeFreemarkerAlone().check(of("scripts-templates"));
    }

    @Test
    void shouldKeepTheApplicationOutOfEveryOtherModule() {
        for (var module : CLASSES.keySet()) {
            if (!module.equals("gateway/app")) {
                ArchitectureRules.appIsSeenByNobody().check(of(module));
            }
        }
    }

    @Test
    void shouldKeepTheBenchesOutOfTheGateway() {
        ArchitectureRules.gatewayAsksTheSimulatorWhatIfAlone().check(of("gateway/app"));
    }

    private static JavaClasses of(String module) {
        var classes = CLASSES.get(module);
        assertThat(classes).as("module %s", module).isNotNull();
        return Objects.requireNonNull(classes);
    }
}
