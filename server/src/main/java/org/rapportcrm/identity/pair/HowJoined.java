package org.rapportcrm.identity.pair;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How two who are one became one, as the merges tell. */
@Component
public class HowJoined {
    private final DSLContext db;

    HowJoined(DSLContext db) {
        this.db = db;
    }

    /**
     * The merge by which they are one: the last on the ways from both to whoever stands above both.
     */
    public Optional<UUID> merge(Pair pair) {
        return db.resultQuery(
                        """
                        with recursive way (begin, id, act_id, into_id) as (
                            select member_id, id, act_id, into_id from customer.joined
                            where member_id in ({0}, {1}) and parted_at is null
                            union all
                            select way.begin, j.id, j.act_id, j.into_id
                            from way join customer.joined j on j.member_id = way.into_id and j.parted_at is null
                        )
                        select act_id from way group by id, act_id having count(*) = 1 order by id desc limit 1\
                        """,
                        pair.first(), pair.second())
                .fetchOptional(0, UUID.class);
    }

    /** Whom of them to take out, so that the other does not come along. */
    public UUID lower(Pair pair) {
        boolean firstIsBelow =
                db.resultQuery(
                                """
                                with recursive above (id) as (
                                    select into_id from customer.joined where member_id = {0} and parted_at is null
                                    union
                                    select j.into_id from above a
                                    join customer.joined j on j.member_id = a.id and j.parted_at is null
                                )
                                select 1 from above where id = {1}\
                                """,
                                pair.first(), pair.second())
                        .fetchOptional()
                        .isPresent();
        return firstIsBelow ? pair.first() : pair.second();
    }
}
