package org.rapportcrm.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Problem;

/** Text with a delimiter between its cells. */
final class DelimitedFile extends RowByRow {
    private final TextFile text;
    private final FileForm form;
    private final RowHandler handler = new RowHandler();
    private final CsvReader<RawRow> reader;
    private final Iterator<RawRow> records;
    private final List<String> header;

    DelimitedFile(TextFile text, FileForm.Choice choice) throws IOException {
        this.text = text;
        char delimiter =
                choice.delimiter() == null ? FileStart.delimiter(text.start()) : choice.delimiter();
        skip(text.reader(), FileStart.preamble(text.start()));
        reader = reader(text.reader(), delimiter);
        records = reader.iterator();
        RawRow first = read();
        if (first == null) {
            throw new UnreadableFile("intake.problem.empty", text.name());
        }
        boolean named = choice.header() == null ? HeaderRow.isOne(first.cells()) : choice.header();
        form = FileForm.text(text.encoding(), delimiter, named);
        header = named ? first.cells().stream().map(String::strip).toList() : List.of();
        if (!named) {
            unread(first);
        }
    }

    /** The names of the columns; empty when the file names none. */
    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public FileForm form() {
        return form;
    }

    /** How many bytes of the file as it lies on disk have been read. */
    @Override
    public long position() {
        return text.position();
    }

    @Override
    public void close() {
        text.close();
    }

    @Override
    @Nullable RawRow read() {
        try {
            while (records.hasNext()) {
                RawRow row = records.next();
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw problem(e);
        } catch (UncheckedIOException e) {
            throw new UnreadableFile("intake.problem.cut-off", "" + handler.line());
        }
    }

    private Problem problem(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (String.valueOf(cause.getMessage()).contains("buffer")) {
                return FileBeyondLimit.cell(handler.line());
            }
        }
        return new BrokenQuotes(handler.line());
    }

    private static void skip(Reader text, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            text.read();
        }
    }

    private CsvReader<RawRow> reader(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .maxBufferSize(Limits.LONGEST_CELL)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .build(handler, text);
    }
}
