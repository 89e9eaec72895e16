package org.rapportcrm.interaction.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.Colleagues;
import org.rapportcrm.customer.ArrivingCustomers;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.journal.Change;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/**
 * Brings interactions of other systems in: each finds its customer; one that came before is
 * corrected; one that names nobody, or a name that several customers have, waits.
 */
@Component
class LandingInteractions {
    static final Reason UNMATCHED = Reason.of("interaction.reason.no-customer");

    private final DSLContext db;
    private final ArrivingCustomers customers;
    private final Arrivals arrivals;
    private final Interactions interactions;

    LandingInteractions(
            DSLContext db,
            ArrivingCustomers customers,
            Arrivals arrivals,
            Interactions interactions) {
        this.db = db;
        this.customers = customers;
        this.arrivals = arrivals;
        this.interactions = interactions;
    }

    List<Outcome> land(Landing landing) {
        List<ArrivingInteraction> rows =
                landing.rows().stream().map(ArrivingInteraction::of).toList();
        var found =
                customers.find(landing, rows.stream().map(ArrivingInteraction::customer).toList());
        Map<UUID, UUID> known =
                arrivals.known(
                        landing.rows().stream()
                                .map(Row::sourceRecord)
                                .filter(Objects::nonNull)
                                .toList());
        Colleagues colleagues = Colleagues.load(db);
        List<Interactions.Written> written = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ArrivingInteraction row = rows.get(i);
            UUID customer = found.get(i);
            if (customer == null) {
                outcomes.add(Outcome.waiting(Effect.NONE, UNMATCHED, null));
                continue;
            }
            UUID before = known.get(row.row().sourceRecord());
            UUID id = before == null ? UuidV7.at(row.occurredAt()) : before;
            TimelineEntry entry = row.entry(id, customer, landing.origin(), colleagues);
            boolean isNew = before == null;
            written.add(
                    new Interactions.Written(
                            entry,
                            row.participants(entry.user(), colleagues),
                            isNew ? Change.Kind.CREATED : Change.Kind.CHANGED));
            outcomes.add(Outcome.used(isNew ? Effect.CREATED : Effect.CHANGED, id, customer));
        }
        write(landing, written);
        return outcomes;
    }

    private void write(Landing landing, List<Interactions.Written> written) {
        List<TimelineEntry> entries = written.stream().map(Interactions.Written::entry).toList();
        arrivals.write(entries.stream().filter(entry -> entry.sourceRecord() != null).toList());
        interactions.write(landing.author(), written);
    }
}
