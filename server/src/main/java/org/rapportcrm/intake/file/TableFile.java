package org.rapportcrm.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Problem;

/**
 * A file of rows, read as a stream: text with delimiters, plain or gzip, in any common encoding.
 * However large the file, it holds one row at a time. Not safe for use by many threads.
 */
public final class TableFile implements RowSource {
    private final CountingStream counting;
    private final FileForm form;
    private final RowHandler handler = new RowHandler();
    private final CsvReader<RawRow> reader;
    private final Iterator<RawRow> records;
    private final List<String> header;
    private long number;
    private @Nullable RawRow next;

    private TableFile(InputStream file, String name, FileForm.Choice choice) throws IOException {
        counting = new CountingStream(file);
        InputStream bytes = unpacked(new BufferedInputStream(counting, 1 << 16));
        bytes.mark(FileStart.LENGTH);
        FileStart start = new FileStart(bytes.readNBytes(FileStart.LENGTH));
        bytes.reset();
        start.check(name);
        TextEncoding encoding = choice.encoding() == null ? start.encoding() : choice.encoding();
        String text = start.text(encoding);
        if (FileStart.isBinary(text)) {
            throw new UnreadableFile("intake.problem.binary", name);
        }
        char delimiter =
                choice.delimiter() == null ? FileStart.delimiter(text) : choice.delimiter();
        bytes.skipNBytes(start.markLength());
        Reader characters = encoding.reader(bytes);
        skip(characters, FileStart.preamble(text));
        reader = reader(characters, delimiter);
        records = reader.iterator();
        RawRow first = record();
        if (first == null) {
            throw new UnreadableFile("intake.problem.empty", name);
        }
        boolean named = choice.header() == null ? HeaderRow.isOne(first.cells()) : choice.header();
        form = new FileForm(encoding, delimiter, named);
        header = named ? first.cells().stream().map(String::strip).toList() : List.of();
        next = named ? null : numbered(first);
    }

    public static TableFile open(Path path) {
        return open(path, path.getFileName().toString(), FileForm.Choice.DETECT);
    }

    /**
     * With what is known already about how the file is written.
     *
     * @param name as its owner calls it, for what is wrong with it
     */
    public static TableFile open(Path path, String name, FileForm.Choice choice) {
        try {
            InputStream file = Files.newInputStream(path);
            try {
                return new TableFile(file, name, choice);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UnreadableFile("intake.problem.unreadable", name);
        }
    }

    /** The names of the columns; empty when the file names none. */
    @Override
    public List<String> header() {
        return header;
    }

    public FileForm form() {
        return form;
    }

    /** How many bytes of the file as it lies on disk have been read. */
    @Override
    public long position() {
        return counting.count();
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            RawRow row = record();
            next = row == null ? null : numbered(row);
        }
        return next != null;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRow row = Objects.requireNonNull(next);
        next = null;
        return row;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawRow numbered(RawRow row) {
        return new RawRow(++number, row.line(), row.cells());
    }

    /** The next row that holds anything. */
    private @Nullable RawRow record() {
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

    private static InputStream unpacked(InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        return first == 0x1f && second == 0x8b
                ? new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 17)
                : bytes;
    }
}
