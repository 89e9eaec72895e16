package org.rapportcrm.care.cases;

import static org.rapportcrm.care.db.Tables.OPEN_CASES;
import static org.rapportcrm.care.db.Tables.SERVICE_CASE;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordAddition;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.Relation;
import org.rapportcrm.record.Stored;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.springframework.stereotype.Component;

/** What lists of customers know of their cases, and lists of cases of their customers. */
@Component
class CasesOfCustomers implements RecordAddition {
    /** None where none ever was: nothing is kept of customers without cases. */
    @Override
    public List<RecordField> fields(String kind) {
        return kind.equals("customer")
                ? List.of(
                        RecordField.of(kind, "open_cases", FieldType.NUMBER, Trait.MADE)
                                .stored(
                                        new Stored.Fact(
                                                OPEN_CASES,
                                                OPEN_CASES.CUSTOMER_ID,
                                                OPEN_CASES.CASES,
                                                OPEN_CASES.CASES.ne(0),
                                                Permission.of(CaseType.KIND, Action.READ))))
                : List.of();
    }

    @Override
    public List<Relation> relations(String kind) {
        return switch (kind) {
            case "customer" ->
                    List.of(
                            new Relation(
                                    "cases",
                                    "care.cases",
                                    CaseType.KIND,
                                    (customer, cases) -> whose(cases).eq(id(customer))));
            case CaseType.KIND ->
                    List.of(
                            new Relation(
                                    "customer",
                                    "care.customer",
                                    "customer",
                                    (cases, customer) -> whose(cases).eq(id(customer))));
            default -> List.of();
        };
    }

    private static Field<UUID> whose(Table<?> cases) {
        return Objects.requireNonNull(cases.field(SERVICE_CASE.CUSTOMER_ID));
    }

    private static Field<UUID> id(Table<?> rows) {
        return Objects.requireNonNull(rows.field("id", UUID.class));
    }
}
