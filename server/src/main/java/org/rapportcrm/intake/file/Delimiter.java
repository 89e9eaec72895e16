package org.rapportcrm.intake.file;

/**
 * Which character parts the cells: the one that cuts the first lines into the most columns of equal
 * number.
 */
final class Delimiter {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 20;

    private Delimiter() {}

    static char of(String sample) {
        char best = ',';
        int bestScore = 0;
        for (char candidate : CANDIDATES) {
            int score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Columns of the first line, counted once for each further line that has as many. */
    private static int score(String sample, char candidate) {
        int first = -1;
        int agreeing = 0;
        int inLine = 0;
        int lines = 0;
        boolean quoted = false;
        for (int i = 0; i < sample.length() && lines < LINES; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == candidate && !quoted) {
                inLine++;
            } else if (c == '\n' && !quoted) {
                first = first < 0 ? inLine : first;
                agreeing += inLine == first ? 1 : 0;
                lines++;
                inLine = 0;
            }
        }
        return first < 0 ? inLine : first * (agreeing + 1);
    }
}
