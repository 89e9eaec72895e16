package org.rapportcrm.interaction.promise;

import static org.rapportcrm.interaction.db.Tables.REQUIREMENT;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.interaction.NewRequirement;
import org.rapportcrm.interaction.Restriction;
import org.rapportcrm.interaction.db.tables.records.RequirementRecord;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers told us they need, until it is met. */
@Component
public class Requirements {
    private static final String KIND = "requirement";

    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;

    Requirements(DSLContext db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID need(Author author, NewRequirement requirement) {
        UUID id = UuidV7.next();
        Restriction restricted = requirement.restricted();
        db.insertInto(REQUIREMENT)
                .set(REQUIREMENT.ID, id)
                .set(REQUIREMENT.CUSTOMER_ID, requirement.customer())
                .set(REQUIREMENT.TEXT, requirement.text())
                .set(REQUIREMENT.INTERACTION_ID, requirement.interaction())
                .set(REQUIREMENT.RESTRICTED, restricted == null ? null : restricted.key())
                .set(REQUIREMENT.DEPARTMENT_ID, author.viewer().department())
                .set(REQUIREMENT.USER_ID, author.viewer().id())
                .set(REQUIREMENT.CREATED_AT, clock.instant())
                .execute();
        journal.write(author, Change.created(KIND, id, requirement.customer(), Map.of()));
        return id;
    }

    /** Whoever may change an interaction of its author may say whether it is met. */
    @Transactional
    RequirementRecord settle(Author author, UUID id, boolean met) {
        RequirementRecord requirement =
                db.selectFrom(REQUIREMENT)
                        .where(REQUIREMENT.ID.eq(id), REQUIREMENT.DELETED_AT.isNull())
                        .and(Visible.toChange(author.viewer(), InteractionType.KEY, REQUIREMENT))
                        .forUpdate()
                        .fetchOptional()
                        .orElseThrow(RecordNotFound::new);
        boolean before = requirement.getMetAt() != null;
        if (before != met) {
            requirement.setMetAt(met ? clock.instant() : null).update();
            journal.write(
                    author,
                    Change.changed(
                            KIND,
                            id,
                            requirement.getCustomerId(),
                            Map.of("met", before),
                            Map.of("met", met)));
        }
        return requirement;
    }
}
