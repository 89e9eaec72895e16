package org.rapportcrm.record.mine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.record.db.Tables.FAVORITE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.rapportcrm.record.db.tables.records.FavoriteRecord;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that somebody marked, in their order. */
@Component
public class Favorites {
    static final int MOST = 50;

    private final DSLContext db;
    private final InSight inSight;

    Favorites(DSLContext db, InSight inSight) {
        this.db = db;
        this.inSight = inSight;
    }

    /** Whether a record is one, in the list of what a query selects. */
    public static Field<Boolean> isOne(Viewer viewer, String kind, Field<UUID> record) {
        return field(exists(marked(viewer, kind, record)));
    }

    /** A row if a record is one. */
    public static Select<?> marked(Viewer viewer, String kind, Field<UUID> record) {
        return selectOne()
                .from(FAVORITE)
                .where(of(viewer), FAVORITE.KIND.eq(kind))
                .and(FAVORITE.RECORD_ID.eq(record));
    }

    public Star star(Viewer viewer, String kind, UUID record) {
        return new Star(
                kind,
                record,
                Boolean.TRUE.equals(
                        db.select(isOne(viewer, kind, val(record))).fetchSingle().value1()));
    }

    /** Puts it behind the others; what is seen no more makes room when there is none. */
    @Transactional
    public void mark(Viewer viewer, String kind, UUID record) {
        Field<Integer> next =
                field(
                        select(coalesce(max(FAVORITE.PLACE), inline(0)).plus(1))
                                .from(FAVORITE)
                                .where(of(viewer)));
        if (isFull(viewer)) {
            forgetUnseen(viewer);
        }
        if (isFull(viewer)) {
            throw new TooManyFavorites(MOST);
        }
        db.insertInto(FAVORITE)
                .set(FAVORITE.USER_ID, viewer.id())
                .set(FAVORITE.KIND, kind)
                .set(FAVORITE.RECORD_ID, record)
                .set(FAVORITE.PLACE, next)
                .onConflictDoNothing()
                .execute();
    }

    /**
     * @return whether it was one
     */
    @Transactional
    public boolean unmark(Viewer viewer, String kind, UUID record) {
        return db.deleteFrom(FAVORITE)
                        .where(of(viewer), FAVORITE.KIND.eq(kind), FAVORITE.RECORD_ID.eq(record))
                        .execute()
                > 0;
    }

    /** Changes places with the one that is seen before or behind it, if there is one. */
    @Transactional
    public void move(Viewer viewer, String kind, UUID record, boolean up) {
        List<FavoriteRecord> all = new ArrayList<>(all(viewer));
        List<FavoriteRecord> seen = seen(all, viewer);
        List<UUID> order = seen.stream().map(FavoriteRecord::getRecordId).toList();
        int at = order.indexOf(record);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.size() || !seen.get(at).getKind().equals(kind)) {
            return;
        }
        Collections.swap(all, all.indexOf(seen.get(at)), all.indexOf(seen.get(to)));
        for (int place = 0; place < all.size(); place++) {
            all.get(place).setPlace(place + 1);
        }
        db.batchUpdate(all).execute();
    }

    private boolean isFull(Viewer viewer) {
        return db.fetchCount(FAVORITE, of(viewer)) >= MOST;
    }

    private void forgetUnseen(Viewer viewer) {
        List<FavoriteRecord> unseen = new ArrayList<>(all(viewer));
        unseen.removeAll(seen(unseen, viewer));
        db.batchDelete(unseen).execute();
    }

    private List<FavoriteRecord> all(Viewer viewer) {
        return db.selectFrom(FAVORITE)
                .where(of(viewer))
                .orderBy(FAVORITE.PLACE, FAVORITE.RECORD_ID)
                .forUpdate()
                .fetch();
    }

    private List<FavoriteRecord> seen(List<FavoriteRecord> some, Viewer viewer) {
        Map<String, List<UUID>> ids =
                some.stream()
                        .collect(
                                groupingBy(
                                        FavoriteRecord::getKind,
                                        mapping(FavoriteRecord::getRecordId, toList())));
        Map<String, Set<UUID>> seen = new HashMap<>();
        ids.forEach((kind, records) -> seen.put(kind, inSight.of(kind, records, viewer)));
        return some.stream()
                .filter(one ->
                        seen.getOrDefault(one.getKind(), Set.of()).contains(one.getRecordId()))
                .toList();
    }

    private static Condition of(Viewer viewer) {
        return FAVORITE.USER_ID.eq(viewer.id());
    }
}
