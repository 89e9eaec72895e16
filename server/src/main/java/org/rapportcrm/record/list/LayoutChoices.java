package org.rapportcrm.record.list;

import java.util.ArrayList;
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
    private final CalendarFields days;

    LayoutChoices(Lanes lanes, CalendarFields days) {
        this.lanes = lanes;
        this.days = days;
    }

    Layouts of(Asked asked) {
        List<RecordField> boards = lanes.choosable(asked.type(), asked.viewer());
        List<RecordField> calendars = days.choosable(asked.type(), asked.viewer());
        List<Tab> shapes = shapes(asked, !boards.isEmpty(), !calendars.isEmpty());
        As now = asked.settings().shape().as();
        if (now == As.BOARD && !boards.isEmpty()) {
            RecordField by = lanes.grouping(asked).orElseThrow().field();
            return new Layouts(shapes, now, bys(asked, boards, by), ways(asked, by));
        }
        if (now == As.CALENDAR && !calendars.isEmpty()) {
            RecordField by = days.by(asked).orElseThrow();
            return new Layouts(shapes, now, bys(asked, calendars, by), List.of());
        }
        return new Layouts(shapes, As.TABLE, parts(asked), List.of());
    }

    /** Of one alone nobody chooses. */
    private static List<Tab> shapes(Asked asked, boolean board, boolean calendar) {
        List<As> all = new ArrayList<>(List.of(As.TABLE));
        if (board) {
            all.add(As.BOARD);
        }
        if (calendar) {
            all.add(As.CALENDAR);
        }
        return all.size() < 2 ? List.of() : all.stream().map(shape -> shape(asked, shape)).toList();
    }

    private static Tab shape(Asked asked, As shape) {
        return new Tab(
                asked.words().text("record.shape." + shape.key()),
                shape.icon(),
                asked.query().as(shape).path(asked.path()),
                shape == asked.settings().shape().as(),
                false);
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

    private static List<Choice> bys(Asked asked, List<RecordField> fields, RecordField now) {
        return fields.stream()
                .map(field ->
                        new Choice(
                                asked.words().text(field.labelKey()),
                                field.key().equals(now.key()),
                                asked.query().by(field.key()).path(asked.path())))
                .toList();
    }

    /** Of one alone nobody chooses. */
    private List<Choice> ways(Asked asked, RecordField by) {
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
