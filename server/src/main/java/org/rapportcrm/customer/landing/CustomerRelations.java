package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.RELATIONSHIP;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.rapportcrm.record.Relation;

/** From a customer to those they have to do with today. */
final class CustomerRelations {
    static final List<Relation> ALL =
            List.of(
                    towards("employer", "works_for"),
                    backwards("employees", "works_for"),
                    backwards("parent", "parent_of"),
                    towards("subsidiaries", "parent_of"),
                    towards("household", "household"),
                    towards("supplied", "supplies"),
                    backwards("suppliers", "supplies"));

    private CustomerRelations() {}

    private static Relation towards(String key, String kind) {
        return relation(key, kind, RELATIONSHIP.FROM_ID, RELATIONSHIP.TO_ID);
    }

    private static Relation backwards(String key, String kind) {
        return relation(key, kind, RELATIONSHIP.TO_ID, RELATIONSHIP.FROM_ID);
    }

    private static Relation relation(String key, String kind, Field<UUID> here, Field<UUID> there) {
        return Relation.over(
                key,
                "customer.relation." + key,
                CustomerType.KEY,
                new Relation.Link(
                        RELATIONSHIP,
                        here,
                        there,
                        RELATIONSHIP.KIND.eq(DSL.inline(kind)).and(RELATIONSHIP.UNTIL.isNull())));
    }
}
