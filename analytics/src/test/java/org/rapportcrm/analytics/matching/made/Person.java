package org.rapportcrm.analytics.matching.made;

import java.util.List;
import java.util.SplittableRandom;
import org.rapportcrm.analytics.matching.Field;
import org.rapportcrm.analytics.matching.FieldKind;
import org.rapportcrm.analytics.matching.MatchRecord;
import org.rapportcrm.analytics.matching.Schema;

/** The values of one made person, by the fields of the schema. */
record Person(String[] values) {
    static final Schema SCHEMA =
            Schema.of(
                    Field.of("given", FieldKind.GIVEN_NAME),
                    Field.of("family", FieldKind.FAMILY_NAME),
                    Field.of("born", FieldKind.DATE),
                    Field.of("street", FieldKind.STREET),
                    Field.of("postcode", FieldKind.POSTCODE),
                    Field.of("city", FieldKind.CITY),
                    Field.of("phone", FieldKind.PHONE),
                    Field.of("email", FieldKind.EMAIL));

    static final int GIVEN = 0;
    static final int FAMILY = 1;
    static final int BORN = 2;
    static final int STREET = 3;
    static final int POSTCODE = 4;
    static final int CITY = 5;
    static final int PHONE = 6;
    static final int EMAIL = 7;

    private static final List<String> PROVIDERS =
            List.of("gmail.com", "gmx.at", "outlook.com", "icloud.com", "a1.net", "web.de");

    static Person made(SplittableRandom random) {
        var person = new Person(new String[SCHEMA.size()]);
        person.values[FAMILY] = Vocabulary.pick(random, Vocabulary.FAMILY);
        person.moves(random);
        person.isCalled(random);
        return person;
    }

    /** Somebody else of the same household. */
    Person companion(SplittableRandom random) {
        var person = new Person(values.clone());
        person.isCalled(random);
        person.values[PHONE] = random.nextInt(2) == 0 ? values[PHONE] : phone(random);
        return person;
    }

    private void isCalled(SplittableRandom random) {
        values[GIVEN] = Vocabulary.pick(random, Vocabulary.GIVEN);
        values[BORN] =
                "%04d-%02d-%02d"
                        .formatted(
                                random.nextInt(1935, 2008),
                                random.nextInt(1, 13),
                                random.nextInt(1, 29));
        values[PHONE] = phone(random);
        values[EMAIL] = email(random);
    }

    void moves(SplittableRandom random) {
        int city = (int) (Math.pow(random.nextDouble(), 2) * Vocabulary.CITIES.size());
        values[CITY] = Vocabulary.CITIES.get(city);
        values[POSTCODE] = String.valueOf(1010 + city * 7 + random.nextInt(3) * 10);
        values[STREET] = Vocabulary.pick(random, Vocabulary.STREETS) + " " + random.nextInt(1, 120);
    }

    static String phone(SplittableRandom random) {
        return "+43" + random.nextInt(650, 700) + random.nextInt(1_000_000, 9_999_999);
    }

    String email(SplittableRandom random) {
        String name =
                switch (random.nextInt(4)) {
                    case 0 -> values[GIVEN] + "." + values[FAMILY];
                    case 1 ->
                            values[GIVEN].charAt(0) + "." + values[FAMILY] + random.nextInt(10, 99);
                    case 2 -> values[FAMILY] + random.nextInt(1000);
                    default -> values[GIVEN] + random.nextInt(10_000);
                };
        return name + "@" + PROVIDERS.get(random.nextInt(PROVIDERS.size()));
    }

    MatchRecord toRecord(SplittableRandom random) {
        MatchRecord.Builder row = SCHEMA.record();
        for (int field = 0; field < values.length; field++) {
            if (field <= FAMILY || random.nextInt(100) >= 15) {
                row.add(field, values[field]);
            }
        }
        return row.build();
    }
}
