package org.rapportcrm.identity.quality;

import static org.rapportcrm.identity.db.Tables.FLAW;

import java.util.List;
import org.jooq.impl.DSL;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordAddition;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.Stored;
import org.springframework.stereotype.Component;

/** What is wrong with its record, in every list of customers. */
@Component
class FlawField implements RecordAddition {
    @Override
    public List<RecordField> fields(String kind) {
        return kind.equals("customer")
                ? List.of(
                        RecordField.of(kind, "flaws", FieldType.WORDS, Trait.MADE, Trait.ESSENTIAL)
                                .choices(Flaw.keys().toArray(String[]::new))
                                .stored(
                                        new Stored.Rows(
                                                FLAW,
                                                FLAW.CUSTOMER_ID,
                                                FLAW.FLAW_,
                                                FLAW.FLAW_,
                                                DSL.noCondition())))
                : List.of();
    }
}
