package org.rapportcrm.intake.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.intake.file.RowSource;
import org.rapportcrm.intake.mapping.MappedRow;
import org.rapportcrm.intake.mapping.RowMapper;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;

/** Reads raw rows in chunks, mapped and with the key under which each stands in the ledger. */
final class ChunkReader implements AutoCloseable {
    /** Several copies of a chunk are in memory at once. */
    private static final long MOST_CHARACTERS = 2_000_000;

    private final RowSource rows;
    private final RowMapper mapper;
    private final Standing standing;
    private final Reading reading;
    private @Nullable RowKeys keys;

    ChunkReader(RowSource rows, RowMapper mapper, Standing standing, Reading reading) {
        this.rows = rows;
        this.mapper = mapper;
        this.standing = standing;
        this.reading = reading;
    }

    /** Knows the keys under which rows stand already that come back mended, by their lines. */
    @FunctionalInterface
    interface Standing {
        Standing NONE = _ -> Map.of();

        Map<Long, String> keys(Collection<Long> lines);
    }

    /** Reads ahead what the values of a row alone tell. */
    @FunctionalInterface
    interface Reading {
        Row.@Nullable Ahead of(Map<String, Object> values);
    }

    /** Passes over rows that came in before; the first one still names the file. */
    void skip(long count) {
        for (long i = 0; i < count && rows.hasNext(); i++) {
            named(rows.next());
        }
    }

    /** The next rows, fewer when they are large; none at the end. */
    List<SourceRecord> next(int most) {
        List<RawRow> raw = new ArrayList<>();
        long length = 0;
        while (raw.size() < most && length < MOST_CHARACTERS && rows.hasNext()) {
            RawRow row = rows.next();
            length += row.length();
            named(row);
            raw.add(row);
        }
        Map<Long, String> known = standing.keys(raw.stream().map(RawRow::line).toList());
        return raw.stream().map(row -> record(row, known.get(row.line()))).toList();
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

    private RowKeys named(RawRow row) {
        RowKeys known = keys == null ? RowKeys.of(rows.header(), row) : keys;
        keys = known;
        return known;
    }

    private SourceRecord record(RawRow raw, @Nullable String known) {
        MappedRow mapped = mapper.map(raw);
        String ownId = mapper.ownId(mapped);
        return new SourceRecord(
                UuidV7.next(),
                known == null ? named(raw).key(raw, ownId) : known,
                known != null || ownId != null,
                raw.contentHash(),
                raw,
                mapped,
                mapped.refused() == null ? reading.of(mapped.values()) : null);
    }
}
