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
import org.rapportcrm.interaction.people.Participant;
import org.rapportcrm.interaction.people.Participants;
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
    private final Participants participants;
    private final Journal journal;

    Interactions(
            Timeline timeline,
            ContactedCustomers customers,
            Participants participants,
            Journal journal) {
        this.timeline = timeline;
        this.participants = participants;
        this.customers = customers;
        this.journal = journal;
    }

    /** An entry, who took part, and whether it is a new one or a correction. */
    public record Written(TimelineEntry entry, List<Participant> people, Change.Kind kind) {
        public static Written created(TimelineEntry entry, List<Participant> people) {
            return new Written(entry, people, Change.Kind.CREATED);
        }

        private Participants.Of participants() {
            return new Participants.Of(entry.id(), entry.occurredAt(), people);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Author author, List<Written> interactions) {
        timeline.add(interactions.stream().map(Written::entry).toList());
        participants.write(interactions.stream().map(Written::participants).toList());
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
                entry.sourceRecord() == null ? values(written) : Map.of(),
                entry.sourceRecord());
    }

    /** Whoever reads the journal need not be among those who may read a restricted entry. */
    private static Map<String, ?> values(Written written) {
        TimelineEntry entry = written.entry();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Contact contact = entry.contact();
        values.put("occurred_at", entry.occurredAt().toString());
        values.put("department_id", entry.department());
        if (entry.restricted() == null) {
            values.put("channel", contact.channel() == null ? null : contact.channel().key());
            values.put("direction", contact.direction().key());
            values.put("address", contact.address());
            values.put("subject", entry.title().typed());
            values.put("body", entry.body());
            values.put("outcome", contact.outcome());
            values.put("topic", contact.topic());
            values.put("line_of_business", contact.lineOfBusiness());
            values.put(
                    "minutes", contact.duration() == null ? null : contact.duration().toMinutes());
            values.put("cost", contact.cost() == null ? null : contact.cost().text());
            if (!written.people().isEmpty()) {
                values.put(
                        "participants", written.people().stream().map(Participant::name).toList());
            }
        } else {
            values.put("restricted", entry.restricted().key());
        }
        values.values().removeIf(value -> value == null);
        return values;
    }
}
