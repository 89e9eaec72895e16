package org.rapportcrm.record.list;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.Stored;
import org.rapportcrm.record.filter.Operator;
import org.rapportcrm.record.list.FilterPage.Input;

/** With which comparisons and inputs the builder asks about a field. */
final class FilterInputs {
    private FilterInputs() {}

    /** Whether its inputs would give the same test back. */
    static boolean canBeDrawn(FilterNode node, RecordField field) {
        if (!node.isFinished()) {
            return true;
        }
        Optional<Operator> operator =
                operators(field).stream()
                        .filter(one -> one.key().equals(node.operator()))
                        .findFirst();
        return canBeChosen(field)
                && operator.isPresent()
                && (node.values().size() < 2 || input(field, operator.get()) == Input.CHOICE)
                && (operator.get() != Operator.WITHIN
                        || PeriodWords.OFFERED.contains(node.values().getFirst()));
    }

    /** What has too many values to choose from is asked through its relation. */
    static boolean canBeChosen(RecordField field) {
        return field.type() != FieldType.CUSTOMER || namesAny(field);
    }

    /**
     * Of what an added field names there is neither a relation nor a list: it names one or none.
     */
    private static boolean namesAny(RecordField field) {
        return field.stored() instanceof Stored.Custom
                && (field.type() == FieldType.CUSTOMER || field.type() == FieldType.RECORD);
    }

    static List<Operator> operators(RecordField field) {
        if (namesAny(field)) {
            return List.of(Operator.FILLED, Operator.EMPTY);
        }
        return switch (field.type()) {
            case NUMBER, MONEY, PERCENT ->
                    List.of(
                            Operator.IS,
                            Operator.AT_LEAST,
                            Operator.AT_MOST,
                            Operator.ABOVE,
                            Operator.BELOW,
                            Operator.EMPTY,
                            Operator.FILLED);
            case DATE, INSTANT ->
                    List.of(
                            Operator.WITHIN,
                            Operator.IS,
                            Operator.AT_LEAST,
                            Operator.BELOW,
                            Operator.EMPTY,
                            Operator.FILLED);
            case CHOICE, USER, RECORD, COUNTRY, WORDS, CUSTOMER ->
                    List.of(Operator.IS, Operator.IS_NOT, Operator.EMPTY, Operator.FILLED);
            case YES_NO -> List.of(Operator.IS, Operator.EMPTY);
            case TEXT, LONG_TEXT, EMAIL, PHONE, URL, KEY ->
                    List.of(
                            Operator.CONTAINS,
                            Operator.IS,
                            Operator.IS_NOT,
                            Operator.STARTS,
                            Operator.EMPTY,
                            Operator.FILLED);
        };
    }

    static Input input(RecordField field, Operator operator) {
        if (operator == Operator.EMPTY || operator == Operator.FILLED) {
            return Input.NONE;
        }
        if (operator == Operator.WITHIN) {
            return Input.PERIOD;
        }
        return switch (field.type()) {
            case CHOICE, USER, RECORD, COUNTRY, YES_NO -> Input.CHOICE;
            case WORDS -> field.choices().isEmpty() ? Input.TEXT : Input.CHOICE;
            case NUMBER, MONEY, PERCENT -> Input.NUMBER;
            case DATE, INSTANT -> Input.DATE;
            case TEXT, LONG_TEXT, EMAIL, PHONE, URL, KEY, CUSTOMER -> Input.TEXT;
        };
    }
}
