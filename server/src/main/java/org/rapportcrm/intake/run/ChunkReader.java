package org.rapportcrm.intake.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.intake.file.RowSource;
import org.rapportcrm.intake.mapping.MappedRow;
import org.rapportcrm.intake.mapping.RowMapper;
import org.rapportcrm.shared.UuidV7;

/** Reads raw rows in chunks, mapped and with the key under which each stands in the ledger. */
final class ChunkReader implements AutoCloseable {
    /** Several copies of a chunk are in memory at once. */
    private static final long MOST_CHARACTERS = 2_000_000;

    private final RowSource rows;
    private final RowMapper mapper;
    private @Nullable RowKeys keys;

    ChunkReader(RowSource rows, RowMapper mapper) {
        this.rows = rows;
        this.mapper = mapper;
    }

    /** Passes over rows that came in before; the first one still names the file. */
    void skip(long count) {
        for (long i = 0; i < count && rows.hasNext(); i++) {
            RawRow row = rows.next();
            keys = keys == null ? RowKeys.of(rows.header(), row) : keys;
        }
    }

    /** The next rows, fewer when they are large; none at the end. */
    List<SourceRecord> next(int most) {
        List<SourceRecord> chunk = new ArrayList<>();
        long length = 0;
        while (chunk.size() < most && length < MOST_CHARACTERS && rows.hasNext()) {
            RawRow row = rows.next();
            length += row.length();
            keys = keys == null ? RowKeys.of(rows.header(), row) : keys;
            chunk.add(record(row, keys));
        }
        return chunk;
    }

    long position() {
        return rows.position();
    }

    boolean isAtEnd() {
        return !rows.hasNext();
    }

    @Override
    public void close() {
        rows.close();
    }

    private SourceRecord record(RawRow raw, RowKeys fileKeys) {
        MappedRow mapped = mapper.map(raw);
        String ownId = mapper.ownId(mapped);
        return new SourceRecord(
                UuidV7.next(),
                fileKeys.key(raw, ownId),
                ownId != null,
                raw.contentHash(),
                raw,
                mapped);
    }
}
