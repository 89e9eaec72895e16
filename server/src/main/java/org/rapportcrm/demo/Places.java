package org.rapportcrm.demo;

import java.util.List;

/** Where Calder Coffee's customers live. */
final class Places {
    /**
     * @param ranges what telephone numbers begin with; a hundred numbers of each are nobody's in
     *     the real world, so that some come from next door
     */
    record Place(
            String city,
            String region,
            String postalPrefix,
            String country,
            List<String> ranges,
            int weight) {}

    private static final List<Place> ALL =
            List.of(
                    new Place(
                            "Portland",
                            "OR",
                            "972",
                            "US",
                            List.of(
                                    "+1 503 555 01",
                                    "+1 971 555 01",
                                    "+1 360 555 01",
                                    "+1 564 555 01"),
                            9),
                    new Place(
                            "Salem",
                            "OR",
                            "973",
                            "US",
                            List.of("+1 458 555 01", "+1 509 555 01"),
                            3),
                    new Place("Eugene", "OR", "974", "US", List.of("+1 541 555 01"), 3),
                    new Place("Bend", "OR", "977", "US", List.of("+1 775 555 01"), 2),
                    new Place(
                            "Seattle",
                            "WA",
                            "981",
                            "US",
                            List.of("+1 206 555 01", "+1 425 555 01", "+1 907 555 01"),
                            6),
                    new Place("Tacoma", "WA", "984", "US", List.of("+1 253 555 01"), 2),
                    new Place("Boise", "ID", "837", "US", List.of("+1 208 555 01"), 2),
                    new Place(
                            "Oakland",
                            "CA",
                            "946",
                            "US",
                            List.of("+1 510 555 01", "+1 341 555 01"),
                            3),
                    new Place(
                            "Vancouver",
                            "BC",
                            "V6B",
                            "CA",
                            List.of("+1 604 555 01", "+1 236 555 01"),
                            3),
                    new Place("Wien", "", "10", "AT", List.of("+43 1 3459"), 2),
                    new Place("Graz", "", "80", "AT", List.of("+43 316 559"), 1),
                    new Place("München", "", "803", "DE", List.of("+49 89 9998"), 2));

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
}
