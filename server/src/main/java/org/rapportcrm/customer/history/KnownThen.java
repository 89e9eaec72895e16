package org.rapportcrm.customer.history;

import static org.jooq.impl.DSL.field;
import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.customer.history.HistoryPage.Line;
import org.rapportcrm.customer.history.KnownPage.Point;
import org.rapportcrm.database.Among;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Goes back from what stands now, through all that the journal says happened since. */
@Component
class KnownThen {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};
    private static final Set<String> NO_FIELDS = Set.of("merged", "merged_into");

    private static final Field<UUID> HOME =
            field(
                    "customer.home_of('customer.contact_point.customer_id', {0}::text, {1}, {1})",
                    UUID.class, CONTACT_POINT.ID, CONTACT_POINT.CUSTOMER_ID);

    private final DSLContext db;
    private final JsonMapper json;
    private final HistoryRows history;

    KnownThen(DSLContext db, JsonMapper json, HistoryRows history) {
        this.db = db;
        this.json = json;
        this.history = history;
    }

    KnownPage page(Standing customer, LocalDate on, LocalDate today, Viewer viewer, Words words) {
        Instant end = on.plusDays(1).atStartOfDay(viewer.zone()).toInstant();
        Map<String, @Nullable Object> now = told(customer);
        Map<String, @Nullable Object> then = new HashMap<>(now);
        since(List.of(customer.id()), end)
                .forEach(entry ->
                        back(
                                then,
                                fields(entry.get(HISTORY.BEFORE)),
                                fields(entry.get(HISTORY.AFTER))));
        boolean known = !createdAt(customer.id()).isAfter(end);
        return new KnownPage(
                customer.id(),
                customer.name(),
                on,
                today,
                known,
                known ? lines(now, then, viewer, words) : List.of(),
                known ? contactPoints(customer.id(), end, viewer) : List.of());
    }

    private static void back(
            Map<String, @Nullable Object> values,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        after.keySet().forEach(values::remove);
        before.forEach((field, value) -> {
            if (value != null && !NO_FIELDS.contains(field)) {
                values.put(field, value);
            }
        });
    }

    private static Map<String, @Nullable Object> told(Standing customer) {
        Map<String, @Nullable Object> told = new HashMap<>();
        customer.values()
                .forEach((field, value) -> told.put(field, TakingBackCustomers.told(value)));
        return told;
    }

    private List<? extends Record> since(Collection<UUID> records, Instant end) {
        return db.select(HISTORY.RECORD_ID, HISTORY.BEFORE, HISTORY.AFTER)
                .from(HISTORY)
                .where(Among.of(HISTORY.RECORD_ID, records), HISTORY.AT.ge(end))
                .orderBy(HISTORY.POSITION.desc())
                .fetch();
    }

    private Instant createdAt(UUID customer) {
        return Objects.requireNonNull(
                db.select(CUSTOMER_.CREATED_AT)
                        .from(CUSTOMER_)
                        .where(CUSTOMER_.ID.eq(customer))
                        .fetchSingle(CUSTOMER_.CREATED_AT));
    }

    private List<Line> lines(
            Map<String, @Nullable Object> now,
            Map<String, @Nullable Object> then,
            Viewer viewer,
            Words words) {
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(then.keySet());
        fields.removeIf(field -> !SeenFields.isReadBy(viewer, field));
        return history.words(List.of(now, then), viewer, words).compared(fields, then, now);
    }

    /** Those of whoever was in it on that day, as they were written then. */
    private List<Point> contactPoints(UUID customer, Instant end, Viewer viewer) {
        Set<UUID> members = membersThen(customer, end);
        Map<UUID, Point> points = new LinkedHashMap<>();
        db.select(CONTACT_POINT.ID, CONTACT_POINT.KIND, CONTACT_POINT.RAW)
                .from(CONTACT_POINT)
                .where(
                        Among.of(CONTACT_POINT.CUSTOMER_ID, members),
                        Among.of(HOME, members),
                        CONTACT_POINT.CREATED_AT.lt(end),
                        CONTACT_POINT.DELETED_AT.isNull().or(CONTACT_POINT.DELETED_AT.ge(end)),
                        SeenFields.ofKinds(viewer, CONTACT_POINT.KIND))
                .orderBy(CONTACT_POINT.KIND, CONTACT_POINT.CREATED_AT, CONTACT_POINT.ID)
                .forEach(row -> points.put(row.value1(), new Point(row.value2(), row.value3())));
        since(points.keySet(), end)
                .forEach(entry -> {
                    Object raw = fields(entry.get(HISTORY.BEFORE)).get("raw");
                    if (raw != null) {
                        points.computeIfPresent(
                                entry.get(HISTORY.RECORD_ID),
                                (_, point) -> new Point(point.kind(), raw.toString()));
                    }
                });
        return points.values().stream().distinct().toList();
    }

    private Set<UUID> membersThen(UUID customer, Instant end) {
        return new HashSet<>(
                db.fetch(
                                """
                                with recursive inside (id) as (
                                    select {0}::uuid
                                    union
                                    select j.member_id from inside join customer.joining j on j.into_id = inside.id
                                    where j.at < {1} and (j.parted_at is null or j.parted_at >= {1})
                                )
                                select id from inside\
                                """,
                                customer, end)
                        .into(UUID.class));
    }

    private Map<String, @Nullable Object> fields(@Nullable JSONB text) {
        return text == null ? Map.of() : json.readValue(text.data(), FIELDS);
    }
}
