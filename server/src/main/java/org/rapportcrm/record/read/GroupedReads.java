package org.rapportcrm.record.read;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Counts and sums over all the rows of a list, as far as its viewer sees them. Amounts of different
 * currencies are never added up.
 */
@Component
public class GroupedReads {
    /** More groups than people can look at are not told apart. */
    public static final int MOST = 200;

    /** So many are counted with at most. */
    private static final int CURRENCIES = 8;

    private static final Field<String> PART = field(name("part"), String.class);
    private static final Field<String> CURRENCY = field(name("in_currency"), String.class);

    private final DSLContext db;
    private final Narrowing narrowing;
    private final BoundedReads reads;

    GroupedReads(DSLContext db, Narrowing narrowing, BoundedReads reads) {
        this.db = db;
        this.narrowing = narrowing;
        this.reads = reads;
    }

    /** Fields whose sum says something, and that the viewer may read. */
    public static List<RecordField> summed(RecordType type, Viewer viewer) {
        return type.fields().stream()
                .filter(field -> field.isKept() && !field.isSeveral())
                .filter(field ->
                        field.type() == FieldType.MONEY || field.type() == FieldType.NUMBER)
                .filter(field -> type.reads(viewer, field))
                .toList();
    }

    /**
     * By their value; at most {@link #MOST} and one more.
     *
     * @param sums of which fields; those that the viewer may not read are left out
     * @throws TakesTooLong when reading all of it would take more than two seconds
     */
    public Map<String, Group> groups(
            ListRequest request, Grouping by, List<RecordField> sums, Viewer viewer) {
        return read(request, by, sums, viewer);
    }

    /** All of them as one. */
    public Group total(ListRequest request, List<RecordField> sums, Viewer viewer) {
        return read(request, null, sums, viewer)
                .getOrDefault(Grouping.WITHOUT, new Group(Grouping.WITHOUT, 0, Map.of()));
    }

    private Map<String, Group> read(
            ListRequest request, @Nullable Grouping by, List<RecordField> sums, Viewer viewer) {
        List<String> keys = sums.stream().map(RecordField::key).toList();
        Selection selection = Selection.of(request.type(), keys, viewer);
        Field<String> part =
                by == null ? inline(Grouping.WITHOUT) : by.value(selection.rows(), viewer);
        boolean hasAmounts = selection.fields().stream().anyMatch(selection::isAmount);
        Field<String> currency = hasAmounts ? selection.currency().cast(String.class) : inline("");
        var rows =
                db.select(part.as(PART), currency.as(CURRENCY))
                        .select(selection.figures())
                        .from(selection.rows())
                        .where(narrowing.of(request, selection, viewer))
                        .asTable("rows");
        List<Field<BigDecimal>> added =
                IntStream.range(0, selection.fields().size())
                        .mapToObj(at -> sum(field(name("f" + at), BigDecimal.class)).as("s" + at))
                        .toList();
        Map<String, Group> groups = new LinkedHashMap<>();
        reads.within(
                        RecordReads.PATIENCE,
                        () ->
                                db.select(PART, CURRENCY, count().as("many"))
                                        .select(added)
                                        .from(rows)
                                        .groupBy(PART, CURRENCY)
                                        .orderBy(PART, CURRENCY)
                                        .limit((MOST + 1) * (hasAmounts ? CURRENCIES : 1))
                                        .fetch())
                .forEach(row -> {
                    Group group = group(row, selection);
                    groups.merge(group.value(), group, Group::and);
                });
        return groups;
    }

    private static Group group(Record row, Selection selection) {
        Map<String, List<Group.Sum>> sums = new LinkedHashMap<>();
        String currency = Objects.requireNonNullElse(row.get(CURRENCY), "");
        for (int at = 0; at < selection.fields().size(); at++) {
            BigDecimal sum = row.get("s" + at, BigDecimal.class);
            RecordField field = selection.fields().get(at);
            if (sum != null) {
                boolean isMoney = selection.isAmount(field);
                sums.put(field.key(), List.of(new Group.Sum(sum, isMoney ? currency : "")));
            }
        }
        return new Group(
                Objects.requireNonNullElse(row.get(PART), Grouping.WITHOUT),
                Objects.requireNonNull(row.get("many", Long.class)),
                sums);
    }
}
