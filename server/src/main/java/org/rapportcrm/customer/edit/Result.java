package org.rapportcrm.customer.edit;

import java.util.List;
import java.util.Map;
import org.rapportcrm.customer.CustomerEdits.Written;
import org.rapportcrm.customer.PossibleDuplicate;
import org.rapportcrm.record.Reason;

/** What became of a form that somebody sent. */
sealed interface Result {
    /** Of the form of a new customer. */
    sealed interface OfNew extends Result {}

    /** Of a form of a known customer. */
    sealed interface OfChange extends Result {}

    record Created(Written written) implements OfNew {}

    /** Customers with the same keys are known; the person decides. */
    record Doubtful(List<PossibleDuplicate> duplicates) implements OfNew {}

    /**
     * @param name by which whoever changed it knows it
     * @param besides how many fields somebody else changed in the meantime
     */
    record Saved(Written written, String name, int besides) implements OfChange {}

    /** Others changed the same fields; the person chooses. */
    record Overtaken(ConflictPage page) implements OfChange {}

    record Refused(Map<String, Reason> errors) implements OfNew, OfChange {}
}
