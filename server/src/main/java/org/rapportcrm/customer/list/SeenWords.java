package org.rapportcrm.customer.list;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.shared.Viewer;

/**
 * Keeps search from telling what stands in a field that the viewer may not read: whoever is found
 * must have the words in what the viewer sees of them.
 */
final class SeenWords {
    /** Contact points under whose words a customer is found. */
    private static final List<String> SEARCHED = List.of("email", "phone", "fax");

    private SeenWords() {}

    static Condition of(Viewer viewer, SearchText text) {
        List<String> unread =
                SEARCHED.stream().filter(kind -> !SeenFields.isReadBy(viewer, kind)).toList();
        if (unread.isEmpty()) {
            return noCondition();
        }
        Stream<Condition> one =
                Stream.concat(text.starts().stream(), text.words().stream())
                        .map(word -> seen(word, unread));
        Condition all = DSL.and(text.inside().stream().map(word -> seen(word, unread)).toList());
        return text.inside().isEmpty()
                ? DSL.or(one.toList())
                : DSL.or(Stream.concat(one, Stream.of(all)).toList());
    }

    private static Condition seen(String sought, List<String> unread) {
        String word = plain(sought);
        String anywhere = "%" + word + "%";
        return concat(inline(" "), CUSTOMER_.NAME_KEY)
                .like("% " + word + "%")
                .or(CUSTOMER_.NUMBER.cast(String.class).like(word + "%"))
                .or(lower(CUSTOMER_.FIRST_EXTERNAL_ID).like(anywhere))
                .or(
                        exists(
                                selectOne()
                                        .from(CONTACT_POINT)
                                        .where(
                                                CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER_.ID),
                                                CONTACT_POINT.KIND.in(SEARCHED),
                                                CONTACT_POINT.KIND.notIn(unread),
                                                CONTACT_POINT.DELETED_AT.isNull(),
                                                CONTACT_POINT.NORM.like(anywhere))));
    }

    /** Without the marks of a pattern, and digits that are sought from their end turned round. */
    private static String plain(String sought) {
        String word = sought.replaceAll("^% ?|%$", "").strip();
        return word.startsWith("~")
                ? new StringBuilder(word.substring(1)).reverse().toString()
                : word;
    }
}
