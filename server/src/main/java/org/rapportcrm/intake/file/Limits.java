package org.rapportcrm.intake.file;

/** What a file may not exceed, and the errors that name it. */
final class Limits {
    static final int LONGEST_FIELD = 1 << 20;
    static final int MOST_COLUMNS = 1_000;

    private Limits() {}

    static void columns(int count) {
        if (count > MOST_COLUMNS) {
            throw new FileBeyondLimit("intake.problem.columns", count, MOST_COLUMNS);
        }
    }

    static FileBeyondLimit tooLong(long line, Exception cause) {
        var problem = new FileBeyondLimit("intake.problem.long-line", line, LONGEST_FIELD);
        problem.initCause(cause);
        return problem;
    }
}
