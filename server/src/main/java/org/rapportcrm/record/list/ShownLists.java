package org.rapportcrm.record.list;

import java.util.Optional;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What a list shows at a path of ours, for whoever does something with all of it. */
@Component
public class ShownLists {
    private final ListingRecords listing;

    ShownLists(ListingRecords listing) {
        this.listing = listing;
    }

    /** Empty while it is searched: what fits best has no end that anybody means. */
    public Optional<Filter> filter(RecordType type, String path, Viewer viewer, Words words) {
        ListQuery query = ListQuery.at(path);
        return query.isSearch()
                ? Optional.empty()
                : Optional.of(listing.asked(type, query, viewer, words).settings().filter());
    }

    /** The list at a path that somebody sent, without what is none of it. */
    public static String path(RecordType type, String sent) {
        return ListQuery.at(sent).path("/" + type.plural());
    }
}
