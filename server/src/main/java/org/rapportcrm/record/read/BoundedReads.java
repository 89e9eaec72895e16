package org.rapportcrm.record.read;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads whose plan must fit what was asked for, as filters need, and that say why when they would
 * take too long. Prepared for any filter, a list is planned for none: measured, twice the time and
 * more.
 */
@Component
class BoundedReads {
    private static final String CANCELLED = "57014";

    private final DSLContext db;
    private final TransactionTemplate reading;

    BoundedReads(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRED);
    }

    <T> T within(Duration most, Supplier<T> work) {
        try {
            return java.util.Objects.requireNonNull(
                    reading.execute(_ -> {
                        db.execute(
                                "set local plan_cache_mode = force_custom_plan; set local"
                                        + " statement_timeout = "
                                        + most.toMillis());
                        return work.get();
                    }));
        } catch (DataAccessException e) {
            if (CANCELLED.equals(e.sqlState())) {
                throw new TakesTooLong(e);
            }
            throw e;
        } catch (NonTransientDataAccessException | TransientDataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause
                    && CANCELLED.equals(cause.getSQLState())) {
                throw new TakesTooLong(e);
            }
            throw e;
        }
    }
}
