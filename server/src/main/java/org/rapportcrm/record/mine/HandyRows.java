package org.rapportcrm.record.mine;

import java.util.List;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.Faces;
import org.rapportcrm.web.Words;

/** What somebody keeps at hand and may see, before it is put into words. */
public final class HandyRows {
    private final List<Seen> favorites;
    private final List<Seen> recent;

    HandyRows(List<Seen> favorites, List<Seen> recent) {
        this.favorites = favorites;
        this.recent = recent;
    }

    record Seen(RecordType type, SeenRecord row) {
        KnownRecord in(Words words) {
            return new KnownRecord(
                    type.key(),
                    row.id(),
                    type.labelKey(),
                    Faces.of(type, row, words),
                    type.table().orElseThrow().path(row.id()));
        }
    }

    public boolean isEmpty() {
        return favorites.isEmpty() && recent.isEmpty();
    }

    public Handy in(Words words) {
        return new Handy(
                favorites.stream().map(one -> one.in(words)).toList(),
                recent.stream().map(one -> one.in(words)).toList());
    }
}
