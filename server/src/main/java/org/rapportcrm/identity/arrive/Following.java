package org.rapportcrm.identity.arrive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.identity.pair.DecidedPairs;
import org.rapportcrm.identity.quality.Flaws;
import org.rapportcrm.journal.JournalReader;
import org.rapportcrm.journal.JournalReader.Entry;
import org.springframework.stereotype.Component;

/**
 * Follows the journal: whoever is new or changed is looked at within seconds, whichever way they
 * came. Reading moves on in the transaction of what was found, so that nothing is left out.
 */
@Component
public class Following {
    public static final String READER = "identity";

    private static final int AT_ONCE = 300;
    private static final Set<String> OF_CUSTOMERS = Set.of("customer", "contact_point");

    private final JournalReader journal;
    private final Arriving arriving;
    private final DecidedPairs decided;
    private final Flaws flaws;

    Following(JournalReader journal, Arriving arriving, DecidedPairs decided, Flaws flaws) {
        this.journal = journal;
        this.arriving = arriving;
        this.decided = decided;
        this.flaws = flaws;
    }

    /**
     * Looks at the next who changed.
     *
     * @return whether more may be waiting
     */
    public boolean goOn() {
        return journal.read(READER, AT_ONCE, this::look) == AT_ONCE;
    }

    private void look(List<Entry> entries) {
        Set<UUID> customers = new LinkedHashSet<>();
        Set<UUID> parted = new LinkedHashSet<>();
        Set<UUID> users = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (entry.customerId() != null && OF_CUSTOMERS.contains(entry.recordType())) {
                customers.add(entry.customerId());
                if (entry.kind().equals("unmerged")) {
                    parted.add(entry.customerId());
                }
            } else if (entry.recordType().equals("user")) {
                users.add(entry.recordId());
            }
        }
        if (!customers.isEmpty()) {
            arriving.look(customers);
            // behind what comparing finds, so that it is kept why they were taken for one
            decided.parted(parted);
            flaws.look(customers);
        }
        if (!users.isEmpty()) {
            flaws.lookAtThoseOf(users);
        }
    }
}
