package org.rapportcrm.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTroubleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PORT_TAKEN|LOG: could not bind IPv4 address \"127.0.0.1\": Address already in use",
                "OLD_PROCESSES|FATAL: lock file \"postmaster.pid\" already exists",
                "OLD_PROCESSES|FATAL: shared memory block (key 1, ID 2) is still in use",
                "DISK_FULL|FATAL: could not write lock file: No space left on device",
                "MISSING_LIBRARY|error while loading shared libraries: libz.so.1: cannot open",
                "WRONG_ARCHITECTURE|setsid: failed to execute /h/bin/postgres: Exec format error",
                "WRONG_ARCHITECTURE|/h/bin/postgres: 1: Syntax error: word unexpected",
                "OTHER_C_LIBRARY|setsid: failed to execute /h/bin/initdb: No such file",
                "OTHER_VERSION|FATAL: database files are incompatible with server",
                "NO_MEMORY|FATAL: could not map anonymous shared memory: Cannot allocate memory",
                "NO_PERMISSION|java.nio.file.AccessDeniedException: /home",
                "UNKNOWN|PANIC: something else"
            })
    void recognizesTroubleByTheLastWords(StartTrouble trouble, String lastWords) {
        assertThat(StartTrouble.of(lastWords)).isEqualTo(trouble);
    }
}
