package org.rapportcrm.identity.run;

import org.rapportcrm.identity.arrive.Following;
import org.rapportcrm.identity.arrive.JoiningPairs;
import org.rapportcrm.identity.match.Likenesses;
import org.rapportcrm.identity.pair.FoundPairs;
import org.rapportcrm.journal.JournalReader;
import org.rapportcrm.work.JobRun;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a run: what it did not find waits no longer, who is sure to be one is joined, and whoever
 * changes from now on is looked at one by one again.
 */
@Component
class EndingRun {
    private final Runs runs;
    private final FoundPairs pairs;
    private final Likenesses likenesses;
    private final JoiningPairs joining;
    private final JournalReader journal;
    private final TransactionTemplate transactions;

    EndingRun(
            Runs runs,
            FoundPairs pairs,
            Likenesses likenesses,
            JoiningPairs joining,
            JournalReader journal,
            TransactionTemplate transactions) {
        this.runs = runs;
        this.pairs = pairs;
        this.likenesses = likenesses;
        this.joining = joining;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * @param position of the journal when the run began
     */
    void end(JobRun job, long position) {
        transactions.executeWithoutResult(_ -> {
            pairs.forgetBefore(runs.find(job.id()).orElseThrow().createdAt());
            likenesses.forgetGone();
            journal.goOn(Following.READER, position);
        });
        boolean more = true;
        while (more) {
            more = joining.joinSome() > 0;
            transactions.executeWithoutResult(_ -> job.advance(1, 1));
        }
        transactions.executeWithoutResult(_ -> runs.done(job.id()));
    }
}
