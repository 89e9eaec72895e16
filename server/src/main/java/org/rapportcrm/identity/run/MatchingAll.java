package org.rapportcrm.identity.run;

import java.util.UUID;
import org.rapportcrm.journal.JournalReader;
import org.rapportcrm.work.BackgroundJob;
import org.rapportcrm.work.JobRun;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Holds all customers against each other, in slices that fit into memory. What a slice came to is
 * kept in transactions of its own: after a crash the run goes on behind the last one.
 */
@Component
class MatchingAll implements BackgroundJob {
    private final Runs runs;
    private final Passes passes;
    private final MatchingSlices slices;
    private final EndingRun ending;
    private final JournalReader journal;
    private final int atOnce;

    /**
     * @param atOnce how many customers are compared in one go; 0 for as many as fit into memory
     */
    MatchingAll(
            Runs runs,
            Passes passes,
            MatchingSlices slices,
            EndingRun ending,
            JournalReader journal,
            @Value("${rapport.matching.at-once:0}") int atOnce) {
        this.runs = runs;
        this.passes = passes;
        this.slices = slices;
        this.ending = ending;
        this.journal = journal;
        this.atOnce = atOnce;
    }

    @Override
    public String kind() {
        return Runs.KIND;
    }

    @Override
    public void run(JobRun job) {
        UUID id = job.id();
        Runs.Begun begun =
                runs.begin(id, journal.end(), atOnce > 1 ? atOnce : MatchingSlices.fitting());
        int size = begun.sliceSize();
        int done = runs.slices(id);
        int number = 0;
        boolean several = true;
        for (int pass = 0; several && pass < passes.count(); pass++) {
            Census ids = passes.ids(pass);
            Progress progress = new Progress(job, ids.size());
            for (MatchingSlices.Part part : MatchingSlices.parts(ids, size, pass == 0)) {
                if (number++ >= done) {
                    slices.match(part, progress);
                }
            }
            several = ids.size() > size;
        }
        ending.end(job, begun.position());
    }
}
