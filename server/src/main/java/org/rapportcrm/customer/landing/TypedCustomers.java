package org.rapportcrm.customer.landing;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.RowRefused;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class TypedCustomers implements CustomerEdits {
    private final DSLContext db;
    private final CustomerRows rows;
    private final LandingCustomers landing;
    private final BinnedCustomers bin;
    private final SearchRows search;

    TypedCustomers(
            DSLContext db,
            CustomerRows rows,
            LandingCustomers landing,
            BinnedCustomers bin,
            SearchRows search) {
        this.db = db;
        this.rows = rows;
        this.landing = landing;
        this.bin = bin;
        this.search = search;
    }

    @Override
    public Standing read(Viewer viewer, UUID customer) {
        check(viewer, List.of(customer), Action.READ);
        return standing(rows.read(List.of(customer)), customer);
    }

    @Override
    public boolean sees(Viewer viewer, UUID customer) {
        return db.fetchExists(
                CUSTOMER_, CUSTOMER_.ID.eq(customer), VisibleCustomers.to(viewer, CUSTOMER_));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing lock(Viewer viewer, UUID customer, Action action) {
        Standing standing = standing(rows.lock(List.of(customer)), customer);
        check(viewer, List.of(customer), action);
        if (standing.binned()) {
            throw new RecordNotFound();
        }
        return standing;
    }

    @Override
    @Transactional
    public Written create(Viewer viewer, Map<String, ?> values) {
        values.keySet().stream()
                .filter(field -> !isOwnedBy(viewer, field, values))
                .forEach(field -> SeenFields.mustBeWrittenBy(viewer, field));
        return land(Author.of(viewer), Row.typed(Map.copyOf(values)));
    }

    @Override
    @Transactional
    public Written change(Author author, UUID customer, Map<String, ?> values) {
        values.keySet().forEach(field -> SeenFields.mustBeWrittenBy(author.viewer(), field));
        lock(author.viewer(), customer, Action.WRITE);
        return land(author, Row.edit(customer, Map.copyOf(values)));
    }

    @Override
    @Transactional
    public void putAway(Author author, List<UUID> customers) {
        check(author.viewer(), customers, Action.DELETE);
        bin.putAway(author, customers);
    }

    @Override
    @Transactional
    public void bringBack(Author author, List<UUID> customers) {
        check(author.viewer(), customers, Action.DELETE);
        bin.bringBack(author, customers);
    }

    @Override
    public void contactPointsChanged(UUID customer) {
        search.replace(rows.lock(List.of(customer)).values());
    }

    @Override
    public long newestChange(UUID customer) {
        return requireNonNull(
                db.select(max(HISTORY.POSITION))
                        .from(HISTORY)
                        .where(about(customer))
                        .fetchSingle()
                        .value1());
    }

    /** Whoever sees but some of the customers owns the one that they add. */
    private static boolean isOwnedBy(Viewer viewer, String field, Map<String, ?> values) {
        return field.equals("owner") && viewer.id().toString().equals(values.get(field));
    }

    private Written land(Author author, Row row) {
        Origin origin = Origin.byHand(author.viewer());
        Outcome outcome = landing.land(new Landing(author, origin, List.of(row))).getFirst();
        if (outcome.reason() != null) {
            throw new RowRefused(outcome.reason());
        }
        UUID customer = requireNonNull(outcome.customerId());
        return written(author.viewer(), customer, outcome.effect() == Outcome.Effect.SAME);
    }

    private Written written(Viewer viewer, UUID customer, boolean isSame) {
        var newest = field(select(max(HISTORY.POSITION)).from(HISTORY).where(about(customer)));
        var seen = VisibleCustomers.isReachedBy(viewer, Action.READ, CUSTOMER_);
        return db.select(CUSTOMER_.NAME, CUSTOMER_.NUMBER, seen, newest)
                .from(CUSTOMER_)
                .where(CUSTOMER_.ID.eq(customer))
                .fetchSingle(row ->
                        new Written(
                                customer,
                                isSame ? null : requireNonNull(row.value4()),
                                CustomerName.orNumber(row.value1(), row.value2()),
                                row.value3()));
    }

    private static Condition about(UUID customer) {
        return HISTORY.CUSTOMER_ID.eq(customer);
    }

    private void check(Viewer viewer, List<UUID> customers, Action action) {
        List<Boolean> reached =
                db.select(VisibleCustomers.isReachedBy(viewer, action, CUSTOMER_))
                        .from(CUSTOMER_)
                        .where(Among.of(CUSTOMER_.ID, customers))
                        .and(VisibleCustomers.to(viewer, CUSTOMER_))
                        .and(CUSTOMER_.MERGED_INTO.isNull())
                        .fetch(row -> row.value1());
        if (reached.size() < customers.size()) {
            throw new RecordNotFound();
        }
        if (reached.contains(false)) {
            throw new NotAllowed(Permission.of(CustomerType.KEY, action));
        }
    }

    private static Standing standing(Map<UUID, CustomerRows.Current> found, UUID customer) {
        CustomerRows.Current current = found.get(customer);
        if (current == null) {
            throw new RecordNotFound();
        }
        return new Standing(
                customer,
                current.number(),
                current.version(),
                current.binned(),
                Map.copyOf(current.values()));
    }
}
