package org.rapportcrm.intake.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of a row and stops before a row outgrows memory. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<RawRow> {
    private long line = 1;
    private List<String> cells = new ArrayList<>();
    private int length;

    /** Where the row that is being read began. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        cells = new ArrayList<>(cells.size());
        length = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
        if (index >= Limits.MOST_COLUMNS) {
            throw FileBeyondLimit.columns(line);
        }
        length += size;
        if (size > Limits.LONGEST_CELL) {
            throw FileBeyondLimit.cell(line);
        }
        if (length > Limits.LONGEST_ROW) {
            throw FileBeyondLimit.row(line);
        }
        cells.add(new String(buffer, offset, size));
    }

    @Override
    protected RawRow buildRecord() {
        return new RawRow(0, line, cells);
    }
}
