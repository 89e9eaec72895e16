package org.rapportcrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    @Test
    void sortsAsTheDatabaseDoesInTheOrderOfCreation() {
        List<UUID> ids = Stream.generate(UuidV7::next).limit(20_000).toList();

        // PostgreSQL compares uuids as unsigned bytes, which their text does too
        assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void sortsImportedHistoryByItsTime() {
        UUID earlier = UuidV7.at(Instant.parse("2010-12-01T08:26:00Z"));
        UUID later = UuidV7.at(Instant.parse("2010-12-01T08:26:00.001Z"));

        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void isVersionSevenOfTheRfcVariant() {
        UUID id = UuidV7.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }
}
