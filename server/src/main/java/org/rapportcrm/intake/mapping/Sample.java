package org.rapportcrm.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.file.FileForm;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.intake.file.RowSource;
import org.rapportcrm.intake.file.TableFile;

/**
 * The first rows of a file, from which its mapping is guessed and shown.
 *
 * @param sheets among which others hold rows, too
 */
public record Sample(
        @Nullable FileForm form, List<String> header, List<RawRow> rows, List<String> sheets) {
    private static final int ROWS = 200;
    private static final long MOST_CHARACTERS = 2_000_000;

    public static Sample of(TableFile file) {
        return new Sample(file.form(), file.header(), first(file), file.sheets());
    }

    /** Of rows whose header is kept elsewhere. */
    public static Sample of(@Nullable FileForm form, List<String> header, RowSource rows) {
        return new Sample(form, header, first(rows), List.of());
    }

    public int columns() {
        int widest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return Math.max(header.size(), widest);
    }

    public String header(int column) {
        return column < header.size() ? header.get(column) : "";
    }

    /** What stands in a column, without blanks. */
    public List<String> cells(int column) {
        return rows.stream()
                .map(row -> row.cell(column).strip())
                .filter(cell -> !RowMapper.saysNothing(cell))
                .toList();
    }

    private static List<RawRow> first(RowSource source) {
        List<RawRow> rows = new ArrayList<>();
        long length = 0;
        while (rows.size() < ROWS && length < MOST_CHARACTERS && source.hasNext()) {
            RawRow row = source.next();
            rows.add(row);
            length += row.length();
        }
        return rows;
    }
}
