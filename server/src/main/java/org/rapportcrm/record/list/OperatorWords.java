package org.rapportcrm.record.list;

import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.filter.Operator;

/** What operators are called: of days, "before" and "since", of figures, "below" and "at least". */
final class OperatorWords {
    private OperatorWords() {}

    /** Key of the whole test: "{0} before {1}". */
    static String tested(Operator operator, RecordField field) {
        return "record.operator." + key(operator, field);
    }

    /** Key of the operator by itself: "before". */
    static String alone(Operator operator, RecordField field) {
        return "record.operator.alone." + key(operator, field);
    }

    private static String key(Operator operator, RecordField field) {
        String key = operator.key().replace('_', '-');
        boolean time = field.type() == FieldType.DATE || field.type() == FieldType.INSTANT;
        return switch (operator) {
            case BELOW, AT_MOST, AT_LEAST, ABOVE -> time ? key + ".time" : key;
            default -> key;
        };
    }
}
