package org.rapportcrm.demo;

import java.util.List;

/** What Calder Coffee sells. */
final class Catalog {
    /**
     * @param cents price of one
     */
    record Item(String code, String name, String category, int cents) {}

    static final List<Item> BEANS =
            List.of(
                    new Item("BN-101", "House blend, 1 kg", "Beans", 2490),
                    new Item("BN-102", "Night shift espresso, 1 kg", "Beans", 2690),
                    new Item("BN-103", "Decaf Huila, 1 kg", "Beans", 2890),
                    new Item("BN-104", "Yirgacheffe single origin, 1 kg", "Beans", 3350),
                    new Item("BN-105", "Filter roast Kenya, 1 kg", "Beans", 3190),
                    new Item("BN-201", "Tasting box, 4 x 250 g", "Beans", 3990));
    static final List<Item> MACHINES =
            List.of(
                    new Item("MC-310", "Slim espresso machine, one group", "Machines", 289000),
                    new Item("MC-320", "Bar espresso machine, two groups", "Machines", 645000),
                    new Item("MC-410", "Lobby bean-to-cup", "Machines", 398000),
                    new Item("MC-120", "Home barista machine", "Machines", 89900),
                    new Item("GR-200", "Grinder, 64 mm burrs", "Machines", 59900));
    static final List<Item> EXTRAS =
            List.of(
                    new Item("AC-010", "Descaling kit", "Accessories", 1950),
                    new Item("AC-020", "Milk jug 600 ml", "Accessories", 2400),
                    new Item("AC-030", "Water filter, 6 pack", "Accessories", 5400),
                    new Item("AC-040", "Paper cups, 1,000", "Accessories", 7900),
                    new Item("AC-050", "Cleaning tablets, 100", "Accessories", 2250),
                    new Item("CP-100", "Care Plus plan, one year", "Service", 48000),
                    new Item("TR-100", "Barista training, half a day", "Service", 32000));

    private Catalog() {}
}
