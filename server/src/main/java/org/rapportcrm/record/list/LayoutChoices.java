package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordSteps;
import org.rapportcrm.record.list.ListPage.Choice;
import org.rapportcrm.record.list.ListPage.Layouts;
import org.rapportcrm.record.list.ListPage.Tab;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.list.Shape.As;
import org.rapportcrm.record.read.Grouping;
import org.springframework.stereotype.Component;

/** How the records of a list can be laid out, and by what they can be parted. */
@Component
class LayoutChoices {
    private final Lanes lanes;

    LayoutChoices(Lanes lanes) {
        this.lanes = lanes;
    }

    Layouts of(Asked asked) {
        List<RecordField> boards = lanes.choosable(asked.type(), asked.viewer());
        List<Tab> shapes = boards.isEmpty() ? List.of() : shapes(asked, As.TABLE, As.BOARD);
        return asked.settings().shape().as() == As.BOARD && !boards.isEmpty()
                ? new Layouts(shapes, "record.board.by", bys(asked, boards), ways(asked))
                : new Layouts(shapes, "record.parts.by", parts(asked), List.of());
    }

    private static List<Tab> shapes(Asked asked, As... shapes) {
        return Arrays.stream(shapes)
                .map(shape ->
                        new Tab(
                                asked.words().text("record.shape." + shape.key()),
                                shape.icon(),
                                asked.query().as(shape).path(asked.path()),
                                shape == asked.settings().shape().as(),
                                false))
                .toList();
    }

    /** The first of them is no parting at all. */
    private static List<Choice> parts(Asked asked) {
        String now = asked.settings().shape().by();
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice(
                        asked.words().text("record.parts.none"),
                        now.isEmpty(),
                        asked.query().by("").path(asked.path())));
        asked.type().fields().stream()
                .filter(Grouping::isPossible)
                .filter(field -> asked.type().reads(asked.viewer(), field))
                .forEach(field ->
                        choices.add(
                                new Choice(
                                        asked.words().text(field.labelKey()),
                                        field.key().equals(now),
                                        asked.query().by(field.key()).path(asked.path()))));
        return choices;
    }

    private List<Choice> bys(Asked asked, List<RecordField> fields) {
        String now = lanes.grouping(asked).orElseThrow().field().key();
        return fields.stream()
                .map(field ->
                        new Choice(
                                asked.words().text(field.labelKey()),
                                field.key().equals(now),
                                asked.query().by(field.key()).path(asked.path())))
                .toList();
    }

    /** Of one alone nobody chooses. */
    private List<Choice> ways(Asked asked) {
        RecordField by = lanes.grouping(asked).orElseThrow().field();
        List<RecordSteps.Way> ways = lanes.ways(by);
        Optional<RecordSteps.Way> now = lanes.way(by, asked.settings().shape().way());
        return ways.size() < 2
                ? List.of()
                : ways.stream()
                        .map(way ->
                                new Choice(
                                        way.name(),
                                        now.filter(way::equals).isPresent(),
                                        asked.query().way(way.id().toString()).path(asked.path())))
                        .toList();
    }
}
