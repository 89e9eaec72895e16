package org.rapportcrm.record.custom;

import java.util.List;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.springframework.stereotype.Component;

/** What added fields may name. */
@Component
class NamingFields {
    private final RecordTypes types;

    NamingFields(RecordTypes types) {
        this.types = types;
    }

    /**
     * Kinds whose records people find by typing what they are called; customers have a type of
     * their own.
     */
    List<RecordType> targets() {
        return types.listed().stream().filter(NamingFields::isFoundByTitle).toList();
    }

    void check(NewField wanted) {
        boolean needsTarget = wanted.type() == FieldType.RECORD;
        if (needsTarget && targets().stream().noneMatch(one -> one.key().equals(wanted.target()))) {
            throw new FieldRefused("target", "target-missing");
        }
    }

    private static boolean isFoundByTitle(RecordType type) {
        return !type.key().equals("customer")
                && type.field(type.table().orElseThrow().title())
                        .filter(field -> field.is(Trait.SEARCHED))
                        .isPresent();
    }
}
