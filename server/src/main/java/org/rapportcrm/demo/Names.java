package org.rapportcrm.demo;

import java.util.List;

/** Names for people and businesses. */
final class Names {
    private static final List<String> GIVEN =
            List.of(
                    "Elena",
                    "Tomasz",
                    "Aiko",
                    "Daniel",
                    "Hannah",
                    "Rowan",
                    "Mateo",
                    "Farah",
                    "June",
                    "Graham",
                    "Lucy",
                    "Paolo",
                    "Marcus",
                    "Ines",
                    "Gil",
                    "Naomi",
                    "Owen",
                    "Priscilla",
                    "Ravi",
                    "Sofia",
                    "Theo",
                    "Uma",
                    "Victor",
                    "Wren",
                    "Yusuf",
                    "Zoe",
                    "Ada",
                    "Bruno",
                    "Clara",
                    "Dmitri",
                    "Esther",
                    "Felix",
                    "Greta",
                    "Hugo",
                    "Iris",
                    "Jonas",
                    "Kira",
                    "Liam",
                    "Mona",
                    "Nils",
                    "Olga",
                    "Pedro",
                    "Rosa",
                    "Samir",
                    "Tilda",
                    "Anton",
                    "Beatriz",
                    "Cyrus",
                    "Delia",
                    "Emil");
    private static final List<String> FAMILY =
            List.of(
                    "Marchetti",
                    "Wilk",
                    "Kimura",
                    "Okafor",
                    "Jorgensen",
                    "Vargas",
                    "Bennani",
                    "Pak",
                    "Osei",
                    "Tran",
                    "Novak",
                    "Ferrer",
                    "Whitaker",
                    "Lindqvist",
                    "Adeyemi",
                    "Castellano",
                    "Dunmore",
                    "Eriksen",
                    "Fontaine",
                    "Grünwald",
                    "Haddad",
                    "Ibarra",
                    "Janssen",
                    "Kowalski",
                    "Lachance",
                    "Moreau",
                    "Nakagawa",
                    "Oduya",
                    "Petrov",
                    "Quintero",
                    "Rasmussen",
                    "Šimek",
                    "Thorvald",
                    "Underhill",
                    "Vesely",
                    "Wójcik",
                    "Yilmaz",
                    "Zeller",
                    "Abara",
                    "Brandstätter",
                    "Coburn",
                    "Delacroix",
                    "Engström",
                    "Falk",
                    "Gruber",
                    "Hollis",
                    "Ivers",
                    "Kessler",
                    "Lorenz",
                    "Müller");
    private static final List<String> FIRST =
            List.of(
                    "Brightwater",
                    "Saltmarsh",
                    "Northgate",
                    "Pine Street",
                    "Orsa",
                    "Lakeview",
                    "Willow Creek",
                    "Oak & Barley",
                    "Glasswing",
                    "Foundry",
                    "Harbor Light",
                    "Juniper",
                    "Copperfield",
                    "Tidewater",
                    "Bluebird",
                    "Old Mill",
                    "Larkspur",
                    "Ridgeline",
                    "Sandpiper",
                    "Maple & Main",
                    "Riverside",
                    "Granite",
                    "Summit",
                    "Clover",
                    "Beacon",
                    "Millstone",
                    "Cascade",
                    "Driftwood",
                    "Fernhill",
                    "Goldfinch");
    private static final List<String> LAST =
            List.of(
                    "Hotels",
                    "Restaurants",
                    "Bakery",
                    "Clinics",
                    "Dental Group",
                    "Coworking",
                    "Taproom",
                    "School District",
                    "University Press",
                    "Architecture",
                    "Law Office",
                    "Books",
                    "Golf Club",
                    "Catering",
                    "Brewing",
                    "Design Studio",
                    "Yoga",
                    "Market",
                    "Labs",
                    "Logistics",
                    "Theater",
                    "Inn",
                    "Bistro",
                    "Garage",
                    "Pharmacy");

    private Names() {}

    static String given(Chance chance) {
        return chance.of(GIVEN);
    }

    static String family(Chance chance) {
        return chance.of(FAMILY);
    }

    /** Thirty first words by twenty-five last ones; {@code index} below 750 gives each once. */
    static String business(int index) {
        return FIRST.get(index % FIRST.size()) + " " + LAST.get(index / FIRST.size() % LAST.size());
    }

    static String domain(String business) {
        return business.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + ".example";
    }
}
