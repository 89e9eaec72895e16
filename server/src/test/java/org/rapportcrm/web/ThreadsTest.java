package org.rapportcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;

@HouseTest
class ThreadsTest {
    @Autowired Environment environment;

    @Test
    void arePlatformThreads() {
        assertThat(Threading.PLATFORM.isActive(environment))
                .as("virtual ones hang while classes load: docs/decisions/0005")
                .isTrue();
    }
}
