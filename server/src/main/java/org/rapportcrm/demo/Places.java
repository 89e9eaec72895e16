package org.rapportcrm.demo;

import java.util.List;

/** Where Calder Coffee's customers live. */
final class Places {
    /**
     * @param dialing what telephone numbers there begin with; fictitious ranges follow it
     */
    record Place(
            String city,
            String region,
            String postalPrefix,
            String country,
            String dialing,
            int weight) {}

    private static final List<Place> ALL =
            List.of(
                    new Place("Portland", "OR", "972", "US", "+1 503 555 01", 9),
                    new Place("Salem", "OR", "973", "US", "+1 503 555 01", 3),
                    new Place("Eugene", "OR", "974", "US", "+1 541 555 01", 3),
                    new Place("Bend", "OR", "977", "US", "+1 541 555 01", 2),
                    new Place("Seattle", "WA", "981", "US", "+1 206 555 01", 6),
                    new Place("Tacoma", "WA", "984", "US", "+1 253 555 01", 2),
                    new Place("Boise", "ID", "837", "US", "+1 208 555 01", 2),
                    new Place("Oakland", "CA", "946", "US", "+1 510 555 01", 3),
                    new Place("Vancouver", "BC", "V6B", "CA", "+1 604 555 01", 3),
                    new Place("Wien", "", "10", "AT", "+43 1 3459", 2),
                    new Place("Graz", "", "80", "AT", "+43 316 559", 1),
                    new Place("München", "", "803", "DE", "+49 89 9998", 2));

    private static final List<String> STREETS =
            List.of(
                    "Lovejoy St",
                    "Alder Ave",
                    "Harbor Way",
                    "Mill Road",
                    "Cedar Ct",
                    "Union St",
                    "Fourth Ave",
                    "Orchard Lane",
                    "Depot St",
                    "Hawthorne Blvd",
                    "Quarry Road",
                    "Juniper Dr");
    private static final List<String> GERMAN_STREETS =
            List.of(
                    "Lindengasse",
                    "Marktplatz",
                    "Bahnhofstraße",
                    "Gartenweg",
                    "Brunnengasse",
                    "Am Anger");

    private Places() {}

    static Place any(Chance chance) {
        int left = chance.between(1, ALL.stream().mapToInt(Place::weight).sum());
        for (Place place : ALL) {
            left -= place.weight();
            if (left <= 0) {
                return place;
            }
        }
        return ALL.getFirst();
    }

    static boolean isGerman(Place place) {
        return place.country().equals("AT") || place.country().equals("DE");
    }

    static String street(Place place, Chance chance) {
        return isGerman(place)
                ? chance.of(GERMAN_STREETS) + " " + chance.between(1, 90)
                : chance.between(10, 2900) + " " + chance.of(STREETS);
    }

    static String postalCode(Place place, Chance chance) {
        return switch (place.country()) {
            case "AT" -> place.postalPrefix() + chance.between(10, 99);
            case "CA" ->
                    place.postalPrefix() + " " + chance.between(1, 9) + "K" + chance.between(1, 9);
            default -> place.postalPrefix() + chance.between(10, 99);
        };
    }

    static String phone(Place place, Chance chance) {
        return place.dialing() + chance.between(10, 99);
    }
}
