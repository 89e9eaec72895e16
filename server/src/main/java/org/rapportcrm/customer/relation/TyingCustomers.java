package org.rapportcrm.customer.relation;

import static org.rapportcrm.customer.db.Tables.RELATIONSHIP;

import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.CustomerTies;
import org.rapportcrm.customer.RelationshipKind;
import org.rapportcrm.customer.db.tables.records.RelationshipRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class TyingCustomers implements CustomerTies {
    private final DSLContext db;
    private final Relationships relationships;

    TyingCustomers(DSLContext db, Relationships relationships) {
        this.db = db;
        this.relationships = relationships;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tie(Author author, UUID from, UUID to, RelationshipKind kind) {
        RelationshipRecord row = new RelationshipRecord();
        row.setId(UuidV7.next()).setFromId(from).setToId(to).setKind(kind.key());
        if (!relationships.stands(row)) {
            relationships.insert(author, row);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void untie(Author author, UUID from, UUID to, RelationshipKind kind) {
        db.selectFrom(RELATIONSHIP)
                .where(
                        RELATIONSHIP.FROM_ID.eq(from),
                        RELATIONSHIP.TO_ID.eq(to),
                        RELATIONSHIP.KIND.eq(kind.key()),
                        RELATIONSHIP.UNTIL.isNull())
                .fetch()
                .forEach(row -> relationships.delete(author, row));
    }
}
