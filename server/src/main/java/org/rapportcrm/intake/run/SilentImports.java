package org.rapportcrm.intake.run;

import java.time.Clock;
import java.util.UUID;
import org.rapportcrm.record.Reason;
import org.rapportcrm.work.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports that nobody works on any more, because the command that read their file was killed. */
@Component
public class SilentImports {
    private final ImportStore imports;
    private final Jobs jobs;
    private final Clock clock;

    SilentImports(ImportStore imports, Jobs jobs, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Ends it; a command that lives after all finds that at its next chunk, and writes no more.
     *
     * @return false when somebody works on it
     */
    @Transactional
    public boolean end(UUID id) {
        Import run = imports.lock(id);
        return jobs.find(id).isEmpty()
                && run.isSilent(clock.instant())
                && imports.finished(id, Import.State.FAILED, Reason.of("intake.problem.silent"));
    }
}
