package org.rapportcrm.customer.who;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.RELATIONSHIP;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.RelationshipKind;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;

/** Another customer whom this one has to do with. */
public record Relation(CustomerName other, String tieKey, @Nullable String role) {
    private static final int MOST = 20;

    /** Beside the kind of the customer, which has the same name. */
    private static final Field<String> TIE = RELATIONSHIP.KIND.as("tie");

    static Select<?> query(Visiting visiting) {
        Condition outward =
                RELATIONSHIP
                        .FROM_ID
                        .eq(visiting.customer())
                        .and(CUSTOMER_.ID.eq(RELATIONSHIP.TO_ID));
        Condition inward =
                RELATIONSHIP
                        .TO_ID
                        .eq(visiting.customer())
                        .and(CUSTOMER_.ID.eq(RELATIONSHIP.FROM_ID));
        List<Field<?>> fields = new ArrayList<>(CustomerName.fields(CUSTOMER_));
        fields.addAll(
                List.of(
                        TIE,
                        SeenFields.of(visiting.viewer(), "relationship_role", RELATIONSHIP.ROLE),
                        RELATIONSHIP.FROM_ID));
        Condition seen =
                VisibleCustomers.to(visiting.viewer(), CUSTOMER_)
                        .and(CUSTOMER_.DELETED_AT.isNull());
        return select(fields)
                .from(RELATIONSHIP, CUSTOMER_)
                .where(outward, seen)
                .unionAll(select(fields).from(RELATIONSHIP, CUSTOMER_).where(inward, seen))
                .limit(inline(MOST));
    }

    /** Those whom the viewer may not see are among them. */
    static Select<?> any(Visiting visiting) {
        return select(RELATIONSHIP.ID)
                .from(RELATIONSHIP)
                .where(
                        RELATIONSHIP
                                .FROM_ID
                                .eq(visiting.customer())
                                .or(RELATIONSHIP.TO_ID.eq(visiting.customer())));
    }

    static Relation of(Record row) {
        CustomerName other = CustomerName.of(row, CUSTOMER_);
        boolean outward = !other.id().equals(row.get(RELATIONSHIP.FROM_ID));
        return new Relation(
                other,
                RelationshipKind.of(row.get(TIE)).orElseThrow().textKey(outward),
                row.get(RELATIONSHIP.ROLE));
    }
}
