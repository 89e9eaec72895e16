package org.rapportcrm.record;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Table;
import org.rapportcrm.shared.Viewer;

/**
 * Finds records of a kind by what somebody remembers of them, where the kind has its own way.
 * Contribute it as a bean.
 */
public interface RecordSearch {
    String kind();

    /**
     * Whether lists of the kind search so, too; otherwise they look through what a filter leaves.
     */
    default boolean isOfLists() {
        return true;
    }

    /** What people may remember of a record, where the labels of what is searched do not say it. */
    default String hintKey() {
        return "";
    }

    /**
     * @param which over the table of the kind: only among these
     * @return those that fit best, the best first
     */
    List<UUID> find(String text, Function<Table<?>, Condition> which, Viewer viewer, int most);
}
