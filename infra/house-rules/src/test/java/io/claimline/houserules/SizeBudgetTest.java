package io.claimline.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeBudgetTest {
    private static final Exemptions NONE = new Exemptions(List.of());
    private static final String MAIN = "dialer/core/src/main/java/io/claimline/dialer/call/Planted.java";
    private static final String TEST = "dialer/core/src/test/java/io/claimline/dialer/call/PlantedTest.java";

    @Test
    void shouldHoldInTheHouse() {
        var house = House.here();
        var exemptions = new Exemptions(house.read(Exemptions.RESOURCE).lines());
        var findings = new ArrayList<Finding>();
        for (var path : house.files(SizeBudgetTest::isBudgeted)) {
            findings.addAll(SizeBudget.check(house.read(path), exemptions));
        }
        findings.addAll(SizeBudget.checkPackages(house.files(path -> path.endsWith(".java")).stream()));
        assertThat(Finding.report(findings)).isEmpty();
        assertThat(exemptions.unused()).as("exemptions that exempt nothing").isEmpty();
    }

    private static boolean isBudgeted(String path) {
        return path.endsWith(".java")
                || path.endsWith(".ts")
                || path.endsWith(".tsx")
                || (path.contains("src/main/") && path.matches(".*\\.(conf|ftlh?|ya?ml|properties|html|css|xml|sh)"));
    }

    @Nested
    class Files {

        @Test
        void shouldFailWhenAFileIsTooLong() {
            assertThat(check(MAIN, lines(400))).isEmpty();
            assertThat(check(MAIN, lines(401)))
                    .hasToString("[" + MAIN
                            + ":401: the file has 401 lines; the limit is 400. Find the second thing it is about"
                            + " and give it a file of its own.]");
        }

        @Test
        void shouldAllowTestsMore() {
            assertThat(check(TEST, lines(600))).isEmpty();
            assertThat(check(TEST, lines(601))).singleElement().asString().contains("the limit is 600");
        }

        @Test
        void shouldNotCountALicenceHeader() {
            assertThat(check(MAIN, "/*\n * Copyright somebody.\n * Licensed under X.\n */\n" + lines(400)))
                    .isEmpty();
            assertThat(check(MAIN, "/*\n * About this file.\n */\n" + lines(400)))
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"agent-desktop/src/floor.ts", "agent-desktop/src/Floor.tsx"})
        void shouldFailWhenTypeScriptIsTooLong(String path) {
            assertThat(check(path, "x;\n".repeat(400))).isEmpty();
            assertThat(check(path, "x;\n".repeat(401)))
                    .singleElement()
                    .asString()
                    .contains(path + ":401", "limit is 400");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"agent-desktop/src/floor.test.ts", "infra/e2e/call.spec.ts", "agent-desktop/test/a.tsx"})
        void shouldAllowTypeScriptTestsMore(String path) {
            assertThat(check(path, "x;\n".repeat(600))).isEmpty();
            assertThat(check(path, "x;\n".repeat(601))).hasSize(1);
        }

        @Test
        void shouldFailWhenAPackageHasTooManyFiles() {
            assertThat(SizeBudget.checkPackages(files(25))).isEmpty();
            assertThat(SizeBudget.checkPackages(files(26)))
                    .singleElement()
                    .asString()
                    .startsWith("a/src/main/java/p/package-info.java:1: the package has 26 files; the limit is 25");
        }

        private static Stream<String> files(int count) {
            return Stream.concat(
                    Stream.of("a/src/main/java/p/package-info.java", "a/src/main/java/p/q/Other.java"),
                    IntStream.range(0, count).mapToObj(i -> "a/src/main/java/p/File" + i + ".java"));
        }
    }

    @Nested
    class Methods {

        @Test
        void shouldFailWhenABodyIsTooLong() {
            assertThat(check(MAIN, method(50))).isEmpty();
            assertThat(check(MAIN, method(51)))
                    .singleElement()
                    .asString()
                    .startsWith(MAIN + ":2: the body of Planted.run has 51 lines; the limit is 50");
        }

        @Test
        void shouldFailWhenAConstructorBodyIsTooLong() {
            assertThat(check(MAIN, method(51).replace("void run()", "Planted()")))
                    .singleElement()
                    .asString()
                    .contains("Planted.<init>");
        }

        @Test
        void shouldFailWhenThereAreTooManyParameters() {
            assertThat(check(MAIN, "class Planted { void run(int a, int b, int c, int d, int e, int f) {} }"))
                    .isEmpty();
            assertThat(check(MAIN, "class Planted {\n  void run(int a, int b, int c, int d, int e, int f, int g) {} }"))
                    .singleElement()
                    .asString()
                    .startsWith(MAIN + ":2: Planted.run takes 7 parameters; the limit is 6");
            assertThat(check(MAIN, "interface Planted { void run(int a, int b, int c, int d, int e, int f, int g); }"))
                    .hasSize(1);
        }

        @Test
        void shouldNotCountTheComponentsOfARecord() {
            var components = "int a, int b, int c, int d, int e, int f, int g";
            assertThat(check(MAIN, "record Planted(" + components + ") { Planted { assert a > 0; } }"))
                    .isEmpty();
            assertThat(
                            check(
                                    MAIN,
                                    "record Planted(" + components + ") { static int Z = 1; Planted(" + components
                                            + ") { this.a = a; this.b = b; this.c = c; this.d = d; this.e = e; this.f = f; this.g = g; } }"))
                    .isEmpty();
            assertThat(check(
                            MAIN,
                            "record Planted(" + components + ") { Planted(" + components
                                    + ", int h) { this(a,b,c,d,e,f,g); } }"))
                    .singleElement()
                    .asString()
                    .contains("Planted.<init> takes 8 parameters");
        }
    }

    @Nested
    class Exempt {
        private static final String WIRING =
                "class Planted { Planted(int a, int b, int c, int d, int e, int f, int g) {} }";

        @Test
        void shouldExemptAConstructorWithAReason() {
            var exemptions = new Exemptions(List.of("# why", "", MAIN + "#Planted.<init> : wires the shell"));
            assertThat(SizeBudget.check(new Source(MAIN, WIRING), exemptions)).isEmpty();
            assertThat(exemptions.unused()).isEmpty();
        }

        @Test
        void shouldReportAnExemptionThatIsNotNeeded() {
            var exemptions = new Exemptions(List.of(MAIN + "#Gone.<init> : wired the shell"));
            assertThat(SizeBudget.check(new Source(MAIN, WIRING), exemptions)).hasSize(1);
            assertThat(exemptions.unused()).containsExactly(MAIN + "#Gone.<init>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a/B.java#B.<init>", "a/B.java#B.<init> : ", "a/B.java#B.run : reason"})
        void shouldRefuseAnExemptionWithoutAReasonOrForAMethod(String line) {
            assertThatThrownBy(() -> new Exemptions(List.of(line))).hasMessageContaining(Exemptions.RESOURCE);
        }
    }

    @Test
    void shouldFailWhenShippedCodeIsUnfinished() {
        var unfinished = "class Planted {\n  // TO" + "DO: later\n}\n";
        assertThat(check(MAIN, unfinished))
                .singleElement()
                .asString()
                .startsWith(MAIN + ":2: TO" + "DO in shipped code");
        assertThat(check(TEST, unfinished)).isEmpty();
        assertThat(check("scripts-templates/src/main/resources/scripts/a.ftlh", "<#-- FIX" + "ME -->"))
                .hasSize(1);
        assertThat(check("agent-desktop/src/a.ts", "// FIX" + "ME")).hasSize(1);
        assertThat(check(MAIN, "class Planted { int mastodon; }")).isEmpty();
    }

    @Test
    void shouldSayWhenASourceDoesNotParse() {
        assertThatThrownBy(() -> check(MAIN, "class {"))
                .hasMessageContaining("does not parse")
                .hasMessageContaining(MAIN + ":1");
    }

    private static List<Finding> check(String path, String text) {
        return SizeBudget.check(new Source(path, text), NONE);
    }

    private static String lines(int count) {
        return "class Planted {\n" + "\n".repeat(count - 2) + "}\n";
    }

    private static String method(int bodyLines) {
        return "class Planted {\n  void run() {\n" + "    ;\n".repeat(bodyLines) + "  }\n}\n";
    }
}
