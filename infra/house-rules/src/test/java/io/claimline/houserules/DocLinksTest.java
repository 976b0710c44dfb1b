package io.claimline.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocLinksTest {
    @TempDir
    private Path root = Path.of("set by JUnit");

    @Test
    void shouldHoldInTheHouse() {
        var house = House.here();
        var findings = house.files(path -> path.endsWith(".md")).stream()
                .flatMap(path -> DocLinks.check(house, house.read(path)).stream())
                .toList();
        assertThat(Finding.report(findings)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](gone.md)",
                "![picture](img/gone.png)",
                "[a](../../outside.md)",
                "[a](here.md) and [b](gone.md#part)",
                "[a](gone.md \"title\")",
                "[a]: gone.md",
                "[![picture](here.md)](gone.md)"
            })
    void shouldFailWhenALinkLeadsNowhere(String line) throws IOException {
        assertThat(check("\n" + line)).singleElement().asString().startsWith("docs/page.md:2: the link to ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](here.md)",
                "[a](here.md#part \"title\")",
                "[a](../README.md)",
                "[a](with%20space.md)",
                "[a](#below)",
                "[a](https://example.org/x) [b](mailto:a@example.org)",
                "`[a](gone.md)`",
                "```\n[a](gone.md)\n```",
                "[a][b] text (gone.md)"
            })
    void shouldPassWhenALinkLeadsSomewhereOrIsNone(String text) throws IOException {
        assertThat(check(text)).isEmpty();
    }

    private List<Finding> check(String text) throws IOException {
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve("README.md"), "");
        Files.writeString(root.resolve("docs/here.md"), "");
        Files.writeString(root.resolve("docs/with space.md"), "");
        return DocLinks.check(new House(root), new Source("docs/page.md", text));
    }
}
