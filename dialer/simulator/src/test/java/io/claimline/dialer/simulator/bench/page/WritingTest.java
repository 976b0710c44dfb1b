package io.claimline.dialer.simulator.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class WritingTest {
    @Test
    void shouldWriteTablesWhoseColumnsStandUnderEachOther() {
        var table = new Table("rule", "U").row("progressive", ".69").row("a|b", 1);
        assertThat(table).hasToString("""
                | rule        | U   |
                |-------------|-----|
                | progressive | .69 |
                | a\\|b        | 1   |
                """);
    }

    @Test
    void shouldRefuseARowThatDoesNotFit() {
        var table = new Table("rule", "U");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row("alone"))
                .withMessageContaining("2");
    }

    @Test
    void shouldSayWhetherACriterionIsReached() {
        assertThat(new Verdict("idle", true, "0.8")).hasToString("reached: idle (0.8)");
        assertThat(new Verdict("idle", false, "0.91")).hasToString("NOT REACHED: idle (0.91)");
    }

    @Test
    void shouldDrawWellFormedPicturesWhateverTheWords() throws Exception {
        var svg = new Svg(300, 200);
        var axes = new Axes(svg, 40, 20, 200, 100, new Axes.Range(0, 8, 1), new Axes.Range(.6, 1, .1));
        axes.frame("<5 & \"more\">");
        svg.dot(axes.x(3), axes.y(.8), 4, Svg.OURS, "a < b & c")
                .path(axes.xs(new double[] {0, 4, 99}), axes.ys(new double[] {.6, .8, 9}), Svg.RULE)
                .band(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}, Svg.RULE)
                .line(0, 0, 1, 1, Svg.INK, "4 3");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg.toString())));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("a < b & c");
        assertThat(svg.toString()).contains("cx=\"115.0\" cy=\"70.0\"", "points=\"40.0,120.0 140.0,70.0 240.0,20.0\"");
    }

    @Test
    void shouldReplaceOnlyWhatStandsBetweenTheMarkers() {
        var page = "before\n" + Page.BEGIN + "\nold\n" + Page.END + "\nafter\n";
        assertThat(Page.replaced(page, "new"))
                .isEqualTo("before\n" + Page.BEGIN + "\n\nnew\n" + Page.END + "\nafter\n");
    }

    @Test
    void shouldRefuseAPageWithoutMarkers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Page.replaced("nothing here", "new"))
                .withMessageStartingWith("--page");
    }

    @Test
    void shouldWriteResultsAndPlotsBesideEachOther(@TempDir Path folder) throws IOException {
        Page.write(folder.resolve("run"), "text", Map.of("a.svg", "<svg/>"));
        assertThat(folder.resolve("run/results.md")).hasContent("text");
        assertThat(folder.resolve("run/a.svg")).hasContent("<svg/>");
        var page = folder.resolve("page.md");
        Files.writeString(page, Page.BEGIN + "\n" + Page.END);
        Page.update(page, "text", Map.of("a.svg", "<svg/>"));
        assertThat(page).content().contains("text");
        assertThat(folder.resolve("images/a.svg")).hasContent("<svg/>");
    }
}
