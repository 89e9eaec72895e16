package org.rapportcrm.intake.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void handsOutWhatCameBeforeAPartThatCannotBeRead() {
        IllegalStateException torn = new IllegalStateException("torn");
        try (ReadAhead parts =
                new ReadAhead(() -> {
                    if (read.incrementAndGet() == 2) {
                        throw torn;
                    }
                    return part();
                })) {
            assertThat(Objects.requireNonNull(parts.next()).position()).isEqualTo(1);
            assertThatThrownBy(parts::next).isSameAs(torn);
        }
        assertThat(read).hasValue(2);
    }

    @Test
    void readsOnePartAheadAndNoMore() throws Exception {
        CountDownLatch second = new CountDownLatch(2);
        try (ReadAhead parts =
                new ReadAhead(() -> {
                    read.incrementAndGet();
                    second.countDown();
                    return part();
                })) {
            parts.next();
            assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(read).hasValue(2);
    }

    private ReadAhead.Part part() {
        return new ReadAhead.Part(List.of(), read.get());
    }
}
