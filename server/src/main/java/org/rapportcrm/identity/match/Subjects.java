package org.rapportcrm.identity.match;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.customer.view.Tables.CALLED;
import static org.rapportcrm.customer.view.Tables.COMPARED;
import static org.rapportcrm.customer.view.Tables.REACHED;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Field;
import org.rapportcrm.analytics.matching.FieldKind;
import org.rapportcrm.analytics.matching.MatchRecord;
import org.rapportcrm.analytics.matching.Schema;
import org.rapportcrm.database.Among;
import org.springframework.stereotype.Component;

/** Reads customers as they are compared: all of them, whoever may see them. */
@Component
public class Subjects {
    /** Its first fields find customers: {@link Keys}. */
    public static final Schema SCHEMA =
            Schema.of(
                    Field.of("given_name", FieldKind.GIVEN_NAME),
                    Field.of("family_name", FieldKind.FAMILY_NAME),
                    Field.of("organization", FieldKind.ORGANIZATION),
                    Field.of("email", FieldKind.EMAIL),
                    Field.of("phone", FieldKind.PHONE),
                    Field.of("birthday", FieldKind.DATE),
                    Field.of("postal_code", FieldKind.POSTCODE),
                    Field.of("street", FieldKind.STREET),
                    Field.of("city", FieldKind.CITY),
                    // of one source: what another calls them says nothing
                    Field.vetoing("external_id", FieldKind.IDENTIFIER));

    private static final List<String> COMPARED_CONTACTS = List.of("email", "phone", "address");

    private final DSLContext db;

    Subjects(DSLContext db) {
        this.db = db;
    }

    /** What may be the name of a person or of an organization: it is compared with both. */
    public static void addName(MatchRecord.Builder values, @Nullable String name) {
        NameParts parts = NameParts.of(null, null, name);
        values.add("given_name", parts.given())
                .add("family_name", parts.family())
                .add("organization", name);
    }

    /** Those of them who are there: neither in the bin nor merged into others. */
    public Map<UUID, Subject> of(Collection<UUID> ids) {
        Map<UUID, Reading> readings = new LinkedHashMap<>();
        db.select(
                        COMPARED.ID,
                        COMPARED.KIND,
                        COMPARED.GIVEN_NAME,
                        COMPARED.FAMILY_NAME,
                        COMPARED.NAME,
                        COMPARED.BIRTHDAY,
                        COMPARED.CITY,
                        COMPARED.FIRST_SOURCE_ID,
                        COMPARED.TEAM_ID)
                .from(COMPARED)
                .where(
                        Among.of(COMPARED.ID, ids),
                        COMPARED.DELETED_AT.isNull(),
                        COMPARED.MERGED_INTO.isNull())
                .forEach(row -> readings.put(requireNonNull(row.value1()), Reading.of(row)));
        contacts(ids, readings);
        externalIds(ids, readings);
        Map<UUID, Subject> subjects = new LinkedHashMap<>();
        readings.forEach((id, reading) -> subjects.put(id, reading.subject()));
        return subjects;
    }

    private void contacts(Collection<UUID> ids, Map<UUID, Reading> readings) {
        db.select(
                        REACHED.CUSTOMER_ID,
                        REACHED.KIND,
                        REACHED.NORM,
                        REACHED.STREET,
                        REACHED.POSTAL_CODE,
                        REACHED.CITY)
                .from(REACHED)
                .where(Among.of(REACHED.CUSTOMER_ID, ids), REACHED.KIND.in(COMPARED_CONTACTS))
                .forEach(row -> {
                    Reading reading = readings.get(row.value1());
                    if (reading != null) {
                        reading.contact(row);
                    }
                });
    }

    private void externalIds(Collection<UUID> ids, Map<UUID, Reading> readings) {
        db.select(CALLED.CUSTOMER_ID, CALLED.SOURCE_ID, CALLED.EXTERNAL_ID)
                .from(CALLED)
                .where(Among.of(CALLED.CUSTOMER_ID, ids))
                .forEach(row -> {
                    Reading reading = readings.get(row.value1());
                    if (reading != null) {
                        reading.values.add("external_id", row.value2().toString(), row.value3());
                    }
                });
    }

    /** A customer while its parts come together. */
    private record Reading(Record row, MatchRecord.Builder values) {
        static Reading of(Record row) {
            MatchRecord.Builder values = SCHEMA.record();
            String kind = row.get(COMPARED.KIND);
            if ("organization".equals(kind)) {
                values.add("organization", row.get(COMPARED.NAME));
            } else {
                NameParts name =
                        NameParts.of(
                                row.get(COMPARED.GIVEN_NAME),
                                row.get(COMPARED.FAMILY_NAME),
                                row.get(COMPARED.NAME));
                values.add("given_name", name.given()).add("family_name", name.family());
            }
            if (row.get(COMPARED.BIRTHDAY) != null) {
                values.add("birthday", row.get(COMPARED.BIRTHDAY).toString());
            }
            values.add("city", row.get(COMPARED.CITY));
            return new Reading(row, values);
        }

        void contact(Record contact) {
            switch (contact.get(REACHED.KIND)) {
                case "email" -> values.add("email", contact.get(REACHED.NORM));
                case "phone" -> values.add("phone", contact.get(REACHED.NORM));
                default ->
                        values.add("street", contact.get(REACHED.STREET))
                                .add("postal_code", contact.get(REACHED.POSTAL_CODE))
                                .add("city", contact.get(REACHED.CITY));
            }
        }

        Subject subject() {
            return new Subject(
                    row.get(COMPARED.ID),
                    row.get(COMPARED.KIND),
                    row.get(COMPARED.FIRST_SOURCE_ID),
                    row.get(COMPARED.TEAM_ID),
                    values.build());
        }
    }
}
