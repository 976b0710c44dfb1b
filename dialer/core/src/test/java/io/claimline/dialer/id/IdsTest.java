package io.claimline.dialer.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final Map<String, Function<String, Object>> KINDS = Map.of(
            "CallId", CallId::new,
            "LegId", LegId::new,
            "LeadId", LeadId::new,
            "NodeId", NodeId::new,
            "E164", E164::new,
            "AgentId", AgentId::new,
            "CampaignId", CampaignId::new,
            "DecisionId", DecisionId::new,
            "OutcomeId", OutcomeId::new);

    private static final Map<String, List<String>> GOOD = Map.of(
            "CallId", List.of("abcd1234", "0".repeat(40)),
            "LegId", List.of("cl-p-abc", "A.b_c-1", "x".repeat(80)),
            "LeadId", List.of("a", "Z:1.2_3-4", "x".repeat(120)),
            "NodeId", List.of("n", "node-1", "x".repeat(60)),
            "E164", List.of("+12125550123", "+12345678", "+123456789012345"));

    private static final Map<String, List<String>> BAD = Map.of(
            "CallId", List.of("", "short12", "UPPER1234", "abc-12345", "0".repeat(41), "abcd1234\n"),
            "LegId", List.of("", "a b", "a/b", "x".repeat(81), "a,b"),
            "LeadId", List.of("", "-a", ":a", "a b", "x".repeat(121)),
            "NodeId", List.of("", "Node", "a.b", "x".repeat(61)),
            "E164",
                    List.of(
                            "",
                            "12125550123",
                            "+02125550123",
                            "+1234567",
                            "+1234567890123456",
                            "+1 2125550123",
                            "+1212555012x"));

    private static Stream<Arguments> pairs(Map<String, List<String>> table) {
        return table.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> Arguments.of(entry.getKey(), value)));
    }

    private static Object make(String kind, String value) {
        return Objects.requireNonNull(KINDS.get(kind)).apply(value);
    }

    static Stream<Arguments> good() {
        return pairs(GOOD);
    }

    static Stream<Arguments> bad() {
        return pairs(BAD);
    }

    @ParameterizedTest(name = "{0} ''{1}''")
    @MethodSource("good")
    void shouldAccept(String kind, String value) {
        assertThat(make(kind, value)).isEqualTo(make(kind, value));
    }

    @ParameterizedTest(name = "{0} ''{1}''")
    @MethodSource("bad")
    void shouldRefuseAndNameTheKind(String kind, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> make(kind, value)).withMessageContaining(kind);
    }

    @Test
    void shouldRefuseAnEmptyIdOfEveryKind() {
        KINDS.forEach((name, kind) -> assertThatIllegalArgumentException().isThrownBy(() -> kind.apply("")));
    }

    @Test
    void shouldNeverPrintAWholeNumber() {
        assertThat(new E164("+12125550123")).hasToString("+…23");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new E164("3035550188"))
                .withMessageNotContaining("3035550188");
        assertThat(new E164("+12125550123").digits()).isEqualTo("12125550123");
    }

    @Test
    void shouldOrderFences() {
        assertThat(new Fence(2)).isGreaterThan(new Fence(1));
        assertThat(new Fence(0).number()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void shouldRefuseANegativeFence(long number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fence(number));
    }
}
