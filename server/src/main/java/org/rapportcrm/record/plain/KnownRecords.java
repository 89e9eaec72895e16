package org.rapportcrm.record.plain;

import static org.rapportcrm.record.db.Tables.ALIAS;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rapportcrm.record.MergedIds;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.filter.FieldSql;
import org.rapportcrm.record.plain.CalledRecords.Call;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Records of any kind by their ids and by what texts call them: as somebody said once, as the kind
 * itself knows them, or by the source's own id or their title.
 */
@Component
public class KnownRecords {
    private final DSLContext db;
    private final ObjectProvider<RecordTypes> types;
    private final ObjectProvider<RecordReads> reads;
    private final Map<String, CalledRecords> callers;
    private final OwnIds ownIds;
    private final MergedIds merged;

    KnownRecords(
            DSLContext db,
            ObjectProvider<RecordTypes> types,
            ObjectProvider<RecordReads> reads,
            List<CalledRecords> callers,
            OwnIds ownIds,
            MergedIds merged) {
        this.merged = merged;
        this.db = db;
        this.types = types;
        this.reads = reads;
        this.callers =
                callers.stream()
                        .collect(Collectors.toMap(CalledRecords::kind, Function.identity()));
        this.ownIds = ownIds;
    }

    /** The kind of record that a field names. */
    public static String target(RecordField field) {
        return Kind.target(field);
    }

    /**
     * From now on a source means this record by that text.
     *
     * @return whether anything was found that looks like it
     */
    public boolean remember(String kind, String text, Origin origin, Viewer viewer) {
        Call call = new Call(List.of(text), origin, viewer, false);
        String name = resembling(kind, call, Set.of()).get(text);
        if (name == null) {
            return false;
        }
        Call again = new Call(List.of(name), origin, viewer, false);
        Set<UUID> meant = called(kind, again).getOrDefault(name, Set.of());
        meant.stream()
                .limit(1)
                .forEach(id ->
                        db.insertInto(ALIAS)
                                .values(kind, origin.source(), key(text), id)
                                .onConflict(ALIAS.KIND, ALIAS.SOURCE_ID, ALIAS.TEXT)
                                .doUpdate()
                                .set(ALIAS.RECORD_ID, id)
                                .execute());
        return meant.size() == 1;
    }

    /**
     * Those that there are, and that the viewer may see: by the id that was said, whoever stands
     * for it.
     */
    Map<UUID, UUID> existing(String kind, Collection<UUID> ids, Viewer viewer) {
        Map<UUID, UUID> survivors = merged.survivors(kind, ids);
        Set<UUID> standing = new HashSet<>(ids);
        standing.removeAll(survivors.keySet());
        standing.addAll(survivors.values());
        Collection<UUID> there = standing(kind, standing, viewer);
        Map<UUID, UUID> existing = new HashMap<>();
        for (UUID id : ids) {
            UUID now = survivors.getOrDefault(id, id);
            if (there.contains(now)) {
                existing.put(id, now);
            }
        }
        return existing;
    }

    private Collection<UUID> standing(String kind, Collection<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Optional<RecordType> type = table(kind);
        if (type.isPresent()) {
            return reads.getObject().byIds(type.get(), ids, List.of(), viewer).keySet();
        }
        CalledRecords own = callers.get(kind);
        List<String> texts = ids.stream().map(UUID::toString).toList();
        return own == null
                ? Set.of()
                : own
                        .called(new Call(texts, Origin.byHand(viewer), viewer, false))
                        .keySet()
                        .stream()
                        .map(UUID::fromString)
                        .toList();
    }

    Map<String, Set<UUID>> called(String kind, Call call) {
        if (call.texts().isEmpty()) {
            return Map.of();
        }
        Map<String, Set<UUID>> found = new HashMap<>(byAlias(kind, call));
        CalledRecords own = callers.get(kind);
        Map<String, Set<UUID>> others = own == null ? byTitle(kind, call) : own.called(call);
        others.forEach(found::putIfAbsent);
        return found;
    }

    Map<String, String> resembling(String kind, Call call, Set<String> known) {
        List<String> unknown = call.texts().stream().filter(text -> !known.contains(text)).toList();
        CalledRecords own = callers.get(kind);
        return own == null || unknown.isEmpty()
                ? Map.of()
                : own.resembling(new Call(unknown, call.origin(), call.viewer(), call.typed()));
    }

    private Map<String, Set<UUID>> byAlias(String kind, Call call) {
        Map<String, UUID> aliases =
                db.select(ALIAS.TEXT, ALIAS.RECORD_ID)
                        .from(ALIAS)
                        .where(
                                ALIAS.KIND.eq(kind),
                                ALIAS.SOURCE_ID.eq(call.origin().source()),
                                ALIAS.TEXT.eq(
                                        DSL.any(
                                                DSL.val(
                                                        call.texts().stream()
                                                                .map(KnownRecords::key)
                                                                .toArray(String[]::new)))))
                        .fetchMap(ALIAS.TEXT, ALIAS.RECORD_ID);
        Map<String, Set<UUID>> found = new HashMap<>();
        for (String text : call.texts()) {
            UUID id = aliases.get(key(text));
            if (id != null) {
                found.put(text, Set.of(id));
            }
        }
        return found;
    }

    private Map<String, Set<UUID>> byTitle(String kind, Call call) {
        Optional<RecordType> type = table(kind);
        Map<String, Set<UUID>> found = new HashMap<>();
        if (type.isPresent()) {
            ownIds.known(kind, call.origin().source(), call.texts())
                    .forEach((text, id) -> found.put(text, Set.of(id)));
            titled(type.get(), call).forEach((text, ids) -> found.putIfAbsent(text, ids));
        }
        return found;
    }

    private Map<String, Set<UUID>> titled(RecordType type, Call call) {
        RecordTable table = type.table().orElseThrow();
        RecordField field = type.field(table.title()).orElseThrow();
        Table<?> rows = table.as("r");
        Field<String> title = FieldSql.value(field, rows).cast(String.class);
        Map<String, Set<UUID>> found = new HashMap<>();
        db.select(title, table.id(rows))
                .from(rows)
                .where(title.in(call.texts()), table.reachedBy(call.viewer(), Action.READ, rows))
                .forEach(row ->
                        found.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                .add(row.value2()));
        return found;
    }

    private Optional<RecordType> table(String kind) {
        return types.getObject().find(kind).filter(type -> type.table().isPresent());
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
