package org.rapportcrm.record.list;

import java.util.List;
import java.util.Map;
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

    public List<Row> found(RecordType type, String text, Viewer viewer, Words words) {
        return listing.page(
                        listing.asked(
                                type,
                                PLAIN.searching(text).filter(Filter.EVERYTHING),
                                viewer,
                                words))
                .rows();
    }
}
