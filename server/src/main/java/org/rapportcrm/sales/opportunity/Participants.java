package org.rapportcrm.sales.opportunity;

import static org.rapportcrm.sales.db.Tables.OPPORTUNITY_LINE;
import static org.rapportcrm.sales.db.Tables.OPPORTUNITY_PERSON;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.MergedIds;
import org.rapportcrm.record.TakingImportBack.Done;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/** The products of opportunities and the people who decide about them. A row names one of each. */
@Component
class Participants {
    static final String USUAL_ROLE = "buyer";
    private static final String LINE = "opportunity_line";
    private static final String PERSON = "opportunity_person";
    private static final String NAMED = "named";

    /** As the journal calls them. */
    static final Set<String> TOLD = Set.of(LINE, PERSON);

    private final DSLContext db;
    private final Journal journal;
    private final MergedIds merged;
    private final Clock clock;

    Participants(DSLContext db, Journal journal, MergedIds merged, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.merged = merged;
        this.clock = clock;
    }

    void add(Landing landing, List<Draft> written) {
        List<Change> changes = new ArrayList<>();
        addProducts(written, changes);
        addPeople(written, changes);
        journal.write(landing.author(), changes);
    }

    private void addProducts(List<Draft> written, List<Change> changes) {
        CopyRows lines =
                new CopyRows(
                        "sales.opportunity_line",
                        "id",
                        "opportunity_id",
                        "product_id",
                        "quantity",
                        "unit_price");
        add(
                "product",
                written,
                OPPORTUNITY_LINE,
                OPPORTUNITY_LINE.OPPORTUNITY_ID,
                OPPORTUNITY_LINE.PRODUCT_ID,
                (draft, product) -> {
                    lines.add(UuidV7.next(), draft.id(), product, 1, draft.value("amount"));
                    added(LINE, draft, product).ifPresent(changes::add);
                });
        lines.send(db);
    }

    private void addPeople(List<Draft> written, List<Change> changes) {
        CopyRows people =
                new CopyRows(
                        "sales.opportunity_person",
                        "opportunity_id",
                        "customer_id",
                        "role",
                        "created_at");
        add(
                "person",
                written,
                OPPORTUNITY_PERSON,
                OPPORTUNITY_PERSON.OPPORTUNITY_ID,
                OPPORTUNITY_PERSON.CUSTOMER_ID,
                (draft, person) -> {
                    people.add(draft.id(), person, USUAL_ROLE, clock.instant());
                    added(PERSON, draft, person).ifPresent(changes::add);
                });
        people.send(db);
    }

    /**
     * A change of the opportunity, which may have been there before; one that a source brings whole
     * goes whole, too.
     */
    private static Optional<Change> added(String type, Draft draft, UUID named) {
        return draft.isNew() && !draft.row().isTyped()
                ? Optional.empty()
                : Optional.of(
                        new Change(
                                type,
                                draft.id(),
                                null,
                                Change.Kind.CHANGED,
                                Map.of(),
                                Map.of(NAMED, named.toString()),
                                draft.row().sourceRecord()));
    }

    /** Whoever was added goes, or whoever stands for them by now. */
    void takeBack(Author author, Done added) {
        UUID named = UUID.fromString(String.valueOf(added.after().get(NAMED)));
        UUID survivor = merged.survivors("customer", List.of(named)).getOrDefault(named, named);
        if (!drop(author, added.recordId(), named)) {
            drop(author, added.recordId(), survivor);
        }
    }

    private void add(
            String field,
            List<Draft> written,
            Table<?> table,
            Field<UUID> opportunity,
            Field<UUID> named,
            BiConsumer<Draft, UUID> adding) {
        List<Draft> naming =
                written.stream().filter(draft -> draft.value(field) instanceof UUID).toList();
        if (naming.isEmpty()) {
            return;
        }
        Map<UUID, Set<UUID>> there =
                db.select(opportunity, named)
                        .from(table)
                        .where(Among.of(opportunity, naming.stream().map(Draft::id).toList()))
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.value1(),
                                        Collectors.mapping(
                                                row -> row.value2(), Collectors.toSet())));
        for (Draft draft : naming) {
            if (draft.value(field) instanceof UUID id
                    && !there.getOrDefault(draft.id(), Set.of()).contains(id)) {
                adding.accept(draft, id);
            }
        }
    }

    void describe(
            Author author,
            UUID opportunity,
            UUID product,
            BigDecimal quantity,
            @Nullable BigDecimal price) {
        db.update(OPPORTUNITY_LINE)
                .set(OPPORTUNITY_LINE.QUANTITY, quantity)
                .set(OPPORTUNITY_LINE.UNIT_PRICE, price)
                .where(
                        OPPORTUNITY_LINE.OPPORTUNITY_ID.eq(opportunity),
                        OPPORTUNITY_LINE.PRODUCT_ID.eq(product))
                .execute();
        tell(author, LINE, opportunity, Change.Kind.CREATED, product);
    }

    void cast(Author author, UUID opportunity, UUID person, String role) {
        db.update(OPPORTUNITY_PERSON)
                .set(OPPORTUNITY_PERSON.ROLE, role)
                .where(
                        OPPORTUNITY_PERSON.OPPORTUNITY_ID.eq(opportunity),
                        OPPORTUNITY_PERSON.CUSTOMER_ID.eq(person))
                .execute();
        tell(author, PERSON, opportunity, Change.Kind.CREATED, person);
    }

    /**
     * Takes a product or a person away again.
     *
     * @return whether it was there
     */
    boolean drop(Author author, UUID opportunity, UUID named) {
        int lines =
                db.deleteFrom(OPPORTUNITY_LINE)
                        .where(
                                OPPORTUNITY_LINE.OPPORTUNITY_ID.eq(opportunity),
                                OPPORTUNITY_LINE.PRODUCT_ID.eq(named))
                        .execute();
        int people =
                db.deleteFrom(OPPORTUNITY_PERSON)
                        .where(
                                OPPORTUNITY_PERSON.OPPORTUNITY_ID.eq(opportunity),
                                OPPORTUNITY_PERSON.CUSTOMER_ID.eq(named))
                        .execute();
        if (lines + people > 0) {
            tell(author, lines > 0 ? LINE : PERSON, opportunity, Change.Kind.DELETED, named);
        }
        return lines + people > 0;
    }

    private void tell(Author author, String type, UUID opportunity, Change.Kind kind, UUID named) {
        journal.write(
                author,
                new Change(
                        type,
                        opportunity,
                        null,
                        kind,
                        Map.of(),
                        Map.of(NAMED, named.toString()),
                        null));
    }
}
