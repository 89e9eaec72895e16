package org.rapportcrm.intake.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.Reasons;
import org.rapportcrm.intake.run.SkippedRows;
import org.rapportcrm.intake.run.SkippedRows.Skipped;
import org.rapportcrm.record.Outcome.State;
import org.rapportcrm.shared.SpreadsheetCell;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/**
 * Writes rows that wait or were refused as a file that can be mended and imported again: the
 * columns as they came, behind them the reason, and the line by which a mended row is known again.
 */
@Component
class SkippedRowsFile {
    private static final int AT_ONCE = 100;

    private final SkippedRows skipped;

    SkippedRowsFile(SkippedRows skipped) {
        this.skipped = skipped;
    }

    void write(Import run, State state, Words words, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        List<String> header = run.mapping().header();
        Stream<String> own =
                Stream.of(
                        words.text("intake.reason"),
                        SkippedRows.lineColumn(words.text("intake.line-no"), run.id()));
        csv.writeRecord(defused(Stream.concat(header.stream(), own)));
        long line = 0;
        List<Skipped> rows = skipped.after(run.id(), state, line, AT_ONCE);
        while (!rows.isEmpty()) {
            for (Skipped row : rows) {
                csv.writeRecord(record(row, header.size(), words));
            }
            line = rows.getLast().line();
            rows = skipped.after(run.id(), state, line, AT_ONCE);
        }
        csv.flush();
    }

    private static List<String> record(Skipped row, int columns, Words words) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns) {
            cells.add("");
        }
        cells.add(Reasons.text(row.reason(), words));
        cells.add(Long.toString(row.line()));
        return defused(cells.stream());
    }

    private static List<String> defused(Stream<String> cells) {
        return cells.map(SpreadsheetCell::defused).toList();
    }
}
