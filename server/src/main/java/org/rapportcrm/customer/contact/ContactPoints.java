package org.rapportcrm.customer.contact;

import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ChangedSince;
import org.rapportcrm.customer.ContactPointType;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.db.tables.records.ContactPointRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Contact points that a customer has; every change of one goes into the journal with it. */
@Component
class ContactPoints {
    private static final List<Field<?>> TOLD =
            List.of(
                    CONTACT_POINT.RAW,
                    CONTACT_POINT.LABEL,
                    CONTACT_POINT.STREET,
                    CONTACT_POINT.POSTAL_CODE,
                    CONTACT_POINT.CITY,
                    CONTACT_POINT.REGION,
                    CONTACT_POINT.COUNTRY,
                    CONTACT_POINT.IS_PRIMARY,
                    CONTACT_POINT.INVALID_SINCE,
                    CONTACT_POINT.DO_NOT_CONTACT);

    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;

    ContactPoints(DSLContext db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    ContactPointRecord get(UUID customer, UUID id) {
        return db.selectFrom(CONTACT_POINT)
                .where(
                        CONTACT_POINT.ID.eq(id),
                        CONTACT_POINT.CUSTOMER_ID.eq(customer),
                        CONTACT_POINT.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    /** Those that the viewer may read, primary ones first, then as they came. */
    List<ContactPointRecord> of(UUID customer, Viewer viewer) {
        return of(customer).stream()
                .filter(row -> SeenFields.isReadBy(viewer, row.getKind()))
                .toList();
    }

    List<ContactPointRecord> of(UUID customer) {
        return db.selectFrom(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(customer), CONTACT_POINT.DELETED_AT.isNull())
                .orderBy(CONTACT_POINT.IS_PRIMARY.desc(), CONTACT_POINT.ID)
                .fetch();
    }

    void save(Author author, ContactPointRecord row) {
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        Map<String, @Nullable Object> after = new LinkedHashMap<>();
        for (Field<?> field : TOLD) {
            if (!Objects.equals(row.original(field), row.get(field))) {
                before.put(field.getName(), row.original(field));
                after.put(field.getName(), row.get(field));
            }
        }
        if (!after.isEmpty()) {
            SeenFields.mustBeWrittenBy(author.viewer(), row.getKind());
            row.update();
            journal.write(
                    author,
                    Change.changed(
                            ContactPointType.KEY, row.getId(), row.getCustomerId(), before, after));
        }
    }

    /** The one of its kind to use first; the one before steps back. */
    void makePrimary(Author author, ContactPointRecord row) {
        of(row.getCustomerId()).stream()
                .filter(other -> other.getKind().equals(row.getKind()) && other.getIsPrimary())
                .forEach(other -> save(author, other.setIsPrimary(false)));
        save(author, row.setIsPrimary(true));
    }

    /** The oldest of its kind takes its place as the primary one. */
    void delete(Author author, ContactPointRecord row) {
        SeenFields.mustBeWrittenBy(author.viewer(), row.getKind());
        row.setDeletedAt(clock.instant()).update();
        journal.write(author, change(row, Change.Kind.DELETED));
        if (row.getIsPrimary()) {
            of(row.getCustomerId()).stream()
                    .filter(other -> other.getKind().equals(row.getKind()))
                    .findFirst()
                    .ifPresent(next -> save(author, next.setIsPrimary(true)));
        }
    }

    void restore(Author author, UUID customer, UUID id) {
        ContactPointRecord row =
                db.selectFrom(CONTACT_POINT)
                        .where(
                                CONTACT_POINT.ID.eq(id),
                                CONTACT_POINT.CUSTOMER_ID.eq(customer),
                                CONTACT_POINT.DELETED_AT.isNotNull())
                        .fetchOptional()
                        .orElseThrow(ChangedSince::new);
        SeenFields.mustBeWrittenBy(author.viewer(), row.getKind());
        boolean taken =
                of(customer).stream()
                        .filter(other -> other.getKind().equals(row.getKind()))
                        .anyMatch(other ->
                                other.getNorm().equals(row.getNorm())
                                        || (other.getIsPrimary() && row.getIsPrimary()));
        if (taken) {
            throw new ChangedSince();
        }
        row.setDeletedAt(null).update();
        journal.write(author, change(row, Change.Kind.RESTORED));
    }

    private static Change change(ContactPointRecord row, Change.Kind kind) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("kind", row.getKind()));
        values.put("raw", row.getRaw());
        boolean gone = kind == Change.Kind.DELETED;
        return new Change(
                ContactPointType.KEY,
                row.getId(),
                row.getCustomerId(),
                kind,
                gone ? values : Map.of(),
                gone ? Map.of() : values,
                null);
    }
}
