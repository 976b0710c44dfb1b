package io.claimline.houserules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule fails for a planted bad example, names it, and lets its good twin pass. */
class ArchitectureRulesTest {
    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void shouldFailWhenTheCoreKnowsALibraryOrAnotherJavaModule() {
        var rule = ArchitectureRules.coreDependsOnJavaBaseAlone();
        fails(rule, "java.sql.Timestamp", core("java.sql.Timestamp at;"));
        fails(rule, "java.util.logging.Logger", core("Object log = java.util.logging.Logger.getAnonymousLogger();"));
        fails(rule, "org.bson.Document", core("org.bson.Document[] d;"), stub("org.bson", "Document"));
        fails(
                rule,
                "io.claimline.dialer.asterisk.Ami",
                core("io.claimline.dialer.asterisk.Ami ami;"),
                stub("io.claimline.dialer.asterisk", "Ami"));
        passes(
                rule,
                core(
                        "int[] n; java.util.List<String> l; java.time.Instant t; @org.jspecify.annotations.Nullable String s;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant.now()",
                "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
                "java.time.ZonedDateTime.now()",
                "java.time.Clock.systemUTC()",
                "java.time.Clock.system(java.time.ZoneOffset.UTC)",
                "java.time.InstantSource.system()",
                "System.currentTimeMillis()",
                "System.nanoTime()",
                "new java.util.Date()",
                "Math.random()",
                "new java.util.Random()",
                "new java.util.SplittableRandom()",
                "java.util.UUID.randomUUID()",
                "java.util.random.RandomGenerator.getDefault()",
                "java.util.concurrent.ThreadLocalRandom.current().nextInt()",
                "new java.security.SecureRandom()",
                "Thread.currentThread()",
                "new Thread(() -> {})",
                "new ThreadLocal<String>()",
                "java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()",
                "new java.util.Timer()",
                "System.getLogger(\"core\")",
                "System.out",
                "System.getenv(\"HOME\")",
                "(java.util.function.Supplier<?>) java.time.Instant::now",
                "(java.util.function.Supplier<?>) () -> java.time.Instant.now()",
                "(java.util.function.Supplier<?>) java.util.Random::new"
            })
    void shouldFailWhenTheCoreReadsTheClockOrDrawsChance(String expression) {
        fails(ArchitectureRules.coreReadsNoClockAndNoChance(), "Planted.java", core("Object o = " + expression + ";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.util.Random(42)",
                "new java.util.SplittableRandom(42)",
                "java.time.Instant.EPOCH.plusSeconds(5)",
                "java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC)",
                "Math.max(1, 2)",
                "new java.util.concurrent.CompletableFuture<String>()"
            })
    void shouldLetTheCoreComputeWithWhatItIsGiven(String expression) {
        passes(ArchitectureRules.coreReadsNoClockAndNoChance(), core("Object o = " + expression + ";"));
    }

    @ParameterizedTest
    @CsvSource({
        "io.claimline.dialer.asterisk, org.asteriskjava.manager, io.claimline.gateway.app",
        "io.claimline.gateway.store, com.mongodb.client, io.claimline.gateway.app",
        "io.claimline.gateway.store, org.bson, io.claimline.gateway.live",
        "io.claimline.gateway.store, de.bwaldvogel.mongo, io.claimline.provisioning",
        "io.claimline.gateway.live, com.hazelcast.core, io.claimline.gateway.app.web",
        "io.claimline.gateway.ledger, io.xlate.edi, io.claimline.gateway.app"
    })
    void shouldFailWhenALibraryIsSeenOutsideItsOwner(String owner, String library, String stranger) {
        var body = library + ".Thing thing;";
        var rules = ArchitectureRules.librariesHaveOneOwner();
        assertThatThrownBy(() -> rules.forEach(rule ->
                        rule.check(Planted.classes(folder, type(stranger, "Planted", body), stub(library, "Thing")))))
                .hasMessageContaining(library + ".Thing")
                .hasMessageContaining(owner + " alone knows this library");
    }

    @Test
    void shouldLetTheOwnerOfALibraryUseIt() {
        var planted = Planted.classes(
                folder,
                type("io.claimline.gateway.store.journal", "Planted", "com.mongodb.Thing thing;"),
                stub("com.mongodb", "Thing"));
        ArchitectureRules.librariesHaveOneOwner().forEach(rule -> rule.check(planted));
    }

    @Test
    void shouldFailWhenTheLedgerKnowsMoreThanX12() {
        var rule = ArchitectureRules.ledgerSeesX12Alone();
        fails(rule, "io.vertx.core.Future", ledger("io.vertx.core.Future f;"), stub("io.vertx.core", "Future"));
        passes(rule, ledger("io.xlate.edi.Reader r; java.math.BigDecimal d;"), stub("io.xlate.edi", "Reader"));
    }

    @Test
    void shouldFailWhenScriptsKnowMoreThanFreemarker() {
        var rule = ArchitectureRules.scriptsSeeFreemarkerAlone();
        fails(
                rule,
                "javax.swing.tree.TreeNode",
                type("io.claimline.scripts", "Planted", "javax.swing.tree.TreeNode n;"));
        passes(
                rule,
                type("io.claimline.scripts", "Planted", "freemarker.template.Template t;"),
                stub("freemarker.template", "Template"));
    }

    @Test
    void shouldFailWhenAnotherModuleKnowsTheApplication() {
        var main = stub("io.claimline.gateway.app", "Main");
        var planted = Planted.classes(
                folder, type("io.claimline.gateway.live", "Planted", "io.claimline.gateway.app.Main m;"), main);
        assertThatThrownBy(() -> ArchitectureRules.appIsSeenByNobody().check(planted))
                .hasMessageContaining("io.claimline.gateway.app.Main")
                .hasMessageContaining("none of them knows it");
    }

    @Test
    void shouldFailWhenTheGatewayDialsBySomethingOfTheSimulator() {
        var rule = ArchitectureRules.gatewayAsksTheSimulatorWhatIfAlone();
        var simulator = "io.claimline.dialer.simulator";
        fails(
                rule,
                simulator + ".rule.Vicidial",
                type("io.claimline.gateway.app", "Planted", simulator + ".rule.Vicidial v;"),
                stub(simulator + ".rule", "Vicidial"));
        passes(
                rule,
                type("io.claimline.gateway.app", "Planted", simulator + ".whatif.WhatIf w;"),
                stub(simulator + ".whatif", "WhatIf"));
    }

    @Test
    void shouldFailWhenPackagesFormACycle() {
        var rule = ArchitectureRules.packagesHaveNoCycle();
        var forth = type("io.claimline.dialer.call", "Call", "io.claimline.dialer.agent.Agent agent;");
        var back = type("io.claimline.dialer.agent", "Agent", "io.claimline.dialer.call.Call call;");
        fails(rule, "Cycle detected", forth, back);
    }

    @Test
    void shouldLetPackagesDependOneWay() {
        var forth = type("io.claimline.dialer.call", "Call", "io.claimline.dialer.agent.Agent agent;");
        passes(ArchitectureRules.packagesHaveNoCycle(), forth, stub("io.claimline.dialer.agent", "Agent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CallManager", "DateHelper", "StringUtil", "Utils", "CallStoreImpl"})
    void shouldFailWhenANameSaysNothing(String name) {
        fails(ArchitectureRules.namesSayWhatThingsDo(), name, stub("io.claimline.dialer.call", name));
    }

    @Test
    void shouldFailWhenANestedNameSaysNothing() {
        fails(ArchitectureRules.namesSayWhatThingsDo(), "CallHelper", core("static class CallHelper {}"));
    }

    @Test
    void shouldLetNamesContainTheWordsElsewhere() {
        passes(ArchitectureRules.namesSayWhatThingsDo(), stub("io.claimline.dialer.call", "Utilization"));
    }

    @Test
    void shouldFailWhenAPackageIsNotNullMarked() {
        var rule = ArchitectureRules.packagesAreNullMarked();
        fails(rule, "add package-info.java to io.claimline.dialer.call", core(""));
        fails(
                rule,
                "add package-info.java",
                core(""),
                "/** Unmarked. */ @Deprecated package io.claimline.dialer.call;");
    }

    @Test
    void shouldLetANullMarkedPackagePass() {
        passes(
                ArchitectureRules.packagesAreNullMarked(),
                core(""),
                "@org.jspecify.annotations.NullMarked package io.claimline.dialer.call;");
    }

    private void fails(ArchRule rule, String named, String... sources) {
        assertThatThrownBy(() -> rule.check(Planted.classes(folder, sources)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }

    private void passes(ArchRule rule, String... sources) {
        assertThatCode(() -> rule.check(Planted.classes(folder, sources))).doesNotThrowAnyException();
    }

    private static String core(String body) {
        return type("io.claimline.dialer.call", "Planted", body);
    }

    private static String ledger(String body) {
        return type("io.claimline.gateway.ledger", "Planted", body);
    }

    private static String stub(String inPackage, String name) {
        return type(inPackage, name, "");
    }

    private static String type(String inPackage, String name, String body) {
        return "package " + inPackage + "; public class " + name + " { " + body + " }";
    }
}
