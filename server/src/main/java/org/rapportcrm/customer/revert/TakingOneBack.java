package org.rapportcrm.customer.revert;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.TakingBack;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.TakingImportBack.Done;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes one change back, or nothing of it: a record that cannot be holds up no other. */
@Component
class TakingOneBack {
    private final Map<String, TakingBack> takers;
    private final CustomerEdits edits;

    TakingOneBack(List<TakingBack> takers, CustomerEdits edits) {
        this.takers = takers.stream().collect(toMap(TakingBack::recordType, taker -> taker));
        this.edits = edits;
    }

    @Transactional(propagation = Propagation.NESTED)
    public void takeBack(Author author, Done change) {
        var customer = Objects.requireNonNull(change.customer());
        Objects.requireNonNull(takers.get(change.recordType()))
                .takeBack(
                        author,
                        new TakingBack.Entry(
                                change.recordId(),
                                customer,
                                change.kind(),
                                change.before(),
                                change.after()));
        edits.contactPointsChanged(customer);
    }
}
