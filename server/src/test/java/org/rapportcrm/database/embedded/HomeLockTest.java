package org.rapportcrm.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir Path home;

    @Test
    void refusesASecondServerUntilTheFirstHasEnded() throws Exception {
        try (OtherProcess other = OtherProcess.run("lock", home)) {
            assertThat(other.says()).isEqualTo("locked");
            assertThat(HomeLock.tryAcquire(home)).isEmpty();
            assertThat(HomeLock.address(home)).hasValue("http://localhost:8080");
        }

        assertThat(HomeLock.address(home)).isEmpty();
        try (HomeLock lock = HomeLock.tryAcquire(home).orElseThrow()) {
            lock.writeAddress("http://localhost:9");
            assertThat(HomeLock.address(home)).hasValue("http://localhost:9");
        }
    }

    @Test
    void holdsThoughItsOwnProcessTriesAgainAndReadsTheAddress() throws Exception {
        try (var _ = HomeLock.tryAcquire(home).orElseThrow()) {
            assertThat(HomeLock.tryAcquire(home)).isEmpty();
            assertThat(HomeLock.address(home)).isEmpty();

            try (OtherProcess other = OtherProcess.run("lock", home)) {
                assertThat(other.says()).isEqualTo("refused");
            }
        }
    }

    @Test
    void hasNoAddressInAnEmptyHome() {
        assertThat(HomeLock.address(home.resolve("none"))).isEmpty();
    }
}
