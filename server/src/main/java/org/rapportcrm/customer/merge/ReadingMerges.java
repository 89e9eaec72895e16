package org.rapportcrm.customer.merge;

import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CannotMerge;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergePreview;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.customer.PossibleDuplicate;
import org.rapportcrm.customer.PossibleDuplicates;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Reads what the page shows before customers are merged. */
@Component
class ReadingMerges {
    private static final Pattern NUMBER = Pattern.compile("(?i)c-(\\d{1,18})\\b.*");

    private static final int SUGGESTED = 8;

    private final MergingCustomers merging;
    private final PossibleDuplicates duplicates;
    private final RecordTypes types;
    private final NamesOf names;
    private final DSLContext db;

    ReadingMerges(
            MergingCustomers merging,
            PossibleDuplicates duplicates,
            RecordTypes types,
            NamesOf names,
            DSLContext db) {
        this.merging = merging;
        this.duplicates = duplicates;
        this.types = types;
        this.names = names;
        this.db = db;
    }

    MergePage page(AskedMerge asked, Viewer viewer, Words words) {
        List<CustomerName> customers = customers(asked.records(), viewer);
        if (customers.isEmpty()) {
            throw new CannotMerge("count", Merge.MOST);
        }
        Optional<CustomerName> added = named(asked.with(), viewer);
        List<CustomerName> all = new ArrayList<>(customers);
        added.filter(one -> !all.contains(one)).ifPresent(all::add);
        all.sort((one, other) -> Boolean.compare(asked.isInto(other.id()), asked.isInto(one.id())));
        boolean unknown = !asked.with().isBlank() && added.isEmpty();
        String error = unknown ? words.text("customer.merge.nobody", asked.with()) : null;
        if (all.size() < 2) {
            return new MergePage(
                    all,
                    List.of(),
                    List.of(),
                    duplicatesOf(all.getFirst(), viewer),
                    unknown ? asked.with() : "",
                    error);
        }
        MergePreview preview = merging.preview(viewer, asked.merge(all));
        return new MergePage(
                preview.customers(),
                lines(preview, asked, viewer, words),
                preview.moves().stream()
                        .map(moves -> words.text(moves.textKey(), moves.count()))
                        .toList(),
                List.of(),
                unknown ? asked.with() : "",
                error);
    }

    private List<MergePage.Line> lines(
            MergePreview preview, AskedMerge asked, Viewer viewer, Words words) {
        RecordType type = types.get("customer");
        Map<RecordField, List<@Nullable Object>> said = new HashMap<>();
        for (MergePreview.Line line : preview.lines()) {
            type.field(line.field()).ifPresent(field -> said.put(field, line.values()));
        }
        CellTexts texts = new CellTexts(words, names.of(said, viewer, words));
        return preview.lines().stream()
                .flatMap(line ->
                        type.field(line.field()).stream()
                                .map(field -> line(line, field, preview, asked, texts)))
                .toList();
    }

    private static MergePage.Line line(
            MergePreview.Line line,
            RecordField field,
            MergePreview preview,
            AskedMerge asked,
            CellTexts texts) {
        List<MergePage.Value> values = new ArrayList<>();
        for (int i = 0; i < preview.customers().size(); i++) {
            UUID customer = preview.customers().get(i).id();
            values.add(
                    new MergePage.Value(
                            customer,
                            text(texts, field, line.values().get(i)),
                            customer.equals(line.from())
                                    || line.from() == null && line.values().get(i) != null,
                            customer.equals(asked.chosen().get(line.field()))));
        }
        return new MergePage.Line(
                line.field(),
                texts.words().text(field.labelKey()),
                values,
                text(texts, field, line.result()),
                texts.words().text(line.why().textKey()),
                line.differs(),
                line.field().equals(line.lead()));
    }

    private static String text(CellTexts texts, RecordField field, @Nullable Object value) {
        return AddedValues.isOne(field.key()) ? texts.ofKept(field, value) : texts.of(field, value);
    }

    private List<CustomerName> customers(List<UUID> ids, Viewer viewer) {
        return names(Among.of(CUSTOMER_.ID, ids), viewer);
    }

    private Optional<CustomerName> named(String typed, Viewer viewer) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(typed.strip());
        List<CustomerName> found =
                names(
                        number.matches()
                                ? CUSTOMER_.NUMBER.eq(Long.valueOf(number.group(1)))
                                : CUSTOMER_.NAME_KEY.eq(Normal.text(typed)),
                        viewer);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Customers whose name or number begins so. */
    List<CustomerName> beginning(String typed, Viewer viewer) {
        String key = Normal.text(typed);
        Matcher number = NUMBER.matcher(typed.strip());
        if (key.length() < 2) {
            return List.of();
        }
        Condition which =
                number.matches()
                        ? CUSTOMER_.NUMBER.eq(Long.valueOf(number.group(1)))
                        : CUSTOMER_.NAME_KEY.like(key + "%");
        return names(which, viewer).stream().limit(SUGGESTED).toList();
    }

    private List<CustomerName> names(Condition which, Viewer viewer) {
        return db.select(CustomerName.fields(CUSTOMER_))
                .from(CUSTOMER_)
                .where(which, CUSTOMER_.DELETED_AT.isNull(), VisibleCustomers.to(viewer, CUSTOMER_))
                .orderBy(CUSTOMER_.NUMBER)
                .limit(Merge.MOST + 1)
                .fetch(row -> CustomerName.of(row, CUSTOMER_));
    }

    private List<PossibleDuplicate> duplicatesOf(CustomerName one, Viewer viewer) {
        Map<String, Object> known = new HashMap<>();
        if (one.name() != null) {
            known.put("name", one.name());
        }
        db.select(CONTACT_POINT.KIND, CONTACT_POINT.RAW)
                .from(CONTACT_POINT)
                .where(
                        CONTACT_POINT.CUSTOMER_ID.eq(one.id()),
                        CONTACT_POINT.KIND.in("email", "phone"),
                        SeenFields.ofKinds(viewer, CONTACT_POINT.KIND),
                        CONTACT_POINT.IS_PRIMARY.isTrue(),
                        CONTACT_POINT.DELETED_AT.isNull())
                .forEach(row -> known.put(row.value1(), row.value2()));
        return duplicates.of(Row.typed(known), viewer).stream()
                .filter(it -> !it.isHidden())
                .filter(it -> !Objects.requireNonNull(it.customer()).id().equals(one.id()))
                .toList();
    }
}
