package org.rapportcrm.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows, read as a stream: text with delimiters, plain or gzip, in any common encoding.
 * However large the file, it holds one row at a time. Not safe for use by many threads.
 */
public final class TableFile implements Iterator<RawRow>, AutoCloseable {
    private static final int START = 65536;

    private final CountingStream counting;
    private final TextEncoding encoding;
    private final char delimiter;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long number;
    private @Nullable RawRow next;

    private TableFile(Path path) throws IOException {
        counting = new CountingStream(Files.newInputStream(path));
        InputStream bytes = unpacked(new BufferedInputStream(counting, 1 << 16));
        bytes.mark(START);
        byte[] start = bytes.readNBytes(START);
        bytes.reset();
        encoding = TextEncoding.of(start);
        bytes.skipNBytes(encoding.markLength());
        String sample =
                new String(
                        start,
                        encoding.markLength(),
                        start.length - encoding.markLength(),
                        encoding.charset());
        delimiter = Delimiter.of(sample);
        Reader text = new InputStreamReader(bytes, encoding.charset());
        reader =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .maxBufferSize(Limits.LONGEST_FIELD)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text);
        records = reader.iterator();
        header = readHeader();
    }

    public static TableFile open(Path path) {
        try {
            return new TableFile(path);
        } catch (IOException e) {
            throw new UnreadableFile(path.getFileName().toString(), String.valueOf(e.getMessage()));
        }
    }

    public List<String> header() {
        return header;
    }

    public TextEncoding encoding() {
        return encoding;
    }

    public char delimiter() {
        return delimiter;
    }

    /** How many bytes of the file as it lies on disk have been read. */
    public long bytesRead() {
        return counting.count();
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    /** The next row, which stays the next one. */
    public RawRow peek() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return java.util.Objects.requireNonNull(next);
    }

    @Override
    public RawRow next() {
        RawRow row = peek();
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

    private List<String> readHeader() {
        CsvRecord first = nextRecord();
        if (first == null) {
            throw new UnreadableFile("", "the file is empty");
        }
        Limits.columns(first.getFieldCount());
        return first.getFields().stream().map(String::strip).toList();
    }

    private @Nullable RawRow read() {
        CsvRecord record = nextRecord();
        if (record == null) {
            return null;
        }
        Limits.columns(record.getFieldCount());
        return new RawRow(++number, record.getStartingLineNumber(), record.getFields());
    }

    private @Nullable CsvRecord nextRecord() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw Limits.tooLong(number + 2, e);
        }
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
