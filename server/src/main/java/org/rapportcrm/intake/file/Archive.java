package org.rapportcrm.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The zip archive of a workbook. Nothing of it goes to disk; each part is read as a stream that
 * stops where more comes out than sheets can hold.
 */
final class Archive implements Closeable {
    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_DIRECTORY = 1 << 22;
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;

    private final ZipFile zip;
    private final String name;
    private final long size;

    private Archive(ZipFile zip, String name, long size) {
        this.zip = zip;
        this.name = name;
        this.size = size;
    }

    static boolean isOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(4);
            return first.length == 4 && ByteBuffer.wrap(first).getInt() == 0x504b0304;
        }
    }

    static Archive open(Path file, String name) throws IOException {
        checkDirectory(file, name);
        try {
            return new Archive(new ZipFile(file.toFile()), name, Files.size(file));
        } catch (ZipException e) {
            throw new UnreadableFile("intake.problem.torn-workbook", name);
        }
    }

    /** A part by its path inside; null when there is none. */
    @Nullable Part part(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null || entry.isDirectory()) {
            return null;
        }
        long packed = Math.max(1, entry.getCompressedSize());
        InputStream plain = zip.getInputStream(entry);
        return new Part(
                new UnpackedStream(plain, name, () -> packed), Math.max(1, entry.getSize()), size);
    }

    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * A part as a stream.
     *
     * @param length as the archive tells it, for progress; it may lie
     */
    record Part(UnpackedStream stream, long length, long fileSize) {
        /** How far reading is, as a share of the whole file. */
        long position() {
            return (long) (fileSize * Math.min(1.0, stream.count() / (double) length));
        }
    }

    /** Java reads the whole directory into memory, so its size is looked at before. */
    private static void checkDirectory(Path file, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), END + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(channel.size() - length);
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                // read on
            }
            for (int at = tail.position() - END; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    int parts = Short.toUnsignedInt(tail.getShort(at + 10));
                    long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
                    if (parts > MOST_PARTS || directory > LONGEST_DIRECTORY) {
                        throw new UnreadableFile("intake.problem.bomb", name);
                    }
                    return;
                }
            }
        }
        throw new UnreadableFile("intake.problem.torn-workbook", name);
    }
}
