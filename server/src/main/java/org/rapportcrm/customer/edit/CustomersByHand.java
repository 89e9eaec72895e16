package org.rapportcrm.customer.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordHand;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Customers as programs and selections write them; what is deleted rests in the bin. */
@Component
class CustomersByHand implements RecordHand {
    private static final String KIND = "customer";

    private final RecordTypes types;
    private final CustomerEdits edits;

    CustomersByHand(RecordTypes types, CustomerEdits edits) {
        this.types = types;
        this.edits = edits;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<Outcome> write(String kind, Author author, List<Row> rows) {
        List<Row> owned = rows.stream().map(row -> owned(row, author.viewer())).toList();
        return types.get(kind).land(new Landing(author, Origin.byHand(author.viewer()), owned));
    }

    @Override
    public boolean deletes(String kind) {
        return true;
    }

    @Override
    public void delete(String kind, Author author, Collection<UUID> customers) {
        edits.putAway(author, List.copyOf(customers));
    }

    @Override
    public void bringBack(String kind, Author author, Collection<UUID> customers) {
        edits.bringBack(author, List.copyOf(customers));
    }

    /** Whoever sees but some of the customers goes on seeing the one that they add. */
    private static Row owned(Row row, Viewer viewer) {
        if (row.target() != null
                || row.has("owner")
                || viewer.reach(VisibleCustomers.READ) == Reach.ALL) {
            return row;
        }
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        values.put("owner", viewer.id().toString());
        return Row.typed(values);
    }
}
