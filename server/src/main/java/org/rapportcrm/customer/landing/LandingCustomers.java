package org.rapportcrm.customer.landing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ArrivingCustomers;
import org.rapportcrm.customer.CustomerRules;
import org.rapportcrm.record.AddedRules;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.NamedInRows;
import org.rapportcrm.record.plain.NamedInRows.Named;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/**
 * The one way in which customers are written. A received row finds its customer by exact keys, in
 * the database or among the rows before it; who is found is changed, who is not is new. Of a typed
 * row its author knows whether the customer is new; it is refused when it breaks a rule.
 */
@Component
class LandingCustomers implements ArrivingCustomers {
    private final DSLContext db;
    private final NewCustomers newCustomers;
    private final ChangedCustomers changedCustomers;
    private final AddedRules added;
    private final NamedInRows named;
    private final Clock clock;

    LandingCustomers(
            DSLContext db,
            NewCustomers newCustomers,
            ChangedCustomers changedCustomers,
            AddedRules added,
            NamedInRows named,
            Clock clock) {
        this.db = db;
        this.newCustomers = newCustomers;
        this.changedCustomers = changedCustomers;
        this.added = added;
        this.named = named;
        this.clock = clock;
    }

    List<Outcome> land(Landing landing) {
        Map<Row, Outcome> refused = new IdentityHashMap<>();
        TakenIds taken = TakenIds.load(db, landing);
        List<RecordField> fields = added.added(CustomerType.KEY);
        List<Named> rows = named.read(fields, landing);
        for (Named row : rows) {
            refusal(row, landing.origin(), fields)
                    .or(() -> taken.refusal(row.row()))
                    .ifPresent(outcome -> refused.put(row.row(), outcome));
        }
        List<Named> good = rows.stream().filter(row -> !refused.containsKey(row.row())).toList();
        Iterator<Outcome> landed = write(landing, good, fields).iterator();
        return rows.stream()
                .map(row -> refused.containsKey(row.row()) ? refused.get(row.row()) : landed.next())
                .toList();
    }

    private Optional<Outcome> refusal(Named named, Origin origin, List<RecordField> fields) {
        Row row = named.row();
        Map<String, Reason> broken = new LinkedHashMap<>();
        if (row.isTyped()) {
            broken.putAll(CustomerRules.of(clock, origin).broken(row));
        }
        AddedRules.broken(fields, row).forEach(broken::putIfAbsent);
        named.refused().forEach(broken::putIfAbsent);
        return broken.entrySet().stream()
                .findFirst()
                .map(wrong -> Outcome.refused(wrong.getKey(), wrong.getValue()));
    }

    private List<Outcome> write(Landing landing, List<Named> named, List<RecordField> fields) {
        List<Outcome> outcomes = write(landing, named.stream().map(Named::row).toList());
        List<NamedInRows.Written> written = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Outcome outcome = outcomes.get(i);
            UUID customer = Objects.requireNonNull(outcome.recordId());
            boolean isNew = outcome.effect() == Effect.CREATED;
            written.add(new NamedInRows.Written(customer, isNew, named.get(i)));
        }
        Set<Named> overtaken = this.named.await(CustomerType.KEY, fields, landing, written);
        List<Outcome> told = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Reason waits = overtaken.contains(named.get(i)) ? null : named.get(i).waits();
            told.add(waits == null ? outcomes.get(i) : outcomes.get(i).waitingFor(waits));
        }
        return told;
    }

    private List<Outcome> write(Landing landing, List<Row> rows) {
        OurNames names = OurNames.load(db, rows);
        List<Draft> drafts =
                rows.stream().map(row -> Draft.of(row, landing.origin(), names)).toList();
        List<Draft> sought = drafts.stream().filter(LandingCustomers::isSought).toList();
        KnownKeys keys = KnownKeys.load(db, landing.origin().source(), sought);
        List<Draft.Placed> toWrite = new ArrayList<>();
        List<ChangedCustomers.Edit> toChange = new ArrayList<>();
        List<UUID> customers = new ArrayList<>();
        for (Draft draft : drafts) {
            UUID target = draft.row().target();
            UUID found = isSought(draft) ? keys.find(draft) : target;
            if (found == null) {
                found = UuidV7.next();
                toWrite.add(new Draft.Placed(found, draft));
            } else {
                toChange.add(
                        new ChangedCustomers.Edit(
                                found, draft, target != null || keys.knows(draft.externalId())));
            }
            keys.add(found, draft);
            customers.add(found);
        }
        newCustomers.write(landing, toWrite);
        Map<Draft, ChangedCustomers.Written> written = changedCustomers.write(landing, toChange);
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            ChangedCustomers.Written made =
                    new ChangedCustomers.Written(Effect.CREATED, customers.get(i));
            ChangedCustomers.Written one = written.getOrDefault(drafts.get(i), made);
            outcomes.add(Outcome.used(one.effect(), one.customer(), one.customer()));
        }
        return outcomes;
    }

    private static boolean isSought(Draft draft) {
        return draft.row().target() == null && !draft.row().isTyped();
    }

    @Override
    public Map<String, UUID> arrive(Landing landing, Map<String, Row> rows) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        rows.forEach((id, row) -> drafts.put(id, Draft.arriving(id, row, landing.origin())));
        KnownKeys keys =
                KnownKeys.load(db, landing.origin().source(), List.copyOf(drafts.values()));
        Map<String, UUID> found = new HashMap<>();
        List<Draft.Placed> toWrite = new ArrayList<>();
        drafts.forEach((externalId, draft) -> {
            UUID id = keys.find(draft);
            if (id == null) {
                id = UuidV7.next();
                toWrite.add(new Draft.Placed(id, draft));
                keys.add(id, draft);
            }
            found.put(externalId, id);
        });
        newCustomers.write(landing, toWrite);
        return found;
    }

    @Override
    public List<@Nullable UUID> find(Landing landing, List<Row> rows) {
        Origin origin = landing.origin();
        List<Draft> drafts =
                rows.stream()
                        .map(row -> Draft.of(row, origin, OurNames.none()).named(origin))
                        .toList();
        KnownKeys keys = KnownKeys.load(db, origin.source(), drafts);
        KnownNames names = KnownNames.load(db, drafts);
        List<Draft.Placed> toWrite = new ArrayList<>();
        List<@Nullable UUID> found = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            UUID id = draft.hasOnlyAName() ? names.find(draft) : keys.find(draft);
            boolean doubtful = draft.hasOnlyAName() && names.isShared(draft);
            if (id == null && !doubtful && !draft.namesNobody()) {
                id = UuidV7.next();
                toWrite.add(new Draft.Placed(id, draft));
                keys.add(id, draft);
                names.add(id, draft);
            }
            found.add(id);
        }
        newCustomers.write(landing, toWrite);
        return found;
    }
}
