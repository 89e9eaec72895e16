package org.rapportcrm.intake.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.intake.file.RowSource;

/** The rows of an earlier import whose kind was not known, as they were received. */
final class LedgerRows implements RowSource {
    private final Ledger ledger;
    private final Import replayed;
    private final Deque<RawRow> rows = new ArrayDeque<>();
    private long lastLine;
    private long position;
    private boolean ended;

    LedgerRows(Ledger ledger, Import replayed) {
        this.ledger = ledger;
        this.replayed = replayed;
    }

    @Override
    public List<String> header() {
        return replayed.mapping().header();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean hasNext() {
        if (rows.isEmpty() && !ended) {
            rows.addAll(ledger.rowsWithoutKind(replayed.id(), lastLine));
            ended = rows.isEmpty();
        }
        return !rows.isEmpty();
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRow row = rows.remove();
        lastLine = row.line();
        position++;
        return row;
    }

    @Override
    public void close() {
        rows.clear();
    }
}
