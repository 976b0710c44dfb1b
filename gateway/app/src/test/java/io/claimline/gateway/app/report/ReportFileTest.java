package io.claimline.gateway.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.report.Counts;
import io.claimline.dialer.report.Kpis;
import io.claimline.dialer.report.Measure;
import io.claimline.gateway.app.csv.Csv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    private static final Counts COUNTS = new Counts()
            .add(Measure.PLACED, 1_234)
            .add(Measure.PLACED_ANSWERED, 617)
            .add(Measure.PROMISED, 99_950);
    private static final Report REPORT = new Report(
            new ReportQuery(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-02"), Dimension.TEAM, Map.of()),
            List.of(new Report.Row("t", "=HYPERLINK(\"http://x\")", COUNTS)),
            COUNTS,
            Instant.EPOCH,
            0);

    @TempDir
    private Path folder;

    @Test
    void shouldWriteACsvThatNoSpreadsheetReckons() throws Csv.Malformed {
        var rows = Csv.read(new String(ReportFile.CSV.write(REPORT), StandardCharsets.UTF_8));
        assertThat(rows)
                .hasSize(3)
                .allSatisfy(
                        row -> assertThat(row.fields()).hasSize(1 + Kpis.list().size()));
        assertThat(rows.get(1).fields().getFirst()).isEqualTo("'=HYPERLINK(\"http://x\")");
        assertThat(rows.get(1).fields().subList(1, 3)).containsExactly("1234", "50.00");
        assertThat(rows.get(2).fields().getFirst()).isEqualTo("All");
    }

    @Test
    void shouldWriteAWorkbookWithNumbersAndFormulasInWords() throws IOException {
        var parts = unzipped(ReportFile.XLSX.write(REPORT));
        assertThat(parts).containsKeys("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        var figures = parts.get("xl/worksheets/sheet1.xml");
        assertThat(figures)
                .contains("<v>1234</v>", "<v>50.00</v>", "<v>999.50</v>")
                .doesNotContain("<f>");
        assertThat(String.join("", parts.values())).contains("calls placed", "=HYPERLINK(");
    }

    @Test
    void shouldBeNamedByDatesAlone() {
        assertThat(ReportFile.XLSX.name(REPORT.query())).isEqualTo("report-by-team-2026-11-01-to-2026-11-02.xlsx");
    }

    /** By its directory, as those who open workbooks read it: sizes stand behind each part. */
    private Map<String, String> unzipped(byte[] file) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("report.xlsx"), file).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var part = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(part.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
