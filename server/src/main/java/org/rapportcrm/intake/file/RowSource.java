package org.rapportcrm.intake.file;

import java.util.Iterator;
import java.util.List;

/** Raw rows in their order, wherever they lie; to be closed when read. */
public interface RowSource extends Iterator<RawRow>, AutoCloseable {
    /** The names of the columns; empty when there are none. */
    List<String> header();

    /** How far reading is, in the unit of the whole's size. */
    long position();

    @Override
    void close();
}
