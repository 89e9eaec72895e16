package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.NextActivity;
import org.rapportcrm.record.NextActivity.Next;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.Board.Column;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.Group;
import org.rapportcrm.record.read.GroupedReads;
import org.rapportcrm.record.read.Grouping;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.record.read.RecordReads.Page;
import org.rapportcrm.record.read.TakesTooLong;
import org.rapportcrm.record.write.EditableFields;
import org.springframework.stereotype.Component;

/** Puts a board together: what stands in each column, how many in all and for how much. */
@Component
class ShowingBoards {
    private static final int CARDS = 20;

    private final RecordReads reads;
    private final GroupedReads grouped;
    private final ListColumns columns;
    private final Lanes lanes;
    private final NamesOf names;
    private final EditableFields editable;
    private final List<NextActivity> activities;

    ShowingBoards(
            RecordReads reads,
            GroupedReads grouped,
            ListColumns columns,
            Lanes lanes,
            NamesOf names,
            EditableFields editable,
            List<NextActivity> activities) {
        this.reads = reads;
        this.grouped = grouped;
        this.columns = columns;
        this.lanes = lanes;
        this.names = names;
        this.editable = editable;
        this.activities = activities;
    }

    /** A lane with what is known of all its records, and a page of them. */
    private record Filled(int place, Lane lane, Optional<Group> group, Page page) {}

    /** What a board is made for. */
    private record Wanted(
            Asked asked, Grouping by, List<RecordField> fields, @Nullable RecordField money) {}

    /**
     * @param request all the records that the list has
     */
    Board board(Asked asked, Grouping by, ListRequest request) {
        List<RecordField> told = told(asked, by.field());
        RecordField money =
                told.stream()
                        .filter(field -> field.type() == FieldType.MONEY)
                        .findFirst()
                        .orElse(null);
        Wanted wanted = new Wanted(asked, by, told, money);
        Optional<Map<String, Group>> groups = groups(wanted, request);
        List<Filled> filled = filled(wanted, request.limit(CARDS), groups);
        CardMaker cards = cards(wanted, filled);
        return new Board(
                by.field().key(),
                asked.words().text(by.field().labelKey()),
                filled.stream().map(one -> column(one, wanted, groups.isPresent(), cards)).toList(),
                filled.stream().mapToLong(one -> one.group().map(Group::count).orElse(0L)).sum(),
                groups.isPresent(),
                editable.isEditable(asked.type(), by.field(), asked.viewer()));
    }

    private List<RecordField> told(Asked asked, RecordField by) {
        return columns
                .shown(asked.type(), asked.settings().columns().keys(), asked.viewer())
                .stream()
                .filter(Shown.OfField.class::isInstance)
                .map(one -> ((Shown.OfField) one).field())
                .filter(field -> !field.key().equals(by.key()))
                .toList();
    }

    private Optional<Map<String, Group>> groups(Wanted wanted, ListRequest request) {
        List<RecordField> sums = wanted.money() == null ? List.of() : List.of(wanted.money());
        try {
            return Optional.of(grouped.groups(request, wanted.by(), sums, wanted.asked().viewer()));
        } catch (TakesTooLong _) {
            return Optional.empty();
        }
    }

    /** Of one column alone, where more of it is asked for. */
    private List<Filled> filled(
            Wanted wanted, ListRequest request, Optional<Map<String, Group>> groups) {
        ListQuery query = wanted.asked().query();
        List<Lane> all = lanes.of(wanted.by().field(), wanted.asked());
        List<Integer> shown = new ArrayList<>();
        List<ListRequest> requests = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            Lane lane = all.get(at);
            boolean isEmpty = groups.isPresent() && !groups.get().containsKey(lane.value());
            if ((lane.kept() || !isEmpty)
                    && (query.group() == null || lane.value().equals(query.group()))) {
                shown.add(at);
                requests.add(request.and(wanted.by().only(lane.value())));
            }
        }
        List<Page> pages =
                query.group() == null
                        ? reads.firstPages(requests, wanted.asked().viewer())
                        : requests.stream()
                                .map(one ->
                                        reads.page(
                                                one.after(query.cursor()), wanted.asked().viewer()))
                                .toList();
        List<Filled> filled = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Lane lane = all.get(shown.get(i));
            filled.add(
                    new Filled(
                            shown.get(i),
                            lane,
                            groups.map(known -> known.get(lane.value())),
                            pages.get(i)));
        }
        return filled;
    }

    private CardMaker cards(Wanted wanted, List<Filled> filled) {
        Asked asked = wanted.asked();
        List<SeenRecord> rows = filled.stream().flatMap(it -> it.page().rows().stream()).toList();
        CellTexts texts =
                new CellTexts(
                        asked.words(),
                        names.in(rows, wanted.fields(), asked.viewer(), asked.words()));
        String from = asked.query().fromItsBeginning().path(asked.path());
        Set<UUID> ids = rows.stream().map(SeenRecord::id).collect(Collectors.toSet());
        return new CardMaker(
                new RowMaker(asked, texts, Map.of(), from, Editing.NONE),
                wanted.fields(),
                next(asked, ids),
                movable(wanted, ids));
    }

    private Set<UUID> movable(Wanted wanted, Set<UUID> ids) {
        Asked asked = wanted.asked();
        return editable.isEditable(asked.type(), wanted.by().field(), asked.viewer())
                ? editable.reached(asked.type(), ids, asked.viewer())
                : Set.of();
    }

    private @Nullable Map<UUID, Next> next(Asked asked, Set<UUID> ids) {
        return activities.stream()
                .filter(one -> one.kind().equals(asked.type().key()) && one.isFor(asked.viewer()))
                .findFirst()
                .map(one -> one.next(ids, asked.viewer(), asked.words()))
                .orElse(null);
    }

    private static Column column(Filled filled, Wanted wanted, boolean counted, CardMaker cards) {
        Asked asked = wanted.asked();
        Lane lane = filled.lane();
        Page page = filled.page();
        long count = filled.group().map(Group::count).orElse(0L);
        return new Column(
                "lane-" + filled.place(),
                lane.value(),
                lane.name(),
                lane.mark(),
                lane.end(),
                counted ? asked.words().number(count) : "",
                wanted.money() == null ? "" : sum(filled, wanted.money(), asked),
                page.rows().stream().map(cards::card).toList(),
                page.next() == null
                        ? null
                        : asked.query()
                                .within(lane.value())
                                .behind(page.next())
                                .path(asked.path()));
    }

    private static String sum(Filled filled, RecordField money, Asked asked) {
        return filled.group()
                .map(group -> SumWords.of(group.sums(money.key()), asked.words()))
                .orElse("");
    }
}
