package org.rapportcrm.customer.contact;

import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ChangedSince;
import org.rapportcrm.customer.ContactNorm;
import org.rapportcrm.customer.ContactPointType;
import org.rapportcrm.customer.TakingBack;
import org.rapportcrm.customer.db.tables.records.ContactPointRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;

@Component
class TakingBackContactPoints implements TakingBack {
    private final ContactPoints points;

    TakingBackContactPoints(ContactPoints points) {
        this.points = points;
    }

    @Override
    public String recordType() {
        return ContactPointType.KEY;
    }

    @Override
    public void takeBack(Author author, Entry entry) {
        switch (entry.kind()) {
            case "created", "restored" -> points.delete(author, present(entry));
            case "deleted" -> points.restore(author, entry.customer(), entry.recordId());
            default -> points.save(author, before(present(entry), entry));
        }
    }

    private ContactPointRecord present(Entry entry) {
        try {
            return points.get(entry.customer(), entry.recordId());
        } catch (RecordNotFound _) {
            throw new ChangedSince();
        }
    }

    private ContactPointRecord before(ContactPointRecord row, Entry entry) {
        entry.after()
                .forEach((field, after) -> {
                    if (!Objects.equals(told(row.get(field)), after)) {
                        throw new ChangedSince();
                    }
                });
        Map<String, @Nullable Object> before = entry.before();
        if (Boolean.TRUE.equals(before.get("is_primary"))) {
            boolean taken =
                    points.of(entry.customer()).stream()
                            .anyMatch(other ->
                                    other.getKind().equals(row.getKind()) && other.getIsPrimary());
            if (taken) {
                throw new ChangedSince();
            }
        }
        before.forEach((field, value) -> {
            switch (field) {
                case "is_primary" -> row.setIsPrimary(Boolean.TRUE.equals(value));
                case "do_not_contact" -> row.setDoNotContact(Boolean.TRUE.equals(value));
                case "invalid_since" ->
                        row.setInvalidSince(value == null ? null : Instant.parse(value.toString()));
                default -> row.set(CONTACT_POINT.field(field, String.class), (String) value);
            }
        });
        if (before.containsKey("raw")) {
            row.setNorm(ContactNorm.of(row.getKind(), row.getRaw(), row.getCountry()));
        }
        return row;
    }

    /** As the journal keeps it. */
    private static @Nullable Object told(@Nullable Object value) {
        return value instanceof Instant at ? at.toString() : value;
    }
}
