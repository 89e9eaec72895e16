package org.rapportcrm.intake.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.intake.file.RowSource;
import org.rapportcrm.shared.SpreadsheetCell;

/**
 * Rows that were handed out because they were refused, as they come back: without the two columns
 * that we added, and with the lines of the file that they came in first.
 */
final class MendedRows implements RowSource {
    static final int OURS = 2;
    private static final Pattern IMPORT =
            Pattern.compile(".*\\(([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\\)");

    private final RowSource file;
    private final List<String> header;

    MendedRows(RowSource file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    /** The last column of a file that we handed out names the import that its lines are of. */
    static String lineColumn(String name, UUID importId) {
        return name + " (" + importId + ")";
    }

    /** Which import a file with such columns mends. */
    static Optional<UUID> of(List<String> header) {
        if (header.size() <= OURS) {
            return Optional.empty();
        }
        Matcher matcher = IMPORT.matcher(header.getLast());
        return matcher.matches()
                ? Optional.of(UUID.fromString(matcher.group(1)))
                : Optional.empty();
    }

    /** With a mark of our own: rows that somebody added are no rows of the first file. */
    @Override
    public List<String> header() {
        List<String> marked = new ArrayList<>(header);
        marked.add("mended");
        return marked;
    }

    @Override
    public long position() {
        return file.position();
    }

    @Override
    public boolean hasNext() {
        return file.hasNext();
    }

    @Override
    public RawRow next() {
        RawRow row = file.next();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            cells.add(SpreadsheetCell.original(row.cell(i)));
        }
        return new RawRow(row.number(), line(row.cell(header.size() + 1)), cells);
    }

    @Override
    public void close() {
        file.close();
    }

    /** A row that somebody added has none; 0 is no line of any file. */
    private static long line(String cell) {
        return cell.matches("\\d{1,15}") ? Long.parseLong(cell) : 0;
    }
}
