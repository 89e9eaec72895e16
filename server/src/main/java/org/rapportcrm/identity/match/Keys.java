package org.rapportcrm.identity.match;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.analytics.matching.BlockingKeys;
import org.rapportcrm.analytics.matching.Field;
import org.rapportcrm.analytics.matching.FieldKind;
import org.rapportcrm.analytics.matching.MatchRecord;
import org.rapportcrm.analytics.matching.Schema;

/**
 * Under which numbers a customer is found: those of the kernel's keys, over the fields that tell
 * most. A birthday counts whole and by itself: with its parts, and with streets and cities, there
 * would be several times as many keys, which find hardly anybody more.
 */
final class Keys {
    private static final List<Field> FIELDS =
            List.of(
                    Field.of("given_name", FieldKind.GIVEN_NAME),
                    Field.of("family_name", FieldKind.FAMILY_NAME),
                    Field.of("organization", FieldKind.ORGANIZATION),
                    Field.of("email", FieldKind.EMAIL),
                    Field.of("phone", FieldKind.PHONE),
                    Field.of("birthday", FieldKind.IDENTIFIER),
                    Field.of("postal_code", FieldKind.POSTCODE));

    /** In the order of the first fields of {@link Subjects#SCHEMA}. */
    private static final Schema SCHEMA = new Schema(FIELDS);

    private Keys() {}

    static long[] of(MatchRecord row) {
        MatchRecord telling = new MatchRecord(row.values().subList(0, FIELDS.size()));
        return BlockingKeys.of(SCHEMA, telling).stream()
                .mapToLong(Keys::number)
                .distinct()
                .toArray();
    }

    private static long number(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }
}
