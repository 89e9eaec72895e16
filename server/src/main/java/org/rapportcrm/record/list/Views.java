package org.rapportcrm.record.list;

import static org.rapportcrm.record.db.Tables.OPENING_VIEW;
import static org.rapportcrm.record.db.Tables.OPENING_VIEW_OF_ROLE;
import static org.rapportcrm.record.db.Tables.VIEW;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.BuiltInView;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.db.tables.records.ViewRecord;
import org.rapportcrm.record.filter.Conditions;
import org.rapportcrm.record.list.View.Sharing;
import org.rapportcrm.record.read.Orders;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Views of lists: those that ship, those that somebody saved and those that were shared. */
@Component
class Views {
    private final DSLContext db;
    private final Conditions conditions;
    private final Clock clock;

    Views(DSLContext db, Conditions conditions, Clock clock) {
        this.db = db;
        this.conditions = conditions;
        this.clock = clock;
    }

    /**
     * What the viewer has among their tabs, the shipped ones first. A view that asks for what is
     * denied to them is none of theirs.
     */
    List<View> of(RecordType type, Viewer viewer, Words words) {
        return of(List.of(type), viewer, words).getOrDefault(type.key(), List.of());
    }

    /** The same of several kinds, by their keys. */
    Map<String, List<View>> of(List<RecordType> types, Viewer viewer, Words words) {
        Map<String, List<View>> saved =
                db.selectFrom(VIEW)
                        .where(VIEW.KIND.in(types.stream().map(RecordType::key).toList()))
                        .and(seenBy(viewer))
                        .orderBy(VIEW.CREATED_AT, VIEW.ID)
                        .fetchGroups(VIEW.KIND, Views::view);
        Map<String, List<View>> all = new HashMap<>();
        for (RecordType type : types) {
            all.put(
                    type.key(),
                    Stream.concat(
                                    type.views().stream().map(view -> shipped(view, words)),
                                    saved.getOrDefault(type.key(), List.of()).stream())
                            .filter(view ->
                                    conditions.canBeAsked(view.settings().filter(), type, viewer))
                            .filter(view -> isParted(view.settings().shape(), type, viewer))
                            .map(view -> sorted(view, type, viewer))
                            .toList());
        }
        return all;
    }

    /** By what the viewer may read, where by anything. */
    private static boolean isParted(Shape shape, RecordType type, Viewer viewer) {
        return shape.by().isEmpty()
                || type.field(shape.by()).filter(field -> type.reads(viewer, field)).isPresent();
    }

    /** By something else where its order is denied to the viewer. */
    private static View sorted(View view, RecordType type, Viewer viewer) {
        ViewSettings settings = view.settings();
        return view.with(settings.order(Orders.known(settings.order(), type, viewer)));
    }

    static View shipped(BuiltInView shipped, Words words) {
        return new View(
                shipped.key(),
                words.text(shipped.labelKey()),
                null,
                Sharing.EVERYONE,
                null,
                ViewSettings.of(shipped.filter(), shipped.order()),
                1);
    }

    @Transactional
    public View save(
            RecordType type,
            String name,
            Sharing sharing,
            @Nullable UUID team,
            ViewSettings settings,
            Viewer viewer) {
        UUID id = UuidV7.next();
        db.insertInto(VIEW)
                .set(VIEW.ID, id)
                .set(VIEW.KIND, type.key())
                .set(VIEW.NAME, name)
                .set(VIEW.OWNER_ID, viewer.id())
                .set(VIEW.SHARING, sharing.key())
                .set(VIEW.TEAM_ID, team)
                .set(VIEW.SETTINGS, JSONB.valueOf(settings.json()))
                .set(VIEW.CREATED_AT, clock.instant())
                .set(VIEW.UPDATED_AT, clock.instant())
                .execute();
        return db.selectFrom(VIEW)
                .where(own(type, id, viewer))
                .fetchOptional(Views::view)
                .orElseThrow(RecordNotFound::new);
    }

    @Transactional
    public void change(RecordType type, UUID id, ViewSettings settings, Viewer viewer) {
        changed(
                db.update(VIEW)
                        .set(VIEW.SETTINGS, JSONB.valueOf(settings.json()))
                        .set(VIEW.UPDATED_AT, clock.instant())
                        .set(VIEW.VERSION, VIEW.VERSION.plus(1))
                        .where(own(type, id, viewer))
                        .execute());
    }

    @Transactional
    public void delete(RecordType type, UUID id, Viewer viewer) {
        changed(db.deleteFrom(VIEW).where(own(type, id, viewer)).execute());
        String key = id.toString();
        db.deleteFrom(OPENING_VIEW).where(OPENING_VIEW.VIEW_KEY.eq(key)).execute();
        db.deleteFrom(OPENING_VIEW_OF_ROLE).where(OPENING_VIEW_OF_ROLE.VIEW_KEY.eq(key)).execute();
    }

    private static Condition own(RecordType type, UUID id, Viewer viewer) {
        return DSL.and(VIEW.ID.eq(id), VIEW.KIND.eq(type.key()), VIEW.OWNER_ID.eq(viewer.id()));
    }

    private static void changed(int views) {
        if (views == 0) {
            throw new RecordNotFound();
        }
    }

    private static Condition seenBy(Viewer viewer) {
        return DSL.or(
                VIEW.OWNER_ID.eq(viewer.id()),
                VIEW.SHARING.eq(Sharing.EVERYONE.key()),
                VIEW.SHARING.eq(Sharing.TEAM.key()).and(Among.of(VIEW.TEAM_ID, viewer.teams())));
    }

    private static View view(ViewRecord row) {
        return new View(
                row.getId().toString(),
                row.getName(),
                row.getOwnerId(),
                Sharing.valueOf(row.getSharing().toUpperCase(Locale.ROOT)),
                row.getTeamId(),
                ViewSettings.read(row.getSettings().data()),
                row.getVersion());
    }
}
