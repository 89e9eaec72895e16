package org.rapportcrm.record.list;

import org.rapportcrm.record.RecordType;

/** Where lists are, for whoever comes back to one. */
public final class ShownLists {
    private ShownLists() {}

    /** The list at a path that somebody sent, without what is none of it. */
    public static String path(RecordType type, String sent) {
        return ListQuery.at(sent).path("/" + type.plural());
    }
}
