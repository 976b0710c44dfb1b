package io.claimline.dialer.simulator.bench.page;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown whose columns also stand under each other on a terminal. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    public Table row(Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(cell.toString().replace("|", "\\|"));
        }
        if (row.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("A row of " + row.size() + " cells in a table of "
                    + rows.getFirst().size());
        }
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        var columns = rows.getFirst().size();
        var widths = new int[columns];
        for (var row : rows) {
            for (var column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (var number = 0; number < rows.size(); number++) {
            for (var column = 0; column < columns; column++) {
                var cell = rows.get(number).get(column);
                text.append("| ").append(cell).append(" ".repeat(widths[column] - cell.length() + 1));
            }
            text.append("|\n");
            if (number == 0) {
                for (var width : widths) {
                    text.append('|').append("-".repeat(width + 2));
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }
}
