package org.rapportcrm.customer.landing;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.rapportcrm.customer.CannotMerge;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.MergePreview;
import org.rapportcrm.customer.MergedProfiles;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.landing.Givens.Given;
import org.rapportcrm.database.Among;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

@Component
class JoinedProfiles implements MergedProfiles {
    private final DSLContext db;
    private final CustomerRows rows;
    private final SearchRows search;
    private final Faces faces;
    private final Givens givens;
    private final LastContactOfMerged lastContact;
    private final Clock clock;

    JoinedProfiles(
            DSLContext db,
            CustomerRows rows,
            SearchRows search,
            Faces faces,
            Givens givens,
            LastContactOfMerged lastContact,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.search = search;
        this.faces = faces;
        this.givens = givens;
        this.lastContact = lastContact;
        this.clock = clock;
    }

    @Override
    public void lockStanding(Viewer viewer, Collection<UUID> customers) {
        lock(viewer, customers);
        if (db.fetchExists(
                CUSTOMER_, Among.of(CUSTOMER_.ID, customers), CUSTOMER_.DELETED_AT.isNotNull())) {
            throw new CannotMerge("gone");
        }
    }

    @Override
    public void lock(Viewer viewer, Collection<UUID> customers) {
        mustReach(customers, reached(viewer, customers).orderBy(CUSTOMER_.ID).forUpdate());
    }

    @Override
    public void mustReach(Viewer viewer, Collection<UUID> customers) {
        mustReach(customers, reached(viewer, customers));
    }

    private SelectConditionStep<Record1<Boolean>> reached(
            Viewer viewer, Collection<UUID> customers) {
        return db.select(VisibleCustomers.isReachedBy(viewer, Action.WRITE, CUSTOMER_))
                .from(CUSTOMER_)
                .where(Among.of(CUSTOMER_.ID, customers), VisibleCustomers.to(viewer, CUSTOMER_));
    }

    private static void mustReach(Collection<UUID> customers, Select<Record1<Boolean>> query) {
        List<Boolean> reached = query.fetch(row -> row.value1());
        if (reached.size() < new LinkedHashSet<>(customers).size()) {
            throw new RecordNotFound();
        }
        if (reached.contains(false)) {
            throw new NotAllowed(Permission.of(CustomerType.KEY, Action.WRITE));
        }
    }

    @Override
    public Map<UUID, Turned> survive(List<Family> families) {
        Instant now = clock.instant();
        Household household = household(families);
        Deltas deltas = new Deltas();
        Map<UUID, Map<String, Given>> given = new LinkedHashMap<>();
        for (Family family : families) {
            given.put(family.parent(), household.settle(family, deltas));
        }
        givens.replace(given);
        Map<UUID, CustomerRows.Current> changed = new HashMap<>();
        deltas.customers().forEach(id -> changed.put(id, household.current(id)));
        rows.update(changed, deltas, Set.of(), now);
        lastContact.write(household.lastContacts());
        Map<UUID, Turned> turned = new LinkedHashMap<>();
        families.forEach(family -> {
            UUID parent = family.parent();
            turned.put(parent, new Turned(deltas.before(parent), deltas.after(parent)));
        });
        return turned;
    }

    @Override
    public MergePreview preview(Viewer viewer, Family family, List<UUID> others) {
        Household household = household(List.of(family));
        List<Face> all = household.faces(family);
        List<UUID> shown = new ArrayList<>(List.of(family.parent()));
        shown.addAll(others);
        Map<UUID, CustomerName> names = names(viewer, shown);
        List<MergePreview.Line> lines = new ArrayList<>();
        for (String field : Survivorship.fields(all)) {
            if (SeenFields.isReadBy(viewer, field)) {
                lines.add(household.line(family, field, all, others));
            }
        }
        return new MergePreview(
                shown.stream().map(id -> requireNonNull(names.get(id))).toList(), lines, List.of());
    }

    private Map<UUID, CustomerName> names(Viewer viewer, List<UUID> customers) {
        Map<UUID, CustomerName> names =
                db.select(CustomerName.fields(CUSTOMER_))
                        .from(CUSTOMER_)
                        .where(
                                Among.of(CUSTOMER_.ID, customers),
                                VisibleCustomers.to(viewer, CUSTOMER_))
                        .fetchMap(CUSTOMER_.ID, row -> CustomerName.of(row, CUSTOMER_));
        if (names.size() < customers.size()) {
            throw new RecordNotFound();
        }
        return names;
    }

    @Override
    public void found(Set<UUID> standing, Set<UUID> gone) {
        search.remove(gone);
        search.replace(rows.read(standing).values().stream().filter(one -> !one.binned()).toList());
    }

    private Household household(List<Family> families) {
        Set<UUID> ids = new LinkedHashSet<>();
        families.forEach(family -> {
            ids.add(family.parent());
            ids.addAll(family.children());
        });
        return new Household(
                rows.read(ids), faces.of(ids), givens.of(ids), faces.rules(), new HashMap<>());
    }
}
