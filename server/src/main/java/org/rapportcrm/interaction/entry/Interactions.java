package org.rapportcrm.interaction.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ContactedCustomers;
import org.rapportcrm.interaction.Channel;
import org.rapportcrm.interaction.Contact;
import org.rapportcrm.interaction.Timeline;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which interactions are written, typed or imported. */
@Component
public class Interactions {
    private final Timeline timeline;
    private final ContactedCustomers customers;
    private final Journal journal;

    Interactions(Timeline timeline, ContactedCustomers customers, Journal journal) {
        this.timeline = timeline;
        this.customers = customers;
        this.journal = journal;
    }

    /** An entry and whether it is a new one or a correction. */
    public record Written(TimelineEntry entry, Change.Kind kind) {
        public static Written created(TimelineEntry entry) {
            return new Written(entry, Change.Kind.CREATED);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Author author, List<Written> interactions) {
        timeline.add(interactions.stream().map(Written::entry).toList());
        journal.write(author, interactions.stream().map(Interactions::change).toList());
        Map<UUID, Instant> contacts = new HashMap<>();
        for (Written written : interactions) {
            TimelineEntry entry = written.entry();
            Channel channel = entry.contact().channel();
            if (channel != null && channel.reachesTheCustomer()) {
                contacts.merge(
                        entry.customer(), entry.occurredAt(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        customers.contacted(contacts);
    }

    private static Change change(Written written) {
        TimelineEntry entry = written.entry();
        return new Change(
                InteractionType.KEY,
                entry.id(),
                entry.customer(),
                written.kind(),
                Map.of(),
                entry.sourceRecord() == null ? values(entry) : Map.of(),
                entry.sourceRecord());
    }

    /** Whoever reads the journal need not be among those who may read a restricted entry. */
    private static Map<String, ?> values(TimelineEntry entry) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Contact contact = entry.contact();
        values.put("occurred_at", entry.occurredAt().toString());
        values.put("department_id", entry.department());
        if (entry.restricted() == null) {
            values.put("channel", contact.channel() == null ? null : contact.channel().key());
            values.put("direction", contact.direction().key());
            values.put("subject", entry.title().typed());
            values.put("body", entry.body());
            values.put("outcome", contact.outcome());
            values.put("topic", contact.topic());
        } else {
            values.put("restricted", entry.restricted().key());
        }
        values.values().removeIf(value -> value == null);
        return values;
    }
}
