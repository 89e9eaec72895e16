package org.rapportcrm.access.limit;

import jakarta.servlet.Filter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The filters of this slice for whoever puts them in order; as beans they would filter pages, too.
 */
@Component
public class ProgramLimits {
    private final RateLimits rates;
    private final KeptAnswers answers;
    private final TransactionTemplate transactions;

    ProgramLimits(RateLimits rates, KeptAnswers answers, TransactionTemplate transactions) {
        this.rates = rates;
        this.answers = answers;
        this.transactions = transactions;
    }

    public Filter rates() {
        return new RateLimitFilter(rates);
    }

    public Filter bodies() {
        return new Bodies();
    }

    public Filter posts() {
        return new IdempotentPosts(answers, transactions);
    }
}
