package org.rapportcrm.intake.file;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers rows and knows one ahead, whatever they are read from. */
abstract class RowByRow implements TableFile {
    private long number;
    private @Nullable RawRow next;

    /** The next row that holds anything, its number left open; null at the end. */
    abstract @Nullable RawRow read();

    /** Puts the first row back that turned out to be no header. */
    final void unread(RawRow row) {
        next = row.numbered(++number);
    }

    @Override
    public final boolean hasNext() {
        if (next == null) {
            RawRow row = read();
            next = row == null ? null : row.numbered(++number);
        }
        return next != null;
    }

    @Override
    public final RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRow row = Objects.requireNonNull(next);
        next = null;
        return row;
    }
}
