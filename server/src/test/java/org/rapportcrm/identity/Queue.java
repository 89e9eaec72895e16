package org.rapportcrm.identity;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.identity.arrive.Following;
import org.rapportcrm.identity.arrive.JoiningPairs;

/** What came of customers who arrived, as the tables tell. */
record Queue(DSLContext db, Following following, JoiningPairs joining) {
    /** Looks at whoever is new or changed, as the server does every second. */
    void catchUp() {
        boolean more = true;
        while (more) {
            more = following.goOn();
        }
        more = true;
        while (more) {
            more = joining.joinSome() > 0;
        }
    }

    /** What became of two customers; "new" where nobody took them for one. */
    String between(UUID one, UUID other) {
        return db.fetchOptional(
                        """
                        select state from identity.pair
                        where first_id = least({0}::uuid, {1}::uuid) and second_id = greatest({0}::uuid, {1}::uuid)\
                        """,
                        one, other)
                .map(row -> row.get(0, String.class))
                .orElse("new");
    }

    UUID pair(UUID one, UUID other) {
        return db.fetchSingle(
                        "select id from identity.pair where first_id in ({0}, {1}) and second_id in ({0}, {1})",
                        one, other)
                .get(0, UUID.class);
    }

    double probability(UUID one, UUID other) {
        return db.fetchSingle(
                        "select probability from identity.pair where first_id in ({0}, {1}) and second_id in ({0}, {1})",
                        one, other)
                .get(0, Double.class);
    }

    boolean isMerged(UUID customer) {
        return db.fetchSingle(
                        "select merged_into is not null from customer.customer where id = {0}",
                        customer)
                .get(0, Boolean.class);
    }

    List<String> states() {
        return db.fetch("select state from identity.pair order by id").into(String.class);
    }

    void forget() {
        db.execute("delete from identity.pair");
        db.execute("delete from identity.likeness");
        db.execute("delete from identity.flaw");
    }
}
