package org.rapportcrm.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file of text as it lies open: unpacked, its encoding known, before its first character. */
final class TextFile implements AutoCloseable {
    private final String name;
    private final CountingStream counting;
    private final TextEncoding encoding;
    private final String start;
    private final Reader reader;

    private TextFile(InputStream file, String name, @Nullable TextEncoding chosen)
            throws IOException {
        this.name = name;
        counting = new CountingStream(file);
        InputStream bytes = unpacked(new BufferedInputStream(counting, 1 << 16));
        bytes.mark(FileStart.LENGTH);
        FileStart first = new FileStart(bytes.readNBytes(FileStart.LENGTH));
        bytes.reset();
        first.check(name);
        encoding = chosen == null ? first.encoding() : chosen;
        start = first.text(encoding);
        if (FileStart.isBinary(start)) {
            throw new UnreadableFile("intake.problem.binary", name);
        }
        bytes.skipNBytes(first.markLength());
        reader = encoding.reader(bytes);
    }

    static TextFile open(Path path, String name, @Nullable TextEncoding chosen) throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            return new TextFile(file, name, chosen);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    FileFormat format() {
        return FileStart.format(start);
    }

    String name() {
        return name;
    }

    TextEncoding encoding() {
        return encoding;
    }

    /** The first characters. */
    String start() {
        return start;
    }

    Reader reader() {
        return reader;
    }

    /** How many bytes of the file as it lies on disk have been read. */
    long position() {
        return counting.count();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream unpacked(InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        if (first != 0x1f || second != 0x8b) {
            return bytes;
        }
        InputStream plain = new GZIPInputStream(bytes, 1 << 16);
        return new BufferedInputStream(new UnpackedStream(plain, name, counting::count), 1 << 17);
    }
}
