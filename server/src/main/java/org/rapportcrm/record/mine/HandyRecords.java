package org.rapportcrm.record.mine;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.record.db.Tables.FAVORITE;
import static org.rapportcrm.record.db.Tables.RECENT;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Select;
import org.rapportcrm.database.Batch;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.mine.HandyRows.Seen;
import org.rapportcrm.record.read.Faces;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Reads what somebody keeps at hand, in one round trip; rights are asked anew each time. */
@Component
public class HandyRecords {
    private static final int RECENT_SHOWN = 12;

    private final RecordTypes types;
    private final RecordReads reads;

    HandyRecords(RecordTypes types, RecordReads reads) {
        this.types = types;
        this.reads = reads;
    }

    /**
     * Adds its queries to a batch.
     *
     * @return asked when the batch has run
     */
    public Supplier<HandyRows> prepare(Batch batch, Viewer viewer) {
        Supplier<Result<Record>> favorites = batch.add(favorites(viewer));
        Supplier<Result<Record>> recent = batch.add(recent(viewer));
        Map<RecordType, Supplier<Map<UUID, SeenRecord>>> kinds = new LinkedHashMap<>();
        types.listed().stream()
                .filter(type -> type.table().orElseThrow().hasPages())
                .filter(type -> viewer.may(type.key(), Action.READ))
                .forEach(type ->
                        kinds.put(
                                type,
                                reads.byIds(
                                        batch,
                                        type,
                                        ids(viewer, type),
                                        Faces.fields(type),
                                        viewer)));
        return () -> {
            Map<Key, Seen> seen = new HashMap<>();
            kinds.forEach((type, rows) ->
                    rows.get()
                            .forEach((id, row) ->
                                    seen.put(new Key(type.key(), id), new Seen(type, row))));
            return new HandyRows(
                    inOrder(favorites.get(), seen, Favorites.MOST),
                    inOrder(recent.get(), seen, RECENT_SHOWN));
        };
    }

    private record Key(String kind, UUID id) {}

    private static List<Seen> inOrder(Result<Record> rows, Map<Key, Seen> seen, int most) {
        return rows.stream()
                .map(row ->
                        new Key(
                                requireNonNull(row.get("kind", String.class)),
                                requireNonNull(row.get("record_id", UUID.class))))
                .flatMap(key -> Optional.ofNullable(seen.get(key)).stream())
                .limit(most)
                .toList();
    }

    private static Select<?> favorites(Viewer viewer) {
        return select(FAVORITE.KIND, FAVORITE.RECORD_ID)
                .from(FAVORITE)
                .where(FAVORITE.USER_ID.eq(viewer.id()))
                .orderBy(FAVORITE.PLACE, FAVORITE.RECORD_ID);
    }

    private static Select<?> recent(Viewer viewer) {
        return select(RECENT.KIND, RECENT.RECORD_ID)
                .from(RECENT)
                .where(RECENT.USER_ID.eq(viewer.id()))
                .orderBy(RECENT.OPENED_AT.desc());
    }

    private static Select<Record1<UUID>> ids(Viewer viewer, RecordType type) {
        return select(RECENT.RECORD_ID)
                .from(RECENT)
                .where(RECENT.USER_ID.eq(viewer.id()), RECENT.KIND.eq(type.key()))
                .union(
                        select(FAVORITE.RECORD_ID)
                                .from(FAVORITE)
                                .where(
                                        FAVORITE.USER_ID.eq(viewer.id()),
                                        FAVORITE.KIND.eq(type.key())));
    }
}
