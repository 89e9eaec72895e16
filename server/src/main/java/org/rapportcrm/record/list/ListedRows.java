package org.rapportcrm.record.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.list.ListPage.Row;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Rows of a kind as its list would show them, for pages that gather several kinds. */
@Component
public class ListedRows {
    private static final ListQuery PLAIN = ListQuery.of(Map.of());

    private final ListingRecords listing;

    ListedRows(ListingRecords listing) {
        this.listing = listing;
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
        return listing.page(
                        listing.asked(
                                type,
                                PLAIN.view(type.views().getFirst().key())
                                        .searching(text)
                                        .filter(Filter.EVERYTHING),
                                viewer,
                                words))
                .rows();
    }
}
