package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.record.RecordFace;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Puts a page of a list together. */
@Component
class ListingRecords {
    static final int PAGE = 50;

    private final RecordReads reads;
    private final ListBodies bodies;
    private final ListColumns columns;
    private final ListChoices choices;
    private final Views views;
    private final OpeningViews openings;
    private final ListRows rows;

    ListingRecords(
            RecordReads reads,
            ListColumns columns,
            ListChoices choices,
            Views views,
            OpeningViews openings,
            ListRows rows,
            ListBodies bodies) {
        this.reads = reads;
        this.bodies = bodies;
        this.columns = columns;
        this.choices = choices;
        this.views = views;
        this.openings = openings;
        this.rows = rows;
    }

    /**
     * A list as it is asked for: its view, and what it shows now.
     *
     * @param opens key of the view that the viewer chose to begin with
     */
    record Asked(
            RecordType type,
            ListQuery query,
            List<View> views,
            View view,
            Optional<String> opens,
            ViewSettings settings,
            Viewer viewer,
            Words words) {
        String path() {
            return "/" + type.plural();
        }

        ListRequest request(List<String> fields) {
            return ListRequest.of(type, settings.filter(), fields, settings.order(), PAGE);
        }
    }

    Asked asked(RecordType type, ListQuery query, Viewer viewer, Words words) {
        List<View> all = views.of(type, viewer, words);
        Optional<String> opens = openings.own(type, viewer);
        Optional<String> key =
                Optional.ofNullable(query.view())
                        .or(() -> opens)
                        .or(() -> openings.ofRoles(type, viewer));
        View view =
                all.stream()
                        .filter(one -> key.filter(one.key()::equals).isPresent())
                        .findFirst()
                        .orElse(all.getFirst());
        return new Asked(type, query, all, view, opens, query.over(view.settings()), viewer, words);
    }

    /** The same by the first view that ships, whatever the viewer saved or chose. */
    Asked plainly(RecordType type, ListQuery query, Viewer viewer, Words words) {
        View view = Views.shipped(type.views().getFirst(), words);
        return new Asked(
                type,
                query.view(view.key()),
                List.of(view),
                view,
                Optional.empty(),
                query.over(view.settings()),
                viewer,
                words);
    }

    ListPage page(Asked asked) {
        List<Shown> shown = shown(asked);
        ListBodies.Body body = bodies.of(asked, shown, asked.request(fields(asked.type(), shown)));
        String counted =
                body.table().more() == null && body.table().parts() == null ? "" : body.count();
        return new ListPage(
                choices.frame(asked),
                asked.query().text(),
                state(asked, body.isEmpty()),
                body.count(),
                choices.tabs(asked),
                choices.chips(asked),
                choices.menus(asked, shown),
                choices.selecting(asked, counted),
                body.table(),
                body.board(),
                body.calendar());
    }

    Foot foot(Asked asked) {
        boolean selectable = choices.selecting(asked, "").isAny();
        return bodies.foot(asked, shown(asked), selectable);
    }

    List<Shown> shown(Asked asked) {
        return columns.shown(asked.type(), asked.settings().columns().keys(), asked.viewer());
    }

    Optional<ListPage.Row> row(Asked asked, UUID id) {
        List<Shown> shown = shown(asked);
        var found =
                reads.byIds(asked.type(), List.of(id), fields(asked.type(), shown), asked.viewer());
        return rows(asked, shown, List.copyOf(found.values())).stream().findFirst();
    }

    List<ListPage.Row> rows(Asked asked, List<Shown> shown, List<SeenRecord> found) {
        return found.isEmpty() ? List.of() : rows.of(asked, shown, found);
    }

    /** What a query must select: the columns, and what the first cell is made of. */
    static List<String> fields(RecordType type, List<Shown> shown) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(type.table().orElseThrow().title());
        type.face().map(RecordFace::fields).ifPresent(keys::addAll);
        shown.forEach(one -> keys.add(one.key()));
        return new ArrayList<>(keys);
    }

    private static ListPage.State state(Asked asked, boolean isEmpty) {
        if (!isEmpty) {
            return ListPage.State.FILLED;
        }
        boolean narrowed =
                asked.query().isSearch()
                        || asked.query().cursor() != null
                        || asked.query().isChanged()
                        || !asked.view().equals(asked.views().getFirst());
        return narrowed ? ListPage.State.NOTHING_FITS : ListPage.State.NOTHING_YET;
    }
}
