package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Mark;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordSteps;
import org.rapportcrm.record.RecordSteps.Way;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.Grouping;
import org.rapportcrm.record.read.UnknownGrouping;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** By which fields the records of a kind can stand on a board, and in which columns. */
@Component
class Lanes {
    private final Map<String, RecordSteps> steps;

    Lanes(List<RecordSteps> steps) {
        this.steps =
                steps.stream().collect(Collectors.toMap(RecordSteps::kind, Function.identity()));
    }

    /** Those that the viewer may read: steps first, then what the house makes itself last. */
    List<RecordField> choosable(RecordType type, Viewer viewer) {
        List<RecordField> fields = new ArrayList<>();
        for (int rank = 0; rank < 3; rank++) {
            for (RecordField field : type.fields()) {
                if (rank(field) == rank && type.reads(viewer, field)) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    /**
     * What a board stands by: what is asked for, or the first that there is.
     *
     * @throws UnknownGrouping when that is denied to the viewer, or no list of columns
     */
    Optional<Grouping> grouping(Asked asked) {
        String by = asked.settings().shape().by();
        List<RecordField> all = choosable(asked.type(), asked.viewer());
        if (by.isEmpty()) {
            return all.stream().findFirst().map(Grouping::new);
        }
        return Optional.of(
                all.stream()
                        .filter(field -> field.key().equals(by))
                        .findFirst()
                        .map(Grouping::new)
                        .orElseThrow(() -> new UnknownGrouping(by)));
    }

    List<Way> ways(RecordField field) {
        return field.type() == FieldType.RECORD && steps.containsKey(field.target())
                ? Objects.requireNonNull(steps.get(field.target())).ways()
                : List.of();
    }

    /** The one that is asked for, or the usual one. */
    Optional<Way> way(RecordField field, String id) {
        List<Way> ways = ways(field);
        return ways.stream()
                .filter(way -> way.id().toString().equals(id))
                .findFirst()
                .or(() -> ways.stream().findFirst());
    }

    List<Lane> of(RecordField field, Asked asked) {
        Lane without =
                new Lane(
                        Grouping.WITHOUT,
                        asked.words().text("record.board.without"),
                        Mark.NONE,
                        false,
                        false);
        List<Lane> lanes = new ArrayList<>(List.of(without));
        Optional<Way> way = way(field, asked.settings().shape().way());
        if (way.isPresent()) {
            way.get()
                    .steps()
                    .forEach(step ->
                            lanes.add(
                                    new Lane(
                                            step.id().toString(),
                                            step.name(),
                                            Mark.NONE,
                                            step.end(),
                                            true)));
        } else {
            field.choices().forEach(choice -> lanes.add(choice(field, choice, asked)));
        }
        return lanes;
    }

    private static Lane choice(RecordField field, String choice, Asked asked) {
        return new Lane(
                choice,
                asked.words().text(field.choiceKey(choice)),
                asked.type().mark(field.key(), choice),
                false,
                !field.retired().contains(choice));
    }

    /** All values that there can be, in their order; none where nothing orders them. */
    List<String> values(RecordField field) {
        List<Way> ways = ways(field);
        return ways.isEmpty()
                ? field.choices()
                : ways.stream()
                        .flatMap(way -> way.steps().stream())
                        .map(step -> step.id().toString())
                        .toList();
    }

    private int rank(RecordField field) {
        if (!Grouping.isPossible(field)) {
            return -1;
        }
        if (!ways(field).isEmpty()) {
            return 0;
        }
        if (field.type() != FieldType.CHOICE) {
            return -1;
        }
        return field.is(Trait.MADE) ? 2 : 1;
    }
}
