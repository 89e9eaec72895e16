package org.rapportcrm.customer.who;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.customer.db.Tables.CLAIM;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.GIVEN;
import static org.rapportcrm.intake.view.Tables.SOURCE_NAME;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/**
 * Who said what about the fields of a customer, the newest first; of what nobody said anything
 * else, its first source did.
 *
 * @param given fields whose value comes from a customer who was merged into it
 */
public record Lineage(List<Said> said, List<Given> given) {
    private static final UUID HAND = new UUID(0, 0);
    private static final int MOST = 100;
    private static final Field<String> TEXT =
            field(
                            """
                            case claim.field
                                when 'owner' then (select name from access.colleague where id = (claim.value #>> '{}')::uuid)
                                when 'team' then (select name from access.team_name where id = (claim.value #>> '{}')::uuid)
                                when 'department' then (select name from access.department_name where id = (claim.value #>> '{}')::uuid)
                                else claim.value #>> '{}'
                            end\
                            """,
                            String.class)
                    .as("told");

    /**
     * @param source null where it was a person
     * @param member number of the merged customer of whom it was said; null for this one
     */
    public record Said(
            String field,
            @Nullable String source,
            boolean byHand,
            Instant at,
            String value,
            @Nullable String member) {
        /** Codes by their names. */
        public String text(Words words) {
            return switch (field) {
                case "country" -> Countries.name(value, words.locale());
                case "language" -> Locale.forLanguageTag(value).getDisplayName(words.locale());
                case "birthday" -> day(words);
                default -> value;
            };
        }

        private String day(Words words) {
            return value.isEmpty() ? "" : words.date(LocalDate.parse(value));
        }
    }

    /**
     * @param member null where the customer's own was chosen
     */
    public record Given(String field, @Nullable String member, boolean byHand) {}

    static Select<?> query(Visiting visiting) {
        return select(
                        CLAIM.FIELD,
                        CLAIM.SOURCE_ID,
                        CLAIM.AT,
                        TEXT,
                        SOURCE_NAME.NAME,
                        CUSTOMER_.NUMBER,
                        CUSTOMER_.MERGED_INTO)
                .from(CLAIM)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(CLAIM.CUSTOMER_ID))
                .leftJoin(SOURCE_NAME)
                .on(SOURCE_NAME.ID.eq(CLAIM.SOURCE_ID))
                .where(
                        CUSTOMER_
                                .ID
                                .eq(visiting.customer())
                                .or(CUSTOMER_.MERGED_INTO.eq(visiting.customer())),
                        VisibleCustomers.to(visiting.viewer(), CUSTOMER_))
                .orderBy(CLAIM.AT.desc())
                .limit(MOST);
    }

    static Select<?> anyGiven(Visiting visiting) {
        return select(GIVEN.FIELD).from(GIVEN).where(GIVEN.CUSTOMER_ID.eq(visiting.customer()));
    }

    static Select<?> given(Visiting visiting) {
        return select(GIVEN.FIELD, GIVEN.BY_HAND, CUSTOMER_.NUMBER, CUSTOMER_.MERGED_INTO)
                .from(GIVEN)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(GIVEN.FROM_ID))
                .where(
                        GIVEN.CUSTOMER_ID.eq(visiting.customer()),
                        CUSTOMER_
                                .ID
                                .eq(visiting.customer())
                                .or(CUSTOMER_.MERGED_INTO.eq(visiting.customer())));
    }

    /** What was said of one field. */
    static List<String> values(List<? extends Record> said, RecordField field) {
        return said.stream()
                .filter(row -> field.key().equals(row.get(CLAIM.FIELD)))
                .flatMap(row -> Stream.ofNullable(row.get(TEXT)))
                .toList();
    }

    /**
     * @param added fields that were added, with the names of those whom they name
     */
    static Lineage of(
            List<? extends Record> said,
            List<? extends Record> given,
            List<RecordField> added,
            CellTexts texts,
            Viewer viewer) {
        Map<String, RecordField> naming =
                added.stream()
                        .filter(field -> NamesOf.target(field).isPresent())
                        .collect(Collectors.toMap(RecordField::key, Function.identity()));
        return new Lineage(
                said.stream()
                        .filter(row -> SeenFields.isReadBy(viewer, row.get(CLAIM.FIELD)))
                        .map(row -> said(row, naming.get(row.get(CLAIM.FIELD)), texts))
                        .toList(),
                given.stream()
                        .filter(row -> SeenFields.isReadBy(viewer, row.get(GIVEN.FIELD)))
                        .map(row ->
                                new Given(
                                        row.get(GIVEN.FIELD), member(row), row.get(GIVEN.BY_HAND)))
                        .toList());
    }

    private static Said said(Record row, @Nullable RecordField naming, CellTexts texts) {
        String kept = row.get(TEXT);
        String value =
                naming == null || kept == null || kept.isEmpty()
                        ? kept
                        : texts.ofKept(naming, kept);
        return new Said(
                row.get(CLAIM.FIELD),
                row.get(SOURCE_NAME.NAME),
                HAND.equals(row.get(CLAIM.SOURCE_ID)),
                row.get(CLAIM.AT),
                value == null ? "" : value,
                member(row));
    }

    private static @Nullable String member(Record row) {
        return row.get(CUSTOMER_.MERGED_INTO) == null ? null : "C-" + row.get(CUSTOMER_.NUMBER);
    }

    public List<Said> of(@Nullable String fieldKey) {
        return said.stream().filter(one -> one.field().equals(fieldKey)).toList();
    }

    /** Number of the merged customer whose value it is; null for the customer's own. */
    public @Nullable String givenBy(@Nullable String fieldKey) {
        return given.stream()
                .filter(one -> one.field().equals(fieldKey))
                .map(Given::member)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public boolean isSetByHand(@Nullable String fieldKey) {
        String giver = givenBy(fieldKey);
        return given.stream().anyMatch(one -> one.field().equals(fieldKey) && one.byHand())
                || of(fieldKey).stream()
                        .anyMatch(one ->
                                one.byHand()
                                        && (one.member() == null || one.member().equals(giver)));
    }
}
