package org.factcheck.evaluation;

import java.util.ArrayList;
import java.util.List;

/** A table for the console: the first columns from the left, the others from the right, two blanks between. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final int columnsFromTheLeft;

    TextTable() {
        this(1);
    }

    /** A table whose first columns are set from the left, as words are. */
    public TextTable(int columnsFromTheLeft) {
        this.columnsFromTheLeft = columnsFromTheLeft;
    }

    /** Adds a row; every row has as many cells as the first. */
    public TextTable row(List<String> cells) {
        if (!rows.isEmpty() && rows.get(0).size() != cells.size()) {
            throw new IllegalArgumentException("A row of " + cells.size() + " cells does not fit a table of "
                    + rows.get(0).size() + " columns.");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Adds a row. */
    public TextTable row(String... cells) {
        return row(List.of(cells));
    }

    /** The table, each line with its end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String blanks = " ".repeat(width(column) - row.get(column).length());
                line.append(column == 0 ? "" : "  ");
                line.append(column < columnsFromTheLeft ? row.get(column) + blanks : blanks + row.get(column));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
