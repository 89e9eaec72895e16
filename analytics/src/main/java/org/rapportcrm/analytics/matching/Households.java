package org.rapportcrm.analytics.matching;

/** What people of one household or companies of one house have in common without being the same. */
final class Households {
    private Households() {}

    static boolean shares(FieldKind kind) {
        return switch (kind) {
            case FAMILY_NAME, STREET, HOUSE_NUMBER, POSTCODE, CITY, REGION, PHONE -> true;
            case GIVEN_NAME, FULL_NAME, ORGANIZATION, DATE, EMAIL, IDENTIFIER, CATEGORY, TEXT ->
                    false;
        };
    }

    /** Which fields of a schema are of that kind. */
    static boolean[] shared(Schema schema) {
        boolean[] shared = new boolean[schema.size()];
        for (int field = 0; field < shared.length; field++) {
            shared[field] = shares(schema.field(field).kind());
        }
        return shared;
    }
}
