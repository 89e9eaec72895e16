package org.rapportcrm.demo;

import org.junit.jupiter.api.Tag;
import org.rapportcrm.testing.HouseTest;

/** The same with as many customers as a real start makes. */
@Tag("full")
@HouseTest
class WholeDemoTest extends DemoTest {
    @Override
    int size() {
        return 2_000;
    }
}
