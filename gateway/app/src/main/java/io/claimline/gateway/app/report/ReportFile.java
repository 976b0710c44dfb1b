package io.claimline.gateway.app.report;

import io.claimline.dialer.report.Counts;
import io.claimline.dialer.report.Kpi;
import io.claimline.dialer.report.Kpis;
import io.claimline.dialer.report.Unit;
import io.claimline.gateway.app.csv.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as a file: a row for each group and one of all together, a column for each key figure, and in a workbook the formulas on a sheet of their own. */
enum ReportFile {
    CSV("text/csv; charset=utf-8") {
        @Override
        byte[] write(Report report) {
            var text = new StringBuilder(Csv.write(header(report)));
            report.rows().forEach(row -> text.append(Csv.write(line(Csv.safe(row.label()), row.counts()))));
            text.append(Csv.write(line("All", report.totals())));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] write(Report report) {
            var out = new ByteArrayOutputStream();
            try (var book = new Workbook(out, "Claimline", "1.0")) {
                figures(book.newWorksheet("Report"), report);
                formulas(book.newWorksheet("Formulas"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    };

    private final String type;

    ReportFile(String type) {
        this.type = type;
    }

    abstract byte[] write(Report report);

    /** The media type. */
    String type() {
        return type;
    }

    /** Named by its dates alone. */
    String name(ReportQuery query) {
        return "report-by-" + query.by().wire() + "-" + query.from() + "-to-" + query.to() + "." + wire();
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportFile of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    private static List<String> header(Report report) {
        var names = new ArrayList<>(List.of(report.query().by().wire()));
        Kpis.list().forEach(kpi -> names.add(title(kpi)));
        return names;
    }

    private static String title(Kpi kpi) {
        return switch (kpi.unit()) {
            case COUNT, PER_HOUR, PER_SHIFT -> kpi.name();
            case TIME -> kpi.name() + " (s)";
            case MONEY -> kpi.name() + " ($)";
            case PERCENT -> kpi.name() + " (%)";
        };
    }

    private static List<String> line(String label, Counts counts) {
        var fields = new ArrayList<>(List.of(label));
        Kpis.list().forEach(kpi -> fields.add(number(kpi, kpi.of(counts))));
        return fields;
    }

    private static String number(Kpi kpi, OptionalDouble value) {
        return value.isEmpty() ? "" : rounded(kpi, value.getAsDouble()).toPlainString();
    }

    private static BigDecimal rounded(Kpi kpi, double value) {
        return BigDecimal.valueOf(value).setScale(kpi.unit() == Unit.COUNT ? 0 : 2, RoundingMode.HALF_UP);
    }

    private static void figures(Worksheet sheet, Report report) {
        var names = header(report);
        for (var column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        var row = 1;
        for (var one : report.rows()) {
            line(sheet, row++, one.label(), one.counts());
        }
        line(sheet, row, "All", report.totals());
        sheet.freezePane(1, 1);
        sheet.width(0, 28);
    }

    private static void line(Worksheet sheet, int row, String label, Counts counts) {
        sheet.value(row, 0, label);
        var column = 1;
        for (var kpi : Kpis.list()) {
            var value = kpi.of(counts);
            if (value.isPresent()) {
                sheet.value(row, column, rounded(kpi, value.getAsDouble()));
                sheet.style(row, column)
                        .format(kpi.unit() == Unit.COUNT ? "#,##0" : "#,##0.00")
                        .set();
            }
            column++;
        }
    }

    private static void formulas(Worksheet sheet) {
        var row = 0;
        for (var title : List.of("Figure", "Formula", "Note", "Source")) {
            sheet.value(0, row, title);
            sheet.style(0, row++).bold().set();
        }
        row = 1;
        for (var kpi : Kpis.list()) {
            sheet.value(row, 0, kpi.name());
            sheet.value(row, 1, kpi.formula());
            sheet.value(row, 2, kpi.note());
            sheet.value(row++, 3, kpi.source());
        }
        sheet.width(0, 24);
        sheet.width(1, 60);
        sheet.width(2, 60);
    }
}
