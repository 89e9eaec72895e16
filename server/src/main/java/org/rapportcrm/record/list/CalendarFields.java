package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.UnknownGrouping;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** By which fields records can stand in a calendar. */
@Component
class CalendarFields {
    /** Fields that say a day, those that can be changed first. */
    List<RecordField> choosable(RecordType type, Viewer viewer) {
        List<RecordField> all =
                type.fields().stream()
                        .filter(field -> field.isKept() && !field.isSeveral())
                        .filter(field ->
                                field.type() == FieldType.DATE || field.type() == FieldType.INSTANT)
                        .filter(field -> type.reads(viewer, field))
                        .toList();
        List<RecordField> ordered = new ArrayList<>(all);
        ordered.sort(
                Comparator.comparing(field ->
                        field.is(RecordField.Trait.MADE) || !field.is(RecordField.Trait.LISTED)));
        return ordered;
    }

    /**
     * @throws UnknownGrouping when what is asked for is denied to the viewer, or says no day
     */
    Optional<RecordField> by(Asked asked) {
        String by = asked.settings().shape().by();
        List<RecordField> all = choosable(asked.type(), asked.viewer());
        if (by.isEmpty()) {
            return all.stream().findFirst();
        }
        return Optional.of(
                all.stream()
                        .filter(field -> field.key().equals(by))
                        .findFirst()
                        .orElseThrow(() -> new UnknownGrouping(by)));
    }
}
