package org.rapportcrm.customer.contact;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.CustomerRules;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.customer.db.tables.records.ContactPointRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, marks and removes the contact points of a customer. */
@Component
class KeepingContactPoints {
    private final CustomerEdits edits;
    private final ContactPoints points;
    private final Clock clock;

    KeepingContactPoints(CustomerEdits edits, ContactPoints points, Clock clock) {
        this.edits = edits;
        this.points = points;
        this.clock = clock;
    }

    /**
     * What became of an attempt to add one.
     *
     * @param change null when it is there already, or was refused
     */
    record Added(Map<String, Reason> errors, @Nullable Long change) {}

    @Transactional
    public Added add(Author author, UUID customer, ContactPointForm form) {
        Viewer viewer = author.viewer();
        Standing now = edits.lock(viewer, customer, Action.WRITE);
        Map<String, Object> values = new HashMap<>(form.values());
        // telephone numbers may come without the code of the customer's country
        if (!values.containsKey("country") && now.get("country") != null) {
            values.put("country", Objects.requireNonNull(now.get("country")));
        }
        Row row = Row.edit(customer, values);
        Map<String, Reason> errors =
                new HashMap<>(CustomerRules.of(clock, Origin.byHand(viewer)).broken(row));
        if (form.isBlank()) {
            errors.put(form.field(), Reason.of("customer.rule.blank"));
        }
        if (!errors.isEmpty()) {
            return new Added(errors, null);
        }
        return new Added(Map.of(), edits.change(author, customer, values).change());
    }

    /** Changes one contact point and says which entry of the journal that became. */
    @Transactional
    public long change(
            Viewer viewer,
            UUID customer,
            UUID point,
            BiConsumer<Author, ContactPointRecord> change) {
        edits.lock(viewer, customer, Action.WRITE);
        ContactPointRecord row = points.get(customer, point);
        if (!SeenFields.isReadBy(viewer, row.getKind())) {
            throw new RecordNotFound();
        }
        change.accept(Author.of(viewer), row);
        edits.contactPointsChanged(customer);
        return edits.newestChange(customer);
    }
}
