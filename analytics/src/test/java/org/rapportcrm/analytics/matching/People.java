package org.rapportcrm.analytics.matching;

/** People and companies of the tests. */
final class People {
    static final Schema SCHEMA =
            Schema.of(
                    Field.of("given", FieldKind.GIVEN_NAME),
                    Field.of("family", FieldKind.FAMILY_NAME),
                    Field.of("born", FieldKind.DATE),
                    Field.of("street", FieldKind.STREET),
                    Field.of("city", FieldKind.CITY),
                    Field.of("phone", FieldKind.PHONE),
                    Field.of("email", FieldKind.EMAIL),
                    Field.vetoing("number", FieldKind.IDENTIFIER));

    private People() {}

    /**
     * @param values in the order of the schema, without the number; empty ones are missing
     */
    static MatchRecord person(String... values) {
        MatchRecord.Builder row = SCHEMA.record();
        for (int field = 0; field < values.length; field++) {
            row.add(field, values[field]);
        }
        return row.build();
    }

    static MatchRecord numbered(MatchRecord person, String shop, String number) {
        MatchRecord.Builder row = SCHEMA.record();
        for (int field = 0; field < SCHEMA.size(); field++) {
            for (String value : person.values(field)) {
                row.add(field, value);
            }
        }
        return row.add("number", shop, number).build();
    }

    static final MatchRecord ADA =
            person(
                    "Ada",
                    "Lovelace",
                    "1815-12-10",
                    "St. James's Square 12",
                    "London",
                    "+44 20 7946 0001",
                    "ada@lovelace.example");
    static final MatchRecord ADA_AGAIN =
            person("Ada", "Lovelac", "1815-10-12", "", "London", "020 7946 0001", "");
    static final MatchRecord WILLIAM =
            person(
                    "William",
                    "Lovelace",
                    "1805-02-21",
                    "St. James's Square 12",
                    "London",
                    "+44 20 7946 0001",
                    "");
    static final MatchRecord GRACE =
            person("Grace", "Hopper", "1906-12-09", "Broadway 1", "New York", "", "");
}
