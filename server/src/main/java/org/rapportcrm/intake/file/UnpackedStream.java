package org.rapportcrm.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What comes out of a packed file, as long as it is no more than tables of text can be packed.
 * Deflate reaches 1,032 to 1 with one letter repeated; real tables stay far below 100.
 */
final class UnpackedStream extends FilterInputStream {
    private static final long WITHOUT_DOUBT = 1 << 24;
    private static final int MOST_TO_ONE = 200;

    private final String file;
    private final LongSupplier packed;
    private long count;
    private long marked;
    private long mostUntilMarked = Long.MAX_VALUE;

    /**
     * @param packed how many bytes have gone in
     */
    UnpackedStream(InputStream plain, String file, LongSupplier packed) {
        super(plain);
        this.file = file;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            counted(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            counted(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long count() {
        return count;
    }

    /** Refuses to give more than that before {@link #passed()} is called. */
    void stopAfter(long most) {
        mostUntilMarked = most;
    }

    /** What was read so far has been taken in. */
    void passed() {
        marked = count;
    }

    private void counted(int read) {
        count += read;
        if (count > WITHOUT_DOUBT && count / MOST_TO_ONE > packed.getAsLong()) {
            throw new UnreadableFile("intake.problem.bomb", file);
        }
        if (count - marked > mostUntilMarked) {
            throw new UnreadableFile("intake.problem.bomb", file);
        }
    }
}
