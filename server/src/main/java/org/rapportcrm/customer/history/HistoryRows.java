package org.rapportcrm.customer.history;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.history.HistoryPage.Event;
import org.rapportcrm.customer.history.HistoryPage.Line;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.AddedRules;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the journal tells about a customer and its contact points and relationships. */
@Component
class HistoryRows {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};
    private static final List<String> TYPES = List.of("customer", "contact_point", "relationship");
    private static final Set<String> JOINS = Set.of("merged", "unmerged");
    private static final int MOST = 30;
    private static final Field<Boolean> CHANGEABLE = field("changeable", Boolean.class);

    private final DSLContext db;
    private final JsonMapper json;
    private final NamesInHistory names;
    private final AddedRules rules;
    private final NamesOf namesOf;
    private final List<String> order;

    HistoryRows(
            DSLContext db,
            JsonMapper json,
            NamesInHistory names,
            AddedRules rules,
            NamesOf namesOf,
            RecordTypes types) {
        this.namesOf = namesOf;
        this.rules = rules;
        this.db = db;
        this.json = json;
        this.names = names;
        order = types.get("customer").fields().stream().map(RecordField::key).toList();
    }

    /** What one entry says. */
    private record Told(
            Record row,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            boolean isWhole) {

        /** Leaves out what is denied to the viewer; who cannot change all cannot undo it. */
        static Told of(
                Record row,
                Map<String, @Nullable Object> before,
                Map<String, @Nullable Object> after,
                Viewer viewer) {
            String type = row.get(HISTORY.RECORD_TYPE);
            if (type.equals("relationship") && !SeenFields.isReadBy(viewer, "relationship_role")) {
                before.remove("role");
                after.remove("role");
                return new Told(row, before, after, false);
            }
            if (!type.equals("customer")) {
                String kind = row.get(CONTACT_POINT.KIND);
                boolean isWhole = kind == null || SeenFields.isWrittenBy(viewer, kind);
                return new Told(row, before, after, isWhole);
            }
            boolean isWhole =
                    Stream.concat(before.keySet().stream(), after.keySet().stream())
                            .allMatch(field -> SeenFields.isWrittenBy(viewer, field));
            return new Told(row, seen(before, viewer), seen(after, viewer), isWhole);
        }

        private static Map<String, @Nullable Object> seen(
                Map<String, @Nullable Object> values, Viewer viewer) {
            Map<String, @Nullable Object> seen = new LinkedHashMap<>(values);
            seen.keySet().removeIf(field -> !SeenFields.isReadBy(viewer, field));
            return seen;
        }

        boolean isToldBySurvivor() {
            return before.containsKey("merged_into") || after.containsKey("merged_into");
        }

        boolean isEmptied() {
            return !isWhole
                    && before.isEmpty()
                    && after.isEmpty()
                    && "changed".equals(row.get(HISTORY.KIND));
        }
    }

    HistoryPage page(Standing customer, long below, Viewer viewer, Words words) {
        List<UUID> members = members(customer.id());
        List<Told> told = read(customer.id(), members, below, viewer);
        List<List<Told>> saves = saves(told);
        boolean isCut = told.size() > MOST;
        if (isCut && saves.size() > 1) {
            saves.removeLast();
        }
        Stream<Map<String, @Nullable Object>> values =
                told.stream().flatMap(one -> Stream.of(one.before(), one.after()));
        HistoryWords texts = words(ids(told), values.toList(), viewer, words);
        List<Event> events =
                saves.stream()
                        .filter(save -> !save.stream().allMatch(Told::isEmptied))
                        .filter(save -> !save.stream().allMatch(Told::isToldBySurvivor))
                        .map(save -> event(save, customer.id(), members, texts))
                        .toList();
        String more =
                isCut
                        ? "/customers/"
                                + customer.id()
                                + "/history?below="
                                + lowest(saves.getLast())
                        : null;
        return new HistoryPage(customer.id(), customer.name(), events, more);
    }

    /** What one transaction wrote is one event. */
    private static List<List<Told>> saves(List<Told> told) {
        List<List<Told>> saves = new ArrayList<>();
        for (Told one : told) {
            boolean together =
                    !saves.isEmpty()
                            && saves.getLast()
                                    .getFirst()
                                    .row()
                                    .get(HISTORY.TXID)
                                    .equals(one.row().get(HISTORY.TXID));
            if (together) {
                saves.getLast().addFirst(one);
            } else {
                saves.add(new ArrayList<>(List.of(one)));
            }
        }
        return saves;
    }

    private static long lowest(List<Told> save) {
        return save.getFirst().row().get(HISTORY.POSITION);
    }

    private List<UUID> members(UUID customer) {
        return db.select(CUSTOMER_.ID)
                .from(CUSTOMER_)
                .where(CUSTOMER_.MERGED_INTO.eq(customer))
                .fetch(CUSTOMER_.ID);
    }

    /** What happened to those who are merged into it is its history, too. */
    private List<Told> read(UUID customer, List<UUID> members, long below, Viewer viewer) {
        List<UUID> whole = new ArrayList<>(members);
        whole.add(customer);
        return db.select(HISTORY.fields())
                .select(COLLEAGUE.NAME, CONTACT_POINT.KIND)
                .select(
                        field(
                                        select(
                                                        VisibleCustomers.isReachedBy(
                                                                viewer, Action.WRITE, CUSTOMER_))
                                                .from(CUSTOMER_)
                                                .where(CUSTOMER_.ID.eq(customer)))
                                .as(CHANGEABLE))
                .from(HISTORY)
                .leftJoin(COLLEAGUE)
                .on(COLLEAGUE.ID.eq(HISTORY.ACTOR_ID))
                .leftJoin(CONTACT_POINT)
                .on(CONTACT_POINT.ID.eq(HISTORY.RECORD_ID))
                .where(
                        SeenFields.ofKinds(viewer, coalesce(CONTACT_POINT.KIND, inline(""))),
                        Among.of(HISTORY.CUSTOMER_ID, whole),
                        HISTORY.RECORD_TYPE.in(TYPES),
                        HISTORY.POSITION.lt(below))
                .orderBy(HISTORY.POSITION.desc())
                .limit(MOST + 1)
                .fetch(row ->
                        Told.of(
                                row,
                                fields(row.get(HISTORY.BEFORE)),
                                fields(row.get(HISTORY.AFTER)),
                                viewer));
    }

    /** The customer's own entry speaks for all that was saved with it. */
    private static Event event(
            List<Told> save, UUID customer, List<UUID> members, HistoryWords texts) {
        Record row =
                save.stream()
                        .map(Told::row)
                        .filter(one -> "customer".equals(one.get(HISTORY.RECORD_TYPE)))
                        .findFirst()
                        .orElse(save.getFirst().row());
        List<Line> lines =
                save.stream()
                        .flatMap(one -> texts.lines(one.row(), one.before(), one.after()))
                        .toList();
        String kind = row.get(HISTORY.KIND);
        boolean ours = Boolean.TRUE.equals(row.get(CHANGEABLE));
        boolean isOwn = customer.equals(row.get(HISTORY.CUSTOMER_ID)) && !JOINS.contains(kind);
        return new Event(
                row.get(HISTORY.POSITION),
                row.get(HISTORY.AT),
                row.get(COLLEAGUE.NAME),
                row.get(HISTORY.RECORD_TYPE),
                kind,
                row.get(HISTORY.CAUSE_KIND),
                row.get(HISTORY.SOURCE_RECORD_ID),
                lines,
                ours ? texts.apart(save.getFirst().after(), members) : List.of(),
                ours
                        && isOwn
                        && (!lines.isEmpty() || !kind.equals("changed"))
                        && (isBin(row) || save.stream().allMatch(Told::isWhole)));
    }

    /** The words for what stood in fields of a customer. */
    HistoryWords words(List<Map<String, @Nullable Object>> told, Viewer viewer, Words words) {
        Set<UUID> ids = new LinkedHashSet<>();
        told.forEach(values ->
                HistoryWords.NAMED.forEach(
                        field -> HistoryWords.id(values.get(field)).ifPresent(ids::add)));
        return words(ids, told, viewer, words);
    }

    private HistoryWords words(
            Set<UUID> ids, List<Map<String, @Nullable Object>> told, Viewer viewer, Words words) {
        Map<String, RecordField> added =
                rules.added("customer").stream()
                        .collect(Collectors.toMap(RecordField::key, Function.identity()));
        Map<RecordField, List<@Nullable Object>> said = new LinkedHashMap<>();
        added.values()
                .forEach(field ->
                        said.put(
                                field,
                                told.stream()
                                        .<@Nullable Object>map(values -> values.get(field.key()))
                                        .toList()));
        return new HistoryWords(
                words, names.of(ids, viewer), namesOf.of(said, viewer, words), order, added);
    }

    /** Who came, went or came back: no single field is written when it is taken back. */
    private static boolean isBin(Record row) {
        return row.get(HISTORY.RECORD_TYPE).equals("customer")
                && !row.get(HISTORY.KIND).equals("changed");
    }

    /** Everything that may be the id of somebody or something with a name. */
    private static Set<UUID> ids(List<Told> told) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Told one : told) {
            ids.add(one.row().get(HISTORY.RECORD_ID));
            for (String field : HistoryWords.NAMED) {
                HistoryWords.id(one.before().get(field)).ifPresent(ids::add);
                HistoryWords.id(one.after().get(field)).ifPresent(ids::add);
            }
            ids.addAll(HistoryWords.merged(one.before()));
            ids.addAll(HistoryWords.merged(one.after()));
        }
        return ids;
    }

    private Map<String, @Nullable Object> fields(@Nullable JSONB text) {
        return text == null ? Map.of() : json.readValue(text.data(), FIELDS);
    }
}
