package org.rapportcrm.intake.file;

import org.rapportcrm.shared.Problem;

/** A file has a line, or a number of columns, beyond what we read; it names the line. */
public final class FileBeyondLimit extends Problem {
    private static final long serialVersionUID = 1L;

    private FileBeyondLimit(String key, long line, long allowed) {
        super(Kind.INVALID, key, line, allowed);
    }

    static FileBeyondLimit columns(long line) {
        return new FileBeyondLimit("intake.problem.columns", line, Limits.MOST_COLUMNS);
    }

    static FileBeyondLimit cell(long line) {
        return new FileBeyondLimit("intake.problem.long-cell", line, Limits.LONGEST_CELL);
    }

    static FileBeyondLimit row(long line) {
        return new FileBeyondLimit("intake.problem.long-line", line, Limits.LONGEST_ROW);
    }
}
