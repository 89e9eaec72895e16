package org.rapportcrm.access.limit;

import jakarta.servlet.Filter;
import java.util.List;
import org.rapportcrm.record.RepeatedAnswer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The filters of this slice for whoever puts them in order; as beans they would filter pages, too.
 */
@Component
public class ProgramLimits {
    private final RateLimits rates;
    private final KeptAnswers answers;
    private final List<RepeatedAnswer> repeated;
    private final TransactionTemplate transactions;

    ProgramLimits(
            RateLimits rates,
            KeptAnswers answers,
            List<RepeatedAnswer> repeated,
            TransactionTemplate transactions) {
        this.rates = rates;
        this.answers = answers;
        this.repeated = repeated;
        this.transactions = transactions;
    }

    public Filter rates() {
        return new RateLimitFilter(rates);
    }

    public Filter bodies() {
        return new Bodies();
    }

    public Filter posts() {
        return new IdempotentPosts(answers, repeated, transactions);
    }
}
