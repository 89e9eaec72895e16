package org.rapportcrm.record.export;

import java.io.IOException;
import java.util.List;

/** A file of rows that is written while it is read: only the row at hand is in memory. */
interface Table extends AutoCloseable {
    void write(List<Cell> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** What stands in a cell: a number to reckon with, or a text. */
    record Cell(String text, boolean number) {
        static Cell text(String text) {
            return new Cell(text, false);
        }
    }
}
