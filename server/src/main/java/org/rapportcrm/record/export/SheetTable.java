package org.rapportcrm.record.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet; a cell is never a formula there, so nothing has to be defused. */
final class SheetTable implements Table {
    /** A sheet ends here. */
    static final int MOST_ROWS = 1_048_576;

    private static final int FLUSHED_EACH = 500;
    private static final int LONGEST_CELL = 32_767;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    SheetTable(OutputStream out, String name) {
        book = new Workbook(out, "Rapport", "1.0");
        sheet = book.newWorksheet(name);
    }

    @Override
    public void write(List<Cell> cells) throws IOException {
        if (row >= MOST_ROWS) {
            throw new SheetFull();
        }
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (cell.number()) {
                sheet.value(row, column, new BigDecimal(cell.text()));
            } else if (!cell.text().isEmpty()) {
                String text = cell.text();
                sheet.value(
                        row,
                        column,
                        text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        }
        row++;
        if (row % FLUSHED_EACH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        book.close();
    }
}
