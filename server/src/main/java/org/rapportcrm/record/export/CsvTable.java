package org.rapportcrm.record.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.rapportcrm.shared.SpreadsheetCell;

/** RFC 4180 in UTF-8; what a spreadsheet program would take for a formula is defused. */
final class CsvTable implements Table {
    private final CsvWriter csv;

    CsvTable(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, UTF_8);
        // without the mark, spreadsheet programs take UTF-8 for what their country used before
        writer.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void write(List<Cell> cells) {
        csv.writeRecord(
                cells.stream()
                        .map(cell ->
                                cell.number() ? cell.text() : SpreadsheetCell.defused(cell.text()))
                        .toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
