package org.rapportcrm.customer.relation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.RelationshipKind;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.customer.db.tables.records.RelationshipRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ties customers to each other, and unties them. */
@Component
class KeepingRelationships {
    private static final String ROLE = "relationship_role";

    private final CustomerEdits edits;
    private final Relationships relationships;
    private final NamedCustomers named;

    KeepingRelationships(CustomerEdits edits, Relationships relationships, NamedCustomers named) {
        this.edits = edits;
        this.relationships = relationships;
        this.named = named;
    }

    /**
     * What became of an attempt to add or change one.
     *
     * @param errors by input of the form
     * @param change null when it was refused, or there was nothing to change
     */
    record Kept(Map<String, Reason> errors, @Nullable Long change) {}

    @Transactional
    public Kept add(Viewer viewer, UUID customer, RelationshipForm form) {
        Map<String, Reason> errors = new HashMap<>();
        Optional<RelationshipKind> kind = RelationshipKind.of(form.kind());
        if (kind.isEmpty()) {
            errors.put("tie", Reason.of("customer.relationship.rule.tie"));
        }
        RelationshipRecord row = new RelationshipRecord();
        fill(row, form, viewer, errors);
        NamedCustomers.Found found = named.find(viewer, form.other());
        UUID other = found.customer();
        if (other == null) {
            errors.put("other", found.reason());
        } else if (other.equals(customer)) {
            errors.put("other", Reason.of("customer.relationship.rule.itself"));
        }
        if (other == null || kind.isEmpty() || !errors.isEmpty()) {
            edits.lock(viewer, customer, Action.WRITE);
            return new Kept(errors, null);
        }
        row.setId(UuidV7.next()).setKind(kind.get().key());
        row.setFromId(form.isOutward() ? customer : other)
                .setToId(form.isOutward() ? other : customer);
        return add(viewer, customer, other, kind.get(), row);
    }

    private Kept add(
            Viewer viewer,
            UUID customer,
            UUID other,
            RelationshipKind kind,
            RelationshipRecord row) {
        Map<UUID, Standing> both = lock(viewer, customer, other);
        Optional<Reason> broken = broken(kind, row, both);
        if (broken.isPresent()) {
            return new Kept(Map.of("other", broken.get()), null);
        }
        relationships.insert(Author.of(viewer), row);
        return new Kept(Map.of(), edits.newestChange(customer));
    }

    /** What it is called and how long it lasts; who is tied to whom stays. */
    @Transactional
    public Kept change(Viewer viewer, UUID customer, UUID id, RelationshipForm form) {
        UUID other = other(relationships.get(customer, id), customer);
        Map<UUID, Standing> both = lock(viewer, customer, other);
        RelationshipRecord row = relationships.get(customer, id);
        Map<String, @Nullable Object> before = Relationships.terms(row);
        Map<String, Reason> errors = new HashMap<>();
        fill(row, form, viewer, errors);
        boolean again = before.get("until") != null && row.getUntil() == null;
        if (errors.isEmpty() && again) {
            RelationshipKind kind = RelationshipKind.of(row.getKind()).orElseThrow();
            broken(kind, row, both).ifPresent(reason -> errors.put("until", reason));
        }
        if (!errors.isEmpty() || before.equals(Relationships.terms(row))) {
            return new Kept(errors, null);
        }
        relationships.update(Author.of(viewer), row, before);
        return new Kept(Map.of(), edits.newestChange(customer));
    }

    @Transactional
    public long delete(Viewer viewer, UUID customer, UUID id) {
        edits.lock(viewer, customer, Action.WRITE);
        RelationshipRecord row = relationships.get(customer, id);
        edits.read(viewer, other(row, customer));
        relationships.delete(Author.of(viewer), row);
        return edits.newestChange(customer);
    }

    private static void fill(
            RelationshipRecord row,
            RelationshipForm form,
            Viewer viewer,
            Map<String, Reason> errors) {
        LocalDate since = date("since", form.since(), errors);
        LocalDate until = date("until", form.until(), errors);
        if (since != null && until != null && until.isBefore(since)) {
            errors.put("until", Reason.of("customer.relationship.rule.until"));
        }
        String role = form.role() == null || form.role().isBlank() ? null : form.role().strip();
        row.setSince(since).setUntil(until);
        if (SeenFields.isWrittenBy(viewer, ROLE)) {
            row.setRole(role);
        } else if (role != null) {
            SeenFields.mustBeWrittenBy(viewer, ROLE);
        }
    }

    private static UUID other(RelationshipRecord row, UUID customer) {
        return row.getFromId().equals(customer) ? row.getToId() : row.getFromId();
    }

    private Optional<Reason> broken(
            RelationshipKind kind, RelationshipRecord row, Map<UUID, Standing> both) {
        Standing from = both.get(row.getFromId());
        Standing to = both.get(row.getToId());
        if (from == null || to == null || !kind.fits(from.text("kind"), to.text("kind"))) {
            String key = "customer.relationship.rule." + kind.key().replace('_', '-');
            return Optional.of(Reason.of(key));
        }
        if (relationships.stands(row)) {
            return Optional.of(Reason.of("customer.relationship.rule.stands"));
        }
        boolean circle =
                kind == RelationshipKind.PARENT_OF
                        && relationships.closesCircle(row.getFromId(), row.getToId());
        return circle
                ? Optional.of(Reason.of("customer.relationship.rule.circle"))
                : Optional.empty();
    }

    /** In ascending id, as everybody does who holds more than one. */
    private Map<UUID, Standing> lock(Viewer viewer, UUID customer, UUID other) {
        Map<UUID, Standing> both = new HashMap<>();
        boolean otherFirst = other.compareTo(customer) < 0;
        if (otherFirst) {
            both.put(other, edits.lock(viewer, other, Action.READ));
        }
        both.put(customer, edits.lock(viewer, customer, Action.WRITE));
        if (!otherFirst) {
            both.put(other, edits.lock(viewer, other, Action.READ));
        }
        return both;
    }

    private static @Nullable LocalDate date(
            String input, @Nullable String typed, Map<String, Reason> errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            errors.put(input, Reason.of("customer.rule.date", typed));
            return null;
        }
    }
}
