package io.claimline.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Public types of the core carry a doc comment: it is the product's mind, and is read more than it is written. */
class DocCommentsTest {

    @Test
    void shouldHoldInTheCore() {
        var house = House.here();
        var findings =
                house.files(path -> path.startsWith("dialer/core/src/main/java/") && path.endsWith(".java")).stream()
                        .flatMap(path -> check(house.read(path)).stream())
                        .toList();
        assertThat(Finding.report(findings)).isEmpty();
    }

    @Test
    void shouldFailWhenAPublicTypeHasNoComment() {
        assertThat(check(planted("package p;\n\npublic record Lease() {}")))
                .singleElement()
                .asString()
                .startsWith("dialer/core/Planted.java:3: the public type Lease has no doc comment");
        assertThat(check(planted("/* Plain. */ public interface Lease { public enum Kind {} }")))
                .hasSize(2);
        assertThat(check(planted("/** */ public class Lease {}"))).hasSize(1);
    }

    @Test
    void shouldAcceptBothKindsOfDocComment() {
        assertThat(check(planted("/** Who holds it. */ public record Lease() {}")))
                .isEmpty();
        assertThat(check(planted("/// Who holds it.\npublic record Lease() {}")))
                .isEmpty();
    }

    @Test
    void shouldAskNothingOfTypesThatOthersCannotUse() {
        assertThat(check(planted("record Lease() {} class Fence { private static class Inner {} }")))
                .isEmpty();
    }

    private static Source planted(String text) {
        return new Source("dialer/core/Planted.java", text);
    }

    private static List<Finding> check(Source source) {
        return JavaSource.parse(source).publicTypes().stream()
                .filter(type -> !type.documented())
                .map(type -> new Finding(
                        source.path(),
                        type.line(),
                        "the public type " + type.name() + " has no doc comment",
                        "Say what it is, in which units and ranges, and how it fails"))
                .toList();
    }
}
