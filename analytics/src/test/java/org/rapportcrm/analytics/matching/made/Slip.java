package org.rapportcrm.analytics.matching.made;

import java.util.SplittableRandom;

/** What happens to a person's values between two forms that they fill in. */
enum Slip {
    TYPO {
        @Override
        void to(Person person, SplittableRandom random) {
            int field = random.nextInt(Person.SCHEMA.size());
            person.values()[field] = typed(person.values()[field], random);
        }
    },
    ANOTHER_TYPO {
        @Override
        void to(Person person, SplittableRandom random) {
            TYPO.to(person, random);
        }
    },
    SHORT_NAME {
        @Override
        void to(Person person, SplittableRandom random) {
            String name = person.values()[Person.GIVEN];
            person.values()[Person.GIVEN] = name.charAt(0) + ".";
        }
    },
    SWAPPED_NAMES {
        @Override
        void to(Person person, SplittableRandom random) {
            String given = person.values()[Person.GIVEN];
            person.values()[Person.GIVEN] = person.values()[Person.FAMILY];
            person.values()[Person.FAMILY] = given;
        }
    },
    MARRIED {
        @Override
        void to(Person person, SplittableRandom random) {
            String name = Vocabulary.pick(random, Vocabulary.FAMILY);
            boolean both = random.nextInt(2) == 0;
            person.values()[Person.FAMILY] =
                    both ? person.values()[Person.FAMILY] + "-" + name : name;
        }
    },
    MOVED {
        @Override
        void to(Person person, SplittableRandom random) {
            person.moves(random);
        }
    },
    NEW_PHONE {
        @Override
        void to(Person person, SplittableRandom random) {
            person.values()[Person.PHONE] = Person.phone(random);
        }
    },
    NEW_EMAIL {
        @Override
        void to(Person person, SplittableRandom random) {
            person.values()[Person.EMAIL] = person.email(random);
        }
    },
    CUT_STREET {
        @Override
        void to(Person person, SplittableRandom random) {
            person.values()[Person.STREET] =
                    person.values()[Person.STREET].replace("straße", "str.").replace("gasse", "g.");
        }
    },
    DAY_AND_MONTH {
        @Override
        void to(Person person, SplittableRandom random) {
            String[] parts = person.values()[Person.BORN].split("-");
            if (parts.length == 3) {
                person.values()[Person.BORN] = parts[0] + "-" + parts[2] + "-" + parts[1];
            }
        }
    };

    abstract void to(Person person, SplittableRandom random);

    private static String typed(String value, SplittableRandom random) {
        if (value.length() < 3) {
            return value;
        }
        int place = random.nextInt(1, value.length() - 1);
        String before = value.substring(0, place);
        char letter = value.charAt(place);
        char another = Character.isDigit(letter) ? (char) ('0' + random.nextInt(10)) : 'e';
        return switch (random.nextInt(4)) {
            case 0 -> before + value.substring(place + 1);
            case 1 -> before + another + value.substring(place);
            case 2 -> before + another + value.substring(place + 1);
            default -> before + value.charAt(place + 1) + letter + value.substring(place + 2);
        };
    }
}
