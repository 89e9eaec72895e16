package org.rapportcrm.interaction.timeline;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rapportcrm.interaction.Conversations;
import org.rapportcrm.interaction.Said;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.interaction.entry.Interactions;
import org.rapportcrm.interaction.sight.OpenCustomers;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class ReadingConversations implements Conversations {
    private static final Permission WRITE = Permission.of("interaction", Action.WRITE);

    private final DSLContext db;
    private final OpenCustomers customers;
    private final Interactions interactions;

    ReadingConversations(DSLContext db, OpenCustomers customers, Interactions interactions) {
        this.db = db;
        this.customers = customers;
        this.interactions = interactions;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Author author, TimelineEntry entry) {
        if (!mayWrite(author.viewer())) {
            throw new NotAllowed(WRITE);
        }
        customers.get(author.viewer(), entry.customer());
        interactions.write(author, List.of(Interactions.Written.created(entry, List.of())));
    }

    @Override
    public boolean mayWrite(Viewer viewer) {
        return viewer.may(WRITE) && SeenEntries.COLUMNS.isWrittenBy(viewer, "body");
    }

    @Override
    public List<Said> read(Collection<UUID> entries, Viewer viewer, Words words) {
        if (entries.isEmpty() || !viewer.may("interaction", Action.READ)) {
            return List.of();
        }
        EntryWords said = new EntryWords(words);
        return db.fetch(TimelineQueries.among(entries, viewer)).map(row -> said(row, said, words));
    }

    private static Said said(Record row, EntryWords entry, Words words) {
        UUID id = requireNonNull(row.get(INTERACTION_.ID));
        if (!TimelineQueries.isReadable(row)) {
            return new Said(
                    id,
                    requireNonNull(row.get(INTERACTION_.OCCURRED_AT)),
                    "lock",
                    words.text("interaction.restricted"),
                    null,
                    null,
                    null,
                    null);
        }
        return new Said(
                id,
                requireNonNull(row.get(INTERACTION_.OCCURRED_AT)),
                entry.icon(row),
                entry.title(row),
                entry.about(row),
                row.get(INTERACTION_.BODY),
                TimelineQueries.user(row),
                TimelineQueries.isChangeable(row) ? "/interactions/" + id + "/edit" : null);
    }
}
