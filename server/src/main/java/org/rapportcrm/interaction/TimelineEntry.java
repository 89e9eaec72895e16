package org.rapportcrm.interaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer, as their timeline keeps it.
 *
 * @param id a version 7 id at {@code occurredAt}; an entry that stands for one record alone may
 *     have that record's id
 * @param kind what it is, in lower case; contacts are "contact" and "note", other modules name
 *     their records, such as "order"
 * @param department the department that it happened in
 * @param user who of us it was
 * @param restricted who alone may read its content; null is everybody
 * @param record what the entry stands for, if it stands for a record
 */
public record TimelineEntry(
        UUID id,
        UUID customer,
        Instant occurredAt,
        String kind,
        Title title,
        @Nullable String body,
        Contact contact,
        @Nullable UUID department,
        @Nullable UUID user,
        @Nullable Restriction restricted,
        @Nullable RecordKey record,
        @Nullable UUID sourceRecord) {

    /** A record of any kind. */
    public record RecordKey(String type, UUID id) {}

    /**
     * What an entry is called: as somebody typed it, or a message in the reader's language.
     *
     * @param arguments of the message; an amount like "139.12 EUR" is shown as the reader's culture
     *     writes money
     */
    public record Title(@Nullable String typed, @Nullable String key, List<String> arguments) {
        public static final Title NONE = new Title(null, null, List.of());

        public static Title typed(@Nullable String text) {
            return new Title(text, null, List.of());
        }

        public static Title message(String key, String... arguments) {
            return new Title(null, key, List.of(arguments));
        }
    }

    /** An open entry of another module that stands for one of its records, under its id. */
    public static TimelineEntry standingFor(
            RecordKey record,
            UUID customer,
            Instant at,
            Title title,
            @Nullable String body,
            @Nullable UUID department,
            @Nullable UUID user) {
        return new TimelineEntry(
                record.id(),
                customer,
                at,
                record.type(),
                title,
                body,
                Contact.NONE,
                department,
                user,
                null,
                record,
                null);
    }
}
