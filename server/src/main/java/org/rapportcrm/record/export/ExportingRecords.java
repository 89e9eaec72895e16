package org.rapportcrm.record.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.export.Table.Cell;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Writes every row of a list into a file, as its reader may see them. */
@Component
public class ExportingRecords {
    /** Names are looked up for so many rows at once. */
    private static final int AT_ONCE = 500;

    private final RecordReads reads;
    private final NamesOf names;
    private final ExportSpool spool;

    ExportingRecords(RecordReads reads, NamesOf names, ExportSpool spool) {
        this.reads = reads;
        this.names = names;
        this.spool = spool;
    }

    /** The form of a file. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Through a file: who reads slowly, or not at all, keeps no connection to the database. */
    public void write(
            ListRequest request, Format format, Viewer viewer, Words words, OutputStream out)
            throws IOException {
        spool.lend(
                format.ending(),
                file -> {
                    try (OutputStream whole =
                            new BufferedOutputStream(Files.newOutputStream(file))) {
                        write(request, format, viewer, words, whole, fields(request, viewer));
                    }
                    Files.copy(file, out);
                });
    }

    private static List<RecordField> fields(ListRequest request, Viewer viewer) {
        RecordType type = request.type();
        return request.fields().stream()
                .flatMap(key -> type.field(key).stream())
                .filter(field -> field.isKept() && type.reads(viewer, field))
                .toList();
    }

    private void write(
            ListRequest request,
            Format format,
            Viewer viewer,
            Words words,
            OutputStream out,
            List<RecordField> fields)
            throws IOException {
        RecordType type = request.type();
        try (Table table =
                format == Format.CSV
                        ? new CsvTable(out)
                        : new SheetTable(out, words.text(type.labelKey() + "s"))) {
            table.write(
                    fields.stream()
                            .flatMap(field -> CellValues.headers(field).stream())
                            .map(Cell::text)
                            .toList());
            List<SeenRecord> rows = new ArrayList<>(AT_ONCE);
            reads.each(
                    request,
                    viewer,
                    row -> {
                        rows.add(row);
                        if (rows.size() == AT_ONCE) {
                            send(rows, fields, viewer, words, table);
                        }
                    });
            send(rows, fields, viewer, words, table);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void send(
            List<SeenRecord> rows,
            List<RecordField> fields,
            Viewer viewer,
            Words words,
            Table table) {
        CellValues values = new CellValues(names.in(rows, fields, viewer, words));
        try {
            for (SeenRecord row : rows) {
                List<Cell> cells = new ArrayList<>();
                for (RecordField field : fields) {
                    cells.addAll(values.cells(field, row.value(field.key())));
                }
                table.write(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.clear();
    }
}
