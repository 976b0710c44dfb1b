package io.claimline.dialer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KpisTest {
    private static final Path PAGE = Path.of("../../docs/reports.md");

    @Test
    void shouldBeExplainedOnThePageAsTheyAreReckoned() throws IOException {
        var table = Kpis.list().stream()
                .map(kpi ->
                        "| " + kpi.name() + " | " + kpi.formula() + " | " + kpi.note() + " | " + kpi.source() + " |")
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(page()))
                .as("docs/reports.md has this table:%n%s", table)
                .contains(table);
    }

    private static Path page() {
        return Files.exists(PAGE) ? PAGE : Path.of("docs/reports.md");
    }

    @Test
    void shouldHaveNamesOfTheirOwn() {
        assertThat(Kpis.list()).extracting(Kpi::id).doesNotHaveDuplicates();
        assertThat(Column.list()).extracting(Column::id).doesNotHaveDuplicates();
        assertThat(Column.list())
                .allSatisfy(
                        column -> assertThat(Column.list().get(column.index())).isEqualTo(column));
    }

    @Test
    void shouldSayNothingWhenThereIsNothingToDivideBy() {
        assertThat(Kpis.of("abandon-rate").orElseThrow().of(new Counts())).isEmpty();
        assertThat(Kpis.of("attempts").orElseThrow().of(new Counts())).hasValue(0);
    }

    @Test
    void shouldBeInTheUnitsThatPeopleRead() {
        var counts = new Counts()
                .add(Measure.TALK, 120_000)
                .add(Measure.HOLD, 30_000)
                .add(Measure.WRAP_UP, 30_000)
                .add(Measure.HANDLED, 2)
                .add(Measure.CONNECTED, 6)
                .add(Measure.READY, 3_600_000)
                .add(Measure.ON_CALL, 1_800_000)
                .add(Measure.BREAK, 1_800_000)
                .add(Measure.CLAIMS_WORKED, 9)
                .add(Measure.RIGHT_PARTY, 5)
                .add(Measure.PROMISED, 12_345);
        assertThat(value("aht", counts)).isCloseTo(90, within(1e-9));
        assertThat(value("calls-hour", counts)).isCloseTo(3, within(1e-9));
        assertThat(value("claims-shift", counts)).isCloseTo(36, within(1e-9));
        assertThat(value("promised-rpc", counts)).isCloseTo(24.69, within(1e-9));
        assertThat(value("occupancy", counts)).isCloseTo(100.0 / 3, within(1e-9));
        assertThat(value("utilisation", counts)).isCloseTo(25, within(1e-9));
        assertThat(value("promised", counts)).isCloseTo(123.45, within(1e-9));
        assertThat(Kpis.of("aht").orElseThrow().formula()).isEqualTo("(talk + hold + wrap-up) ÷ calls handled");
    }

    private static double value(String kpi, Counts counts) {
        return Kpis.of(kpi).orElseThrow().of(counts).getAsDouble();
    }
}
