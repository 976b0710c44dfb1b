package io.claimline.scripts.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.catalogue.Catalogue;
import io.claimline.scripts.catalogue.Edition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScriptsTest {
    private static final Linter LINTER = new Linter(new RenderLimits(16 * 1024, Duration.ofSeconds(30)));

    static List<Edition> editions() {
        return Catalogue.editions();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void shouldHaveNoFinding(Edition edition) {
        assertThat(LINTER.lint(edition, ScriptRenderer.productText(edition.path())))
                .isEmpty();
    }
}
