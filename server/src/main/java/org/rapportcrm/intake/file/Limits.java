package org.rapportcrm.intake.file;

/** What a file may not exceed, in characters and columns. */
final class Limits {
    static final int LONGEST_CELL = 1 << 20;
    static final int LONGEST_ROW = 1 << 23;
    static final int MOST_COLUMNS = 1_000;

    private Limits() {}
}
