package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordFace;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordSearch;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.record.filter.FieldSql;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Rsql;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListPage.Chip;
import org.rapportcrm.record.list.ListPage.Choice;
import org.rapportcrm.record.list.ListPage.Deed;
import org.rapportcrm.record.list.ListPage.Frame;
import org.rapportcrm.record.list.ListPage.Kept;
import org.rapportcrm.record.list.ListPage.Menus;
import org.rapportcrm.record.list.ListPage.Selecting;
import org.rapportcrm.record.list.ListPage.Tab;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.springframework.stereotype.Component;

/** What one may choose above a list. */
@Component
class ListChoices {
    private final FilterWords filterWords;
    private final ColumnChoices columns;
    private final NamesOf names;
    private final RecordActions actions;
    private final LayoutChoices layouts;
    private final OpeningViews openings;

    ListChoices(
            FilterWords filterWords,
            ColumnChoices columns,
            NamesOf names,
            RecordActions actions,
            LayoutChoices layouts,
            OpeningViews openings) {
        this.actions = actions;
        this.names = names;
        this.layouts = layouts;
        this.openings = openings;
        this.filterWords = filterWords;
        this.columns = columns;
    }

    Frame frame(Asked asked) {
        RecordType type = asked.type();
        return new Frame(
                type.key(),
                type.labelKey() + "s",
                asked.path(),
                asked.query().fromItsBeginning().path(asked.path()),
                asked.query().besideText(asked.view().key()),
                new Kept(
                        asked.view().key(),
                        asked.viewer().id().equals(asked.view().owner()),
                        asked.query().isChanged(),
                        teams(asked),
                        openings.choices(asked)),
                type.table().orElseThrow().form(),
                type.table().orElseThrow().places(),
                toImport(asked),
                !asked.query().isSearch() && asked.viewer().may(type.key(), Action.EXPORT),
                hint(type, asked),
                asked.words().text(first(type)));
    }

    private static String hint(RecordType type, Asked asked) {
        return type.search()
                .filter(RecordSearch::isOfLists)
                .map(RecordSearch::hintKey)
                .filter(key -> !key.isEmpty())
                .map(key -> asked.words().text(key))
                .orElseGet(() ->
                        SearchedRecords.fields(type, asked.viewer())
                                .map(field -> asked.words().text(field.labelKey()))
                                .collect(Collectors.joining(", ")));
    }

    private static String first(RecordType type) {
        return type.face()
                .map(RecordFace::labelKey)
                .orElseGet(() ->
                        type.field(type.table().orElseThrow().title()).orElseThrow().labelKey());
    }

    /**
     * @param count of all rows in words; empty where all of them are shown
     */
    Selecting selecting(Asked asked, String count) {
        RecordType type = asked.type();
        List<Deed> deeds = new ArrayList<>();
        for (RecordAction action : actions.of(type, asked.viewer())) {
            deeds.add(
                    new Deed(
                            action.labelKey(),
                            action.icon(),
                            asked.path() + "/actions/" + action.key(),
                            !action.ownPage().isEmpty()));
        }
        if (asked.viewer().may(type.key(), Action.EXPORT)) {
            deeds.add(new Deed("record.export", "download", asked.path() + "/export", false));
        }
        return new Selecting(
                List.copyOf(deeds),
                asked.query().isSearch() ? "" : count,
                Rsql.write(asked.settings().filter()));
    }

    /** What somebody lacks first: files at all, or files of this kind. */
    private static Permission toImport(Asked asked) {
        Permission files = Permission.of("import", Action.WRITE);
        return asked.viewer().may(files) ? Permission.of(asked.type().key(), Action.IMPORT) : files;
    }

    /** Only for what one may share a view with. */
    private List<Choice> teams(Asked asked) {
        if (!asked.query().isChanged()) {
            return List.of();
        }
        return names
                .names("team", asked.viewer().teams(), asked.viewer(), asked.words())
                .entrySet()
                .stream()
                .map(team -> new Choice(team.getValue(), false, team.getKey().toString()))
                .toList();
    }

    List<Tab> tabs(Asked asked) {
        return asked.views().stream()
                .map(view ->
                        new Tab(
                                view.name(),
                                view.settings().shape().as().icon(),
                                asked.path() + "?view=" + view.key(),
                                view.key().equals(asked.view().key()),
                                asked.viewer().id().equals(view.owner())))
                .toList();
    }

    List<Chip> chips(Asked asked) {
        Filter filter = asked.settings().filter();
        List<String> said = filterWords.parts(filter, asked.type(), asked.viewer(), asked.words());
        List<Chip> chips = new ArrayList<>();
        for (int at = 0; at < said.size(); at++) {
            chips.add(
                    new Chip(
                            said.get(at),
                            asked.query()
                                    .filter(FilterWords.without(filter, at))
                                    .path(asked.path())));
        }
        return chips;
    }

    Menus menus(Asked asked, List<Shown> shown) {
        return new Menus(sorts(asked), columns.menu(asked, shown), layouts.of(asked));
    }

    /** Who is searched stands by how well they fit. */
    private List<Choice> sorts(Asked asked) {
        if (asked.query().isSearch()) {
            return List.of();
        }
        Order now = asked.settings().order();
        return asked.type().fields().stream()
                .filter(field -> field.isKept() && asked.type().reads(asked.viewer(), field))
                .filter(field -> FieldSql.hasOrder(field) && isSorted(field))
                .map(field -> {
                    boolean on = field.key().equals(now.field());
                    Order to =
                            on
                                    ? now
                                    : ListColumns.sort(new Shown.OfField(field), null)
                                            .orElse(new Order(field.key(), false));
                    return new Choice(
                            asked.words().text(field.labelKey()),
                            on,
                            asked.query().sort(to).path(asked.path()));
                })
                .toList();
    }

    private static boolean isSorted(RecordField field) {
        return field.is(RecordField.Trait.SORTABLE) || field.is(RecordField.Trait.IN_ORDER_OF_IDS);
    }
}
