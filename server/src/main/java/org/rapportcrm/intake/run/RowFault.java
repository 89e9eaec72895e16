package org.rapportcrm.intake.run;

import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Whether a failure lies in the rows, and not in a database that is away, full or shutting down.
 */
final class RowFault {
    /** SQLSTATE classes: connection, resources, operator intervention, system error. */
    private static final Set<String> NOT_THE_ROWS = Set.of("08", "53", "57", "58");

    private RowFault() {}

    static boolean isOne(RuntimeException e) {
        return switch (e) {
            case TransactionException _,
                    TransientDataAccessException _,
                    DataAccessResourceFailureException _ ->
                    false;
            case DataAccessException sql -> !NOT_THE_ROWS.contains(sql.sqlState().substring(0, 2));
            default -> true;
        };
    }
}
