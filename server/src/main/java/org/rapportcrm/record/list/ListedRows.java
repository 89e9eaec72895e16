package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.record.BuiltInView;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListPage.Row;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.Faces;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Rows of a kind as its list would show them, for pages that gather several kinds. */
@Component
public class ListedRows {
    private static final ListQuery PLAIN = ListQuery.of(Map.of());

    private final ListingRecords listing;
    private final SearchedRecords searched;

    ListedRows(ListingRecords listing, SearchedRecords searched) {
        this.listing = listing;
        this.searched = searched;
    }

    /**
     * A row as a list shows it, also when its filter would not let it pass any more.
     *
     * @param from path of the list
     */
    public Optional<Row> row(RecordType type, UUID id, String from, Viewer viewer, Words words) {
        return listing.row(listing.asked(type, ListQuery.at(from), viewer, words), id);
    }

    public List<Row> found(RecordType type, String text, Viewer viewer, Words words) {
        Asked asked =
                listing.plainly(
                        type, PLAIN.searching(text).filter(Filter.EVERYTHING), viewer, words);
        List<Shown> shown = listing.shown(asked);
        ListRequest request = asked.request(ListingRecords.fields(type, shown));
        return listing.rows(
                asked, shown, searched.anywhere(text, request, SearchedRecords.MOST, viewer));
    }

    /**
     * Those that fit best, with what makes their faces and says where they stand: what is called so
     * comes before what is only found by it.
     */
    public List<SeenRecord> best(RecordType type, String text, int most, Viewer viewer) {
        List<String> fields = new ArrayList<>(Faces.fields(type));
        type.table().orElseThrow().host().ifPresent(fields::add);
        ListRequest request =
                ListRequest.of(
                        type,
                        Filter.EVERYTHING,
                        fields,
                        BuiltInView.all(type).order(),
                        SearchedRecords.MOST);
        String title = type.table().orElseThrow().title();
        return searched.anywhere(text, request, SearchedRecords.MOST, viewer).stream()
                .sorted(Comparator.comparing(row -> Fit.of(row.value(title), text)))
                .limit(most)
                .toList();
    }
}
